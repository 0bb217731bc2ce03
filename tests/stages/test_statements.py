"""Statements: clauses that stand alone, cut out of the text to the letter."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.language import words_for
from retold.model import Article, Figure, Passage, Quote, Reading
from retold.stages.dates import read_dates
from retold.stages.figures import read_figures
from retold.stages.findings.clauses import LONG
from retold.stages.findings.statements import read_statements
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
            "The ferry sank off the pier, after it had struck a rock near the harbour.",
            ["The ferry sank off the pier,", "after it had struck a rock near the harbour."],
        ),
        (
            "The ferry sank near the pier two days after it had struck a rock.",
            ["The ferry sank near the pier two days after it had struck a rock."],
        ),
        (
            "The ferry sank near the pier, hours after it had struck a rock.",
            ["The ferry sank near the pier,", "hours after it had struck a rock."],
        ),
        (
            "The ferry had left the port of Grell shortly before it struck a rock.",
            ["The ferry had left the port of Grell", "shortly before it struck a rock."],
        ),
        (
            "The talks come just days after the court had charged twelve sailors.",
            ["The talks come just days after the court had charged twelve sailors."],
        ),
        (
            "The council sold the old pier even though the court had forbidden the sale.",
            ["The council sold the old pier", "even though the court had forbidden the sale."],
        ),
        (
            "The skipper was charged on Monday night after he had lost the ferry.",
            ["The skipper was charged on Monday night", "after he had lost the ferry."],
        ),
        (
            "She was treated in the ward where Ann Lee, Bob Hill, and Carl Dorn were taken.",
            ["She was treated in the ward where Ann Lee, Bob Hill, and Carl Dorn were taken."],
        ),
        (
            "The minister and her husband arrived on the state ferry at the old harbour of Port Almery, Norland, on Friday, "
            "on the eve of her first meeting with the harbour master and the crew of the stranded ship.",
            [
                "The minister and her husband arrived on the state ferry at the old harbour of Port Almery, Norland,",
                "on Friday, on the eve of her first meeting with the harbour master and the crew of the stranded ship.",
            ],
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
    ],
)
def test_a_long_sentence_is_cut_where_clauses_join(text: str, clauses: list[str]) -> None:
    assert told(text) == clauses


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "Ada Roe was mayor of Grell from 2006 until 2012, when she lost the vote.",
            ["Ada Roe was mayor of Grell from 2006 until 2012,", "when she lost the vote."],
        ),
        (
            "The minister and the crew of the stranded ferry wave to reporters at the harbour of Port Almery, Norland, "
            "Sunday, July 15, 2018 on the eve of a meeting with the owners of the line.",
            [
                "The minister and the crew of the stranded ferry wave to reporters at the harbour of Port Almery, Norland, "
                "Sunday, July 15, 2018 on the eve of a meeting with the owners of the line."
            ],
        ),
    ],
)
def test_nothing_is_cut_inside_a_time_or_a_stretch_of_time(text: str, clauses: list[str]) -> None:
    assert told(text, Reading("a", read_dates(text, None, ENGLISH), (), (), ())) == clauses


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


@pytest.mark.parametrize(
    "whole",
    [
        "He said that the investigators of Norland did not yet know the cause of the crash.",
        "Ada Roe told the council that the ferry was once again repaired at the yard of Grell.",
        "The council of Marl sold the old ferry (which was built in 1998, and is now at Grell) to Norland.",
    ],
)
def test_nothing_is_cut_off_that_says_what_is_meant(whole: str) -> None:
    assert told(whole) == [whole]


def test_a_second_figure_of_one_verb_is_no_item_of_a_list() -> None:
    whole = "The storm that hit Norland killed 3 people of the island and injured 23 on the shore."
    figures = read_figures(whole, ENGLISH)
    assert [figure.text for figure in figures] == ["3", "23"]
    assert not [clause for clause in told(whole, empty(*figures)) if clause.startswith("23")]
