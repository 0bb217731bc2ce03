"""German: words of numbers, money, measures and hedges."""

from retold.language.de.dates import DATES
from retold.words import FigureWords

_ONES = """null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn
    siebzehn achtzehn neunzehn""".split()
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()

_BELOW = {word: n for n, word in enumerate(_ONES)}
for tens, word in enumerate(_TENS, start=2):
    _BELOW[word] = 10 * tens
    for ones in range(1, 10):
        _BELOW[f"{_ONES[ones]}und{word}"] = 10 * tens + ones
CARDINALS: dict[str, float] = {word: n for word, n in _BELOW.items() if n != 1}
for hundreds in range(1, 10):
    stem = f"{_ONES[hundreds]}hundert"
    CARDINALS[stem] = 100 * hundreds
    for word, n in _BELOW.items():
        if n:
            CARDINALS[stem + word] = 100 * hundreds + n
for word, value in list(CARDINALS.items()):
    if 1 < value < 1000 and (value < 100 or value % 50 == 0):
        CARDINALS[word + "tausend"] = 1000 * value
CARDINALS |= {
    "hundert": 100,
    "eintausend": 1000,
    "anderthalb": 1.5,
    "eineinhalb": 1.5,
    "zweieinhalb": 2.5,
    "dreieinhalb": 3.5,
    "viereinhalb": 4.5,
}
SCALES = {
    "tausend": 1e3,
    "million": 1e6,
    "millionen": 1e6,
    "mio": 1e6,
    "milliarde": 1e9,
    "milliarden": 1e9,
    "mrd": 1e9,
    "billion": 1e12,
    "billionen": 1e12,
    "tsd": 1e3,
    "bio": 1e12,
    "dutzend": 12,
}
VAGUE = {
    "dutzende": (24, 99),
    "hunderte": (200, 999),
    "tausende": (2e3, 9999),
    "zehntausende": (2e4, 99999),
    "hunderttausende": (2e5, 999999),
    "millionen": (2e6, 9999999),
    "milliarden": (2e9, 9999999999),
}
PARTS = {
    "hälfte": 2,
    "halb": 2,
    "halbe": 2,
    "halben": 2,
    "drittel": 3,
    "viertel": 4,
    "fünftel": 5,
    "sechstel": 6,
    "achtel": 8,
    "zehntel": 10,
}
PERCENT = {
    "prozent": "percent",
    "prozentpunkt": "percentage point",
    "prozentpunkte": "percentage point",
    "prozentpunkten": "percentage point",
}
HEDGES = {
    "over": "mehr als|über|mindestens|wenigstens|nicht weniger als|mehr als die",
    "under": "weniger als|unter|bis zu|höchstens|maximal|weniger als die",
    "about": "etwa|rund|ungefähr|circa|ca|zirka|um die|gut|rund die|etwa die",
    "nearly": "fast|knapp|beinahe|nahezu|fast die|knapp die",
}

CURRENCIES = {
    "dollar": "USD?",
    "us-dollar": "USD?",
    "dollars": "USD?",
    "us dollar": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "pfund": "GBP",
    "britische pfund": "GBP",
    "pfund sterling": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "rubel": "RUB",
    "franken": "CHF",
    "schweizer franken": "CHF",
    "mark": "DEM",
    "d-mark": "DEM",
    "kronen": "SEK",
    "rupien": "INR",
    "kanadische dollar": "CAD",
    "australische dollar": "AUD",
    "zloty": "PLN",
    "forint": "HUF",
    "lira": "TRY",
}

MEASURES = {
    "kilometer": "kilometer",
    "kilometern": "kilometer",
    "meter": "meter",
    "metern": "meter",
    "zentimeter": "centimeter",
    "millimeter": "millimeter",
    "kilo": "kilogram",
    "kilogramm": "kilogram",
    "gramm": "gram",
    "tonne": "ton",
    "tonnen": "ton",
    "liter": "liter",
    "litern": "liter",
    "hektar": "hectare",
    "grad": "degree",
    "barrel": "barrel",
    "quadratkilometer": "square kilometer",
    "quadratmeter": "square meter",
    "kubikmeter": "cubic meter",
    "meile": "mile",
    "meilen": "mile",
    "megawatt": "megawatt",
    "gigawatt": "gigawatt",
    "stundenkilometer": "kilometer per hour",
    "grad celsius": "degree celsius",
}

