"""Print how right the notes are read, field by field: ``python -m benchmarks.accuracy.notes``.

The cases stand in ``tests/intake/notes_cases``, with what their groups are.
"""

from collections import Counter

from tests.intake.note_cases import GROUPS, compare, load_cases


def main() -> None:
    """Print precision and recall of every field for each group of cases."""
    for group in GROUPS:
        right, missing, extra = Counter(), Counter(), Counter()
        cases = load_cases(group)
        for case in cases:
            for compared in compare(case):
                for field in (compared.field, "all"):
                    right[field] += compared.right
                    missing[field] += len(compared.missing)
                    extra[field] += len(compared.extra)
        print(f"\n{group}: {len(cases)} notes\n{'field':<14}{'items':>6}{'precision':>11}{'recall':>8}")
        for field in sorted(right, key=lambda field: (field == "all", field)):
            items, found = right[field] + missing[field], right[field] + extra[field]
            precision = right[field] / found if found else 1.0
            recall = right[field] / items if items else 1.0
            print(f"{field:<14}{items:>6}{precision:>11.3f}{recall:>8.3f}")


if __name__ == "__main__":
    main()
