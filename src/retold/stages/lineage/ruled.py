"""The links of a story and what a person ruled of its texts -> the links that hold then, each saying so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from retold.model import Link, Rulings
from retold.stages.texts.union import Pair, united

CLOSENESS = ("copy", "edit", "translation", "rewrite")
"""The kinds of link that join accounts, the closest first."""


def settled(links: Mapping[Pair, Link], one_text: Callable[[Pair], Link], rulings: Rulings) -> dict[Pair, Link]:
    """What two texts were ruled joins them (`one_text` makes the link where there is none that does); what was ruled two is
    joined by nothing, nor over a third text: of the links that would, the closest hold, and the rest are excerpts."""
    found = dict(links)
    joined, apart = rulings.of("one text"), rulings.of("two texts")
    if not joined and not apart:
        return found
    for pair, note in joined.items():
        link = found.get(pair)
        found[pair] = _said(link if link and link.kind in CLOSENESS else one_text(pair), "one text", note)
    joining = {pair: link for pair, link in found.items() if link.kind in CLOSENESS}
    order = sorted(joining, key=lambda pair: (pair not in joined, *_distance(joining[pair]), pair))
    articles = sorted({article for pair in joining for article in pair})
    _, refused = united([[article] for article in articles], order, apart)
    for pair in refused:
        found[pair] = replace(found[pair], kind="excerpt", changes=())
        if pair not in apart:
            found[pair] = _said(found[pair], "else texts would be one that were ruled two", "")
    for pair, note in apart.items():
        if pair in found:
            found[pair] = _said(found[pair], "two texts", note)
    return found


def _distance(link: Link) -> tuple[int, float]:
    return CLOSENESS.index(link.kind), -min(link.coverage_a, link.coverage_b)


def _said(link: Link, ruling: str, note: str) -> Link:
    said = f"by hand: {ruling} ({note})" if note else f"by hand: {ruling}"
    return replace(link, why=f"{link.why}; {said}" if link.why else said)
