"""Italian: words of numbers, money, measures and hedges."""

from retold.language.it.dates import DATES
from retold.words import FigureWords

_ONES = """zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici
    sedici diciassette diciotto diciannove""".split()
_TENS = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()

_BELOW = {word: n for n, word in enumerate(_ONES)}
for tens, word in enumerate(_TENS, start=2):
    _BELOW[word] = 10 * tens
    for ones in range(1, 10):
        stem = word[:-1] if ones in (1, 8) else word
        _BELOW[stem + _ONES[ones].replace("tre", "tré")] = _BELOW[stem + _ONES[ones]] = 10 * tens + ones
CARDINALS: dict[str, float] = {word: n for word, n in _BELOW.items() if n != 1}
for hundreds in range(1, 10):
    stem = ("" if hundreds == 1 else _ONES[hundreds]) + "cento"
    CARDINALS[stem] = 100 * hundreds
    for word, n in _BELOW.items():
        if n:
            CARDINALS[stem + word] = 100 * hundreds + n
for word, value in list(CARDINALS.items()):
    if 1 < value < 1000 and (value < 100 or value % 50 == 0):
        CARDINALS[word + "mila"] = 1000 * value
SCALES = {
    "mille": 1e3,
    "mila": 1e3,
    "milione": 1e6,
    "milioni": 1e6,
    "mln": 1e6,
    "miliardo": 1e9,
    "miliardi": 1e9,
    "mld": 1e9,
    "dozzina": 12,
}
VAGUE = {
    "decina": (9, 11),
    "quindicina": (13, 17),
    "ventina": (18, 22),
    "trentina": (27, 33),
    "quarantina": (36, 44),
    "cinquantina": (45, 55),
    "sessantina": (54, 66),
    "centinaio": (90, 110),
    "migliaio": (900, 1100),
    "decine": (20, 99),
    "dozzine": (24, 99),
    "centinaia": (200, 999),
    "migliaia": (2e3, 9999),
    "decine di migliaia": (2e4, 99999),
    "centinaia di migliaia": (2e5, 999999),
    "milioni": (2e6, 9999999),
    "miliardi": (2e9, 9999999999),
}
PARTS = {"metà": 2, "mezzo": 2, "mezza": 2, "terzo": 3, "terzi": 3, "quarto": 4, "quarti": 4, "quinto": 5, "quinti": 5}
PERCENT = {
    "per cento": "percent",
    "percento": "percent",
    "punti percentuali": "percentage point",
    "punto percentuale": "percentage point",
}
HEDGES = {
    "over": "più di|oltre|almeno|non meno di|più del|più della|oltre il|oltre la|almeno il|almeno la|più dell'|oltre l'",
    "under": "meno di|fino a|al massimo|sotto i|non più di",
    "about": "circa|intorno a|all'incirca|approssimativamente|circa il|circa la|intorno al|circa l'",
    "nearly": "quasi|quasi il|quasi la|quasi l'",
}

CURRENCIES = {
    "dollaro": "USD?",
    "dollari": "USD?",
    "euro": "EUR",
    "sterlina": "GBP",
    "sterline": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "rublo": "RUB",
    "rubli": "RUB",
    "franco": "CHF",
    "franchi": "CHF",
    "franchi svizzeri": "CHF",
    "rupie": "INR",
    "lira": "ITL",
    "lire": "ITL",
    "dollari canadesi": "CAD",
    "dollari australiani": "AUD",
}

MEASURES = {
    "chilometro": "kilometer",
    "chilometri": "kilometer",
    "metro": "meter",
    "metri": "meter",
    "centimetro": "centimeter",
    "centimetri": "centimeter",
    "millimetro": "millimeter",
    "millimetri": "millimeter",
    "chilo": "kilogram",
    "chili": "kilogram",
    "chilogrammo": "kilogram",
    "chilogrammi": "kilogram",
    "grammo": "gram",
    "grammi": "gram",
    "tonnellata": "ton",
    "tonnellate": "ton",
    "litro": "liter",
    "litri": "liter",
    "ettaro": "hectare",
    "ettari": "hectare",
    "barile": "barrel",
    "barili": "barrel",
    "grado": "degree",
    "gradi": "degree",
    "chilometri quadrati": "square kilometer",
    "metri quadrati": "square meter",
    "metri cubi": "cubic meter",
    "chilometri orari": "kilometer per hour",
    "gradi centigradi": "degree celsius",
}

