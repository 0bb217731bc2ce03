"""Whose words they are: the speaker of a quote is found, or nobody is."""

from __future__ import annotations

import re

import pytest
from said import EN, quotes, speakers, told

from retold.language import words_for
from retold.model import Article, Name, Passage
from retold.model.base import EntityType
from retold.stages.names import read_names
from retold.stages.quotes import read_quotes
from retold.stages.reading import read_article

KINDS: dict[str, EntityType] = {
    "LINDUM|Lindum|Ohio|Norland": "place",
    "Ada Roe|Tom Hale": "person",
    "Grell Corporation": "organisation",
}


@pytest.mark.parametrize(
    ("says", "written", "speaker"),
    [
        ("her lawyer, Tom Hale, said.", "her lawyer, Tom Hale", "Tom Hale"),
        ("the mayor of Lindum, Ann Lee, told reporters.", "the mayor of Lindum, Ann Lee", "Ann Lee"),
        ("its president, Ann Lee, 43, said on Friday.", "its president, Ann Lee, 43", "Ann Lee"),
        ("Ann Lee, its president, said.", "Ann Lee, its president", "Ann Lee"),
    ],
)
def test_a_name_laid_in_after_what_it_is_the_name_of_is_the_speaker(says: str, written: str, speaker: str) -> None:
    text = f'Then there\'s Otto Vale. "We are running a marathon," {says}'
    names = (
        Name(at := text.index(speaker), at + len(speaker), speaker, "person", speaker),
        Name(13, 22, "Otto Vale", "person"),
    )
    (found,) = read_quotes(text, EN, sorted(names, key=lambda name: name.start))
    assert (found.speaker_as_written, found.speaker) == (written, speaker)


def test_a_title_in_a_description_does_not_hide_whom_it_describes() -> None:
    text = "Ann Lee, a singer and the star of “Night Train,” wrote that it would open."
    assert told(text)[-1] == ("indirect", "that it would open", "Ann Lee")


def test_a_pronoun_goes_to_the_last_subject_that_it_can_mean() -> None:
    text = "Mary Hill met John Doe at the port. “I am glad,” she said.\nJohn Doe nodded. “So am I,” he said."
    assert [quote.speaker for quote in quotes(text)] == ["Mary Hill", "John Doe"]


def test_a_pronoun_that_could_mean_two_people_means_nobody() -> None:
    text = "The crowd cheered Sam Poe and Kim Roe. “Thanks,” he said."
    names = [Name(text.index(n), text.index(n) + len(n), n, "person", n) for n in ("Sam Poe", "Kim Roe")]
    (quote,) = [q for q in read_quotes(text, EN, names) if q.kind == "direct"]
    assert (quote.speaker_as_written, quote.speaker) == ("he", "")


def test_a_title_goes_to_its_bearer() -> None:
    text = "Mayor Ann Lee walked in. The room fell silent. “Sit down,” the mayor said."
    assert read_quotes(text, EN, [Name(6, 13, "Ann Lee", "person", "Ann Lee")])[-1].speaker == "Ann Lee"


def test_a_short_name_speaks_as_the_full_one() -> None:
    text = "Ann Lee runs the port. “It is safe,” Lee said."
    names = [Name(0, 7, "Ann Lee", "person", "Ann Lee"), Name(37, 40, "Lee", "person", "Ann Lee")]
    assert read_quotes(text, EN, names)[0].speaker == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Anne Morel part. « Le pont est fermé », explique-t-elle.", "« Le pont est fermé »", "Anne Morel"),
        ("Anne Morel part. « Le pont est fermé », a-t-elle dit.", "« Le pont est fermé »", "Anne Morel"),
        ("Paul Morel part. Le pont est fermé, a-t-il déclaré lundi.", "Le pont est fermé", "Paul Morel"),
        ("Anne Morel part. « Le pont est fermé », estime-t-on à Paris.", "« Le pont est fermé »", ""),
    ],
)
def test_a_pronoun_joined_to_its_verb_speaks(text: str, words: str, speaker: str) -> None:
    table = words_for("fr")
    (quote,) = read_quotes(text, table, read_names(text, table))
    assert (quote.text, quote.speaker) == (words, speaker)


