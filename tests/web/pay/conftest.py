"""A ladder with the example's papers, as one's own and as somebody else's."""

from tests.web.ladder.conftest import another, ladder, stored

__all__ = ["another", "ladder", "stored"]
