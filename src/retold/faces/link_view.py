"""What binds two articles, in words: how much they share, and what stands in only one of them."""

from __future__ import annotations

from retold.faces import marks
from retold.faces.anchors import Anchors
from retold.faces.differing import differing
from retold.faces.page_records import ChangeView, LinkView
from retold.faces.view import StoryView
from retold.faces.wording import percent, readable, relation, shorten
from retold.model import Article, Change, Link, Span
from retold.text import lines

MOST_CHANGES, MOST_CHARS = 12, 320  # of one link in the list of changes; the reading view has them all
LEAST_CHARS = 12  # of a stretch that counts as added or dropped


def link_view(view: StoryView, given: Link, anchors: Anchors) -> LinkView:
    """The link as told to people, from the source to what was made of it where that is known."""
    codes = view.code[given.a], view.code[given.b]
    backwards = given.direction == "b->a" or (given.direction == "unknown" and codes[0] > codes[1])
    link = given.seen_from(given.b) if backwards else given
    a, b = view.articles[link.a], view.articles[link.b]
    code_a, code_b = view.code[link.a], view.code[link.b]
    names = {"added": "added", "dropped": "dropped", "changed": "changed"}
    if link.direction == "unknown":
        names |= {"added": f"only in {code_b}", "dropped": f"only in {code_a}"}
    # Of a translation names tell too little, and what an excerpt leaves is the rest of two texts.
    told = () if link.kind in ("translation", "excerpt") else link.changes or uncovered(link, a, b)
    found = [change for change in told if _cut(a, change.a) or _cut(b, change.b)]
    largest = sorted(range(len(found)), key=lambda number: (-_size(found[number]), number))[:MOST_CHANGES]
    changes = tuple(_change(found[number], a, b, names[found[number].kind]) for number in sorted(largest))
    shares = f"{percent(link.coverage_a)} of {code_a} stands in {code_b}, {percent(link.coverage_b)} of {code_b} in {code_a}"
    shares += f"; {percent(link.order)} of the shared passages in the same order"
    if link.kind == "translation":
        shares = f"Names and figures tell that {code_a} and {code_b} are one text in two languages"
    pair = f"{anchors.number[link.a]},{anchors.number[link.b]}"
    more, overruled = len(found) - len(changes), "one-text" if link.kind == "excerpt" else "two-texts"
    return LinkView(relation(link, code_a, code_b), readable(link.why), shares, changes, more, pair, overruled)


def _size(change: Change) -> int:
    return sum(span[1] - span[0] for span in (change.a, change.b) if span)


def uncovered(link: Link, a: Article, b: Article) -> tuple[Change, ...]:
    """What the link's evidence leaves of both bodies: dropped from a, added in b."""
    dropped = [Change("dropped", span, None) for span in _rest(a, [item.a for item in link.evidence])]
    added = [Change("added", None, span) for span in _rest(b, [item.b for item in link.evidence])]
    return (*dropped, *added)


def _rest(article: Article, covered: list[Span]) -> list[Span]:
    """The stretches of the article's body that none of the spans covers, line by line."""
    out = []
    for passage in article.passages:
        if passage.role != "body":
            continue
        position = passage.start
        for start, end in [*sorted(span for span in covered if span[1] > passage.start), (passage.end, passage.end)]:
            if start >= passage.end:
                start = passage.end
            out += [span for span in lines(article.text, position, start) if span[1] - span[0] >= LEAST_CHARS]
            position = max(position, min(end, passage.end))
    return out


def _change(change: Change, a: Article, b: Article, name: str) -> ChangeView:
    before, after = _cut(a, change.a), _cut(b, change.b)
    spans = differing([before, after]) if before and after else [[], []]
    cuts = [marks.cut(text, [(s, e, "differs") for s, e in of]) for text, of in zip((before, after), spans, strict=True)]
    return ChangeView(change.kind, name, cuts[0], cuts[1])


def _cut(article: Article, span: Span | None) -> str:
    return "" if span is None else shorten(article.text[span[0] : span[1]].strip(), MOST_CHARS)