DURATIONS = {
    "sekunde": "second",
    "sekunden": "second",
    "minute": "minute",
    "minuten": "minute",
    "stunde": "hour",
    "stunden": "hour",
    "tag": "day",
    "tage": "day",
    "tagen": "day",
    "woche": "week",
    "wochen": "week",
    "monat": "month",
    "monate": "month",
    "monaten": "month",
    "jahr": "year",
    "jahre": "year",
    "jahren": "year",
    "jahrzehnt": "decade",
    "jahrzehnte": "decade",
    "jahrzehnten": "decade",
    "jahrhundert": "century",
    "jahrhunderte": "century",
}

UNITS = {word: (unit, "measure") for word, unit in MEASURES.items()} | {
    word: (unit, "duration") for word, unit in DURATIONS.items()
}

FIGURES = FigureWords(
    decimal=",",
    cardinals=CARDINALS,
    scales=SCALES,
    vague=VAGUE,
    parts=PARTS,
    half_nouns=frozenset(["hälfte"]),
    halves=frozenset("hälfte halb halbe halben".split()),
    plural_parts=frozenset("drittel viertel fünftel sechstel achtel zehntel".split()),
    joiners=frozenset("und".split()),
    articles=frozenset("ein eine einen einem einer".split()),
    minus=frozenset("minus".split()),
    out_of=("von",),
    froms=frozenset(["von"]),
    percent=PERCENT,
    currencies=CURRENCIES,
    units=UNITS,
    per=frozenset("pro je".split()),
    short_scales=frozenset("mio mrd tsd bio".split()),
    changes=frozenset(
        """stieg stiegen steigt steigen gestiegen sank sanken sinkt sinken gesunken fiel fielen fällt gefallen wuchs wuchsen
        gewachsen kletterte erhöhte verringerte""".split()
    ),
    dotted_ordinals=True,
    not_ranked=frozenset("jahrhundert jahrhunderts jahrtausend jahrtausends".split()),
    clocks={"halb": True, "viertel nach": True, "viertel vor": True, "dreiviertel": True},
    oclock=frozenset("uhr".split()),
    old=frozenset("alt alte alten alter altes".split()),
    in_turn=frozenset("respektive beziehungsweise".split()),
    aged=frozenset("alter".split()),
    years_old=frozenset("jährige jähriger jährigen jähriges jährig".split()),
    hedges={phrase: key for key, phrases in HEDGES.items() for phrase in phrases.split("|")},
    after={"oder mehr": "over", "und mehr": "over", "oder weniger": "under"},
    differences=frozenset(["um"]),
    multiples={
        "doppelter": 2.0,
        "doppelten": 2.0,
        "dreifacher": 3.0,
        "dreifachen": 3.0,
        "dreifache": 3.0,
        "vierfacher": 4.0,
        "vierfachen": 4.0,
        "vierfache": 4.0,
        "fünffacher": 5.0,
        "fünffachen": 5.0,
    },
    multiplied=frozenset("""mord mordes mordfall totschlag bypass""".split()),
    told_hours=frozenset(DATES.hours),
    between={"zwischen": "und"},
    to=frozenset("bis oder".split()),
    versus="zu",
    months=frozenset(
        """januar jänner februar märz april mai juni juli august september oktober november dezember jan feb mär mrz apr
        jun jul aug sep sept okt nov dez""".split()
    ),
    small_months=False,
    years=frozenset("im jahr jahre jahres seit bis von anfang ende mitte ab".split()),
    names=frozenset("flug artikel kapitel seite kanal paragraph absatz gleis linie nummer zimmer gate".split()),
    capital_nouns=True,
    of=frozenset("der von des".split()),
    determiners=frozenset(
        """der die das den dem des ein eine einen seine ihre diese dieser alle andere anderen im
        am zum zur beim vom""".split()
    ),
    halts=frozenset(
        """und oder der die das den dem des in im an am auf aus bei mit nach von vom zu zum zur für über unter um sich
        ist sind war waren wurde wurden hat haben hatte wird werden nicht auch als wie so dass sowie seit bis gegen
        ohne durch mehr weniger kamen starben ums ein eine""".split()
    ),
    prepositions=frozenset(
        """in im an am auf aus bei mit nach von vom zu zum zur für über unter um seit bis gegen ohne durch""".split()
    ),
    plural_ends=(),
)
