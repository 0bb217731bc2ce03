"""Cleaning: the head of an article has its roles, a page becomes an article, and nothing is lost."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_passages import PROSE, TABLES, article, residue, roles

from retold.language import words_for
from retold.model import Article, Page, Passage, Rejection
from retold.options import CleanOptions
from retold.stages.clean import clean, mark
from retold.stages.reading import read_article


@pytest.mark.parametrize("head", ["(CNN)", "Port Veldmar, Norland (CNN)", "VELDMAR ―", "VELDMAR, Norl. –-"])
def test_a_dateline_needs_no_dash_of_one_kind(head: str) -> None:
    assert roles(f"{head} {article('en')}")[:2] == [("dateline", head), ("body", PROSE["en"])]


def test_the_head_of_an_article_has_its_roles() -> None:
    text = f"Ferry stops at noon\nBy Anna Lind and B. Holm\nMay 4, 2031\nVELDMAR (AP) — {PROSE['en']}\n{PROSE['en']}"
    assert roles(text)[:4] == [
        ("title", "Ferry stops at noon"),
        ("byline", "By Anna Lind and B. Holm"),
        ("dateline", "May 4, 2031"),
        ("dateline", "VELDMAR (AP) —"),
    ]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        (
            "Ada Roe and Tom Hale , Norland Courier Published 3:55 a.m. ET May 4, 2031 | Updated 7:59 a.m. ET May 4, 2031",
            "byline",
        ),
        ("by Ada Roe May 4 at 7:00 AM Email the author", "byline"),
        ("Ada RoePosted at 8:41 am on May 4, 2031", "byline"),
        ("By Tom Hale and Ada Roe, opinion contributors — 05/04/31 02:45 PM EDT", "byline"),
        ("Posted 6:08 am, May 4, 2031, by Norland Wires", "byline"),
        ("Originally published May 4, 2031 at 3:56 am", "dateline"),
        ("Sunday, May 4th 2031 5-Day Forecast", "dateline"),
        ("2 hours ago", "dateline"),
        ("The ferry sails at 9:30 a.m. on Monday and at noon", "body"),
        ("Hours: Weekdays, 5:30 a.m. - Noon; Saturday, 8:15 a.m. - Noon", "body"),
    ],
)
def test_the_minute_beside_a_name_makes_a_byline(line: str, role: str) -> None:
    text = f"Ferry stops at noon\n{PROSE['en']}\n{line}\n{PROSE['en']}"
    told = text if role == "body" else f"Ferry stops at noon\n{line}\n{PROSE['en']}\n{PROSE['en']}"
    assert (role, line) in roles(told)


def test_an_agency_tag_at_the_head_is_residue() -> None:
    assert roles("(Shipping) – " + article("en"))[0] == ("residue", "(Shipping) –")


def test_the_title_that_the_source_gives_is_found_in_the_text() -> None:
    text = f"FERRY STOPS AT NOON\n{PROSE['en']}\n{PROSE['en']}"
    assert roles(text, title="Ferry stops at noon")[0] == ("title", "FERRY STOPS AT NOON")


def test_a_first_line_is_no_title_where_the_source_gives_another() -> None:
    line = "The harbour was searched through the night by volunteers"
    text = f"{line}\n{PROSE['en']}\n{PROSE['en']}"
    assert roles(text)[0] == ("title", line)
    assert roles(text, title="Ferry stops at noon")[0] == ("body", line)


@pytest.mark.parametrize(
    "given",
    [
        "Print",
        "May 4, 2031 at 7:08 AM",
        "by Ada Roe May 4 at 7:00 AM Email the author",
        "The Norland Post",
        "A   A",
        "(68102)",
        "Obituaries Front",
        "Get the Norland Post mobile app for free and subscribe to our daily newsletter",
    ],
)
def test_a_title_that_is_the_sites_own_gives_way_to_the_headline(given: str) -> None:
    text = f"{given}\nBy Tom Hale\nFerry to Norrholm stops at noon\n{PROSE['en']}\n{PROSE['en']}"
    cleaned = clean(Page("x.html", text, title=given, outlet="norlandpost.com"), "en", TABLES, CleanOptions())
    assert isinstance(cleaned, Article)
    assert cleaned.title == "Ferry to Norrholm stops at noon"


def test_a_line_of_the_site_is_no_headline() -> None:
    text = f"Obituaries Front\nFerry to Norrholm stops at noon\n{PROSE['en']}\n{PROSE['en']}"
    assert roles(text)[:2] == [("residue", "Obituaries Front"), ("title", "Ferry to Norrholm stops at noon")]


def test_a_question_above_who_wrote_it_is_the_headline() -> None:
    question = "Why did the ferry to Norrholm stop in the middle of the sea?"
    assert roles(f"{question}\nAda Roe Monday, May 5, 2031\n{PROSE['en']}\n{PROSE['en']}")[:2] == [
        ("title", question),
        ("byline", "Ada Roe Monday, May 5, 2031"),
    ]
    assert roles(f"{question}\n{PROSE['en']}\n{PROSE['en']}")[0] == ("body", question)


def test_a_title_that_looks_like_prose_ends_before_the_byline() -> None:
    title = "Can the ferry of Norrholm survive its own fame after all these years?"
    assert ("byline", "Ada Roe") in roles(f"{title}\nAda Roe\n{PROSE['en']}\n{PROSE['en']}", title=title)


def test_a_title_whose_words_the_article_says_is_kept_whatever_it_asks() -> None:
    title = "Update your browser, the harbour master tells readers of her newsletter"
    text = "The harbour master told the readers of her newsletter on Monday that they should update a browser that is old."
    cleaned = clean(Page("x.html", f"{text}\n{PROSE['en']}", title=title), "en", TABLES, CleanOptions())
    assert isinstance(cleaned, Article)
    assert cleaned.title == title


def test_an_article_in_a_language_without_tables_is_body() -> None:
    text = (
        "Norrholmin lautta pysähtyi keskipäivällä, kun sen rungosta löytyi halkeama, satamapäällikkö kertoi tiistaina.\n" * 3
    )
    assert {role for role, _ in roles(text.strip(), "fi")} == {"body"}


def page(text: str, **more: object) -> Page:
    return Page("a.txt", text, **more)  # type: ignore[arg-type]


def made(text: str, **more: object) -> Article:
    found = clean(page(text, **more), "en", TABLES, CleanOptions())
    assert isinstance(found, Article)
    return found


def test_a_page_becomes_an_article_with_its_text_unchanged() -> None:
    text = article("en", "Subscribe")
    found = made(text, title="Ferry", outlet="Post", flags=("truncated",), published=(("json-ld", "2031-05-04"),))
    assert (found.text, found.title, found.outlet, found.flags) == (text, "Ferry", "Post", ("truncated",))
    assert found.published and found.published.start == date(2031, 5, 4)
    assert len(found.id) == 16 and int(found.id, 16) >= 0


def test_the_id_comes_from_content_and_source() -> None:
    text = article("en")
    assert made(text).id == made(text).id
    assert made(text).id != made(text + " More.").id
    other = clean(Page("b.txt", text), "en", TABLES, CleanOptions())
    assert isinstance(other, Article) and other.id != made(text).id


@pytest.mark.parametrize(
    "text", ["", " \n ", "Too short.", "Subscribe\nShare\nRead more", "Sign up for our newsletter!\n" * 20]
)
def test_a_text_without_an_article_is_rejected_with_its_reason(text: str) -> None:
    found = clean(page(text), "en", TABLES, CleanOptions())
    assert isinstance(found, Rejection)
    assert (found.source, found.step) == ("a.txt", "clean") and "60 characters are needed" in found.reason


def test_a_notice_in_place_of_the_article_is_rejected_with_its_reason() -> None:
    notice = (
        "This address is beyond where we deliver. Sorry! Enter another address, or call the office between eight and ten."
    )
    found = clean(page(notice, title="Ferry stops at noon in Veldmar"), "en", TABLES, CleanOptions())
    assert isinstance(found, Rejection) and "none of the words of its title" in found.reason
    assert made(PROSE["en"], title="Norrholm ferries, stopped").title
    assert made(notice, title="Sorry").title


def test_nobody_in_a_dateline_or_byline_is_of_the_story_or_speaks() -> None:
    text = f"By Tom Hale\nPort Veldmar, Norland (CNN) Harbour master Ada Roe said that the crack was old.\n{PROSE['en']}"
    found = read_article(made(text, title="Ferry"), words_for("en"))
    assert {name.text for name in found.names}.isdisjoint({"Tom Hale", "Port Veldmar", "Norland", "CNN"})
    assert [quote.speaker for quote in found.quotes][:1] == ["Ada Roe"]


LINES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ["Subscribe", "Read more:", "(AFP) -", "Photo: A. B/AP", "May 4, 2031", "By Anna Lind", "· · ·", *PROSE.values()]
    ),
)


@settings(max_examples=300)
@given(st.lists(LINES, max_size=12).map("\n".join), st.sampled_from(["", "en", "de", "ja"]), st.text(max_size=20))
def test_cleaning_loses_no_character_and_keeps_the_order(text: str, language: str, title: str) -> None:
    passages = mark(text, title, language, TABLES)
    assert_partition(text, passages)
    assert passages == mark(text, title, language, TABLES)


def assert_partition(text: str, passages: list[Passage]) -> None:
    at = 0
    for passage in passages:
        assert at <= passage.start < passage.end <= len(text)
        assert not text[at : passage.start].strip()
        at = passage.end
    assert not text[at:].strip()


@pytest.mark.parametrize("language", PROSE)
def test_cleaning_what_is_left_after_cleaning_changes_nothing(language: str) -> None:
    text = article(language, "Share\nTweet", "Subscribe", "مشاركة")
    body = "\n".join(words for role, words in roles(text, language) if role != "residue")
    assert residue(body, language) == ""


@pytest.mark.parametrize(
    "unit", ["word ", "(", "Photo: ", "a.b.", "— ", "Subscribe\n", "Sign up for our newsletter. ", "A/B/", "\u202e", "分"]
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        began = time.process_time()
        mark(text, "", "en", TABLES)
        return time.process_time() - began

    seconds(1000)
    small = max(seconds(50_000), 0.01)
    assert seconds(500_000) < 30 * small
