"""The language of a text."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.language.identify import identify

TEXTS = {
    "en": (
        "The ferry to Norrholm stopped at noon, and nobody on the quay had been told why it would not "
        "sail until the end of the week, which is when the shipyard has promised to look at it."
    ),
    "es": (
        "El transbordador se detuvo al mediodía y nadie en el muelle sabía por qué no iba a salir hasta "
        "el final de la semana, que es cuando el astillero ha prometido que lo va a revisar."
    ),
    "fr": (
        "Le bac s'est arrêté à midi et personne sur le quai ne savait pourquoi il ne partirait pas avant "
        "la fin de la semaine, date à laquelle le chantier a promis de le regarder."
    ),
    "de": (
        "Die Fähre blieb am Mittag liegen, und niemand am Kai wusste, warum sie bis zum Ende der Woche "
        "nicht mehr fahren sollte, denn erst dann will sich die Werft den Schaden ansehen."
    ),
    "nl": (
        "De veerboot naar het eiland bleef om twaalf uur liggen en niemand op de kade wist waarom hij "
        "tot het einde van de week niet zou varen, want pas dan wil de werf naar de schade kijken."
    ),
    "uk": (
        "Пором до острова зупинився опівдні, і ніхто на причалі не знав, чому він не вийде до кінця "
        "тижня, коли корабельня обіцяла його оглянути, бо йдеться про тріщину в корпусі."
    ),
    "ru": (
        "Паром до острова остановился в полдень, и никто на причале не знал, почему он не выйдет до "
        "конца недели, когда верфь обещала его осмотреть, потому что в корпусе была найдена трещина."
    ),
    "fi": (
        "Lautta saarelle pysähtyi keskipäivällä, eikä kukaan laiturilla tiennyt, miksi se ei lähtisi "
        "ennen viikon loppua, jolloin telakka on luvannut tarkastaa sen rungosta löytyneen halkeaman."
    ),
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_paragraph_is_enough(language: str) -> None:
    assert identify(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "   \n", "12:30 – 14.50", "Ja."])
def test_too_few_words_are_no_language(text: str) -> None:
    assert identify(text) == ""


def test_plain_text_asks_no_classifier() -> None:
    code = f"import sys, retold.language.identify as i; i.identify({TEXTS['en']!r}); print('py3langid' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


@given(st.text(max_size=200))
def test_any_text_has_a_code_of_two_letters_or_none(text: str) -> None:
    assert len(identify(text)) in (0, 2, 3)
