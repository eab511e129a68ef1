"""Words of an answer that speak to whoever judges it, and are no part of the answer."""

from functools import lru_cache

from nextrung.practice.answer_text import AnswerText
from nextrung.practice.answer_words import alike, junk_cues


#: Each answer is looked at before it is judged, and again when it is.
@lru_cache(maxsize=8)
def without_orders(answer: AnswerText) -> AnswerText:
    """Blank out the sentences that give orders to a reviewer; all other words keep their places."""
    text = answer.text
    for sentence in answer.sentences:
        if "instruction" in junk_cues().find([alike(word.text) for word in sentence.words]):
            start, end = sentence.span
            text = text[:start] + " " * (end - start) + text[end:]
    return answer if text == answer.text else AnswerText(text)
