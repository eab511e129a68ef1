"""Turn how much is answered into strong, partial or none."""

from nextrung.fit.answers import Answer
from nextrung.fit.asked import Asked
from nextrung.fit.records import Coverage

# docs/scores.md says what each of these means and how they were set.
#: The skills asked for are met from here; in part from here.
CORE_MET, CORE_NEAR = 0.62, 0.3
#: What is named first must be there for the whole to be.
FIRST_MET = 0.6
#: Of several things asked for, one is there.
ONE_OF_SEVERAL = 0.5
#: With the skills met, this much of everything asked for must be, too.
REST_WITH_CORE = 0.42
#: Without a named skill: strong from this share, partial from this share of the telling words.
STRONG_SHARE, TELLING_STRONG, TELLING_NEAR = 0.55, 0.52, 0.24
#: A skill is missing but the telling words around it are there.
TELLING_FOR_CORE = 0.5
#: Nearness of meaning adds to the share of words what lies above this cosine, times this.
NEARNESS_FROM, NEARNESS_WORTH = 0.3, 0.5
#: With no word shared at all, a line this near in meaning is the nearest thing.
NEAREST_THING = 0.5
#: Less than this to answer ("trained somebody") is too little to be sure of.
LEAST_TO_ANSWER = 0.7
#: One word and a light one ("public education"): both must be there, and not a word near to one of them.
LITTLE_TO_ANSWER, MOST_OF_LITTLE = 1.4, 0.7
#: A title, or what somebody said, answers for a skill where it has so much of the telling words too:
#: "Litigation Paralegal" says nothing of trust litigation.
TELLING_BESIDE_DEEDS = 0.65


def weigh(asked: Asked, answer: Answer) -> tuple[Coverage, float]:
    """Give the label and the score, 0.0-1.0, of what the lines answer."""
    if not answer.lines:
        nearest = answer.nearest.nearness if answer.nearest else 0.0
        return ("partial", 0.3) if nearest >= NEAREST_THING and answer.core is None else ("none", 0.0)
    if answer.core is not None:
        return _with_core(answer, answer.core)
    return _by_words(asked, answer)


def _with_core(answer: Answer, core: float) -> tuple[Coverage, float]:
    score = round(0.75 * core + 0.25 * answer.share, 3)
    if core >= CORE_MET:
        is_strong = (
            answer.share >= REST_WITH_CORE
            and answer.first_core >= FIRST_MET
            and not _is_named_in_passing(answer)
        )
        return ("strong" if is_strong else "partial"), score
    if core >= CORE_NEAR or answer.best_part >= ONE_OF_SEVERAL or (answer.telling or 0.0) >= TELLING_FOR_CORE:
        return "partial", score
    return "none", score


def _is_named_in_passing(answer: Answer) -> bool:
    is_beside = all(found.line.kind in ("position", "headline", "quote") for found in answer.lines)
    return is_beside and answer.telling is not None and answer.telling < TELLING_BESIDE_DEEDS


def _by_words(asked: Asked, answer: Answer) -> tuple[Coverage, float]:
    nearness = max(line.nearness for line in answer.lines)
    score = round(min(1.0, answer.share + NEARNESS_WORTH * max(0.0, nearness - NEARNESS_FROM)), 3)
    is_little = asked.weight <= LITTLE_TO_ANSWER and answer.share < MOST_OF_LITTLE
    is_strong = score >= STRONG_SHARE and asked.weight >= LEAST_TO_ANSWER and not is_little
    if answer.telling is None:
        return ("strong" if is_strong else "partial" if score >= CORE_NEAR else "none"), score
    if is_strong and answer.telling >= TELLING_STRONG:
        return "strong", score
    return ("partial" if answer.telling >= TELLING_NEAR else "none"), score
