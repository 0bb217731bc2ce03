"""Passages as HTML-ready pieces: a stretch of an article's text, cut wherever a mark begins or ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from retold import text as scan
from retold.faces.differing import differing
from retold.model import Article, Finding, Rendering, Span

Layer = tuple[int, int, str]  # start, end, the class to mark it with
Piece = tuple[str, str]  # words, the classes that mark them
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Words:
    """One wording, with every article that has it: (article id, start) each. `doubtful`: it may tell another thing."""

    pieces: tuple[Piece, ...]
    places: tuple[tuple[str, int], ...]
    doubtful: bool = False


@dataclass(frozen=True)
class Paragraph:
    """One line of an article: where it starts, its words, its role."""

    start: int
    text: str
    role: str


def shown(text: str) -> str:
    """The text as a page can hold it, character for character: what HTML drops or changes is replaced, so that the
    page's script finds every offset where the dossier says."""
    return _CONTROLS.sub("\ufffd", text.replace("\r", "\n"))


def cut(text: str, layers: Iterable[Layer]) -> tuple[Piece, ...]:
    """The text in pieces, each with the classes of the layers that cover it."""
    turns: dict[int, list[tuple[str, int]]] = {0: [], len(text): []}
    for start, end, mark in layers:
        start, end = max(0, start), min(len(text), end)
        if start < end:
            turns.setdefault(start, []).append((mark, 1))
            turns.setdefault(end, []).append((mark, -1))
    covering: Counter[str] = Counter()
    out = []
    for start, end in pairwise(sorted(turns)):
        for mark, change in turns[start]:
            covering[mark] += change
        out.append((shown(text[start:end]), " ".join(sorted(+covering))))
    return tuple(out)


def tellings(finding: Finding, order: Sequence[int], articles: Mapping[str, Article]) -> tuple[Words, ...]:
    """The finding's wordings in this order of its tellings, each once. Marked are the words that differ from the others',
    and the figures and dates."""
    grouped: dict[str, list[int]] = {}
    for index in order:
        telling = finding.tellings[index]
        grouped.setdefault(articles[telling.article].text[telling.start : telling.end], []).append(index)
    out = []
    for (text, indexes), spans in zip(grouped.items(), differing(list(grouped)), strict=True):
        first = finding.tellings[indexes[0]]
        layers = [(start, end, "differs") for start, end in spans]
        slots: list[Span] = [figure.span for figure in first.figures] + [mention.span for mention in first.dates]
        layers += [(start - first.start, end - first.start, "value") for start, end in slots]
        places = tuple((finding.tellings[i].article, finding.tellings[i].start) for i in indexes)
        doubtful = all(finding.tellings[i].doubtful for i in indexes)
        out.append(Words(cut(text, layers), tuple(dict.fromkeys(places)), doubtful))
    return tuple(out)


def renderings(grouped: Mapping[str, Sequence[Rendering]]) -> tuple[Words, ...]:
    """A quote's wordings, each with who has it, the words that differ marked."""
    out = []
    for (text, members), spans in zip(grouped.items(), differing(list(grouped)), strict=True):
        places = tuple(dict.fromkeys((member.article, member.start) for member in members))
        out.append(Words(cut(text, [(start, end, "differs") for start, end in spans]), places))
    return tuple(out)


def paragraphs(article: Article) -> tuple[Paragraph, ...]:
    """The article's lines in order, each within one passage; what no passage holds is body."""
    out, position = [], 0
    for start, end, role in [
        *((p.start, p.end, p.role) for p in article.passages),
        (len(article.text), len(article.text), ""),
    ]:
        out += [
            Paragraph(low, shown(article.text[low:high]), "body") for low, high in scan.lines(article.text, position, start)
        ]
        out += [Paragraph(low, shown(article.text[low:high]), role) for low, high in scan.lines(article.text, start, end)]
        position = max(position, end)
    return tuple(out)
