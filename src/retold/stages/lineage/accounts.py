"""Articles and the links between them -> accounts: who tells independently, and who repeats."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from retold.model import Account, Article, Link
from retold.stages.lineage.ties import Tie
from retold.stages.texts.tokens import body_spans


def accounts(articles: Sequence[Article], links: Sequence[Link]) -> tuple[Account, ...]:
    """The accounts of some articles, sorted by id: articles that links join are one account, but an excerpt joins none."""
    return tied(articles, [Tie(link.a, link.b, link.direction) for link in links if link.kind != "excerpt"])


def tied(articles: Sequence[Article], ties: Sequence[Tie]) -> tuple[Account, ...]:
    """The accounts of some articles, given which of them tell one text. An account's id is its lead's: the article from
    which the most others come and that comes from none, else one that is whole, else the earliest, else the longest."""
    by_id = {article.id: article for article in articles}
    known = [(tie.a, tie.b) if tie.direction == "a->b" else (tie.b, tie.a) for tie in ties if tie.direction != "unknown"]
    derived, made_from = {child for _, child in known}, Counter(origin for origin, _ in known)
    made = []
    for members in components(by_id, ((tie.a, tie.b) for tie in ties)):
        lead = min(members, key=lambda i: (i in derived, -made_from[i], *_order(by_id[i])))
        made.append(Account(lead, lead, tuple(members)))
    return tuple(sorted(made, key=lambda account: account.id))


def _order(article: Article) -> tuple[bool, date, int, str]:
    """Whole articles before those of which a part is missing, then the earliest first, then the longest, then the lowest
    id. An article without a day comes after those with one."""
    length = sum(end - start for start, end in body_spans(article))
    return (bool(article.missing), article.published.end if article.published else date.max, -length, article.id)


def components(nodes: Iterable[str], edges: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The connected components of a graph, each sorted, in the order of their first nodes. Edges to unknown nodes are
    left out."""
    root = {node: node for node in nodes}

    def find(node: str) -> str:
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for a, b in edges:
        if a in root and b in root:
            low, high = sorted((find(a), find(b)))
            root[high] = low
    grouped = defaultdict(list)
    for node in sorted(root):
        grouped[find(node)].append(node)
    return sorted(grouped.values())
