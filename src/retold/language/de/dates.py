"""German words of dates."""

from __future__ import annotations

from retold.words import DateWords

_MONTHS = "januar februar märz april mai juni juli august september oktober november dezember"
_DAYS = "montag dienstag mittwoch donnerstag freitag samstag sonntag"
_NUMBERS = """null eins zwei drei vier fünf sechs sieben acht neun zehn
elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn"""
_PARTS = {"morgen": "MO", "vormittag": "MO", "mittag": "MI", "nachmittag": "AF", "abend": "EV", "nacht": "NI"}


_SAID_WITH_PARTS = {"heute abend": "0TEV", "heute morgen": "0TMO", "gestern morgen": "-1TMO", "morgen früh": "1TMO"}
_HOURS = "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()


def _bent(stem: str, tag: str) -> tuple[str, ...]:
    """An adjective with its endings."""
    return tuple(f"{stem}{ending}={tag}" for ending in ("e", "en", "er", "es", "em"))


DATES = DateWords(
    months={**{name: n for n, name in enumerate(_MONTHS.split(), 1)}, "jänner": 1, "feber": 2},
    short_months={
        "jan": 1,
        "feb": 2,
        "mär": 3,
        "mrz": 3,
        "sep": 9,
        "apr": 4,
        "jun": 6,
        "jul": 7,
        "aug": 8,
        "sept": 9,
        "okt": 10,
        "nov": 11,
        "dez": 12,
    },
    weekdays={**{name: n for n, name in enumerate(_DAYS.split())}, "sonnabend": 5},
    day_offsets={"heute": "0", "gestern": "-1", "morgen": "1", "vorgestern": "-2", "übermorgen": "2", **_SAID_WITH_PARTS},
    units={
        "sekunde": "S",
        "minute": "T",
        "stunde": "H",
        "tag": "D",
        "tages": "D",
        "woche": "W",
        "monat": "M",
        "monats": "M",
        "quartal": "Q",
        "quartals": "Q",
        "jahr": "Y",
        "jahres": "Y",
        "jahrzehnt": "DE",
        "jahrhundert": "CE",
        "jahrhunderts": "CE",
        "wochenende": "WE",
    },
    plural_units={
        "sekunden": "S",
        "minuten": "T",
        "stunden": "H",
        "tage": "D",
        "tagen": "D",
        "wochen": "W",
        "monate": "M",
        "monaten": "M",
        "quartale": "Q",
        "quartalen": "Q",
        "jahre": "Y",
        "jahren": "Y",
        "jahrzehnte": "DE",
        "jahrzehnten": "DE",
        "jahrhunderte": "CE",
        "jahrhunderten": "CE",
    },
    seasons={"frühjahr": "SP", "frühling": "SP", "sommer": "SU", "herbst": "FA", "winter": "WI"},
    parts={**_PARTS, **{f"{part}s": letters for part, letters in _PARTS.items()}, "am morgen": "MO"},
    numbers={
        **{name: float(n) for n, name in enumerate(_NUMBERS.split())},
        "ein": 1.0,
        "anderthalb": 1.5,
        "eineinhalb": 1.5,
        "zweieinhalb": 2.5,
        "dreieinhalb": 3.5,
        "zwanzig": 20.0,
        "dreißig": 30.0,
        "vierzig": 40.0,
        "fünfzig": 50.0,
        "hundert": 100.0,
    },
    ordinals={
        **{
            f"{stem}{ending}": n
            for n, stem in enumerate("erst zweit dritt viert".split(), 1)
            for ending in ("e", "en", "er", "es")
        },
    },
    holidays={
        "weihnachten": "12-25",
        "heiligabend": "12-24",
        "silvester": "12-31",
        "neujahr": "01-01",
        "ostern": "E+0",
        "karfreitag": "E-2",
        "pfingsten": "E+49",
    },
    references={
        "jetzt": "PRESENT_REF",
        "derzeit": "PRESENT_REF",
        "zurzeit": "PRESENT_REF",
        "kürzlich": "PAST_REF",
        "zuletzt": "PAST_REF",
        "künftig": "FUTURE_REF",
    },
    sets={"täglich": "P1D", "wöchentlich": "P1W", "monatlich": "P1M", "jährlich": "P1Y"},
    hours={
        "mitternacht": "24:00",
        **{f"halb {name}": f"{(n - 1) or 12:02d}:30" for n, name in enumerate(_HOURS, 1)},
        **{f"viertel nach {name}": f"{n:02d}:15" for n, name in enumerate(_HOURS, 1)},
        **{f"viertel vor {name}": f"{(n - 1) or 12:02d}:45" for n, name in enumerate(_HOURS, 1)},
    },
    roman=True,
    decimal=",",
    grammar={
        "LAST": (*_bent("letzt", "LAST"), *_bent("vergangen", "LAST"), *_bent("vorig", "LAST")),
        "PAST": (*_bent("vorherig", "PRECEDING"), *_bent("vorangegangen", "PRECEDING")),
        "NEXT": (*_bent("nächst", "NEXT"), *_bent("kommend", "NEXT"), *_bent("folgend", "FOLLOWING")),
        "THIS": (*_bent("dies", "THIS"), "laufenden=THIS"),
        "SAME": ("gleichen", "selben", "demselben"),
        "EVERY": (*_bent("jed", "EVERY"), "alle"),
        "THE": ("der", "die", "das", "den", "dem", "des"),
        "ART": ("einem", "einer", "eine", "einen", "eines"),
        "VAGUE": ("mehrere", "mehreren", "einige", "einigen", "wenige", "wenigen"),
        "HEDGE": ("mehr als", "weniger als", "fast", "rund", "etwa", "knapp", "gut", "über", "mindestens"),
        "AND": ("und",),
        "TO": (),
        "IN": ("im", "in", "am"),
        "FROM": ("von", "vom", "seit", "ab"),
        "BETWEEN": ("zwischen",),
        "BY": ("bis", "bis zum"),
        "EARLY": ("anfang=early", "mitte=mid", "ende=late", "beginn=early"),
        "AGOBEFORE": ("vor",),
        "LATER": ("später", "danach"),
        "EARLIER": ("zuvor", "davor", "früher"),
        "HOURWORD": ("uhr",),
        "HALF": ("halbes=H", "halbe=H"),
        "OLD": ("alt", "alte", "alten", "alter"),
    },
    past=frozenset("war waren wurde wurden hatte hatten hat haben sagte kam ging gab fand starb traf teilte".split()),
    future=frozenset("wird werden soll sollen will wollen geplant dürfte dürften könnte".split()),
    past_endings=("ten",),
)
