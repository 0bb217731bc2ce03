"""What the tests of the quotes reader share: what is said in a text, and by whom."""

from __future__ import annotations

from retold.language import words_for
from retold.model import Quote
from retold.stages.names import read_names
from retold.stages.quotes import read_quotes

EN = words_for("en")


def quotes(text: str, language: str = "en") -> tuple[Quote, ...]:
    return read_quotes(text, words_for(language))


def told(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    """Kind, words and resolved speaker of every quote."""
    return [(q.kind, " / ".join(text[s:e] for s, e in q.pieces), q.speaker) for q in quotes(text, language)]


def speakers(text: str) -> list[str]:
    """Who says each quote, by the text's own names."""
    return [quote.speaker for quote in read_quotes(text, EN, read_names(text, EN))]
