"""Figures in six languages besides English: number words, scales, currencies, percent, decimal commas, units, hedges."""

from __future__ import annotations

import math

import pytest

from retold.language import words_for
from retold.stages.figures import read_figures

ARTICLES = {
    "es": (
        """El 12 de marzo de 2019 se hundió un barco. Más de 40 personas murieron. Unas 1.200 esperaban en el puerto.
        El gobierno dio 3,5 millones de euros. Es un 12,5 % más. Hay entre 40 y 50 escuelas. Doscientos cincuenta y tres
        alumnos faltaron. Un tercio de los votos fue nulo. La ruta mide 10 kilómetros. Tardaron 45 minutos.""",
        [
            (40, None, None),
            (1080, 1320, None),
            (3.45e6, 3.55e6, "EUR"),
            (12.45, 12.55, "percent"),
            (40, 50, None),
            (253, 253, None),
            (100 / 3, 100 / 3, "percent"),
            (9.5, 10.5, "kilometer"),
            (45, 45, "minute"),
        ],
    ),
    "fr": (
        """Le 12 mars 2019, un bateau a coulé. Plus de 40 personnes sont mortes. Environ 1 200 attendaient au port.
        L'État a donné 3,5 millions d'euros. C'est 12,5 % de plus. Il y a entre 40 et 50 écoles. Quatre-vingt-dix-sept
        élèves manquaient. Un tiers des voix était nul. La route fait 10 kilomètres. Il a fallu 45 minutes.""",
        [
            (40, None, None),
            (1080, 1320, None),
            (3.45e6, 3.55e6, "EUR"),
            (12.45, 12.55, "percent"),
            (40, 50, None),
            (97, 97, None),
            (100 / 3, 100 / 3, "percent"),
            (9.5, 10.5, "kilometer"),
            (45, 45, "minute"),
        ],
    ),
    "de": (
        """Am 12. März 2019 sank ein Schiff. Mehr als 40 Menschen starben. Rund 1.200 warteten im Hafen.
        Das Land gab 3,5 Milliarden Euro. Das sind 12,5 Prozent mehr. Es gibt zwischen 40 und 50 Schulen.
        Zweihundertdreiundfünfzig Schüler fehlten. Zwei Drittel der Stimmen galten. Der Weg misst 10 Kilometer.
        Es dauerte 45 Minuten. Der 43-jährige Kapitän schwieg.""",
        [
            (40, None, None),
            (1080, 1320, None),
            (3.45e9, 3.55e9, "EUR"),
            (12.45, 12.55, "percent"),
            (40, 50, None),
            (253, 253, None),
            (200 / 3, 200 / 3, "percent"),
            (9.5, 10.5, "kilometer"),
            (45, 45, "minute"),
            (43, 43, "year"),
        ],
    ),
    "it": (
        """Il 12 marzo 2019 affondò una nave. Più di 40 persone sono morte. Circa 1.200 aspettavano nel porto.
        Lo Stato ha dato 3,5 milioni di euro. Sono il 12,5 per cento. Ci sono tra 40 e 50 scuole. Duecentocinquanta
        alunni mancavano. Due terzi dei voti erano nulli. La strada misura 10 chilometri. Ci sono voluti 45 minuti.""",
        [
            (40, None, None),
            (1080, 1320, None),
            (3.45e6, 3.55e6, "EUR"),
            (12.45, 12.55, "percent"),
            (40, 50, None),
            (250, 250, None),
            (200 / 3, 200 / 3, "percent"),
            (9.5, 10.5, "kilometer"),
            (45, 45, "minute"),
        ],
    ),
    "pt": (
        """Em 12 de março de 2019 afundou um barco. Mais de 40 pessoas morreram. Cerca de 1.200 esperavam no porto.
        O governo deu R$ 3,5 milhões. São 12,5% da verba. Há entre 40 e 50 escolas. Duzentos e cinquenta e três alunos
        faltaram. Um terço dos votos foi nulo. A estrada mede 10 quilômetros. Levaram 45 minutos.""",
        [
            (40, None, None),
            (1080, 1320, None),
            (3.45e6, 3.55e6, "BRL"),
            (12.45, 12.55, "percent"),
            (40, 50, None),
            (253, 253, None),
            (100 / 3, 100 / 3, "percent"),
            (9.5, 10.5, "kilometer"),
            (45, 45, "minute"),
        ],
    ),
    "ru": (
        """12 марта 2019 года затонул корабль. Более 40 человек погибли. Около 1200 ждали в порту.
        Власти выделили 3,5 млрд рублей. Это 12,5 процента бюджета. Есть от 40 до 50 школ. Двести пятьдесят три ученика
        не пришли. Две трети голосов были за. Дорога длиной 10 километров. Путь занял 45 минут.""",
        [
            (40, None, None),
            (1080, 1320, None),
            (3.45e9, 3.55e9, "RUB"),
            (12.45, 12.55, "percent"),
            (40, 50, None),
            (253, 253, None),
            (200 / 3, 200 / 3, "percent"),
            (9.5, 10.5, "kilometer"),
            (45, 45, "minute"),
        ],
    ),
}


def near(a: float | None, b: float | None) -> bool:
    return a is b is None or (a is not None and b is not None and math.isclose(a, b, rel_tol=1e-6))


@pytest.mark.parametrize("code", ARTICLES)
def test_a_short_article_is_read_in_its_own_language(code: str) -> None:
    text, expected = ARTICLES[code]
    figures = read_figures(text, words_for(code))
    assert [(f.text, f.unit) for f in figures if f.unit] == [
        (f.text, e[2]) for f, e in zip(figures, expected, strict=True) if e[2]
    ]
    assert all(near(f.low, low) and near(f.high, high) for f, (low, high, _) in zip(figures, expected, strict=True)), figures
