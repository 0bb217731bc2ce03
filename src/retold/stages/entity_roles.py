"""Articles and their names -> where a description stands for a person: "the Norish president", once the story has said that
she is Ana Duarte. Only what the story itself ties together counts, and only where it ties it to one person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from retold.model import Article, Name
from retold.stages.name_tokens import lookup
from retold.words import NameWords

Role = tuple[str, str]
Place = tuple[str, int]


def described(
    articles: Sequence[Article], mentions: Mapping[str, Sequence[Name]], names: NameWords
) -> Iterator[tuple[str, Name, Place]]:
    """(article, the description as a name, article and start of a mention of its person), for each description that stands
    alone. `mentions` are each article's names in the order of its text."""
    pattern = _pattern(names)
    if pattern is None:
        return
    holders: dict[Role, dict[str, Place]] = defaultdict(dict)
    alone: list[tuple[str, re.Match[str], Role]] = []
    for article in articles:
        people = [name for name in mentions[article.id] if name.type == "person"]
        starts = {name.start: name for name in people}
        ends = {name.end: name for name in people}
        for match in pattern.finditer(article.text):
            role = (names.demonyms[lookup(match["adjective"])], lookup(match["role"]))
            name = starts.get(match.end() + 1) or _apposed(article.text, match, starts, ends)
            if name:
                last = (name.canonical or name.text).rsplit(" ", 1)[-1]
                holders[role][last] = (article.id, name.start)
            elif match["article"] and not article.text[match.end() + 1 : match.end() + 2].isupper():
                alone.append((article.id, match, role))
    for article_id, match, role in alone:
        if len(holders[role]) == 1:
            (place,) = holders[role].values()
            yield article_id, Name(match.start(), match.end(), match.group(), "person"), place


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
