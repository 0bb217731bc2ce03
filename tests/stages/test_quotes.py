"""The quotes reader: which words are laid in a mouth, in seven languages."""

from __future__ import annotations

import random
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from said import EN, quotes, told

from retold.language import words_for
from retold.model import Article, Passage
from retold.stages.names import read_names
from retold.stages.quotes import read_quotes
from retold.stages.reading import read_article


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


def test_a_french_question_with_a_joined_pronoun_is_no_quote() -> None:
    assert told("Le maire a-t-il menti ? Y a-t-il un pont ?", "fr") == []


def test_a_rate_names_no_source() -> None:
    assert told("The ferry carries 300 people per day in the summer months.") == []


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