def test_one_of_many_is_not_who_has_that_title_nor_whose_name_stands_before_another() -> None:
    text = "Mayor Ann Lee and Hale critic Tom Roe met. A mayor said: “It is late.” A rep for Hale said: “We are gone.”"
    assert [speaker for _, _, speaker in told(text)] == ["A mayor", "A rep for Hale"]


def test_a_title_of_a_woman_is_no_place_to_which_something_was_said() -> None:
    text = (
        "“A ponte fechou cedo”, disse a ministra Ana Lima. “Ela abre em maio e fecha em junho”, disse a jornalistas o guia."
    )
    first, second = read_quotes(text, words_for("pt"), read_names(text, words_for("pt")))
    assert first.speaker == "Ana Lima" and "jornalistas" not in second.speaker


def test_where_no_names_were_found_capitals_name_nobody() -> None:
    (quote,) = read_quotes("Casi el 40% de los vecinos dijo que sí.", words_for("es"), ())
    assert quote.speaker != "Casi"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The tram is late,” Kelly said.", "Kelly"),
        ("Reilly said that the tram was late.", "Reilly"),
        ("On Monday Tom Connolly said that the tram was late.", "Tom Connolly"),
    ],
)
def test_a_capital_makes_a_name_of_what_ends_like_an_adverb(text: str, speaker: str) -> None:
    assert [said for _, _, said in told(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mayor Ada Roe said that the ferry was late, according to the Lindum Post.", "Ada Roe"),
        ("Mayor Ada Roe said that the ferry was late, the Lindum Post reported.", "Ada Roe"),
        ("The ferry was late, according to the Lindum Post.", "Lindum Post"),
        ("Tom Hale left early. “The ferry is late,” the newspaper quoted him as saying.", "Tom Hale"),
        ("The Lindum Post quoted Ada Roe as saying that the ferry was late.", "Ada Roe"),
        ("“The ferry is late,” Ada Roe told reporters, according to the Lindum Post.", "Ada Roe"),
        ("“The ferry is late,” Ada Roe said, according to a video. “It is lost.”", "Ada Roe"),
        ("The ferry is late, Ada Roe said on Friday, according to the Lindum Post.", "Ada Roe"),
    ],
)
def test_who_said_it_comes_before_who_passes_it_on(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("LINDUM — Ada Roe, in a long speech, said that the ferry was safe.", "Ada Roe"),
        ("The Lindum-based Grell Corporation said that the ferry was safe.", "Grell Corporation"),
        ("Senator Ada Roe of Ohio, who complained that the ferry was late, left.", "Ada Roe"),
        ("“It is late,” Tom Hale, a guide at the port museum told the paper.", "Tom Hale"),
        ("Norland today denied that the ferry was late.", "Norland"),
        ("Ada Roe's claim that the ferry was late is new.", "Ada Roe"),
    ],
)
def test_a_place_that_only_tells_more_of_a_speaker_does_not_speak(text: str, speaker: str) -> None:
    names = [
        Name(found.start(), found.end(), found.group(), kind)
        for form, kind in KINDS.items()
        for found in re.finditer(form, text)
    ]
    (quote,) = read_quotes(text, EN, sorted(names, key=lambda name: name.start))
    assert quote.speaker == speaker


def test_a_pronoun_is_nobody_of_a_clause_laid_in_before_it() -> None:
    text = "Tom Hale came. Citing the pact, which Otto Vale opposed, he said that the ferry was late."
    assert speakers(text)[-1] == "Tom Hale"


def test_he_goes_on_with_who_spoke_last() -> None:
    text = "While Otto Vale is glad to leave, he may come back, said Tom Hale, a guide. “It is late,” he said."
    assert speakers(text)[-1] == "Tom Hale"


