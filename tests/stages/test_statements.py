"""Statements: clauses that stand alone, cut out of the text to the letter."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.language import words_for
from retold.model import Article, Figure, Passage, Quote, Reading
from retold.stages.clauses import LONG
from retold.stages.statements import read_statements
from retold.text import sentences as spans_of
from retold.words import Words

ENGLISH = words_for("en")


def article_of(text: str, *passages: Passage) -> Article:
    return Article("a", "a", "", "", "", (), "en", None, text, passages or (Passage(0, len(text), "body"),))


def empty(*figures: Figure, quotes: tuple[Quote, ...] = ()) -> Reading:
    return Reading("a", (), figures, quotes, ())


def told(text: str, reading: Reading | None = None) -> list[str]:
    return [text[s.start : s.end] for s in read_statements(article_of(text), reading or empty(), ENGLISH)]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("The mayor opened the new bridge.", ["The mayor opened the new bridge."]),
        (
            "The council approved the plan on Monday and the mayor signed it a day later.",
            ["The council approved the plan on Monday", "and the mayor signed it a day later."],
        ),
        (
            "The ferry sank within an hour after it had struck a rock near the harbour.",
            ["The ferry sank within an hour", "after it had struck a rock near the harbour."],
        ),
        (
            "The prize went to Ada Brook, who had led the laboratory for nine years.",
            ["The prize went to Ada Brook,", "who had led the laboratory for nine years."],
        ),
        (
            "She left the party in spring; her brother followed her in autumn.",
            ["She left the party in spring;", "her brother followed her in autumn."],
        ),
        (
            "The race almost didn't happen--the boat was to leave on Sunday at noon.",
            ["The race almost didn't happen--", "the boat was to leave on Sunday at noon."],
        ),
        ("The red and the blue team won.", ["The red and the blue team won."]),
        (
            "The inspectors who climbed the tower on Friday did not yet know the cause.",
            ["The inspectors who climbed the tower on Friday did not yet know the cause."],
        ),
        (
            "The old bridge of Norland is once again closed to heavy lorries.",
            ["The old bridge of Norland is once again closed to heavy lorries."],
        ),
        (
            "The harbour was closed for weeks, so the fishermen sold their boats.",
            ["The harbour was closed for weeks,", "so the fishermen sold their boats."],
        ),
        (
            "Mayor Ada Roe left the council one day after she had lost the vote.",
            ["Mayor Ada Roe left the council", "one day after she had lost the vote."],
        ),
        (
            "The ferry turned back to Norland, and only two days after the storm had passed it left again.",
            ["The ferry turned back to Norland,", "and only two days after the storm had passed it left again."],
        ),
        (
            "Tom Hale will stay in office even if the court finds against him.",
            ["Tom Hale will stay in office", "even if the court finds against him."],
        ),
        (
            "The two had shared a boat for ten years before they had a quarrel.",
            ["The two had shared a boat for ten years", "before they had a quarrel."],
        ),
        (
            "The tram slipped on the ice the night before and hit a parked van.",
            ["The tram slipped on the ice the night before", "and hit a parked van."],
        ),
        (
            "Norland is planning a tunnel that, if it is built, would be the longest of all.",
            ["Norland is planning a tunnel that, if it is built, would be the longest of all."],
        ),
        (
            "Ada Roe left early on Friday, but Tom Hale and his deputies are eager to stay.",
            ["Ada Roe left early on Friday,", "but Tom Hale and his deputies are eager to stay."],
        ),
        (
            "The museum lost its roof (the tiles were old, and nobody had looked at them for years).",
            ["The museum lost its roof (the tiles were old, and nobody had looked at them for years)."],
        ),
        (
            "The tunnel has cost a billion crowns so far, according to a report by the auditors of Norland.",
            ["The tunnel has cost a billion crowns so far, according to a report by the auditors of Norland."],
        ),
        (
            "Many people found the mayor's remarks offensive, upsetting and entirely beside the point.",
            ["Many people found the mayor's remarks offensive, upsetting and entirely beside the point."],
        ),
    ],
)
def test_a_long_sentence_is_cut_where_clauses_join(text: str, clauses: list[str]) -> None:
    assert told(text) == clauses


def test_a_clause_without_subject_carries_the_one_before() -> None:
    text = "The museum lost its roof in the storm and closed its doors for the whole winter."
    statements = read_statements(article_of(text), empty(), ENGLISH)
    assert [text[slice(*s.subject)] if s.subject else None for s in statements] == [None, "The museum"]


def test_a_list_of_figures_is_one_statement_an_item() -> None:
    text = "The couple paid $43,310 in federal taxes, $13,777 in state taxes and $512 in fees."
    figures = []
    for number in ("$43,310", "$13,777", "$512"):
        at = text.index(number)
        figures.append(Figure((at, at + len(number)), number, "money", 1.0, 1.0, "USD"))
    assert told(text, empty(*figures)) == [
        "The couple paid $43,310 in federal taxes,",
        "$13,777 in state taxes",
        "and $512 in fees.",
    ]


def test_a_figure_that_follows_its_verb_begins_no_item() -> None:
    text = "The quake killed 3 people and destroyed 12 homes, and in the end it injured 23 in the suburbs."
    figures = []
    for number in ("3 people", "12 homes", "23"):
        at = text.index(number)
        figures.append(Figure((at, at + len(number)), number, "count", 1.0, 1.0))
    assert told(text, empty(*figures)) == [
        "The quake killed 3 people",
        "and destroyed 12 homes,",
        "and in the end it injured 23 in the suburbs.",
    ]


def test_a_long_clause_is_cut_at_no_comma_of_a_name() -> None:
    text = (
        "The inspectors of the iron bridge over the river near the old market in the midst of Salem, Ohio, and of the "
        "wooden one at the mouth of the river near the new market of Port Norland found the rails of both of them worn thin."
    )
    assert not any(clause.startswith("Ohio") for clause in told(text))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("She is the No. 1 seed. He said no. Nobody asked.", ["She is the No. 1 seed.", "He said no.", "Nobody asked."]),
        ("It struck Sens. Ada Roe and Tom Hale. They left.", ["It struck Sens. Ada Roe and Tom Hale.", "They left."]),
        ("They fell into the sea.The ferry turned back.", ["They fell into the sea.", "The ferry turned back."]),
        ("He had paid at Stage.Com and Norland.Org before.", ["He had paid at Stage.Com and Norland.Org before."]),
        ("The sea is warm. It wasn't. The ice came.", ["The sea is warm.", "It wasn't.", "The ice came."]),
        ("She works at Hale's. The shop is old.", ["She works at Hale's.", "The shop is old."]),
    ],
)
def test_a_sentence_ends_where_it_ends(text: str, sentences: list[str]) -> None:
    assert [text[slice(*span)] for span in spans_of(text, table=ENGLISH.text)] == sentences


def test_a_quotation_is_never_cut_inside() -> None:
    text = "“We came here because we had no choice and we stayed because we liked it,” the farmer said on Friday."
    end = text.index("”") + 1
    quote = Quote(0, end, text[:end], "direct")
    assert any(text[:end] in clause for clause in told(text, empty(quotes=(quote,))))


def test_the_speaker_is_carried_to_the_sentences_of_a_quote() -> None:
    text = "“The water rose fast. Nobody warned us,” Ada Brook said."
    end, who = text.index("”") + 1, text.index("Ada")
    quote = Quote(0, end, text[:end], "direct", speaker_span=(who, who + 9), speaker_as_written="Ada Brook")
    first = read_statements(article_of(text), empty(quotes=(quote,)), ENGLISH)[0]
    assert first.subject == (who, who + 9)


def test_residue_and_bylines_say_nothing() -> None:
    text = "Bridge opens\nBy Ada Brook\nThe mayor opened the bridge.\nSign up for our newsletter."
    roles = ("title", "byline", "body", "residue")
    passages, at = [], 0
    for line, role in zip(text.split("\n"), roles, strict=True):
        passages.append(Passage(at, at + len(line), role))
        at += len(line) + 1
    statements = read_statements(article_of(text, *passages), empty(), ENGLISH)
    assert [text[s.start : s.end] for s in statements] == ["Bridge opens", "The mayor opened the bridge."]


def test_an_endless_sentence_is_cut_at_its_commas() -> None:
    text = "Present were " + ", ".join(f"the deputy of the district number {i}" for i in range(30)) + "."
    assert all(len(clause) < 2 * LONG for clause in told(text))


def test_figures_lie_in_the_statement_that_holds_them() -> None:
    text = "The storm killed 12 people. The flood killed 40 people."
    at = text.index("40")
    first, second = read_statements(article_of(text), empty(Figure((at, at + 2), "40", "count", 40, 40)), ENGLISH)
    assert not first.figures
    assert second.figures[0].text == "40"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="Tke ,.;—“”\"'and whobcus5$-:\n", max_size=300))
def test_statements_are_in_order_apart_and_trimmed(text: str) -> None:
    for words in (ENGLISH, Words("xx")):
        statements = read_statements(article_of(text), empty(), words)
        assert all(a.end <= b.start for a, b in pairwise(statements))
        for s in statements:
            assert text[s.start : s.end].strip() == text[s.start : s.end] != ""
            assert s.sentence[0] <= s.start < s.end <= s.sentence[1]


def test_ten_times_the_text_takes_about_ten_times_as_long() -> None:
    sentence = "The council, which met on Monday, approved the plan, and the mayor, who had waited, signed it. "

    def seconds(size: int) -> float:
        text = sentence * (size // len(sentence))
        begin = time.perf_counter()
        read_statements(article_of(text), empty(), ENGLISH)
        return time.perf_counter() - begin

    seconds(10_000)
    assert seconds(400_000) < 60 * max(seconds(40_000), 0.01)
