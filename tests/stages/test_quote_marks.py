"""Quotation marks: which are a pair, and which hold what somebody said."""

from __future__ import annotations

import pytest
from said import quotes, told

from retold.stages.quotes import read_quotes
from retold.stages.texts.quote_marks import find_quoted
from retold.words import Words


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quoted(text)]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ('She said "go" and left.', ['"go"']),
        ("“One.” Then “two.”", ["“One.”", "“two.”"]),
        ("« Oui », dit-il.", ["« Oui »"]),
        ("„Ja“, sagte er, »nein«.", ["„Ja“", "»nein«"]),
        ("”Nej”, sade hon.", ["”Nej”"]),
        ("``So it goes,'' he said.", ["``So it goes,''"]),
        ("'It's the workers' pact,' Ann said.", ["'It's the workers' pact,'"]),
        ("The boys' toys and the '90s.", []),
        ("A board 6' by 4' wide.", []),
        ('"He told me “no” twice," Ann said.', ['"He told me “no” twice,"']),
        ('He said "first. And then "second" came.', ['"first.', '"second"']),
        ('A straight opener” said Lee, “is closed".', ['“is closed"']),
        ("「はい」と言った。", ["「はい」"]),
        ("“a “b” c” and “d”", ["“a “b” c”", "“d”"]),
        ("“a. “b” and “c”", ["“a.", "“b”", "“c”"]),
        ("“Never closed, Lee said", ["“Never closed, Lee said"]),
        ("Lee said: “As a sailor, I know the port", ["“As a sailor, I know the port"]),
        ("Lee nodded. “As a sailor, I know. “Go,” he said.", ["“As a sailor, I know.", "“Go,”"]),
        ("Lee nodded. “Yes. Hill said: “No,” and left.", ["“Yes.", "“No,”"]),
        ("Lee calls it “a port, which is what it is.", ["“a port,"]),
        (
            "'It was dull.\n'It's still dull.\n'So we left,' Ann said.",
            ["'It was dull.", "'It's still dull.", "'So we left,'"],
        ),
        ("'The States' Senate met.\n'We met it,' Ann said.", ["'The States' Senate met.", "'We met it,'"]),
        ("'These rings 'eat up' small fish,' Ann said.", ["'These rings 'eat up' small fish,'"]),
        ("'Tis late, and the boat's out.\nAnn left.", []),
    ],
)
def test_marks_are_paired_as_their_writers_meant(text: str, stretches: list[str]) -> None:
    assert quoted(text) == stretches


def test_a_quotation_that_runs_over_paragraphs_says_so() -> None:
    first, second = find_quoted("“We begin here.\n\n“We end here.”")
    assert (first.closed, first.continues) == (False, True)
    assert (second.closed, second.continues) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "The “Old Bridge” is closed.",
        "Robert “Bob” Hill walked home.",
        "The film “Night Train” opened in May.",
        "The latest report is long, and its claims are many.",
        "The Washington Post is a newspaper.",
    ],
)
def test_names_titles_and_nouns_are_no_speech(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The star of “Night Train to Lindum,” which opened in May, left.", []),
        ("The songs were “Cry Me a Harbour,” “Low Tide” and “Filthy.”", []),
        ("She called him “a wreck of a man,” and more.", ["him “a wreck of a man,” and more"]),
        ("The crew, in its “fit of rage,” left.", []),
        ("Ann Lee: “Never Again.”", ["“Never Again.”"]),
        ("“Never Again,” Ann Lee said.", ["“Never Again,”"]),
        ("On “The Late Tide with Tom Hale,” Ann Lee said it would open.", ["it would open"]),
        ("Ann Lee said in an interview with “Port on Sunday” that it would open.", ["that it would open"]),
    ],
)
def test_titles_and_scare_quotes_are_not_said(text: str, said: list[str]) -> None:
    assert [quote.text for quote in quotes(text) if quote.said] == said


def test_a_language_without_words_still_has_quotation_marks() -> None:
    (quote,) = read_quotes("Hən “abc def ghi jkl mno,” xyz.", Words("xx"))
    assert (quote.kind, quote.text, quote.speaker) == ("direct", "“abc def ghi jkl mno,”", "")
