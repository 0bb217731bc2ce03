"""Who somebody is, by the words beside the name, and when two are in one part."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.language import words_for
from retold.model import Name
from retold.stages.clashes.roles import Role, one_part, read_role, two_parts

ENGLISH = words_for("en")


def role(text: str, name: str = "Mara Dunn") -> Role:
    start = text.index(name)
    return read_role(Name(start, start + len(name), name, "person"), text, ENGLISH)


@pytest.mark.parametrize(
    "told",
    [
        "Grell ferry union spokeswoman Mara Dunn called it dishonest.",
        "Mara Dunn, a spokeswoman for the ferry union of Grell, called it dishonest.",
        "The ferry union's spokeswoman, Mara Dunn, called it dishonest.",
        "A spokesman of the ferry union, Mara Dunn, called it dishonest.",
    ],
)
def test_one_description_is_read_wherever_it_stands(told: str) -> None:
    assert one_part(role(told), role("Mara Dunn, spokesman of the Grell ferry union, was silent."))


@pytest.mark.parametrize(
    "told",
    [
        "The council met Mara Dunn on Friday.",
        "They praised Mara Dunn, who smiled.",
        "On Friday Mr. Lind, Mara Dunn and Ida Berg sailed.",
        "Mara Dunn, however, left early.",
        "After the mayor left, Mara Dunn spoke.",
    ],
)
def test_words_that_tell_nobody_s_part_are_no_description(told: str) -> None:
    assert role(told) == ()


@pytest.mark.parametrize("told", ["Norland Republican Party chairman Mara Dunn", "Norland GOP chairman Mara Dunn"])
def test_who_leads_a_party_is_in_one_part_however_the_party_is_called(told: str) -> None:
    assert one_part(role(told), role("Mara Dunn, chairman of the Norland Republican Party, spoke"))
    assert two_parts(role(told), role("Mara Dunn, chairman of the Norland Green Party, spoke"))


def test_a_mr_ends_no_description_and_tells_nothing() -> None:
    one, two = role("Mara Dunn, Mr. Lind's lawyer. Roe was silent."), role("Mara Dunn, Lind's attorney, spoke.")
    assert [told.words for told in one] == [told.words for told in two]
    assert one_part(one, two)


def test_words_that_are_told_of_many_make_no_one_part() -> None:
    a, b = role("Norland senator Mara Dunn spoke."), role("Norland senator Lis Hale spoke.", "Lis Hale")
    assert not one_part(a, b) and not two_parts(a, b)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The Polish president, Mara Dunn, spoke", "Mara Dunn, president of Poland, spoke"),
        ("Gov. Mara Dunn (R-Ariz.) spoke", "Arizona governor Mara Dunn spoke"),
        ("Mayor Mara Dunn, D-N.Y., spoke", "New York mayor Mara Dunn spoke"),
    ],
)
def test_a_place_is_one_however_it_is_written(one: str, two: str) -> None:
    assert one_part(role(one), role(two))


def test_a_body_that_one_serves_is_no_other_than_the_place_where_one_is_from() -> None:
    assert not two_parts(role("Senate speaker Mara Dunn spoke"), role("Speaker Mara Dunn of Ohio spoke"))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("the mayor of Grell, Mara Dunn, spoke", "Mara Dunn, the former mayor of Grell, spoke"),
        ("Norland foreign minister Mara Dunn spoke", "U.S. foreign minister Mara Dunn spoke"),
        ("Sheriff Mara Dunn of Grell County spoke", "Hale County sheriff Mara Dunn spoke"),
        ("Roe's lawyer, Mara Dunn, spoke", "Mara Dunn, the harbour master of Grell, spoke"),
        ("Norland Attorney General Mara Dunn spoke", "Mara Dunn, an attorney of Norland, spoke"),
        ("President Mara Dunn of Norland spoke", "the president-elect of Norland, Mara Dunn, spoke"),
    ],
)
def test_who_is_described_as_another_is_in_another_part(one: str, two: str) -> None:
    assert two_parts(role(one), role(two)) and not one_part(role(one), role(two))


def test_one_who_is_not_described_is_in_no_other_part() -> None:
    assert not two_parts(role("Mara Dunn spoke."), role("Roe's lawyer, Mara Dunn, spoke."))


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_words_around_a_name_are_read(before: str, behind: str) -> None:
    told = read_role(Name(len(before), len(before) + 4, "Dunn", "person"), f"{before}Dunn{behind}", ENGLISH)
    assert all(one.names <= one.words | one.crowd for one in told) and not two_parts(told, told)


def test_a_party_has_many_former_chairmen() -> None:
    one, two = role("Former Green Party chairman Mara Dunn spoke."), role("A former chairman, Lis Hale, spoke.", "Lis Hale")
    assert two_parts(one, two) and not one_part(one, two)
    again = role("Former Green Party chairman Lis Hale spoke.", "Lis Hale")
    assert one_part(one, again)


def test_a_senator_may_be_the_leader_too_but_not_one_of_another_state() -> None:
    senator, leader = role("Senator Mara Dunn of Ohio spoke"), role("Senate minority leader Mara Dunn (D-Ohio) spoke")
    assert not two_parts(senator, leader)
    assert two_parts(role("Senator Mara Dunn of Iowa spoke"), leader)
    assert two_parts(role("Senator Mara Dunn of Ohio spoke"), role("Representative Mara Dunn of Ohio spoke"))
