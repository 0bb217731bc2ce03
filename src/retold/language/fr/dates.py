"""French words of dates."""

from __future__ import annotations

from retold.words import DateWords

_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche"
_NUMBERS = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"

_HOURS = [(n, form) for n, name in enumerate(_NUMBERS.split()) if 1 < n < 13 for form in (name, str(n))]


def _told(hour: int) -> list[tuple[str, str]]:
    """What is said behind an hour, and the time that it makes: "et demie", "moins le quart"."""
    late = [("moins le quart", 45), ("moins dix", 50), ("moins vingt", 40), ("moins cinq", 55)]
    return [
        ("et demie", f"{hour:02d}:30"),
        ("et quart", f"{hour:02d}:15"),
        *((words, f"{hour - 1:02d}:{minute}") for words, minute in late),
    ]


DATES = DateWords(
    months={**{name: n for n, name in enumerate(_MONTHS.split(), 1)}, "fevrier": 2, "aout": 8, "decembre": 12},
    short_months={"janv": 1, "févr": 2, "avr": 4, "juil": 7, "sept.": 9, "oct": 10, "nov": 11, "déc": 12},
    weekdays={name: n for n, name in enumerate(_DAYS.split())},
    day_offsets={
        "aujourd'hui": "0",
        "hier": "-1",
        "demain": "1",
        "avant-hier": "-2",
        "après-demain": "2",
        "ce soir": "0TEV",
    },
    units={
        "seconde": "S",
        "minute": "T",
        "heure": "H",
        "jour": "D",
        "journée": "D",
        "semaine": "W",
        "quinzaine": "FN",
        "mois": "M",
        "trimestre": "Q",
        "année": "Y",
        "an": "Y",
        "décennie": "DE",
        "siècle": "CE",
        "week-end": "WE",
    },
    plural_units={
        "secondes": "S",
        "minutes": "T",
        "heures": "H",
        "h": "H",
        "jours": "D",
        "semaines": "W",
        "trimestres": "Q",
        "années": "Y",
        "ans": "Y",
        "décennies": "DE",
        "siècles": "CE",
        "week-ends": "WE",
    },
    seasons={"printemps": "SP", "été": "SU", "automne": "FA", "hiver": "WI"},
    parts={"matin": "MO", "matinée": "MO", "après-midi": "AF", "soir": "EV", "soirée": "EV", "nuit": "NI"},
    numbers={
        **{name: float(n) for n, name in enumerate(_NUMBERS.split())},
        "une": 1.0,
        "vingt": 20.0,
        "trente": 30.0,
        "quarante": 40.0,
        "cinquante": 50.0,
        "cent": 100.0,
        "une dizaine de": 10.0,
        "une vingtaine de": 20.0,
    },
    ordinals={"premier": 1, "première": 1, "1er": 1, "deuxième": 2, "second": 2, "troisième": 3, "quatrième": 4},
    holidays={"noël": "12-25", "réveillon": "12-24", "nouvel an": "01-01", "pâques": "E+0", "14-juillet": "07-14"},
    references={
        "maintenant": "PRESENT_REF",
        "actuellement": "PRESENT_REF",
        "récemment": "PAST_REF",
        "à l'avenir": "FUTURE_REF",
    },
    sets={"quotidiennement": "P1D", "chaque jour": "P1D", "annuellement": "P1Y", "mensuellement": "P1M"},
    hours={
        "midi": "12:00",
        "minuit": "24:00",
        **{f"{name} heures {told}": time for n, name in _HOURS for told, time in _told(n)},
    },
    clocks=frozenset(["à", "vers", "dès"]),
    roman=True,
    decimal=",",
    grammar={
        "LAST": ("dernier", "dernière", "derniers", "dernières", "passé", "passée"),
        "PAST": ("précédent=PRECEDING", "précédente=PRECEDING"),
        "NEXT": ("prochain", "prochaine", "prochains", "prochaines", "suivant=FOLLOWING", "suivante=FOLLOWING"),
        "THIS": ("ce", "cet", "cette", "ces"),
        "SAME": ("même",),
        "EVERY": ("chaque", "tous les", "toutes les"),
        "THE": ("le", "la", "les", "l'"),
        "ART": (),
        "VAGUE": ("plusieurs", "quelques"),
        "HEDGE": ("plus de", "moins de", "près de", "presque", "environ", "au moins", "plus d'"),
        "AND": ("et",),
        "OF": ("de", "du", "des", "d'", "de l'"),
        "TO": ("à", "au", "jusqu'au", "jusqu'à", "jusqu'en"),
        "IN": ("en", "dans"),
        "FROM": ("depuis",),
        "BETWEEN": ("entre",),
        "BY": ("d'ici",),
        "EARLY": ("début=early", "mi=mid", "fin=late", "milieu=mid", "courant=mid"),
        "AGOBEFORE": ("il y a", "voilà"),
        "LATER": ("plus tard", "après"),
        "EARLIER": ("plus tôt", "auparavant", "avant"),
        "HALF": ("demi=H", "demie=H"),
    },
    past=frozenset("était étaient fut avait avaient a ont est sont été dit".split()),
    future=frozenset("sera seront aura auront devra devront pourra prévu prévue prévoit va vont doit doivent".split()),
    past_endings=("ait", "aient", "èrent"),
    future_endings=("era", "eront", "ira", "iront", "dra", "dront"),
)
