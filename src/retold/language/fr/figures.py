"""French: words of numbers, money, measures and hedges."""

from retold.language.fr.dates import DATES
from retold.words import FigureWords

_ONES = """zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit
    dix-neuf""".replace("-", "_").split()
_ONES = [word.replace("_", " ") for word in _ONES]
_TENS = "vingt trente quarante cinquante soixante".split()

CARDINALS: dict[str, float] = {word: n for n, word in enumerate(_ONES) if n != 1}
for tens, word in enumerate(_TENS, start=2):
    CARDINALS[word] = 10 * tens
    CARDINALS[f"{word} et un"] = CARDINALS[f"{word} et une"] = 10 * tens + 1
    for ones in range(2, 20 if tens == 6 else 10):
        CARDINALS[f"{word} {_ONES[ones]}"] = 10 * tens + ones
CARDINALS |= {"soixante et onze": 71, "quatre vingts": 80, "quatre vingt": 80, "septante": 70, "huitante": 80, "nonante": 90}
for ones in range(1, 20):
    CARDINALS[f"quatre vingt {_ONES[ones]}"] = 80 + ones
SCALES = {
    "cent": 1e2,
    "cents": 1e2,
    "mille": 1e3,
    "million": 1e6,
    "millions": 1e6,
    "milliard": 1e9,
    "milliards": 1e9,
    "m": 1e6,
    "md": 1e9,
    "mds": 1e9,
    "billion": 1e12,
    "billions": 1e12,
    "douzaine": 12,
}
VAGUE = {
    "dizaine": (9, 11),
    "quinzaine": (13, 17),
    "vingtaine": (18, 22),
    "trentaine": (27, 33),
    "quarantaine": (36, 44),
    "cinquantaine": (45, 55),
    "soixantaine": (54, 66),
    "centaine": (90, 110),
    "millier": (900, 1100),
    "dizaines": (20, 99),
    "douzaines": (24, 99),
    "centaines": (200, 999),
    "milliers": (2e3, 9999),
    "dizaines de milliers": (2e4, 99999),
    "centaines de milliers": (2e5, 999999),
    "millions": (2e6, 9999999),
    "milliards": (2e9, 9999999999),
}
PARTS = {
    "moitié": 2,
    "demi": 2,
    "demie": 2,
    "tiers": 3,
    "quart": 4,
    "quarts": 4,
    "cinquième": 5,
    "cinquièmes": 5,
    "dixième": 10,
    "dixièmes": 10,
}
PERCENT = {"pour cent": "percent", "points de pourcentage": "percentage point", "point de pourcentage": "percentage point"}
HEDGES = {
    "over": "plus de|plus d'|au moins|pas moins de|supérieur à|plus de la",
    "under": "moins de|moins d'|jusqu'à|au plus|au maximum|inférieur à|moins de la",
    "about": "environ|quelque|quelques|autour de|à peu près|une vingtaine de",
    "nearly": "près de|presque|près de la",
}
HEDGES["about"] = HEDGES["about"].replace("|une vingtaine de", "").replace("|quelques", "")

CURRENCIES = {
    "dollar": "USD?",
    "dollars": "USD?",
    "euro": "EUR",
    "euros": "EUR",
    "livre": "GBP",
    "livres": "GBP",
    "livres sterling": "GBP",
    "yen": "JPY",
    "yens": "JPY",
    "yuan": "CNY",
    "yuans": "CNY",
    "rouble": "RUB",
    "roubles": "RUB",
    "franc": "FRF",
    "francs": "FRF",
    "francs suisses": "CHF",
    "francs cfa": "XOF",
    "roupies": "INR",
    "dollars canadiens": "CAD",
    "dollars australiens": "AUD",
}

