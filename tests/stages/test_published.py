"""The day of publication: from metadata, from a date line, from a story's words; None rather than a guess."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.language import words_for
from retold.model import Article, Passage, Published
from retold.stages.published import from_metadata, from_text, in_story, parse_day

TODAY = date(2026, 1, 1)


def article(name: str, text: str, published: Published | None = None) -> Article:
    return Article(name, name, "", "", "", (), "en", published, text, (Passage(0, len(text), "body"),))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-05-16T23:30:00+02:00", date(2024, 5, 16)),
        ("2024-05-16T08:00Z", date(2024, 5, 16)),
        ("20240516", date(2024, 5, 16)),
        ("https://example.org/2024/5/6/story", date(2024, 5, 6)),
        ("Thu, 16 May 2024 08:00:00 GMT", date(2024, 5, 16)),
        ("1715846400", date(2024, 5, 16)),
        ("1715846400000", date(2024, 5, 16)),
        ("Published May 16th, 2024 at 9:05 am", date(2024, 5, 16)),
        ("Updated 16 Sept. 2024", date(2024, 9, 16)),
        ("Publicado el 16 de mayo de 2024", date(2024, 5, 16)),
        ("Publié le 1er août 2024", date(2024, 8, 1)),
        ("16. März 2024, 10:00 Uhr", date(2024, 3, 16)),
        ("16 maggio 2024", date(2024, 5, 16)),
        ("16 de março de 2024", date(2024, 3, 16)),
        ("16 июня 2024", date(2024, 6, 16)),
        ("16.05.2024", date(2024, 5, 16)),
        ("05/16/2024", date(2024, 5, 16)),
        ("5/5/2024", date(2024, 5, 5)),
        ("05/06/2024", None),
        ("2024-13-45", None),
        ("May 2024", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_as_written_gives_its_day_or_none(written: str, day: date | None) -> None:
    assert parse_day(written) == day


def test_the_best_candidate_that_can_be_read_is_kept() -> None:
    candidates = [("json-ld", "soon"), ("meta", "2024-05-16T08:00Z"), ("byline", "May 18, 2024")]
    assert from_metadata(candidates, TODAY) == Published(date(2024, 5, 16), date(2024, 5, 16), "metadata")


def test_a_day_in_the_future_is_not_believed() -> None:
    assert from_metadata([("meta", "2031-05-16"), ("url", "/2024/05/16/")], TODAY) == Published(
        date(2024, 5, 16), date(2024, 5, 16), "metadata"
    )
    assert from_metadata([("meta", "2031-05-16")], TODAY) is None


@given(st.lists(st.tuples(st.text(max_size=10), st.text(max_size=60)), max_size=4))
def test_any_metadata_can_be_read(candidates: list[tuple[str, str]]) -> None:
    found = from_metadata(candidates, TODAY)
    assert found is None or found.start == found.end <= date(2026, 1, 2)


@pytest.mark.parametrize(
    "head",
    [
        "A bridge opens\n\nMay 16, 2024\n\n",
        "A bridge opens\nUpdated: 16 May 2024\n",
        "PORTSEA, May 16, 2024 (News Agency) - ",
    ],
)
def test_a_date_line_at_the_head_dates_the_article(head: str) -> None:
    text = head + "The bridge over the bay was opened by the mayor on Thursday, after years of work."
    assert from_text(text, (), words_for("en")) == Published(date(2024, 5, 16), date(2024, 5, 16), "text")


def test_a_date_within_a_sentence_does_not_date_the_article() -> None:
    text = "The bridge was closed on May 16, 2024, and has not been opened since, says the mayor of the town."
    assert from_text(text, (), words_for("en")) is None


LEAD = article(
    "lead",
    "The tramway of Port Sel carried 3,412 riders in 2023. On Friday, mayor Ilse Brandt cut a ribbon at the Harbour depot "
    "and rode the first Comet tram to Market Square.",
)
CAPTION = article(
    "caption",
    "Mayor Ilse Brandt at the Harbour depot with the first Comet tram, May 17.\n"
    "Last year, the tramway carried 3,412 riders. The crowd waited on Friday for the ribbon.",
)
AHEAD = article("ahead", "Council members met on Thursday. On Friday mayor Ilse Brandt will open the Harbour depot.")


def test_a_story_dates_its_articles_from_weekday_day_and_year() -> None:
    """May 17 is a Friday in 2024, and 2024 is the year after the one that both name."""
    found = in_story([LEAD, CAPTION, AHEAD], words_for)
    assert found["lead"].start == found["caption"].start == date(2024, 5, 17)
    assert found["ahead"] == Published(date(2024, 5, 16), date(2024, 5, 17), "story")
    assert all((days.end - days.start).days <= 3 for days in found.values())


def test_the_order_of_a_storys_articles_does_not_matter() -> None:
    assert in_story([AHEAD, CAPTION, LEAD], words_for) == in_story([LEAD, CAPTION, AHEAD], words_for)


def test_a_dated_article_dates_its_story() -> None:
    dated = article("dated", "The depot was opened.", Published(date(2024, 5, 17), date(2024, 5, 17), "metadata"))
    found = in_story([dated, AHEAD], words_for)
    assert found == {"ahead": Published(date(2024, 5, 16), date(2024, 5, 17), "story")}


def test_a_story_without_clues_stays_undated() -> None:
    assert in_story([article("a", "A depot was opened."), article("b", "On Friday, a depot was opened.")], words_for) == {}


def test_a_story_told_over_weeks_dates_no_article() -> None:
    dated = [
        article(str(n), "x", Published(day, day, "metadata")) for n, day in enumerate((date(2024, 5, 1), date(2024, 5, 30)))
    ]
    assert in_story([*dated, AHEAD], words_for) == {}


def test_a_dateline_without_a_year_takes_the_storys() -> None:
    dated = article("dated", "The depot was opened.", Published(date(2024, 1, 2), date(2024, 1, 2), "metadata"))
    wire = article("wire", "PORT SEL, Dec. 31 (News Agency) - The depot was opened by the mayor, who rode the first tram.")
    assert in_story([dated, wire], words_for)["wire"].start == date(2023, 12, 31)


@pytest.mark.parametrize("piece", ["Friday ", "May 5 ", "yesterday a b c d. ", "LONDON, May 3 - "])
def test_reasoning_takes_time_in_proportion_to_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        start = time.process_time()
        in_story([LEAD, article("long", piece * (size // len(piece)))], words_for)
        return time.process_time() - start

    seconds(1_000)
    assert seconds(100_000) < 30 * seconds(10_000) + 0.2
