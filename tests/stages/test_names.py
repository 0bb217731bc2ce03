"""The names reader: people, organisations, places and events, each with its full form in the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from named import EN, full, read

from retold.model import Name
from retold.stages.names import read_names
from retold.words import Words


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The prize went to Maria Lopez of Lisbon.", "Maria Lopez", "person"),
        ("The prize went to Maria Lopez of Lisbon.", "Lisbon", "place"),
        ("He met President Tom Harris on Monday.", "Tom Harris", "person"),
        ("French President Tom Harris spoke.", "Tom Harris", "person"),
        ("She works at the University of Leeds now.", "University of Leeds", "organisation"),
        ("The Department of Trade and Industry closed.", "Department of Trade and Industry", "organisation"),
        ("They sailed through the Sea of Azov and the Gulf of Riga.", "Gulf of Riga", "place"),
        ("It was the Battle of Hastings again.", "Battle of Hastings", "event"),
        ("Aid reached the U.S. Virgin coast through NATO.", "NATO", "organisation"),
        ("The Children’s Defense Fund gave money.", "Children’s Defense Fund", "organisation"),
        ("In the evening Air Canada cut its flights.", "Air Canada", "organisation"),
        ("A deal with Goldman Sachs failed.", "Goldman Sachs", "organisation"),
        ("The Republican National Committee met.", "Republican National Committee", "organisation"),
    ],
)
def test_a_name_is_read_whole_and_of_its_type(text: str, name: str, kind: str) -> None:
    assert read(text).get(name) == kind


@pytest.mark.parametrize(
    "text", ["Russian officials agreed.", "On Friday he left.", "The weather was bad.", "I saw two Finns."]
)
def test_adjectives_of_places_days_and_openings_are_no_names(text: str) -> None:
    assert read(text) == {}


def test_a_party_is_no_part_of_a_body_that_a_table_holds() -> None:
    assert "Republican Senate" not in read("Now the Republican Senate waits for the Republican House of Representatives.")


def test_the_name_of_a_law_names_nobody() -> None:
    assert read("He signed the Speaker Reform Act and the Justice Against Sponsors of Terror Act.") == {}
    text = "She backed the Ada Roe Safe Ferries Act on Monday."
    assert read_names(text, EN, [Name(15, 22, "Ada Roe", "person")]) == ()
    assert read("Then the crew saw Ada Roe act.") == {"Ada Roe": "person"}


def test_letters_with_full_stops_are_a_body_and_no_person() -> None:
    (found,) = read_names("Officers of the Q.R.U. came.", EN, [Name(16, 22, "Q.R.U.", "person")])
    assert found.type == "organisation"


def test_a_surname_means_the_one_person_of_that_name() -> None:
    found = full("Maria Lopez arrived late. Lopez said nothing.")
    assert found["Lopez"] == "Maria Lopez"


def test_two_people_of_one_surname_are_kept_apart() -> None:
    found = full("Maria Lopez and Peter Lopez came. Lopez said nothing.")
    assert found["Lopez"] == "Lopez"
    assert found["Maria Lopez"] != found["Peter Lopez"]


def test_a_headline_tells_who_a_surname_is() -> None:
    def who(text: str, headline: str) -> set[str]:
        return {name.canonical for name in read_names(text, EN, headline=headline)}

    assert who("Johnson said that she will go.", "Mayor Ann B. Johnson resigns") == {"Ann B. Johnson"}
    assert who("Johnson said that she will go.", "Ann Johnson’s Last Day In Office") == {"Ann Johnson"}
    assert who("Johnson said that she will go.", "Will Johnson Resign? Ann: Johnson must go") == {"Johnson"}
    assert who("Peter Johnson left. Johnson said no.", "Ann Johnson resigns") == {"Peter Johnson", "Johnson"}
    assert who("Johnson left. “Xanthe,” said Mr. Xanthe.", "Xanthe Johnson resigns") >= {"Xanthe Johnson"}
    assert who("It rained on Monday.", "Ann Johnson resigns") == set()


def test_a_title_tells_which_of_two_is_meant() -> None:
    names = read_names("Maria Lopez and Peter Lopez came. Mrs. Lopez spoke; Mr. Lopez did not.", EN)
    assert [name.canonical for name in names if name.text == "Lopez"] == ["Maria Lopez", "Peter Lopez"]


def test_a_title_that_the_text_gave_one_of_two_tells_which() -> None:
    found = full("The Reverend Maria Lopez met Anna Lopez. Lopez was glad.")
    assert found["Lopez"] == "Lopez"
    found = full("The Reverend Maria Lopez met Anna Lopez. Then Rev. Lopez was glad.")
    assert found["Lopez"] == "Maria Lopez"


def test_a_father_and_a_son_are_kept_apart() -> None:
    found = full("The founder, Frank Moss Sr., died. His son, Frank Moss Jr., took over.")
    assert len({form for text, form in found.items() if text.startswith("Frank")}) == 2


def test_an_acronym_means_what_it_was_said_to_mean() -> None:
    assert full("The Norland Space Agency (NSA) said so. NSA staff left.")["NSA"] == "Norland Space Agency"


def test_a_short_form_in_brackets_means_the_body_before_them() -> None:
    found = full("The Quexal Bank (QXLB) fell, and QXLB staff left. The Norland Bank (NASA) fell.")
    assert found["QXLB"] == "Quexal Bank" and found["NASA"] == "NASA"


def test_a_known_body_is_not_short_for_a_longer_name() -> None:
    found = full("The UN Security Council met. The UN is glad. Quexal Bank fell. At Quexal Bank nobody wept.")
    assert found["UN"] == "UN" and found["UN Security Council"] == "UN Security Council"


def _whose(text: str, alone: str = "Roe", headline: str = "") -> list[str]:
    """Whom each surname alone means."""
    return [name.canonical for name in read_names(text, EN, headline=headline) if name.text == alone]


def test_a_surname_alone_is_whose_it_was_before_another_was_named() -> None:
    told = "Tom Roe came to Grell on Monday. At noon, Roe spoke on the pier. His wife, Ada Roe, wore red. "
    far = "The ferry was late, and the tram did not run at all on that day. " * 4
    assert _whose(told + far + "Roe left at noon.") == ["Tom Roe", "Tom Roe"]
    assert _whose(told + "Roe left at noon.") == ["Tom Roe", "Roe"]  # perhaps his wife


@pytest.mark.parametrize(
    "text",
    [
        "Tom Roe met Ada Roe in Grell. Roe left at noon.",
        "Roe came to Grell.\nOn Monday, Roe spoke. Ada Roe wore red. At night, Roe left. Tom Roe stayed.",
        "President Roe and his wife Ada Roe came to Grell. At noon, Roe spoke on the pier.",
        "Ada Roe came to Grell. Mr. Roe spoke on the pier.",
    ],
)
def test_a_surname_alone_stays_as_it_is_where_it_may_be_anothers(text: str) -> None:
    assert set(_whose(text)) == {"Roe"}


def test_the_headline_tells_first_whose_a_surname_is() -> None:
    text = "The mayor was late on Monday. At noon, Roe spoke on the pier. Her father, Tom Roe, is a monk. "
    text += "The ferry was late, and the tram did not run at all on that day. " * 4 + "Roe left at noon."
    assert _whose(text, headline="Why Ada Roe is angry")[-1] == "Ada Roe"


def test_places_of_several_names_have_one_full_form() -> None:
    assert full("They left the U.S. for Britain.") == {"U.S.": "United States", "Britain": "United Kingdom"}


def test_a_language_without_tables_does_not_fail() -> None:
    for name in read_names("Abc Def, ghi. XYZ!", Words("xx")):
        assert name.text


@given(st.text(max_size=300))
def test_every_name_cuts_the_text_and_none_overlap(text: str) -> None:
    end = 0
    for name in read_names(text, EN):
        assert text[name.start : name.end] == name.text and name.text.strip() and name.canonical
        assert name.start >= end
        end = name.end


@pytest.mark.parametrize("piece", ["Ann B. Smith of the ", "A", "Mr. ", "A. ", "The Bank of ", "x's ", "“Oslo” "])
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        begin = time.process_time()
        read_names(text, EN)
        return time.process_time() - begin

    seconds(1000)
    assert seconds(400_000) < 10 * max(min(seconds(100_000) for _ in range(2)), 0.02)
