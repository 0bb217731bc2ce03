"""Articles and their names -> where a description stands for a person: "the Norish president", once the story has said that
she is Ana Duarte. Only what the story itself ties together counts, and only where it ties it to one person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from retold.model import Article, Name
from retold.stages.names.tokens import lookup
from retold.words import NameWords

_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ -]$")
Role = tuple[str, str]
Place = tuple[str, int]


def described(
    articles: Sequence[Article], mentions: Mapping[str, Sequence[Name]], owner: Mapping[Place, int], names: NameWords
) -> Iterator[tuple[str, Name, int]]:
    """(article, the description as a name, the number of its person), for each description that stands alone. `mentions`
    are each article's names in the order of its text, `owner` numbers the person of each by article and start. Who held an
    office before ("the former Norish president") does not hold it."""
    pattern = _pattern(names)
    if pattern is None:
        return
    holders: dict[Role, set[int]] = defaultdict(set)
    alone: list[tuple[str, re.Match[str], Role]] = []
    for article in articles:
        people = [name for name in mentions[article.id] if name.type == "person"]
        starts = {name.start: name for name in people}
        ends = {name.end: name for name in people}
        for match in pattern.finditer(article.text):
            role = (names.demonyms[lookup(match["adjective"])], lookup(match["role"]))
            name = starts.get(match.end() + 1) or _apposed(article.text, match, starts, ends)
            if _past(article.text, match.start(), names):
                continue
            if name:
                holders[role] |= {owner[place] for place in [(article.id, name.start)] if place in owner}
            elif match["article"] and not article.text[match.end() + 1 : match.end() + 2].isupper():
                alone.append((article.id, match, role))
    for article_id, match, role in alone:
        if len(holders[role]) == 1:
            (person,) = holders[role]
            yield article_id, Name(match.start(), match.end(), match.group(), "person"), person


def _past(text: str, start: int, names: NameWords) -> bool:
    """Does a word before a description say that it holds no more?"""
    before = _WORD_BEFORE.search(text, max(0, start - 20), start)
    return before is not None and lookup(before.group(1)) in names.past


def _apposed(text: str, match: re.Match[str], starts: Mapping[int, Name], ends: Mapping[int, Name]) -> Name | None:
    """The person named on the other side of a comma: "Ana Duarte, the Norish president", or the other way round."""
    before = ends.get(match.start() - 2) if text[match.start() - 2 : match.start()] == ", " else None
    after = starts.get(match.end() + 2) if text[match.end() : match.end() + 2] == ", " else None
    return before or after


@lru_cache(64)
def _pattern(names: NameWords) -> re.Pattern[str] | None:
    """ "(the) Norish president": an adjective of a place and a title."""
    adjectives = sorted((word.title() for word, place in names.demonyms.items() if place), key=len, reverse=True)
    roles = sorted(names.roles, key=len, reverse=True)
    if not adjectives or not roles:
        return None
    whose = rf"(?:(?P<article>[Tt]he) )?(?P<adjective>{'|'.join(adjectives)})"
    return re.compile(rf"\b{whose} (?P<role>(?i:{'|'.join(roles)}))\b")
