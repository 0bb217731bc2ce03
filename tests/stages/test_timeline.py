"""The timeline of a story: its dated points, each in a telling's own words."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

from retold.language import words_for
from retold.model import Article, Passage, Published, Reading, Statement, StoryParts, TimelineEntry
from retold.stages.dates import read_dates
from retold.stages.dossier.timeline import timeline
from retold.stages.quotes import read_quotes

DAY = date(2024, 5, 17)


def article(name: str, text: str, residue: str = "", last: date = DAY) -> Article:
    passages = [Passage(0, len(text), "body")]
    if residue:
        passages.append(Passage(len(text), len(text) + len(residue), "residue"))
    return Article(name, name, "", "", "", (), "en", Published(DAY, last, "story"), text + residue, tuple(passages))


def told(*articles: Article, statements: tuple[Statement, ...] = ()) -> tuple[TimelineEntry, ...]:
    words = words_for("en")
    readings = {
        a.id: Reading(a.id, read_dates(a.text, a.published, words), (), read_quotes(a.text, words), ()) for a in articles
    }
    return timeline(StoryParts(articles, readings, {a.id: statements for a in articles}, {}), words_for)


def test_points_stand_in_the_order_of_their_days() -> None:
    entries = told(article("a", "The depot was opened on Friday. It was planned in 2019. The mayor resigned last month."))
    assert [(e.start, e.end) for e in entries] == [
        (date(2019, 1, 1), date(2019, 12, 31)),
        (date(2024, 4, 1), date(2024, 4, 30)),
        (DAY, DAY),
    ]


def test_tellings_of_the_same_days_are_one_entry() -> None:
    (entry,) = told(article("a", "The depot was opened in 2019."), article("b", "Five years ago, the depot was opened."))
    assert [mention.article for mention in entry.tellings] == ["a", "b"]


def test_a_label_is_a_tellings_own_words() -> None:
    text = "Nobody came. The depot of the tramway was opened by the mayor in 2019."
    (entry,) = told(article("a", text))
    (mention,) = entry.tellings
    assert entry.label == text[mention.start : mention.end] == "The depot of the tramway was opened by the mayor in 2019."


def test_a_range_is_one_point_without_its_ends() -> None:
    entries = told(article("a", "It was shut from 2007 to 2014, and again between May 2015 and June 2016."))
    assert [(e.start, e.end) for e in entries] == [
        (date(2007, 1, 1), date(2014, 12, 31)),
        (date(2015, 5, 1), date(2016, 6, 30)),
    ]


def test_a_label_begins_where_its_sentence_does() -> None:
    text = "The mayor praised the crew, who had shut the depot of the tramway in 2019."
    clause = Statement("a", text.index("who"), len(text), (0, len(text)))
    (entry,) = told(article("a", text), statements=(clause,))
    assert entry.label == text
    assert entry.tellings[0].start == clause.start


def test_an_hour_or_a_period_alone_tells_no_day() -> None:
    assert told(article("a", "It was open until 3 a.m., and shut at the end of the day, in the evening.")) == ()
    assert len(told(article("a", "It was open until 3 a.m. on Friday, and shut over the weekend."))) == 2


def test_today_in_a_quotation_is_a_day_unknown() -> None:
    spoken = article("a", 'The depot opened on May 1. "Today is a good day," Ada Roe said.')
    assert [e.start for e in told(spoken)] == [date(2024, 5, 1)]
    assert [e.start for e in told(article("b", "Ada Roe said that today is a good day."))] == [DAY]


def test_a_point_counted_in_weeks_is_the_one_that_others_tell_nearby() -> None:
    rounded = article("a", "The depot was opened two weeks ago.")
    assert [(e.start, e.end) for e in told(rounded)] == [(date(2024, 4, 30), date(2024, 5, 6))]
    assert [(e.start, e.end) for e in told(rounded, article("b", "It was opened on May 1."))] == [(date(2024, 5, 1),) * 2]


def test_two_years_side_by_side_are_no_range() -> None:
    days = [(e.start, e.end) for e in told(article("a", "It was shut in 2007 and 2014."))]
    assert days == [(date(2007, 1, 1), date(2007, 12, 31)), (date(2014, 1, 1), date(2014, 12, 31))]


def test_residue_lengths_and_centuries_are_no_points() -> None:
    assert told(article("a", "It took two weeks, as in the 19th century.\n", "Copyright 2019 by the paper")) == ()


def test_the_line_that_dates_an_article_is_no_point() -> None:
    given = article("a", "It was opened in May 2015.\nPublished on 12 March 2019")
    line = given.text.index("Published")
    roles = (Passage(0, line - 1, "body"), Passage(line, len(given.text), "dateline"))
    assert [e.start.year for e in told(replace(given, passages=roles))] == [2015]


def test_an_uncertain_telling_of_a_point_told_exactly_is_no_point() -> None:
    exact = article("a", "The depot was opened on Friday.")
    blurred = article("b", "The depot was opened today.", last=date(2024, 5, 18))
    assert [(e.start, e.end) for e in told(exact, blurred)] == [(DAY, DAY)]


def test_the_order_of_the_articles_does_not_matter() -> None:
    a, b = article("a", "The depot was opened in 2019."), article("b", "In 2019 the depot of the tramway was opened.")
    assert told(a, b) == told(b, a)


def test_a_long_text_takes_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        told(article("a", "In 2019 to 2020 " * count))
        return time.process_time() - start

    seconds(10)
    assert seconds(6_000) < 30 * seconds(600) + 0.2
