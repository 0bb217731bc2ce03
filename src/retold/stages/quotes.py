"""An article's text in, its quotes out: the words that it lays in somebody's mouth, with cue and speaker."""

from __future__ import annotations

from collections.abc import Sequence

from retold.model import Name, Quote
from retold.stages.quote_marks import find_quoted
from retold.words import Words


def read_quotes(text: str, words: Words, names: Sequence[Name] = ()) -> tuple[Quote, ...]:
    """The quotes of a text, in order."""
    return tuple(
        Quote(quoted.start, quoted.end, text[quoted.start : quoted.end], "direct", ((quoted.start, quoted.end),))
        for quoted in find_quoted(text)
        if quoted.end - quoted.start > 20
    )
