"""Who tells independently: components of the links, with a lead."""

from __future__ import annotations

import sys
from pathlib import Path

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from clippings import BUDGET, FERRY, article

from retold.model import Link
from retold.model.base import Direction, LinkKind
from retold.stages.lineage.accounts import accounts, components


def link(a: str, b: str, kind: LinkKind = "copy", direction: Direction = "unknown") -> Link:
    return Link(a, b, kind, direction, 1.0, 1.0, 1.0, "", ())


def test_a_copy_adds_no_account() -> None:
    items = [article("a", FERRY), article("b", FERRY), article("c", BUDGET)]
    assert [account.articles for account in accounts(items, [link("a", "b")])] == [("a", "b"), ("c",)]


def test_an_excerpt_joins_nothing() -> None:
    assert len(accounts([article("a", FERRY), article("b", BUDGET)], [link("a", "b", "excerpt")])) == 2


def test_the_lead_is_the_earliest_then_the_most_complete() -> None:
    early, late = article("z", FERRY[:300], "2031-04-02"), article("a", FERRY, "2031-04-03")
    assert accounts([early, late], [link("a", "z")])[0].lead == "z"
    short, whole = article("a", FERRY[:300]), article("b", FERRY)
    assert accounts([short, whole], [link("a", "b")])[0].lead == "b"


def test_the_source_of_a_text_leads_it() -> None:
    items = [article("a", FERRY), article("b", FERRY[:300])]
    assert accounts(items, [link("a", "b", "edit", "b->a")])[0].lead == "b"


nodes = st.integers(0, 30).map(lambda n: f"n{n:02}")


@given(st.sets(nodes), st.lists(st.tuples(nodes, nodes)))
def test_components_are_those_of_networkx(names: set[str], edges: list[tuple[str, str]]) -> None:
    graph = nx.Graph()
    graph.add_nodes_from(names)
    graph.add_edges_from((a, b) for a, b in edges if a in names and b in names)
    assert components(names, edges) == sorted(sorted(part) for part in nx.connected_components(graph))


@given(st.permutations(range(6)), st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5))))
def test_accounts_do_not_depend_on_order(order: list[int], edges: set[tuple[int, int]]) -> None:
    items = [article(f"n{n}", FERRY[: 60 + 40 * n], "2031-04-0" + str(n % 3 + 1)) for n in range(6)]
    joined = [link(f"n{a}", f"n{b}") for a, b in sorted(edges)]
    assert accounts([items[k] for k in order], joined[::-1]) == accounts(items, joined)
