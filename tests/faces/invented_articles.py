"""Invented clippings, and records built of their words.

Nothing here happened; the places, people and papers do not exist.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from retold.model import (
    Article,
    Change,
    DateMention,
    Direction,
    Evidence,
    Figure,
    FigureKind,
    Link,
    LinkKind,
    Mention,
    Passage,
    Published,
    Rendering,
    Span,
    Telling,
)

Bounds = tuple[float | None, float | None]


def clippings() -> dict[str, Article]:
    """The invented articles by id."""
    lines = Path(__file__).with_name("invented_clippings.txt").read_text(encoding="utf-8").splitlines()
    heads = [number for number, line in enumerate(lines) if line.startswith("# ")]
    blocks = [lines[start:end] for start, end in zip(heads, [*heads[1:], len(lines)], strict=True)]
    return {told.id: told for told in map(_clipping, blocks)}


def _clipping(block: list[str]) -> Article:
    identity, outlet, when, basis, language, url = (part.strip() for part in block[0].removeprefix("# ").split("|"))
    passages = [line.partition(": ")[::2] for line in block[1:]]
    published = Published(date.fromisoformat(when), date.fromisoformat(when), basis)  # type: ignore[arg-type]
    return replace(article(identity, outlet, passages), url=url, language=language, published=published)


def article(identity: str, outlet: str, passages: list[tuple[str, str]]) -> Article:
    """An article from its passages, (role, words) each; each becomes a line of the text."""
    text, found = "", []
    for role, words in passages:
        found.append(Passage(len(text), len(text) + len(words), role))  # type: ignore[arg-type]
        text += words + "\n"
    title = next((words for role, words in passages if role == "title"), "")
    source = f"clippings/{identity}.txt"
    return Article(identity, source, "", outlet, title, (), "en", None, text, tuple(found))


def span(told: Article, words: str) -> Span:
    """Where the words stand in the article; they must."""
    start = told.text.index(words)
    return start, start + len(words)


def line(told: Article, words: str) -> Span:
    """The line of the article that holds the words."""
    start, end = span(told, words)
    return told.text.rfind("\n", 0, start) + 1, told.text.index("\n", end)


def telling(told: Article, words: str, *slots: Figure | DateMention) -> Telling:
    """A telling that holds these words and slots."""
    figures = tuple(slot for slot in slots if isinstance(slot, Figure))
    dates = tuple(slot for slot in slots if isinstance(slot, DateMention))
    return Telling(told.id, *span(told, words), figures, dates)


def mention(told: Article, words: str) -> Mention:
    """Where the article has these words."""
    return Mention(told.id, *span(told, words))


def figure(told: Article, words: str, kind: FigureKind, bounds: Bounds, unit: str | None = None) -> Figure:
    """A figure as written in the article."""
    return Figure(span(told, words), words, kind, *bounds, unit, None, bounds[0] != bounds[1])


def on(told: Article, words: str, start: date, end: date | None = None) -> DateMention:
    """A date as written in the article."""
    return DateMention(span(told, words), words, start, end or start)


def rendering(told: Article, words: str, speaker: str) -> Rendering:
    """A quote as one article words it."""
    return Rendering(told.id, *span(told, words), words, "direct", speaker)


def link(a: Article, b: Article, kind: LinkKind, direction: Direction, pairs: list[tuple[str, str]]) -> Link:
    """A link with the lines that hold each pair of words as evidence, and what b added to or dropped from a."""
    evidence = tuple(Evidence(line(a, left), line(b, right), 0.93) for left, right in pairs)
    changes = [Change("changed", e.a, e.b) for e in evidence if a.text[slice(*e.a)] != b.text[slice(*e.b)]]
    dropped, added = _uncovered(a, [e.a for e in evidence]), _uncovered(b, [e.b for e in evidence])
    changes += [Change("dropped", s, None) for s in dropped]
    changes += [Change("added", None, s) for s in added]
    shares = [1 - sum(e - s for s, e in left) / len(told.text) for told, left in ((a, dropped), (b, added))]
    why = f"{len(evidence)} passages align in the same order"
    return Link(a.id, b.id, kind, direction, shares[0], shares[1], 1.0, why, evidence, tuple(changes))


def _uncovered(told: Article, covered: list[Span]) -> list[Span]:
    spans = [(passage.start, passage.end) for passage in told.passages if passage.role == "body"]
    return [s for s in spans if not any(a < s[1] and s[0] < b for a, b in covered)]