DURATIONS = {
    "secondo": "second",
    "secondi": "second",
    "minuto": "minute",
    "minuti": "minute",
    "ora": "hour",
    "ore": "hour",
    "giorno": "day",
    "giorni": "day",
    "settimana": "week",
    "settimane": "week",
    "mese": "month",
    "mesi": "month",
    "anno": "year",
    "anni": "year",
    "decennio": "decade",
    "decenni": "decade",
    "secolo": "century",
    "secoli": "century",
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
    half_nouns=frozenset(["metà"]),
    halves=frozenset("metà mezzo mezza".split()),
    plural_parts=frozenset("terzi quarti quinti".split()),
    joiners=frozenset("e".split()),
    articles=frozenset("un una uno un'".split()),
    minus=frozenset("meno".split()),
    out_of=("su",),
    froms=frozenset(["da"]),
    percent=PERCENT,
    currencies=CURRENCIES,
    units=UNITS,
    per=frozenset("per".split()),
    short_scales=frozenset("mln mld".split()),
    elisions=("d'", "l'", "un'", "dell'", "all'", "dall'", "nell'", "sull'"),
    ordinal_ends=frozenset("º ª °".split()),
    clocks={"alle": True, "dalle": True, "ore": True, "tra le": True, "fra le": True},
    clocks_next=frozenset(["e le"]),
    having=frozenset("ha aveva hanno avevano".split()),
    changes=frozenset(
        """salito salita saliti salite sale salgono sceso scesa scesi scese scende calato calata cala cresciuto cresciuta
        cresce aumentato aumentata aumenta passato passata passati passate passa ridotto ridotta""".split()
    ),
    decades=frozenset("anni".split()),
    auxiliaries=frozenset("ha hanno".split()),
    in_turn=frozenset({"rispettivamente"}),
    aged=frozenset("età".split()),
    years_old=frozenset("".split()),
    hedges={phrase: key for key, phrases in HEDGES.items() for phrase in phrases.split("|")},
    after={"o più": "over", "o meno": "under"},
    multiples={"doppio": 2.0, "duplice": 2.0, "triplo": 3.0, "triplice": 3.0, "quadruplo": 4.0, "quadruplice": 4.0},
    multiplied=frozenset("""omicidio omicidi attentato attentati femminicidio suicidio delitto bypass""".split()),
    day_parts=frozenset("mattina mattino sera pomeriggio notte".split()) | DATES.weekdays.keys(),
    told_hours=frozenset(DATES.hours),
    between={"tra": "e", "fra": "e"},
    to=frozenset("a o".split()),
    versus="a",
    months=frozenset(
        """gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre gen feb apr
        mag giu lug ago set sett ott nov dic""".split()
    ),
    small_months=True,
    years=frozenset("nel del dal al anno dell nell".split()),
    names=frozenset("volo articolo capitolo pagina canale via sezione fase gruppo numero ore linea".split()),
    capital_nouns=False,
    of=frozenset("di dei delle degli del della".split()),
    determiners=frozenset("il lo la i gli le un una suoi sue questi queste altri altre".split()),
    halts=frozenset(
        """e o di dei delle degli del della in a al alla con per che si il lo la i gli le un una non più meno ma ha
        hanno aveva è sono era stato stati tra fra da dal dalla secondo contro su sul sulla senza dopo prima dove
        quando come sono morte rimaste""".split()
    ),
    prepositions=frozenset(
        """di dei delle degli del della in a al alla con per tra fra da dal dalla secondo contro su sul sulla senza
        dopo prima""".split()
    ),
    plural_ends=("i", "e"),
)
