"""How much of what they must have a candidate can show: it decides how high in the range to aim."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from nextrung.engines.protocols import Embedder
from nextrung.fit.evidence import match_requirements
from nextrung.fit.records import Coverage, Match
from nextrung.intake.records import Posting, Resume

_WORTH: dict[Coverage, Decimal] = {"strong": Decimal(1), "partial": Decimal("0.5"), "none": Decimal(0)}


def share_met(matches: Iterable[Match]) -> Decimal | None:
    """Give the share of the must-haves that are met, one met in part as a half; None where none is asked."""
    met = [_WORTH[match.coverage] for match in matches if match.requirement.must]
    return sum(met, Decimal(0)) / len(met) if met else None


def share_met_by(
    resume: Resume, posting: Posting, today: date, embedder: Embedder | None = None
) -> Decimal | None:
    """Give the share of the must-haves of a posting that a résumé meets, as the brief counts it."""
    wants = (*posting.requirements, *posting.duties)
    return share_met(match_requirements(wants, resume, today, embedder)[: len(posting.requirements)])
