"""What the faces call things: codes and trees, accounts and relations, names and addresses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented_articles import article, clippings
from invented_dossier import invented_dossier

from retold.faces.lineage_words import account_sentence, lineage_sentence
from retold.faces.link_view import uncovered
from retold.faces.view import (
    headline,
    in_runs,
    source_name,
    story_views,
    web_address,
    web_host,
)
from retold.model import (
    Account,
    BriefLine,
    Dossier,
    Evidence,
    Finding,
    Lineage,
    Link,
    Story,
    Telling,
)


def view_of(accounts: list[tuple[str, ...]], links: list[Link]):  # type: ignore[no-untyped-def]
    """A story of nameless articles in these accounts, as readers see it."""
    ids = sorted(identity for members in accounts for identity in members)
    told = tuple(article(identity, identity.upper(), [("body", "words")]) for identity in ids)
    lineage = Lineage(tuple(Account(f"acc-{members[0]}", members[0], members) for members in accounts), tuple(links))
    story = Story("s", "t", None, None, tuple(ids), (), (), (), ())
    return story_views(Dossier(told, (), lineage, (story,)))[0]


def bond(a: str, b: str, direction: str = "a->b", kind: str = "copy", coverage: float = 1.0) -> Link:
    way, _, guessed = direction.partition(" ")
    return Link(a, b, kind, way, coverage, coverage, 1.0, "", (), guessed=bool(guessed))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("codes", "shown"),
    [
        ("A1 A2 A3 B", "A1–A3, B"),
        ("A1 A2 B1 B2", "A1, A2, B1, B2"),
        ("A1 A3 A4 A5 A7 AA8", "A1, A3–A5, A7, AA8"),
        ("A B C", "A, B, C"),
        ("", ""),
    ],
)
def test_codes_that_follow_one_another_are_shown_as_the_first_and_the_last(codes: str, shown: str) -> None:
    assert in_runs(codes.split()) == shown


def test_accounts_with_copies_come_first_and_their_lead_is_number_one() -> None:
    view = view_of([("x",), ("p", "q"), ("y",)], [bond("p", "q")])
    assert dict(view.code) == {"p": "A1", "q": "A2", "x": "B", "y": "C"}


def test_a_copy_of_a_copy_hangs_below_it() -> None:
    view = view_of([("a", "b", "c")], [bond("a", "b"), bond("b", "c"), bond("a", "c", "unknown", coverage=0.5)])
    assert [(b.article, b.depth, b.parent) for b in view.trees["acc-a"]] == [("a", 0, None), ("b", 1, "a"), ("c", 2, "b")]


def test_an_unclear_copy_hangs_below_the_lead() -> None:
    links = [bond("a", "b", "unknown"), bond("b", "c", "unknown"), bond("a", "c", "unknown")]
    assert [b.parent for b in view_of([("a", "b", "c")], links).trees["acc-a"]] == [None, "a", "a"]


def test_an_article_that_nothing_ties_still_has_its_place() -> None:
    view = view_of([("a", "b")], [])
    assert [(b.article, b.parent, b.link) for b in view.trees["acc-a"]] == [("a", None, None), ("b", "a", None)]
    assert lineage_sentence(view) == "2 articles, 1 account: A1 to A2 are one text (A1 and 1 other)."


def test_a_line_of_the_brief_names_whose_words_it_is_and_a_telling_of_each_other_account_that_is_sure() -> None:
    view = view_of([("p", "q"), ("x",), ("y",), ("z",)], [bond("p", "q")])
    places = [("p", 9), ("p", 0), ("q", 0), ("x", 3), ("y", 0), ("z", 0)]
    told = [Telling(name, start, start + 5, confidence=0.3 if name == "y" else 0.9) for name, start in places]
    finding = Finding("f", "words", "corroborated", 4, tuple(told), confidence=0.9)
    told_so = replace(view, story=replace(view.story, findings=(finding,)))
    behind = told_so.sources(BriefLine("f", "words", "z"))
    assert [(told_so.code[t.article], t.start) for t in behind] == [("D", 0), ("A1", 0), ("B", 3)]
    assert not told_so.sources(BriefLine("no such finding", "words", "z"))


def test_doubt_is_said_of_a_finding_or_of_the_accounts_that_it_concerns() -> None:
    view = view_of([("p", "q"), ("x",), ("y",)], [bond("p", "q")])

    def standing(*confidences: float | None) -> str:
        told = tuple(Telling(name, 0, 5, confidence=c) for name, c in zip("pqxy", confidences, strict=True))
        sure = max((c for c in confidences if c is not None), default=None)
        return view.standing(Finding("f", "words", "corroborated", 3, told, confidence=sure))

    assert standing(0.9, 0.9, 0.8, 0.7) == standing(None, None, None, None) == "3 accounts"
    assert standing(0.9, 0.9, 0.9, 0.4) == standing(0.2, 0.9, 0.9, 0.4) == "3 accounts, 1 of them doubtful"
    assert standing(0.4, 0.4, 0.4, 0.4) == "3 accounts: doubtful"


def test_accounts_that_perhaps_tell_a_finding_are_not_counted_and_are_named_apart() -> None:
    view = view_of([("p", "q"), ("x",), ("y",)], [bond("p", "q")])
    told = tuple(Telling(name, 0, 5, confidence=c) for name, c in zip("pqxy", (0.8, 0.8, 0.8, 0.3), strict=True))
    shared = Finding("f", "words", "corroborated", 2, told, confidence=0.8)
    assert view.standing(shared) == "2 accounts, perhaps 1 more"
    alone = Finding("f", "words", "single", 1, (Telling("p", 0, 5), Telling("q", 0, 5), Telling("y", 0, 5, confidence=0.3)))
    assert view.standing(alone) == "1 account, perhaps 1 more"
    assert view.told_at(alone) == "A1, A2; perhaps C"


def test_a_clause_that_another_line_goes_on_with_is_shown_with_it_alone() -> None:
    lines = (
        ("f1", "Tom Hale left the ferry", ("x",)),
        ("f2", "Tom Hale left the ferry before it sank.", ("x",)),
        ("f3", "Tom Hale left", ("x", "y")),
        ("f4", "Tom Hal", ("x",)),
        ("f5", "The tram stood still.", ("x",)),
        ("f6", "The tram stood still.", ("x",)),
    )
    found = tuple(Finding(i, words, "single", 1, tuple(Telling(a, 0, 5) for a in told)) for i, words, told in lines)
    view = view_of([("x", "y")], [])
    view = replace(view, story=replace(view.story, findings=found))
    assert [finding.id for finding in view.alone()] == ["f2", "f3", "f4", "f5"]
    told = replace(found[0], id="f0", verdict="corroborated", accounts=2)
    view = replace(view, story=replace(view.story, findings=(told, *found)))
    assert [finding.id for finding in view.shown()] == ["f0", "f2", "f3", "f4", "f5"]


def test_letters_go_on_after_z() -> None:
    view = view_of([(f"n{i:02}",) for i in range(28)], [])
    assert [view.code[f"n{i:02}"] for i in (0, 25, 26, 27)] == ["A", "Z", "AA", "AB"]


def test_an_article_without_account_is_one_of_its_own() -> None:
    dossier = invented_dossier()
    views = story_views(replace(dossier, lineage=Lineage((), ())))
    assert lineage_sentence(views[0]) == "6 articles, 6 accounts, none copied from another."


@pytest.mark.parametrize(
    ("kind", "direction", "said"),
    [
        ("copy", "a->b", "A2 is a copy of A1"),
        ("edit", "b->a", "A1 is an edited copy of A2"),
        ("edit", "b->a guessed", "A1 is probably an edited copy of A2"),
        ("translation", "unknown", "A1 and A2 are two translations of one text"),
        ("rewrite", "unknown", "A1 and A2 are two wordings of one text"),
        ("excerpt", "a->b", "A2 shares 0 sentences with A1"),
    ],
)
def test_a_relation_is_said_as_far_as_it_is_known(kind: str, direction: str, said: str) -> None:
    view = view_of([("a", "b")], [bond("a", "b", direction, kind)])
    assert account_sentence(view, view.accounts[0]) == said


def test_texts_of_which_none_is_known_to_be_the_first_are_named_together() -> None:
    view = view_of([("a", "b", "c")], [bond("a", "b", "unknown"), bond("b", "c", "unknown")])
    assert account_sentence(view, view.accounts[0]) == "A1, A2 and A3 carry one text"
    view = view_of([("a", "b", "c")], [bond("a", "b", "unknown", "edit"), bond("a", "c", "unknown", "edit")])
    assert account_sentence(view, view.accounts[0]) == "A1, A2 and A3 are three edits of one text"
    view = view_of([("a", "b", "c")], [bond("a", "b", "unknown"), bond("a", "c", "a->b", "edit")])
    assert account_sentence(view, view.accounts[0]) == "A1 and A2 carry one text, A3 is an edited copy of A1"


def test_two_accounts_that_share_a_part_are_named_once_however_many_articles_carry_it() -> None:
    evidence = tuple(Evidence((k, k + 1), (k, k + 1), 0.9) for k in range(14))
    shared = [replace(bond(a, "c", "unknown", "excerpt", 0.3), evidence=evidence) for a in "ab"]
    view = view_of([("a", "b"), ("c",)], [bond("a", "b"), *shared])
    assert lineage_sentence(view).endswith("A2 is a copy of A1. In part, A1 shares 14 sentences with B.")


def test_accounts_that_share_a_part_are_named() -> None:
    def part(a: str, b: str, direction: str, sentences: int) -> Link:
        evidence = tuple(Evidence((k, k + 1), (k, k + 1), 0.9) for k in range(sentences))
        return replace(bond(a, b, direction, "excerpt", 0.3), evidence=evidence)

    links = [part("a", "b", "b->a", 22), part("b", "c", "unknown", 9)]
    view = view_of([("a",), ("b",), ("c",)], links)
    assert lineage_sentence(view) == (
        "3 articles, 3 accounts, none copied as a whole from another. "
        "In part, A shares 22 sentences with B and B shares 9 sentences with C."
    )
    view = view_of([(name,) for name in "abcdefgh"], [part("a", name, "a->b", 1) for name in "bcdefgh"])
    assert lineage_sentence(view).endswith(
        "B shares 1 sentence with A, C shares 1 sentence with A, D shares 1 sentence with A and 4 more pairs share some."
    )


def test_what_is_told_in_the_same_words_is_said_to_be() -> None:
    view = view_of([("p",), ("q",), ("x",)], [])

    def standing(accounts: int) -> str:
        told = tuple(Telling(name, 0, 5) for name in "pqx")
        return view.standing(Finding("f", "words", "single", accounts, told))

    assert standing(1) == "1 account (3 in the same words)"
    assert standing(2) == "2 accounts (3, some in the same words)"


def test_many_copies_are_counted_by_kind() -> None:
    links = [bond("a", name, kind="copy" if name < "e" else "edit") for name in "bcdef"]
    view = view_of([tuple("abcdef")], links)
    assert account_sentence(view, view.accounts[0]) == "A1 to A6 are one text (A1 and 3 copies and 2 edited copies)"


def test_a_link_turned_twice_is_itself() -> None:
    for link in invented_dossier().lineage.links:
        assert link.seen_from(link.b).seen_from(link.a) == link
        assert link.seen_from(link.b).coverage_a == link.coverage_b


def test_what_the_evidence_leaves_is_added_or_dropped() -> None:
    told, link = clippings(), invented_dossier().lineage.links[0]
    changes = uncovered(link, told["a1wire"], told["b2copy"])
    words = {
        (c.kind, told["b2copy"].text[slice(*c.b)] if c.b else told["a1wire"].text[slice(*c.a)])
        for c in changes
        if c.a or c.b
    }
    assert ("added", "Readers can send the Courier their pictures of the night.") in words
    assert ("dropped", "The Marella, built in 1998, has served the islands since 2007.") in words
    assert not any("Subscribe" in text for _, text in words)
    assert len(words) == 3


def test_an_article_is_called_by_outlet_then_site_then_file() -> None:
    told = article("a", "Northern Wire", [("body", "x")])
    assert source_name(told) == "Northern Wire"
    told = replace(told, outlet="", url="https://www.herald.example/ferry")
    assert source_name(told) == "herald.example"
    assert source_name(replace(told, url="", source="in/monday/wire-7.html")) == "wire-7"
    assert source_name(replace(told, url="", source="feed.jsonl#item-12")) == "item-12"


@pytest.mark.parametrize("record", ["96107f45d273fae69e256baf67e1", "8C1F00D2-77aa-4b1e-9f0e-d00000000001", "000_2f5a91bc"])
def test_an_article_that_only_a_row_of_digits_and_letters_names_is_called_by_its_headline(record: str) -> None:
    told = replace(
        article("a", "", [("body", "x")]), source=f"feed.jsonl#{record}", title="Ferry runs aground off Port Orla"
    )
    assert source_name(told) == "Ferry runs aground off…"
    assert source_name(replace(told, source="feed.jsonl#wire_20260303")) == "wire_20260303"


def test_an_article_without_a_title_is_called_by_its_first_words() -> None:
    words = "The ferry Ostara ran aground off Port Lune on Tuesday, with 140 passengers and nobody at the wheel."
    told = article("a", "", [("residue", "Read more"), ("body", words)])
    assert headline(told) == "The ferry Ostara ran aground off Port Lune on Tuesday, with 140 passengers and nobody at…"
    assert source_name(replace(told, source="000_2f5a91bc.txt")) == "The ferry Ostara ran…"
    assert headline(replace(told, title="Ferry aground")) == "Ferry aground"


def test_two_articles_of_one_outlet_are_told_apart() -> None:
    dossier = invented_dossier()
    same = tuple(replace(told, outlet="Wire") for told in dossier.articles)
    names = story_views(replace(dossier, articles=same))[0].name
    assert len(set(names.values())) == 6
    assert names["a1wire"] == "Wire (a1wire)"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:1",
        "data:text/html,x",
        "//host/path",
        "https://",
        "https://a b",
        'https://a"b',
        "http://[",
        "vbscript:x",
        " \x01javascript:1",
        "https://a\ud800",
    ],
)
def test_only_web_addresses_become_links(address: str) -> None:
    assert web_address(address) == "" == web_host(address)


def test_a_web_address_stays_as_it_is() -> None:
    assert (
        web_address(" https://herald.example/ferry?id=4&from=front#top ")
        == "https://herald.example/ferry?id=4&from=front#top"
    )


def test_articles_of_one_outlet_are_called_by_their_files_or_counted_where_a_file_has_no_name() -> None:
    def names(*sources: str) -> list[str]:
        articles = tuple(replace(article(f"a{n}", "Gazette", [("body", "Text.")]), source=s) for n, s in enumerate(sources))
        story = Story("s", "", None, None, tuple(a.id for a in articles), (), (), (), ())
        (view,) = story_views(Dossier(articles, (), Lineage((), ()), (story,)))
        return list(view.name.values())

    assert names("first.txt", "late.txt") == ["Gazette (first)", "Gazette (late)"]
    assert names("8d3f01a2b4c5e6f7.txt", "9d3f01a2b4c5e6f7.txt") == ["Gazette (1)", "Gazette (2)"]
    assert names("8d3f01a2b4c5e6f7.txt") == ["Gazette"]
