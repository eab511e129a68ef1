"""Hold the reading of job titles against a list of titles and their occupations.

    python -m benchmarks.pay.titles --titles "Alternate Titles.txt"

The list is that of the O*NET database (columns "O*NET-SOC Code" and "Alternate Title"); nothing of it is in
the program. Prints, for a fixed random sample, how many titles get an occupation that the list gives them,
how many have it among the first five readings, how many the right major group, and how often each confidence
was right. The weights and confidences were set with two other samples.
"""

import argparse
import csv
import random
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from nextrung.errors import NextRungError
from nextrung.pay.rate.occupation import find_occupation
from nextrung.pay.rate.title_index import title_index

SAMPLE, SEED = 3000, 7
#: Occupations whose wages are published together with others, where more than one code begins alike.
TOGETHER = ("21-1018", "25-2052", "25-9045", "53-1047")
Title = tuple[str, frozenset[str]]


def read_titles(path: Path) -> list[Title]:
    """Give each title with the codes, as wages are published for them, that the list gives it."""
    known = set(title_index().codes)
    codes_of: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if code := _published(row["O*NET-SOC Code"][:7], known):
                codes_of[row["Alternate Title"]].add(code)
    return [(title, frozenset(codes)) for title, codes in sorted(codes_of.items())]


def _published(code: str, known: set[str]) -> str | None:
    if code in known:
        return code
    like = sorted(one for one in known if one[:6] == code[:6])
    return like[0] if len(like) == 1 else next((one for one in like if one in TOGETHER), None)


def measure(sample: Sequence[Title]) -> Mapping[str, float]:
    """Give the shares that are right, and print how often each confidence was."""
    counts: dict[str, int] = defaultdict(int)
    by_confidence: dict[float, list[bool]] = defaultdict(list)
    start = time.perf_counter()
    for title, codes in sample:
        try:
            found = find_occupation(title)
        except NextRungError:
            counts["not answered"] += 1
            continue
        readings = [found.code, *(one.code for one in found.alternatives)]
        counts["right"] += found.code in codes
        counts["among the first five"] += any(code in codes for code in readings[:5])
        counts["right major group"] += found.code[:2] in {code[:2] for code in codes}
        by_confidence[round(found.confidence, 1)].append(found.code in codes)
    taken = (time.perf_counter() - start) / len(sample)
    for confidence, rights in sorted(by_confidence.items()):
        print(
            f"  confidence {confidence:.1f}: {len(rights):>5} titles, {sum(rights) / len(rights):.0%} right"
        )
    print(f"  {taken * 1000:.1f} ms a title")
    return {name: count / len(sample) for name, count in counts.items()}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--titles", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    if not arguments.titles.is_file():
        print(f"Skipped: {arguments.titles} is not there.")
        return
    titles = read_titles(arguments.titles)
    sample = random.Random(arguments.seed).sample(titles, SAMPLE)
    find_occupation("Warm up of the engine")
    print(f"{SAMPLE:,} of {len(titles):,} titles")
    for name, share in sorted(measure(sample).items()):
        print(f"  {name:<22} {share:.1%}")


if __name__ == "__main__":
    main()
