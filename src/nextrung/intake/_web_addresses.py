"""Addresses on the web as people write them on a résumé, and the networks they belong to."""

import re
from functools import cache

from nextrung.tables import load_table

URL = re.compile(
    r"(?:https?://|www\.)[^\s|,;()<>]{3,200}"
    r"|(?<![\w@.])(?:[\w-]{1,63}\.)+(?:com|org|net|io|dev|me|edu|info|uk|ca|us|ai|app|site|page|blog|xyz|name|co|tv|ee|social)"
    r"(?:/[^\s|,;()<>]{0,200})?(?![\w@])",
    re.IGNORECASE,
)
#: A network and a name on it, without an address: "LinkedIn: maria-lopez".
NAMED_PROFILE = re.compile(
    r"(?:linkedin|github|gitlab|twitter|facebook|instagram|behance|dribbble|skype)\s?[:/]\s?\S{2,80}",
    re.IGNORECASE,
)


@cache
def _networks() -> dict[str, str]:
    """Give hosts with the names of their networks, the first that fits counting."""
    return load_table("networks", dict[str, str])


def network_of(address: str) -> str | None:
    """Give the name of the network that an address belongs to; None where it is none we know."""
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", address.lower()).split("/", 1)[0]
    named = (name for known, name in _networks().items() if host == known or host.endswith(f".{known}"))
    return next(named, "LinkedIn" if host.startswith("linkedin.") else None)


def profile_of(text: str) -> dict[str, str]:
    """Take a profile apart into network, username and url, as far as it tells."""
    if URL.fullmatch(text):
        network = network_of(text)
        return {"network": network, "url": text} if network else {"url": text}
    named = re.fullmatch(r"(?P<network>[^:/]{2,30}?)\s?[:/]\s?(?P<username>\S.*)", text)
    return named.groupdict() if named else {"username": text}
