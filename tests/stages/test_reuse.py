"""What counts as a copy, an edit, a translation, a rewrite, an excerpt, and what does not."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from clippings import BUDGET, FERRY, FERRY_GERMAN, FERRY_TOLD_ANEW, FLOOD, article, statements, telling

from retold.model import Article, Passage, StoryParts
from retold.options import ReuseOptions
from retold.stages.lineage.reuse import links, relate
from retold.stages.texts.credits import agency, publisher

OPTIONS = ReuseOptions()
HESTVIK_AP = f"HESTVIK (AP) - {FERRY}"
SPEECH = (
    "“We will build the bridge, we will pay for it ourselves and we will open it before the first snow falls on this "
    "valley, whatever they say in the capital about our money and our patience”"
)


def test_an_unchanged_text_is_a_copy() -> None:
    link = relate(telling("a", FERRY), telling("b", FERRY), OPTIONS)
    assert link is not None
    assert (link.kind, link.coverage_a, link.coverage_b, link.order, link.changes) == ("copy", 1.0, 1.0, 1.0, ())


def test_a_changed_figure_is_shown_as_a_change() -> None:
    edited = FERRY.replace("214 passengers", "240 passengers")
    link = relate(telling("a", FERRY), telling("b", edited), OPTIONS)
    assert link is not None and link.kind in ("copy", "edit")
    (change,) = link.changes
    assert change.kind == "changed" and change.a and change.b
    assert FERRY[slice(*change.a)] == "214"
    assert edited[slice(*change.b)] == "240"


def test_a_dropped_sentence_is_shown_as_dropped() -> None:
    dropped = "Divers found a tear of three metres in the hull. "
    link = relate(telling("a", FERRY), telling("b", FERRY.replace(dropped, "")), OPTIONS)
    assert link is not None and link.kind in ("copy", "edit")
    assert [FERRY[slice(*c.a)] for c in link.changes if c.kind == "dropped" and c.a] == [dropped.strip()]


def test_two_reports_of_one_event_are_not_linked() -> None:
    assert relate(telling("a", FERRY), telling("b", FERRY_TOLD_ANEW), OPTIONS) is None


def test_two_reports_that_quote_one_speech_are_not_copies() -> None:
    one = (
        f"Governor Hald spoke in Rauma on Friday to farmers who had waited since dawn. {SPEECH}, she said. Cheers followed."
    )
    other = (
        f"At a fair in the north the head of the province made a promise. {SPEECH}, were her words. Few believed it here."
    )
    assert relate(telling("a", one), telling("b", other), OPTIONS) is None


def test_a_translation_is_found_by_the_places_of_names_and_figures() -> None:
    link = relate(telling("a", FERRY), telling("b", FERRY_GERMAN, language="de"), OPTIONS)
    assert link is not None and link.kind == "translation"
    assert relate(telling("a", BUDGET), telling("b", FERRY_GERMAN, language="de"), OPTIONS) is None


def test_a_text_of_unknown_language_is_compared_word_by_word() -> None:
    link = relate(telling("a", FERRY), telling("b", FERRY, language=""), OPTIONS)
    assert link is not None and link.kind == "copy"


def test_a_borrowed_paragraph_is_an_excerpt() -> None:
    own = " ".join(f"Paragraph {n} tells of quite another matter, number {n * 7}, in its own way." for n in range(12))
    borrowed = ". ".join(FERRY.split(". ")[:3]) + "."
    link = relate(telling("a", FERRY), telling("b", f"{own} {borrowed} {own}"), OPTIONS)
    assert link is not None and link.kind == "excerpt"
    assert link.changes == ()


@pytest.mark.parametrize(
    ("a", "b", "direction"),
    [
        ({"day": "2031-04-02"}, {"day": "2031-04-03"}, "a->b"),
        ({"day": "2031-04-03"}, {"day": "2031-04-02"}, "b->a"),
        ({"day": "2031-04-02"}, {"day": "2031-04-02"}, "unknown"),
        ({}, {}, "unknown"),
    ],
)
def test_the_earlier_text_is_the_source(a: dict[str, str], b: dict[str, str], direction: str) -> None:
    link = relate(telling("a", FERRY, **a), telling("b", FERRY, **b), OPTIONS)
    assert link is not None and link.direction == direction


def test_a_credit_says_which_text_is_the_source() -> None:
    link = relate(
        telling("a", FERRY + " (Reuters)", "2031-04-03", outlet="Gazette"), telling("b", FERRY, outlet="Reuters"), OPTIONS
    )
    assert link is not None and link.direction == "b->a" and "credits Reuters" in link.why


def test_a_site_is_credited_by_the_name_of_its_outlet() -> None:
    one = telling("a", f"{FERRY} The grounding was first reported by the Norland Post.", "2031-04-03")
    other = telling("b", FERRY, "2031-04-03")
    other = replace(other, article=replace(other.article, url="https://www.npost.com/2031/ferry"))
    link = relate(one, other, OPTIONS)
    assert link is not None and link.direction == "b->a" and "the other text credits npost.com" in link.why


@pytest.mark.parametrize("mark", ["HESTVIK (AP) - {}", "{}\nCopyright 2031 The Associated Press. All rights reserved."])
def test_a_text_with_the_mark_of_an_agency_is_the_source_though_shorter(mark: str) -> None:
    fuller = telling("a", f"{FERRY} Petra Lind saw it all from her kitchen window while the kettle was on the stove.")
    link = relate(fuller, telling("b", mark.format(FERRY)), OPTIONS)
    assert link is not None and link.direction == "b->a" and link.why.endswith("the source has the mark of AP")


def test_where_nothing_says_which_came_first_the_fuller_text_is_guessed_to_be_the_source() -> None:
    fuller = telling("a", f"{FERRY} Petra Lind saw it all from her kitchen window while the kettle was on the stove.")
    link = relate(fuller, telling("b", FERRY), OPTIONS)
    assert link is not None and (link.direction, link.guessed) == ("a->b", True)
    link = relate(fuller, telling("b", HESTVIK_AP), OPTIONS)
    assert link is not None and (link.direction, link.guessed) == ("b->a", False)


def test_of_two_prints_of_an_agency_neither_is_the_others_source() -> None:
    """Nor does the day tell: both have it from the agency."""
    fuller = f"{HESTVIK_AP} Petra Lind saw it all from her kitchen window while the kettle was on the stove."
    link = relate(telling("a", fuller, "2031-04-02", outlet="Coast"), telling("b", HESTVIK_AP, "2031-04-03"), OPTIONS)
    assert link is not None and (link.direction, link.guessed) == ("unknown", False)
    assert link.why.endswith("both have the mark of AP, and neither is its own article")
    link = relate(telling("a", fuller, outlet="Coast"), telling("b", HESTVIK_AP, outlet="Associated Press"), OPTIONS)
    assert link is not None and (link.direction, link.guessed) == ("b->a", False)
    assert link.why.endswith("the source is of AP itself, and the other has its mark")


@pytest.mark.parametrize(
    "role, line, whose",
    [
        ("dateline", "HESTVIK, Norland (AP) —", "AP"),
        ("body", "HESTVIK (AFP) - A ferry ran aground.", "AFP"),
        ("byline", "By ADA ROE and TOM HALE Associated Press", "AP"),
        ("byline", "By Ada Roe, AP", "AP"),
        ("byline", "The Associated Press | Monday, 9 a.m.", "AP"),
        ("byline", "By our staff and Reuters", ""),
        ("byline", "By Ada Roe and the Associated Press", ""),
        ("byline", "By Ada Pap", ""),
        ("body", "Norland Tram (App) - the new timetable", ""),
        ("body", "The ferry ran aground, the owner told Reuters.", ""),
        ("residue", "Norland: tram opens. HESTVIK (AP) - more", ""),
    ],
)
def test_the_line_above_a_text_says_whose_it_is(role: str, line: str, whose: str) -> None:
    """Below what a page shows first: a picture and what is under it, a headline, a day."""
    parts = [("title", "Ferry aground"), ("caption", "Ada Roe on the pier " * 20), ("dateline", "3 March 2031")]
    assert agency(laid_out([*parts, (role, line), ("body", FERRY)])) == whose


def test_a_line_under_a_picture_says_whose_the_picture_is() -> None:
    picture = [("caption", "Ada Roe looks at the ferry."), ("byline", "The Associated Press")]
    assert agency(laid_out([("title", "Ferry aground"), *picture, ("body", FERRY)])) == ""


@pytest.mark.parametrize(
    "outlet, url, name",
    [
        ("The Associated Press", "", "AP"),
        ("apnews.com", "", "AP"),
        ("", "https://www.reuters.com/x", "Reuters"),
        ("Reuters UK", "https://uk.reuters.com/x", "Reuters"),
        ("Hestvik Post", "https://www.hestvikpost.com/x", "Hestvik Post"),
        ("", "https://www.hestvikpost.com/x", "hestvikpost.com"),
        ("", "", ""),
    ],
)
def test_who_published_a_text_is_its_outlet_or_site_an_agency_by_its_short_name(outlet: str, url: str, name: str) -> None:
    assert publisher(replace(article("a", FERRY, outlet=outlet), url=url)) == name


def laid_out(parts: Sequence[tuple[Any, str]]) -> Article:
    """An article of these passages, each a role and its words."""
    text, passages = "", []
    for role, words in parts:
        passages.append(Passage(len(text), len(text) + len(words), role))
        text += f"{words}\n"
    return replace(article("a", text), passages=tuple(passages))


def test_a_post_that_two_reports_show_makes_neither_a_copy_of_the_other() -> None:
    words = "My ferry hit a reef and all I got was this life jacket and a cold cup of tea, thank you for asking."
    post = f"{words} — Petra Lind (@lind) 2 April 2031"
    one, other = (telling(name, f"{text}\n{post}") for name, text in (("a", FLOOD[:90]), ("b", FERRY_TOLD_ANEW[:105])))
    assert relate(one, other, OPTIONS) is None
    unsigned = (telling(name, f"{text}\n{words}") for name, text in (("a", FLOOD[:90]), ("b", FERRY_TOLD_ANEW[:105])))
    assert relate(*unsigned, OPTIONS) is not None


def test_an_empty_text_is_linked_to_nothing() -> None:
    assert relate(telling("a", ""), telling("b", FERRY), OPTIONS) is None
    assert relate(telling("a", "…"), telling("b", "—"), OPTIONS) is None


def test_every_text_of_a_large_story_meets_its_copy() -> None:
    texts = {f"{n:02}": f"{FERRY_TOLD_ANEW if n % 2 else FERRY} Edition {n // 2} of the evening paper." for n in range(40)}
    items = tuple(article(name, text) for name, text in texts.items())
    found = links(StoryParts(items, {}, {item.id: statements(item) for item in items}, {}), OPTIONS)
    linked = {link.a for link in found} | {link.b for link in found}
    assert linked == set(texts)
    assert all(int(link.a) % 2 == int(link.b) % 2 for link in found if link.kind != "excerpt")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_spans_cut_what_they_claim_and_nothing_crashes(one: str, other: str) -> None:
    link = relate(telling("a", one + FERRY), telling("b", FERRY + other), OPTIONS)
    assert link is not None
    for evidence in link.evidence:
        assert 0 <= evidence.a[0] < evidence.a[1] <= len(one + FERRY)
        assert 0 <= evidence.b[0] < evidence.b[1] <= len(FERRY + other)
    for change in link.changes:
        assert (change.a is None) == (change.kind == "added") and (change.b is None) == (change.kind == "dropped")


def test_links_do_not_depend_on_the_order_of_the_articles() -> None:
    items = [article("c", FERRY), article("a", FERRY_TOLD_ANEW), article("b", FERRY[:200]), article("d", BUDGET)]
    said = {item.id: statements(item) for item in items}
    once = links(StoryParts(tuple(items), {}, said, {}), OPTIONS)
    assert once == links(StoryParts(tuple(reversed(items)), {}, said, {}), OPTIONS)


def test_time_grows_with_the_text_alone() -> None:
    def seconds(times: int) -> float:
        text = "An endless page, said the (Reuters) printer 1,2.3 " * times
        begin = time.process_time()
        relate(telling("a", text), telling("b", text + "x"), OPTIONS)
        return time.process_time() - begin

    assert seconds(5_000) < 25 * max(seconds(500), 0.02)
