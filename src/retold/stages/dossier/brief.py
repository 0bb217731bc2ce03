"""A story's findings -> its brief: a few whole sentences of its articles, that tell what most accounts tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from retold.model import Article, BriefLine, Finding, Span, StoryParts, Telling
from retold.stages.texts.align import STEM
from retold.text import WORD, words
from retold.words import Words

LEAST_WORDS = 5  # of a line: a shorter one seldom tells anything on its own
LONGEST = 300  # characters of a line
LIKE = 0.4  # of the words of the shorter of two lines: from there they say one thing
_ENDED = re.compile(r"[.!?…。！？۔؟][\"'”’»)\]›]{0,3}$")
_OPENING = "\"'“‘«„(["
_QUOTED = re.compile(r'“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|"[^"]*"')
_GLUED = re.compile(r"[^\W\d_]{2}[.!?][”\"]?[^\W\d_a-z]")  # "the sea.The ferry": two sentences


class _Line(NamedTuple):
    """A sentence that may stand for a finding; the least one is the best."""

    faults: int
    shown: bool  # is it another than that of the statement which the finding shows?
    length: int
    text: str
    article: str
    span: Span


def brief(
    parts: StoryParts, ranked: Sequence[Finding], words_for: Callable[[str], Words], count: int
) -> tuple[BriefLine, ...]:
    """A sentence for each of the most corroborated findings (in a story of one account, of those that most of its articles
    kept), of the article that tells it best. None says what an earlier
    one says, is doubtful, or holds what is disputed or has been overtaken: a brief is read as what is so. A line that hangs
    on what stood before it ("It ...") comes in only where there are not enough others."""
    shared = [finding for finding in ranked if finding.verdict == "corroborated" and not finding.doubtful]
    alone = [finding for finding in ranked if finding.verdict == "single"]
    told = sorted(shared or alone, key=lambda f: (-f.accounts, -len({t.article for t in f.tellings})))
    contested = [t for finding in ranked if finding.verdict in ("disputed", "updated") for t in finding.tellings]
    offers = [(n, finding, line) for n, finding in enumerate(told) if (line := _best(parts, finding, contested, words_for))]
    taken: list[tuple[int, BriefLine]] = []
    said: list[set[str]] = []
    for n, finding, line in sorted(offers, key=lambda offer: (offer[2].faults, offer[0])):
        own = {word[:STEM] for word in words(line.text)}
        if len(taken) < count and not any(len(own & other) > LIKE * min(len(own), len(other)) for other in said):
            said.append(own)
            taken.append((n, BriefLine(finding.id, line.text, line.article)))
    return tuple(line for _, line in sorted(taken, key=lambda row: row[0]))


def _best(
    parts: StoryParts, finding: Finding, contested: Sequence[Telling], words_for: Callable[[str], Words]
) -> _Line | None:
    """The best sentence in which a finding is told; None where each is disputed in part, or none."""
    articles = {article.id: article for article in parts.articles}
    found = [
        line
        for telling in finding.tellings
        for line in _lines(parts, articles[telling.article], telling, finding.statement, words_for)
        if not any(t.article == line.article and t.start < line.span[1] and line.span[0] < t.end for t in contested)
    ]
    return min(found, default=None)


def _lines(
    parts: StoryParts, article: Article, telling: Telling, shown: str, words_for: Callable[[str], Words]
) -> Iterator[_Line]:
    """The sentence in which an article tells something, where it stands in the article's body and can be read alone."""
    table = words_for(article.language)
    spans = {s.sentence for s in parts.statements[article.id] if s.start <= telling.start < s.end}
    for start, end in spans:
        body = any(p.role == "body" and p.start <= start < p.end for p in article.passages)
        text = article.text[start:end]
        if body and len(text) <= LONGEST and len(words(text)) >= LEAST_WORDS and _whole(text):
            faults = _hanging(text, table) + _spoken(text, table) + (not _tells(text, table))
            yield _Line(faults, shown not in text, len(text), text, article.id, (start, end))


def _whole(text: str) -> bool:
    """Does it begin and end as one sentence does?"""
    return not text.lstrip(_OPENING)[:1].islower() and bool(_ENDED.search(text)) and not _GLUED.search(text)


def _tells(text: str, table: Words) -> bool:
    """Has it a verb?"""
    rules = table.statements
    told = (word for word in words(text) if word not in rules.not_verbs)
    return any(word in rules.verbs or word.endswith(rules.verb_endings) for word in told)


def _spoken(text: str, table: Words) -> bool:
    """Is it part of what somebody says: has it a quotation mark without its other, or "we" and "my" outside quotations?"""
    own = _QUOTED.sub(" ", text)
    if any(mark in own for mark in '"“”„«»'):
        return True
    persons = {**table.quotes.pronouns, **table.quotes.possessives}
    written = (word for word in WORD.findall(own) if word == "I" or not word.isupper())  # "US" is no pronoun
    return any(persons.get(word.lower()) in ("1", "2") for word in written)


def _hanging(text: str, table: Words) -> bool:
    """Does it hang on what stood before it: on whom or what its first word means, or on who says all of it?"""
    if text[0] in _OPENING:
        return text[-1] not in ".!?…" or text[0] == "("
    rules, quotes = table.statements, table.quotes
    first = words(text)[0]
    return first in quotes.pronouns or first in quotes.possessives or first in rules.coordinators | rules.relatives
