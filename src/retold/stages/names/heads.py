"""A sentence's words -> the names that a common word before or behind them tells, in languages without a tagger: an office
of state ("Ministerio de Trabajo", "ministère de l'Intérieur"), a body or a place by an adjective ("Верховный суд"), a town
that no table holds ("la ciudad de Grell", "die Stadt Grell"), a body by its quotes (клуб «Маяк»)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from retold.model import Name
from retold.model.base import EntityType
from retold.stages.names.tokens import Token
from retold.stages.names.types import is_title, known
from retold.words import NameWords

LONGEST_LINK = 3  # letters of "and" between two words for what an office is for
LONGEST_BODY = 8  # words behind the head of a body
LONGEST_LISTED = 5  # words of a body in a table
MOST_ADJECTIVES = 3  # before the head of a body
_BESIDE = re.compile(r"[ \u00a0](?:[^\W\d_]{1,4}['’])?")


def told_by_heads(text: str, tokens: Sequence[Token], names: NameWords) -> Iterator[Name]:
    """The names of one sentence, in order; some may overlap."""
    for at, token in enumerate(tokens):
        if end := _listed(text, tokens, at, names):
            yield Name(token.start, tokens[end - 1].end, text[token.start : tokens[end - 1].end], "organisation")
            continue
        end, kind = _head(text, tokens, at, names)
        end = _portfolio(text, tokens, end, names) if end > at and _department(tokens[end - 1].low, names) else end
        if end > at + 1 and any(word.large for word in tokens[at:end]):
            yield Name(token.start, tokens[end - 1].end, text[token.start : tokens[end - 1].end], kind)
        elif (
            token.low in names.seats
            and (names.capital_nouns or token.opens or not token.large)
            and (town := _town(text, tokens, at, names))
        ):
            yield Name(town.start, town.end, town.text, "place")
        elif names.endings.get("case") and (end := _quoted(text, tokens, at)) and known(token.low, names) is None:
            yield Name(token.start, end, text[token.start : end], "organisation")


def _listed(text: str, tokens: Sequence[Token], at: int, names: NameWords) -> int:
    """One past the last word of a body that a table holds, of which only the first word has a capital ("Cour suprême"); 0
    where there is none."""
    for size in range(LONGEST_LISTED, 1, -1) if tokens[at].large else ():
        words = tokens[at : at + size]
        small = len(words) == size and not words[-1].large
        if small and " ".join(word.low for word in words) in names.organisations:
            return at + size if all(_beside(text, left, right) for left, right in pairwise(words)) else 0
    return 0


def _department(low: str, names: NameWords) -> bool:
    """Is this a word for an office of state ("ministerio", "Bundesministerium")?"""
    return low in names.departments or low.endswith(names.endings.get("body", ()))


def _head(text: str, tokens: Sequence[Token], at: int, names: NameWords) -> tuple[int, EntityType]:
    """One past the head of what a word may open, and the type that it tells: the word itself, where it is one for an office
    of state; the noun behind an adjective with a capital and others. `at` where there is none."""
    if _department(tokens[at].low, names):
        return at + 1, "organisation"
    end = at + 1
    while end < len(tokens) and end <= at + MOST_ADJECTIVES and tokens[at].large and _adjective(tokens[end - 1], names):
        word = tokens[end]
        if word.large or not _beside(text, tokens[end - 1], word):
            break
        if word.low in names.organisation_words or word.low in names.departments:
            return end + 1, "organisation"
        if word.low in names.place_words:
            return end + 1, "place"
        end += 1
    return at, "organisation"


def _adjective(token: Token, names: NameWords) -> bool:
    """Does a word end as an adjective, and is no known name?"""
    return token.low.endswith(names.endings.get("adjective", ())) and known(token.low, names) is None


def _portfolio(text: str, tokens: Sequence[Token], at: int, names: NameWords) -> int:
    """One past the last word that says what an office of state is for, of those from `at` on; `at` where none does."""
    end = at
    for place in range(at, min(at + LONGEST_BODY, len(tokens))):
        low = tokens[place].low
        if not _beside(text, tokens[place - 1], tokens[place]):
            break
        if low in names.offices:
            end = place + 1
        elif low not in names.connectors and low not in names.articles and (tokens[place].large or len(low) > LONGEST_LINK):
            break
    return end


def _town(text: str, tokens: Sequence[Token], at: int, names: NameWords) -> Token | None:
    """The one word with a capital behind a word for towns or their offices: a title needs a small word between ("alcalde de
    Grell", not "alcalde Grell"), and what goes on with a capital is somebody or something else."""
    linked = at + 1 < len(tokens) and tokens[at + 1].low in names.connectors | names.particles
    place = at + 1 + linked
    if place >= len(tokens) or (is_title(tokens[at].low, names) and not linked):
        return None
    word = tokens[place]
    between = all(_beside(text, tokens[step - 1], tokens[step]) for step in range(at + 1, place + 1))
    goes_on = place + 1 < len(tokens) and tokens[place + 1].large and _beside(text, word, tokens[place + 1])
    common = word.low in names.not_names or word.low in names.organisation_words or word.low in names.demonyms
    return word if word.large and between and not goes_on and not common and word.low not in names.given else None


def _quoted(text: str, tokens: Sequence[Token], at: int) -> int:
    """Where one or two words with capitals end that stand alone in quotes behind another word (клуб «Маяк»); 0 for
    others."""
    last = at + 1 if at + 1 < len(tokens) and tokens[at + 1].large and _beside(text, tokens[at], tokens[at + 1]) else at
    start, end = tokens[at].start, tokens[last].end
    alone = text[start - 1 : start] in ("«", '"', "“", "„") and text[end : end + 1] in ("»", '"', "”", "“")
    return end if at and tokens[at].large and len(tokens[at].text) > 1 and alone else 0


def _beside(text: str, left: Token, right: Token) -> bool:
    """Does a blank alone, or one and an article with its apostrophe, part two words?"""
    return _BESIDE.fullmatch(text, left.end, right.start) is not None
