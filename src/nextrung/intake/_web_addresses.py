"""Addresses on the web as people write them on a résumé, and the networks they belong to."""

import re

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
#: Host of a network and its name.
_NETWORKS = {
    "linkedin.com": "LinkedIn",
    "github.com": "GitHub",
    "gitlab.com": "GitLab",
    "bitbucket.org": "Bitbucket",
    "twitter.com": "Twitter",
    "x.com": "X",
    "facebook.com": "Facebook",
    "instagram.com": "Instagram",
    "youtube.com": "YouTube",
    "vimeo.com": "Vimeo",
    "behance.net": "Behance",
    "dribbble.com": "Dribbble",
    "medium.com": "Medium",
    "stackoverflow.com": "Stack Overflow",
    "orcid.org": "ORCID",
    "researchgate.net": "ResearchGate",
    "xing.com": "Xing",
    "tiktok.com": "TikTok",
    "scholar.google.com": "Google Scholar",
    "threads.net": "Threads",
    "bsky.app": "Bluesky",
    "mastodon.social": "Mastodon",
    "pinterest.com": "Pinterest",
    "reddit.com": "Reddit",
    "quora.com": "Quora",
    "substack.com": "Substack",
    "hashnode.dev": "Hashnode",
    "codepen.io": "CodePen",
    "replit.com": "Replit",
    "npmjs.com": "npm",
    "pypi.org": "PyPI",
    "huggingface.co": "Hugging Face",
    "kaggle.com": "Kaggle",
    "leetcode.com": "LeetCode",
    "hackerrank.com": "HackerRank",
    "figma.com": "Figma",
    "artstation.com": "ArtStation",
    "deviantart.com": "DeviantArt",
    "flickr.com": "Flickr",
    "500px.com": "500px",
    "soundcloud.com": "SoundCloud",
    "bandcamp.com": "Bandcamp",
    "spotify.com": "Spotify",
    "twitch.tv": "Twitch",
    "imdb.com": "IMDb",
    "goodreads.com": "Goodreads",
    "academia.edu": "Academia",
    "publons.com": "Publons",
    "muckrack.com": "Muck Rack",
    "contently.com": "Contently",
    "journoportfolio.com": "Journo Portfolio",
    "clippings.me": "Clippings",
    "credly.com": "Credly",
    "doximity.com": "Doximity",
    "avvo.com": "Avvo",
    "houzz.com": "Houzz",
    "upwork.com": "Upwork",
    "fiverr.com": "Fiverr",
    "angel.co": "AngelList",
    "wellfound.com": "Wellfound",
    "polywork.com": "Polywork",
    "about.me": "about.me",
    "linktr.ee": "Linktree",
    "tumblr.com": "Tumblr",
    "viadeo.com": "Viadeo",
}


def network_of(address: str) -> str | None:
    """Give the name of the network that an address belongs to; None where it is none we know."""
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", address.lower()).split("/", 1)[0]
    named = (name for known, name in _NETWORKS.items() if host == known or host.endswith(f".{known}"))
    return next(named, "LinkedIn" if host.startswith("linkedin.") else None)


def profile_of(text: str) -> dict[str, str]:
    """Take a profile apart into network, username and url, as far as it tells."""
    if URL.fullmatch(text):
        network = network_of(text)
        return {"network": network, "url": text} if network else {"url": text}
    named = re.fullmatch(r"(?P<network>[^:/]{2,30}?)\s?[:/]\s?(?P<username>\S.*)", text)
    return named.groupdict() if named else {"username": text}
