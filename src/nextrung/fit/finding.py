"""What one look at the résumé finds for a requirement, before the bridge is built."""

from dataclasses import dataclass

from nextrung.fit.records import Coverage
from nextrung.sources import Statement


@dataclass(frozen=True, slots=True)
class Finding:
    """A label, how sure, the lines it rests on, and why in words."""

    coverage: Coverage
    #: 0.0-1.0.
    score: float
    #: Best first.
    statements: tuple[Statement, ...] = ()
    reason: str | None = None
