"""The quotes reader: which words are laid in whose mouth."""

from __future__ import annotations

import random
import re
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.language import words_for
from retold.model import Article, Name, Passage, Quote
from retold.model.base import EntityType
from retold.stages.names import read_names
from retold.stages.quote_marks import find_quoted
from retold.stages.quotes import read_quotes
from retold.stages.reading import read_article
from retold.words import Words

EN = words_for("en")
KINDS: dict[str, EntityType] = {
    "LINDUM|Lindum|Ohio|Norland": "place",
    "Ada Roe|Tom Hale": "person",
    "Grell Corporation": "organisation",
}


def quotes(text: str, language: str = "en") -> tuple[Quote, ...]:
    return read_quotes(text, words_for(language))


def told(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    """Kind, words and resolved speaker of every quote."""
    return [(q.kind, " / ".join(text[s:e] for s, e in q.pieces), q.speaker) for q in quotes(text, language)]


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


def test_a_quotation_that_runs_over_paragraphs_says_so() -> None:
    first, second = find_quoted("“We begin here.\n\n“We end here.”")
    assert (first.closed, first.continues) == (False, True)
    assert (second.closed, second.continues) == (True, False)


@pytest.mark.parametrize(
    ("text", "kind", "words", "speaker"),
    [
        ("“The bridge is safe,” Ann Lee said.", "direct", "“The bridge is safe,”", "Ann Lee"),
        ("“The bridge is safe,” said Ann Lee, the city’s engineer.", "direct", "“The bridge is safe,”", "Ann Lee"),
        ("“Is the bridge safe?” Ann Lee asked.", "direct", "“Is the bridge safe?”", "Ann Lee"),
        ("Ann Lee said: “The bridge is safe.”", "direct", "“The bridge is safe.”", "Ann Lee"),
        ("Ann Lee said that the bridge was safe.", "indirect", "that the bridge was safe", "Ann Lee"),
        ("Ann Lee said on Monday in an interview that it would open.", "indirect", "that it would open", "Ann Lee"),
        ("The bridge will open in May, Ann Lee said.", "indirect", "The bridge will open in May", "Ann Lee"),
        ("The bridge will open in May, according to the mayor.", "indirect", "The bridge will open in May", "the mayor"),
        ("According to the mayor, the bridge will open.", "indirect", "the bridge will open", "the mayor"),
        ("Ann Lee called the bridge “a ruin.”", "mixed", "the bridge “a ruin.”", "Ann Lee"),
        ("Ann Lee told reporters that it would open.", "indirect", "that it would open", "Ann Lee"),
        ("Ann Lee refused to pay the fine.", "indirect", "to pay the fine", "Ann Lee"),
        ("Ann Lee denied the charge.", "indirect", "the charge", "Ann Lee"),
        ("Ann Lee, 43, who runs the port, said it would open.", "indirect", "it would open", "Ann Lee"),
        ("“It is safe,” Ann Lee, Bob Hill’s deputy, told the paper.", "direct", "“It is safe,”", "Ann Lee"),
        ("The statement said the bridge was safe.", "indirect", "the bridge was safe", "The statement"),
    ],
)
def test_the_words_go_to_who_said_them(text: str, kind: str, words: str, speaker: str) -> None:
    assert told(text) == [(kind, words, speaker)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Lee said there will be no ferry.", "there will be no ferry"),
        ("Ann Lee said today was the last day.", "today was the last day"),
        ("Ann Lee said there on Monday that it would open.", "that it would open"),
        ("Ann Lee said again it would open.", "it would open"),
        ("Ann Lee announced this fall that it would open.", "that it would open"),
        ("Ann Lee announced July 20 that it would open.", "that it would open"),
        ("Ann Lee hinted months ago that it would open.", "that it would open"),
        ("Ann Lee announced Monday a plan that failed.", "a plan that failed"),
    ],
)
def test_a_time_before_what_is_said_is_left_out_and_a_subject_is_not(text: str, words: str) -> None:
    assert told(text) == [("indirect", words, "Ann Lee")]


def test_a_quotation_split_around_its_speaker_is_one_quote() -> None:
    text = "“We waited,” Ann Lee said. “Nobody came.”"
    (quote,) = quotes(text)
    assert [text[s:e] for s, e in quote.pieces] == ["“We waited,”", "“Nobody came.”"]
    assert (quote.start, quote.end) == (0, len(text))