MEASURES = {
    "kilomètre": "kilometer",
    "kilomètres": "kilometer",
    "mètre": "meter",
    "mètres": "meter",
    "centimètre": "centimeter",
    "centimètres": "centimeter",
    "millimètre": "millimeter",
    "millimètres": "millimeter",
    "kilo": "kilogram",
    "kilos": "kilogram",
    "kilogramme": "kilogram",
    "kilogrammes": "kilogram",
    "gramme": "gram",
    "grammes": "gram",
    "tonne": "ton",
    "tonnes": "ton",
    "litre": "liter",
    "litres": "liter",
    "hectare": "hectare",
    "hectares": "hectare",
    "baril": "barrel",
    "barils": "barrel",
    "degré": "degree",
    "degrés": "degree",
    "mégawatt": "megawatt",
    "mégawatts": "megawatt",
    "kilomètres carrés": "square kilometer",
    "mètres carrés": "square meter",
    "mètres cubes": "cubic meter",
    "kilomètres heure": "kilometer per hour",
    "kilomètres par heure": "kilometer per hour",
    "degrés celsius": "degree celsius",
}

DURATIONS = {
    "h": "hour",
    "seconde": "second",
    "secondes": "second",
    "minute": "minute",
    "minutes": "minute",
    "heure": "hour",
    "heures": "hour",
    "jour": "day",
    "jours": "day",
    "semaine": "week",
    "semaines": "week",
    "mois": "month",
    "an": "year",
    "ans": "year",
    "année": "year",
    "années": "year",
    "décennie": "decade",
    "décennies": "decade",
    "siècle": "century",
    "siècles": "century",
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
    half_nouns=frozenset(["moitié"]),
    halves=frozenset("moitié demi demie".split()),
    plural_parts=frozenset("tiers quarts cinquièmes dixièmes".split()),
    joiners=frozenset("et".split()),
    articles=frozenset("un une".split()),
    minus=frozenset("moins".split()),
    out_of=("sur",),
    froms=frozenset(["de"]),
    percent=PERCENT,
    currencies=CURRENCIES,
    units=UNITS,
    per=frozenset("par".split()),
    elisions=("d'", "l'", "qu'"),
    ordinal_ends=frozenset("er re e ème eme".split()),
    not_ranked=frozenset("siècle siècles".split()),
    clocks={"à": False, "vers": False, "dès": False, "jusqu'à": False},
    having=frozenset("a avait ont avaient".split()),
    decades=frozenset("années".split()),
    changes=frozenset(
        """monté montée baissé baissée tombé tombée chuté augmenté grimpé reculé progressé passé passée passe monte baisse
        tombe""".split()
    ),
    goals=frozenset(["jusqu'à"]),
    in_turn=frozenset({"respectivement"}),
    aged=frozenset("âgé âgée âgés âgées âge".split()),
    years_old=frozenset("".split()),
    hedges={phrase: key for key, phrases in HEDGES.items() for phrase in phrases.split("|")},
    after={"ou plus": "over", "ou moins": "under"},
    multiples={"double": 2.0, "triple": 3.0, "quadruple": 4.0, "quintuple": 5.0},
    multiplied=frozenset(
        """meurtre meurtres homicide homicides assassinat assassinats attentat
        attentats infanticide féminicide féminicides suicide pontage pontages""".split()
    ),
    day_parts=frozenset("matin matinée soir soirée nuit après-midi".split()),
    told_hours=frozenset(DATES.hours),
    between={"entre": "et"},
    to=frozenset("à ou".split()),
    versus="à",
    months=frozenset(
        """janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr avr juil sept oct
        nov déc""".split()
    ),
    small_months=True,
    years=frozenset("en de depuis année fin début".split()),
    names=frozenset("vol article chapitre page chaîne route rue section phase groupe numéro ligne".split()),
    capital_nouns=False,
    of=frozenset("de des du d'".split()),
    determiners=frozenset("le la les un une des ses son sa leurs ce cette ces autres".split()),
    halts=frozenset(
        """et ou de du des en à au aux avec par pour que qui se le la les un une ses son sa ne pas plus moins mais a
        ont avait été est sont était entre depuis selon contre sur sans après avant dont où sont ont dans chez""".split()
    ),
    prepositions=frozenset(
        """de du des en à au aux avec par pour entre depuis selon contre sur sans après avant dans""".split()
    ),
    plural_ends=("s", "x"),
)
