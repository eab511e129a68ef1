"""What in a posting asks for nothing: sums, addresses, how to apply, the week as it is, and mere talk."""

import re


def any_of(*alternatives: str) -> re.Pattern[str]:
    """Make one pattern of several, blind to case."""
    return re.compile("|".join(alternatives), re.IGNORECASE)


MONEY = re.compile(r"[$£€]\s?\d")
#: A sum that is paid, not one that was won, sold or looked after: "$18 an hour", "pay of $50,000", "$20-24".
PAID = any_of(
    r"[$£€]\s?\d[\d,.]*k?\+?\s?(?:(?:per|an?|each|/)\s?(?:h|d|w|m|y|p|night|shift|visit)|[-–—]"
    r"|to [$£€\d]|up to)",
    r"\b(?:pay|pays|paid|salary|wage|wages|bonus|stipend|hourly|rate|raise|allowance)\b.*[$£€]\s?\d",
    r"[$£€]\s?\d.*\b(?:pay|paid|salary|wage|wages|bonus|stipend|hourly|allowance|premium|differential)\b",
)
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w")
ADDRESS = any_of(r"\b\d{3}[-. ]\d{3}[-. ]\d{4}\b", r"\b\d{3}-01\d{2}\b", r"\bwww\.", r"https?://")
#: It is about the paper they send, and what becomes of it.
OF_APPLYING = any_of(
    r"(?:an?y?|the|all|your|our|every|only)?\s?(?:completed? |late |incomplete |first |formal |[A-Z]\w+ )?"
    r"(?:applications?|resumes?|résumés?|cvs?|interviews?|shortlisting|screening of|review of)\b"
    r"(?! (?:software|support|development|design|process))",
    r".*\byour application (?:must|should|needs to|will)\b",
    r"(?:pics?|pictures|photos?|samples|examples) of (?:your|past|previous) work\b",
    r".*\b(?:on|in|with|attach) (?:your|the|a) (?:resume|résumé|cv|application)\b",
)
#: "Culinary school not needed."
NOT_NEEDED = any_of(
    r"^(?!.*\b(?:but|though|plus|bonus|helpful|nice|preferred|welcome|desirable|asset|ideal)\b)"
    r"[^;]*\b(?:not|isn['’]t|aren['’]t) (?:an? )?(?:needed|required|necessary|requirement)\W*$",
)
#: "Monday to Thursday 7:30 - 6"
TIMES = any_of(
    r"(?:mon|tue|wed|thu|fri|sat|sun)\w*\.?\s?(?:-|–|to|through|thru)\s?(?:mon|tue|wed|thu|fri|sat|sun)",
    r"^\d{1,2}(?::\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.)?\s?(?:-|–|to)\s?\d{1,2}(?::\d\d)?\b",
)
#: "Tasks may involve tree trimming"
MAY_BE = any_of(
    r"^(?!.*\b(?:must|required|need)\b)[^,;:]{0,50}\b(?:may|might) (?:also )?"
    r"(?:work|involve|include|be (?:asked|assigned|called|required)|perform|vary|change|extend|range)\b"
)
#: What the week looks like, and where one works: "The rota covers nights", "This is an in-office position".
OF_THE_WEEK = any_of(
    r"^(?:the |our |your |this )?(?:(?:work(?:ing)?|regular|normal|core|usual|typical) )?"
    r"(?:rota|roster|schedule|shifts?|hours|week|shift pattern)\b.{0,40}?\s(?:is|are|covers?"
    r"|includes?|runs?|should|must|will)\b",
    r"\b(?:is|are) an? (?:in-office|on-?site|in-person|office-based|field-based|fully on-?site|hybrid)\b",
    r"\b(?:mon|tues|wednes|thurs|fri)days?\b.*\b(?:in|at) (?:the|our) (?:office|studio|shop|clinic|store)\b",
    r"\bin the (?:office|studio|shop) (?:mon|tues|wednes|thurs|fri)days?\b",
    r"\bdays? (?:a|per|each) week (?:in|at|on) (?:the|our|site)\b",
    r"\bon[- ]site\b.*\bdays?\b",
)
TALK = any_of(
    r"(?:this(?! requires| demands| (?:role|job|position|post) (?:works|runs|is based))"
    r"|if (?:you|that['’]s you|this (?:is|sounds))|join"
    r"|don['’]t|please|thank|come|that is|that['’]s|it is|it['’]s"
    r"|in return|there (?:is|are|will))\b"
)
#: "Titles don't matter to us", but not "You don't wait".
DENIES = any_of(
    r"^(?!you\b|must|do you|does).*\b(?:don['’]t|doesn['’]t|isn['’]t|aren['’]t|do not|does not)\s",
    r"^(?!you\b|the \w+ candidate)[^,;]{0,60}\b(?:is|are|will) not\s",
)
#: "A real one.", "Without noticing."
FRAGMENT = any_of(
    r"(?:an?|the|all|without|and|but|they|it|that|so|just|in|of|always|really)\s\S+(?:\s\S+)?\.$"
)
#: "Tamarack Hollow Builders."
NAME_ALONE = re.compile(r"[A-Z][\w'’-]+(?:\s(?:[A-Z][\w'’-]+|&|and|of)){1,5}(?:\s(?:Inc|LLC|Co|Ltd))?\.?")
#: "A = application form", "(E) essential (D) desirable"
LEGEND = re.compile(r"\b[A-Z]\s?=\s?\w+|\([ED]\) \w+\s+\([ED]\)")