def test_a_participle_goes_on_with_the_subject() -> None:
    assert told("Ann Lee praised the crew, adding that the work was done.") == [
        ("indirect", "the crew", "Ann Lee"),
        ("indirect", "that the work was done", "Ann Lee"),
    ]


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
    ("language", "text", "speakers"),
    [
        ("es", "«No hay dinero», dijo Marta Ruiz. Juan Soto aseguró que habrá obras. Según la policía, nadie murió.", 3),
        (
            "fr",
            "« Le pont est fermé », a déclaré Anne Morel. Pierre Noir affirme que tout va bien. « C’est trop », a-t-il dit.",
            2,
        ),
        ("de", "„Die Brücke bleibt zu“, sagte Anna Weber. Peter Lang erklärte, dass es dauert. „Nie wieder“, sagte er.", 3),
        ("it", "«Il ponte resta chiuso», ha detto Anna Bianchi. Marco Neri ha spiegato che i lavori iniziano.", 2),
        ("pt", "“A ponte está fechada”, disse Ana Lima. João Prado afirmou que as obras começam.", 2),
        ("ru", "«Мост закрыт», — сказала Анна Лебедева. Иван Орлов заявил, что работы начнутся в мае.", 2),
    ],
)
def test_speakers_are_found_in_seven_languages(language: str, text: str, speakers: int) -> None:
    assert sum(bool(quote.speaker) for quote in quotes(text, language)) >= speakers


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        ("es", "No hay dinero, dijo Ana Ruiz.", "No hay dinero", "Ana Ruiz"),
        ("fr", "Le pont est fermé, a déclaré Anne Morel.", "Le pont est fermé", "Anne Morel"),
        ("it", "Il ponte è chiuso, ha detto Anna Bianchi.", "Il ponte è chiuso", "Anna Bianchi"),
        ("pt", "A ponte está fechada, disse a ministra Ana Lima.", "A ponte está fechada", "Ana Lima"),
        ("de", "Die Brücke bleibt zu, sagte Anna Weber.", "Die Brücke bleibt zu", "Anna Weber"),
        ("ru", "Мы остаёмся здесь, сказала Анна Лебедева.", "Мы остаёмся здесь", "Анна Лебедева"),
        ("ru", "— Мы остаёмся здесь, — сказала Анна Лебедева.", "Мы остаёмся здесь", "Анна Лебедева"),
    ],
)
def test_the_words_come_first_and_the_speaker_after_the_verb(language: str, text: str, words: str, speaker: str) -> None:
    names = read_names(text, words_for(language))
    (quote,) = read_quotes(text, words_for(language), names)
    assert (quote.text, quote.speaker) == (words, speaker)


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


def test_a_french_question_with_a_joined_pronoun_is_no_quote() -> None:
    assert told("Le maire a-t-il menti ? Y a-t-il un pont ?", "fr") == []


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


def test_a_language_without_words_still_has_quotation_marks() -> None:
    (quote,) = read_quotes("Hən “abc def ghi jkl mno,” xyz.", Words("xx"))
    assert (quote.kind, quote.text, quote.speaker) == ("direct", "“abc def ghi jkl mno,”", "")


def speakers(text: str) -> list[str]:
    """Who says each quote, by the text's own names."""
    return [quote.speaker for quote in read_quotes(text, EN, read_names(text, EN))]


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


def test_a_rate_names_no_source() -> None:
    assert told("The ferry carries 300 people per day in the summer months.") == []


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
        ("Mayor Ada Roe, in a letter Monday to the harbor board, said he's late.", "Ada Roe"),
        ("Mayor Ada Roe, who owns the ferry, said the town needs to pay.", "Ada Roe"),
        ("The long bridge to Lindum was never safe, said Ada Roe, who has led the port for years.", "Ada Roe"),
        ("A guide who had talks with Tom Hale told the paper that it was late.", "A guide who had talks with Tom Hale"),
    ],
)
def test_what_stands_beside_a_speaker_does_not_speak_for_it(text: str, speaker: str) -> None:
    assert [who for who in speakers(text) if who] == [speaker]


def test_what_who_says_ends_where_the_sentence_goes_on() -> None:
    text = "Mayor Ada Roe, who said that the ferry was late, said that the town needs to pay."
    assert [words for _, words, _ in told(text)] == ["that the ferry was late", "that the town needs to pay"]


def test_attacks_say_nothing() -> None:
    assert told("There is no role in terrorist attacks that killed ten people.") == []


def test_a_dateline_is_nobody_and_said_by_nobody() -> None:
    text = "LINDUM — The ferry was late, police said. Tom Hale left, after declaring that it was lost."
    article = Article(
        "a", "a", "", "Lindum Post", "Late", (), "en", None, text, (Passage(0, 8, "dateline"), Passage(9, 90, "body"))
    )
    assert [quote.text for quote in read_article(article, EN).quotes] == ["The ferry was late", "that it was lost"]


def test_names_in_residue_lend_nobody_their_fuller_form() -> None:
    text = "Roe said the ferry was late.\nEditing by Ada Roe"
    passages = (Passage(0, 28, "body"), Passage(29, len(text), "residue"))
    article = Article("a", "a", "", "Lindum Post", "Late", (), "en", None, text, passages)
    (quote,) = read_article(article, EN, [Name(0, 3, "Roe", "person"), Name(40, 47, "Ada Roe", "person")]).quotes
    assert quote.speaker == "Roe"


BITS = [
    "said ",
    "Lee ",
    "“",
    "”",
    '"',
    "'",
    ", ",
    ". ",
    "\n",
    "who ",
    "that ",
    "he ",
    "the ",
    "according to ",
    "?",
    "«",
    "»",
    "-",
    " ",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(BITS) | st.text(max_size=4), max_size=60).map("".join))
def test_offsets_cut_what_they_claim_whatever_the_text(text: str) -> None:
    for quote in quotes(text):
        assert quote.text == text[quote.start : quote.end]
        assert 0 <= quote.start < quote.end <= len(text)
        assert (quote.pieces[0][0], quote.pieces[-1][1]) == (quote.start, quote.end)
        assert all(start < end for start, end in quote.pieces)
        if quote.speaker_span and quote.speaker_as_written:
            first = quote.speaker_as_written.split()[0]
            assert first in text[quote.speaker_span[0] : quote.speaker_span[1]]


@pytest.mark.parametrize("unit", ["said, ", "“a, b” and “", '" he said ', "Lee, the head, ", "'a ", "A. B said “x?” "])
def test_time_grows_with_the_text_alone(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        begin = process_time()
        read_quotes(text, EN)
        return process_time() - begin

    seconds(2_000)
    assert seconds(160_000) < 40 * seconds(16_000) + 0.2


def test_the_same_text_gives_the_same_quotes() -> None:
    random.seed(1)
    text = " ".join(random.choice(BITS) for _ in range(2_000))
    assert quotes(text) == quotes(text)
