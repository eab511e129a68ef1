"""One sentence of a posting, and what it does there."""

from dataclasses import dataclass
from typing import Literal

from nextrung.intake.documents import Paragraph
from nextrung.intake.posting.headings import Section

Role = Literal["requirement", "duty", "benefit", "culture", "pay", "none"]


@dataclass(frozen=True, kw_only=True, slots=True)
class PostingSentence:
    """One sentence, or one item of a list, and what it does."""

    text: str
    role: Role
    section: Section
    paragraph: Paragraph
    #: How many headings stand above it, and whether it is an item of the list under the last of them.
    block: int = 0
    is_item: bool = False
