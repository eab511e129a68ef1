"""One good answer of several occupations, and ways to say it worse."""

from nextrung.practice.answer_text import AnswerText
from nextrung.practice.aspects.reading import Reading

CONFLICT = "Tell me about a time you had a conflict with a coworker."
#: Never says "conflict" or "coworker".
DANA = (
    "Last March Dana and I could not agree on who would take the late trucks. I run the day dock and "
    "she runs nights at the warehouse. Nine loads had to be out by six and each of us thought the other "
    "should stay. She was angry and stopped talking to me. So I asked her to sit down with me for "
    "fifteen minutes before the shift. I listened first, and it turned out that her crew had been two "
    "people short since Christmas. I told her that I had not known. I drew up a list of the loads by "
    "size, offered to take the four largest and asked her for the other five. She pushed back on one of "
    "them, and I gave way. In the end we loaded all nine by 5:40, and in April the late trucks went "
    "from eleven a month to two. I learned to ask what the other shift is short of before I say who "
    "should do the work."
)
DOG = (
    "My dog learned to open the fridge when she was three. First she pulled the towel that hung on the "
    "handle. I took the towel away, and she used her nose. I put on a strap, and she chewed it through "
    "within two days. Finally I bought a child lock for six dollars and fixed it at the top. She has "
    "not opened it since."
)


def read(text: str) -> Reading:
    return Reading(AnswerText(text))
