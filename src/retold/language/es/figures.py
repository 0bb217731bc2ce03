"""Spanish: words of numbers, money, measures and hedges."""

from retold.language.es.dates import DATES
from retold.words import FigureWords

_ONES = """cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
    diecisiete dieciocho
    diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho
        veintinueve""".split()
_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_HUNDREDS = "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split()

CARDINALS: dict[str, float] = {word: n for n, word in enumerate(_ONES) if n != 1}
for tens, word in enumerate(_TENS, start=3):
    CARDINALS[word] = 10 * tens
    for ones in range(1, 10):
        CARDINALS[f"{word} y {_ONES[ones]}"] = 10 * tens + ones
        CARDINALS[f"{word} y un"] = 10 * tens + 1
for hundreds, word in enumerate(_HUNDREDS, start=2):
    CARDINALS[word] = CARDINALS[word[:-2] + "as"] = 100 * hundreds
CARDINALS |= {"veintiún": 21, "ciento": 100, "cien": 100}
SCALES = {
    "mil": 1e3,
    "millón": 1e6,
    "millones": 1e6,
    "millardo": 1e9,
    "billón": 1e12,
    "billones": 1e12,
    "m": 1e6,
    "docena": 12,
    "docenas": 12,
}
VAGUE = {
    "decena": (9, 11),
    "veintena": (18, 22),
    "treintena": (27, 33),
    "cuarentena": (36, 44),
    "cincuentena": (45, 55),
    "centena": (90, 110),
    "centenar": (90, 110),
    "millar": (900, 1100),
    "decenas": (20, 99),
    "docenas": (24, 99),
    "cientos": (200, 999),
    "centenares": (200, 999),
    "miles": (2e3, 9999),
    "decenas de miles": (2e4, 99999),
    "cientos de miles": (2e5, 999999),
    "millones": (2e6, 9999999),
}
PARTS = {"mitad": 2, "medio": 2, "media": 2, "tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4, "quinto": 5, "quintos": 5}
PERCENT = {
    "por ciento": "percent",
    "porciento": "percent",
    "puntos porcentuales": "percentage point",
    "punto porcentual": "percentage point",
}
HEDGES = {
    "over": "más de|al menos|por lo menos|como mínimo|no menos de|por encima de|superior a|más del|más de la",
    "under": "menos de|hasta|como máximo|no más de|por debajo de|inferior a|menos del|menos de la",
    "about": "unos|unas|cerca de|alrededor de|aproximadamente|en torno a|cerca del|cerca de la|alrededor del|en torno al",
    "nearly": "casi|casi el|casi la",
}

CURRENCIES = {
    "dólar": "USD?",
    "dólares": "USD?",
    "euro": "EUR",
    "euros": "EUR",
    "peso": "MXN",
    "pesos": "MXN",
    "libra": "GBP",
    "libras": "GBP",
    "yen": "JPY",
    "yenes": "JPY",
    "yuan": "CNY",
    "yuanes": "CNY",
    "rublo": "RUB",
    "rublos": "RUB",
    "real": "BRL",
    "reales": "BRL",
    "franco": "CHF",
    "francos": "CHF",
    "rupia": "INR",
    "rupias": "INR",
    "bolívar": "VES",
    "bolívares": "VES",
    "pesos argentinos": "ARS",
    "pesos chilenos": "CLP",
    "pesos colombianos": "COP",
    "pesos mexicanos": "MXN",
    "dólares canadienses": "CAD",
    "dólares australianos": "AUD",
    "libras esterlinas": "GBP",
    "soles": "PEN",
    "peseta": "ESP",
    "pesetas": "ESP",
}

MEASURES = {
    "kilómetro": "kilometer",
    "kilómetros": "kilometer",
    "metro": "meter",
    "metros": "meter",
    "centímetro": "centimeter",
    "centímetros": "centimeter",
    "milímetro": "millimeter",
    "milímetros": "millimeter",
    "kilo": "kilogram",
    "kilos": "kilogram",
    "kilogramo": "kilogram",
    "kilogramos": "kilogram",
    "gramo": "gram",
    "gramos": "gram",
    "tonelada": "ton",
    "toneladas": "ton",
    "litro": "liter",
    "litros": "liter",
    "hectárea": "hectare",
    "hectáreas": "hectare",
    "milla": "mile",
    "millas": "mile",
    "barril": "barrel",
    "barrils": "barrel",
    "barriles": "barrel",
    "grado": "degree",
    "grados": "degree",
    "vatio": "watt",
    "vatios": "watt",
    "megavatio": "megawatt",
    "megavatios": "megawatt",
    "kilómetro cuadrado": "square kilometer",
    "kilómetros cuadrados": "square kilometer",
    "metros cuadrados": "square meter",
    "metros cúbicos": "cubic meter",
    "kilómetros por hora": "kilometer per hour",
    "grados centígrados": "degree celsius",
    "grados celsius": "degree celsius",
}

DURATIONS = {
    "segundo": "second",
    "segundos": "second",
    "minuto": "minute",
    "minutos": "minute",
    "hora": "hour",
    "horas": "hour",
    "día": "day",
    "días": "day",
    "semana": "week",
    "semanas": "week",
    "mes": "month",
    "meses": "month",
    "año": "year",
    "años": "year",
    "década": "decade",
    "décadas": "decade",
    "siglo": "century",
    "siglos": "century",
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
    half_nouns=frozenset(["mitad"]),
    halves=frozenset("mitad medio media".split()),
    plural_parts=frozenset("tercios cuartos quintos".split()),
    joiners=frozenset("y".split()),
    articles=frozenset("un una uno".split()),
    minus=frozenset("menos".split()),
    out_of=("de cada",),
    froms=frozenset(["de"]),
    percent=PERCENT,
    currencies=CURRENCIES,
    units=UNITS,
    per=frozenset("por".split()),
    ordinal_ends=frozenset("º ª".split()),
    clocks={"las": True},
    having=frozenset("tiene tenía tienen tenían cumplió cumple".split()),
    decades=frozenset("años".split()),
    changes=frozenset(
        """subió subieron sube suben bajó bajaron baja cayó cayeron cae aumentó aumentaron creció crecieron descendió
        disminuyó redujo redujeron pasó pasaron ascendió elevó elevaron""".split()
    ),
    goals=frozenset(["hasta"]),
    in_turn=frozenset({"respectivamente"}),
    aged=frozenset("edad".split()),
    years_old=frozenset("".split()),
    hedges={phrase: key for key, phrases in HEDGES.items() for phrase in phrases.split("|")},
    after={"o más": "over", "o menos": "under"},
    multiples={"doble": 2.0, "triple": 3.0, "cuádruple": 4.0, "quíntuple": 5.0},
    multiplied=frozenset(
        """asesinato asesinatos homicidio homicidios crimen
        atentado atentados feminicidio parricidio suicidio bypass""".split()
    ),
    day_parts=frozenset("mañana tarde noche madrugada".split()) | DATES.weekdays.keys(),
    told_hours=frozenset(DATES.hours),
    between={"entre": "y"},
    to=frozenset("a o".split()),
    versus="a",
    months=frozenset(
        """enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene feb
        abr jun jul ago sep sept set oct nov dic""".split()
    ),
    small_months=True,
    years=frozenset("en de del desde hasta año".split()),
    names=frozenset("vuelo artículo capítulo página canal ruta calle sección fase grupo número".split()),
    capital_nouns=False,
    of=frozenset("de".split()),
    determiners=frozenset("el la los las un una unos unas su sus este esta estos estas otro otros otras".split()),
    halts=frozenset(
        """y o de del en a al con por para que se el la los las un una su sus no lo le les como más menos pero ha han
        había fue fueron es son era está están entre desde hasta según contra sobre sin tras ante cuando donde
        murieron resultaron dijo""".split()
    ),
    prepositions=frozenset("de del en a al con por para entre desde hasta según contra sobre sin tras ante".split()),
    plural_ends=("s",),
)
