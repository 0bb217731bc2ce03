"""Whose dollars a text speaks of when it writes a bare "$"."""

from __future__ import annotations

from collections import Counter

from retold.stages.figures.symbols import DOLLARS
from retold.stages.figures.tables import Tables
from retold.stages.figures.tokens import Tokens


def dollars(tokens: Tokens, table: Tables) -> str:
    """The ISO code of the text's bare dollars: U.S. dollars, unless the text is plainly at home in another dollar country:
    it names that country three times and the United States never, or more often than those and sets U.S. dollars apart."""
    places = table.words.dollar_places
    seen = Counter(places[word] for word in tokens.words if word in places)
    marked = Counter(_marks(tokens))
    home = seen.pop("USD", 0) + sum(word == "u" and tokens.word(i + 2) == "s" for i, word in enumerate(tokens.words))
    if not seen:
        return "USD"
    code, count = max(seen.items(), key=lambda item: (item[1], item[0]))
    if marked[code]:
        return "USD"  # "A$5 million ($3.6 million)": the bare ones are the others
    if (marked["USD"] and count >= 2 and count > home) or (count >= 3 and not home):
        return code
    return "USD"


def _marks(tokens: Tokens) -> list[str]:
    """The nations of the dollars that the text marks: "US$", "A$"."""
    return [
        DOLLARS[tokens.word(i - 1)]
        for i, word in enumerate(tokens.words)
        if word == "$" and tokens.glued(i) and tokens.word(i - 1) in DOLLARS
    ]