def test_a_pronoun_tells_of_what_sex_somebody_is() -> None:
    text = (
        "Xanthe Roe said she was tired. Xanthe Roe and her crew left. Tom Hale thanked Xanthe Roe.\n"
        "Tom Hale and Xanthe Roe waited. “It is late,” he said."
    )
    assert speakers(text)[-1] == "Tom Hale"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Through a spokesman, Tom Hale denied the claim. The spokesman said it was late.", "The spokesman"),
        ("The paper spoke to the mayor.\nTom Hale left. The mayor said it was late.", "The mayor"),
        ("The mayor, Tom Hale, left. The mayor said it was late.", "Tom Hale"),
        ("President Tom Hale left. The former president said it was late.", "The former president"),
    ],
)
def test_a_title_is_of_whom_it_stands_beside_in_a_sentence(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "On Monday another wrote: “It is late in the day.”",
        "Critics left the town. Others said it was late.",
        "Kicked off a ferry in Lindum after a guide accused them of theft, they left.",
        "This week said it was late.",
    ],
)
def test_a_piece_of_a_sentence_is_no_speaker(text: str) -> None:
    assert speakers(text)[-1] == ""


def test_a_time_behind_a_speaker_is_not_of_its_name() -> None:
    assert speakers("European regulators this month said it was late.") == ["European regulators"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('In a talk on "Good Evening Norland," Mayor Ada Roe, R-Ariz., said the ferry was late.', "Ada Roe"),
        ("“The ferry is never on time here,” Senate minority leader Tom Hale, D-Calif., said.", "Tom Hale"),
        ("“The ferry is never on time here,” Rep. Tom Hale, R-S.C. said on Sunday.", "Tom Hale"),
        ("The ferry ran aground on Monday, hours after Ada Roe said that it was safe.", "Ada Roe"),
        ("The first chair after Ada Roe said the ferry was safe.", "The first chair after Ada Roe"),
        ("Mayor Ada Roe, in a letter Monday to the harbor board, said he's late.", "Ada Roe"),
        ("Mayor Ada Roe, who owns the ferry, said the town needs to pay.", "Ada Roe"),
        ("The long bridge to Lindum was never safe, said Ada Roe, who has led the port for years.", "Ada Roe"),
        ("A guide who had talks with Tom Hale told the paper that it was late.", "A guide who had talks with Tom Hale"),
        ("The fall came amid a severe crash after South Norland announced that it would close the port.", "South Norland"),
        ("Talks about the ferry began one day after President Ada Roe insisted that it was safe.", "Ada Roe"),
        ("A guide at the port after the storm said that the ferry was late.", "A guide at the port after the storm"),
    ],
)
def test_what_stands_beside_a_speaker_does_not_speak_for_it(text: str, speaker: str) -> None:
    assert [who for who in speakers(text) if who] == [speaker]


def test_names_in_residue_lend_nobody_their_fuller_form() -> None:
    text = "Roe said the ferry was late.\nEditing by Ada Roe"
    passages = (Passage(0, 28, "body"), Passage(29, len(text), "residue"))
    article = Article("a", "a", "", "Lindum Post", "Late", (), "en", None, text, passages)
    (quote,) = read_article(article, EN, [Name(0, 3, "Roe", "person"), Name(40, 47, "Ada Roe", "person")]).quotes
    assert quote.speaker == "Roe"


def test_a_party_and_state_point_at_the_name_before_them() -> None:
    text = 'Speaking on "Good Evening," Sen. Tom Hale, R-S.C., would not go that far but said the mayor must go.'
    assert speakers(text)[-1] == "Tom Hale"


def test_a_verb_alone_is_nobody() -> None:
    assert speakers("The man was heard shouting “get out” on the pier.") == [""]


def test_an_answer_speaks_for_nobody() -> None:
    assert "no" not in speakers("Ada Roe, who ran the port for 12 years, said no.")
    assert "yes" not in speakers("Tom Hale, the mayor of Grell, said yes.")
    assert speakers("The ferry, which is old, will sail again, said Tom Hale.") == ["Tom Hale"]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Ada Roe grew up in a farm state where the largest crop is corn.", []),
        ("He spoke of special counsel Tom Hale, of the inquiry and of the ferry.", []),
        ("Officials state that the ferry was late.", ["Officials"]),
        ("Police report that the ferry was late.", ["Police"]),
        ("“Lives with his mother,” a handwritten note on the door said.", ["a handwritten note on the door"]),
    ],
)
def test_a_plain_form_behind_one_thing_is_no_verb(text: str, spoken: list[str]) -> None:
    assert [who for who in speakers(text) if who] == spoken
