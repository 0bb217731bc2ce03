"""Portuguese: words of numbers, money, measures and hedges."""

from retold.language.pt.dates import DATES
from retold.words import FigureWords

_ONES = """zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito
    dezenove""".split()
_TENS = "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa".split()
_HUNDREDS = "duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos".split()

CARDINALS: dict[str, float] = {word: n for n, word in enumerate(_ONES) if n != 1}
CARDINALS |= {"duas": 2, "quatorze": 14, "dezasseis": 16, "dezassete": 17, "dezanove": 19, "cem": 100, "cento": 100}
for tens, word in enumerate(_TENS, start=2):
    CARDINALS[word] = 10 * tens
    for ones in range(1, 10):
        CARDINALS[f"{word} e {_ONES[ones]}"] = 10 * tens + ones
    CARDINALS[f"{word} e duas"] = 10 * tens + 2
for hundreds, word in enumerate(_HUNDREDS, start=2):
    CARDINALS[word] = CARDINALS[word[:-2] + "as"] = 100 * hundreds
SCALES = {
    "mil": 1e3,
    "milhão": 1e6,
    "milhões": 1e6,
    "bilhão": 1e9,
    "bilhões": 1e9,
    "bilião": 1e12,
    "biliões": 1e12,
    "trilhão": 1e12,
    "trilhões": 1e12,
    "mi": 1e6,
    "bi": 1e9,
    "dúzia": 12,
    "dúzias": 12,
}
VAGUE = {
    "dezena": (9, 11),
    "vintena": (18, 22),
    "trintena": (27, 33),
    "centena": (90, 110),
    "milhar": (900, 1100),
    "dezenas": (20, 99),
    "dúzias": (24, 99),
    "centenas": (200, 999),
    "milhares": (2e3, 9999),
    "dezenas de milhares": (2e4, 99999),
    "centenas de milhares": (2e5, 999999),
    "milhões": (2e6, 9999999),
    "bilhões": (2e9, 9999999999),
}
PARTS = {"metade": 2, "meio": 2, "meia": 2, "terço": 3, "terços": 3, "quarto": 4, "quartos": 4, "quinto": 5, "quintos": 5}
PERCENT = {"por cento": "percent", "pontos percentuais": "percentage point", "ponto percentual": "percentage point"}
HEDGES = {
    "over": "mais de|pelo menos|ao menos|no mínimo|acima de|não menos de|mais da",
    "under": "menos de|até|no máximo|abaixo de|não mais de",
    "about": "cerca de|aproximadamente|em torno de|por volta de|uns|umas|cerca da",
    "nearly": "quase|perto de|quase a",
}

CURRENCIES = {
    "dólar": "USD?",
    "dólares": "USD?",
    "euro": "EUR",
    "euros": "EUR",
    "real": "BRL",
    "reais": "BRL",
    "libra": "GBP",
    "libras": "GBP",
    "libras esterlinas": "GBP",
    "iene": "JPY",
    "ienes": "JPY",
    "yuan": "CNY",
    "iuan": "CNY",
    "rublo": "RUB",
    "rublos": "RUB",
    "peso": "ARS",
    "pesos": "ARS",
    "franco": "CHF",
    "francos": "CHF",
    "rúpias": "INR",
    "escudos": "PTE",
    "kwanzas": "AOA",
    "meticais": "MZN",
    "dólares canadianos": "CAD",
    "dólares australianos": "AUD",
}

MEASURES = {
    "quilômetro": "kilometer",
    "quilômetros": "kilometer",
    "quilómetro": "kilometer",
    "quilómetros": "kilometer",
    "metro": "meter",
    "metros": "meter",
    "centímetro": "centimeter",
    "centímetros": "centimeter",
    "milímetro": "millimeter",
    "milímetros": "millimeter",
    "quilo": "kilogram",
    "quilos": "kilogram",
    "quilograma": "kilogram",
    "quilogramas": "kilogram",
    "grama": "gram",
    "gramas": "gram",
    "tonelada": "ton",
    "toneladas": "ton",
    "litro": "liter",
    "litros": "liter",
    "hectare": "hectare",
    "hectares": "hectare",
    "barril": "barrel",
    "barrils": "barrel",
    "barris": "barrel",
    "grau": "degree",
    "graus": "degree",
    "megawatt": "megawatt",
    "megawatts": "megawatt",
    "quilômetros quadrados": "square kilometer",
    "quilómetros quadrados": "square kilometer",
    "metros quadrados": "square meter",
    "metros cúbicos": "cubic meter",
    "quilômetros por hora": "kilometer per hour",
    "graus celsius": "degree celsius",
}

DURATIONS = {
    "segundo": "second",
    "segundos": "second",
    "minuto": "minute",
    "minutos": "minute",
    "hora": "hour",
    "horas": "hour",
    "dia": "day",
    "dias": "day",
    "semana": "week",
    "semanas": "week",
    "mês": "month",
    "meses": "month",
    "ano": "year",
    "anos": "year",
    "década": "decade",
    "décadas": "decade",
    "século": "century",
    "séculos": "century",
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
    half_nouns=frozenset(["metade"]),
    halves=frozenset("metade meio meia".split()),
    plural_parts=frozenset("terços quartos quintos".split()),
    joiners=frozenset("e".split()),
    articles=frozenset("um uma".split()),
    minus=frozenset("menos".split()),
    out_of=("em cada",),
    froms=frozenset(["de"]),
    percent=PERCENT,
    currencies=CURRENCIES,
    units=UNITS,
    per=frozenset("por".split()),
    ordinal_ends=frozenset("º ª".split()),
    clocks={"às": True, "das": True, "entre as": True},
    clocks_next=frozenset(["e as"]),
    having=frozenset("tem tinha têm tinham".split()),
    changes=frozenset(
        """subiu subiram sobe caiu caíram cai aumentou aumentaram cresceu cresceram passou passaram recuou reduziu baixou
        baixaram avançou""".split()
    ),
    decades=frozenset("anos".split()),
    in_turn=frozenset({"respectivamente"}),
    aged=frozenset("idade".split()),
    years_old=frozenset("".split()),
    hedges={phrase: key for key, phrases in HEDGES.items() for phrase in phrases.split("|")},
    after={"ou mais": "over", "ou menos": "under"},
    multiples={"duplo": 2.0, "triplo": 3.0, "quádruplo": 4.0},
    multiplied=frozenset(
        """homicídio homicídios assassinato assassinatos assassínio atentado atentados feminicídio suicídio""".split()
    ),
    day_parts=frozenset("manhã tarde noite madrugada".split()) | DATES.weekdays.keys(),
    told_hours=frozenset(DATES.hours),
    between={"entre": "e"},
    to=frozenset("a ou".split()),
    versus="a",
    months=frozenset(
        """janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro jan fev abr jun jul ago
        set out nov dez""".split()
    ),
    small_months=True,
    years=frozenset("em de desde até ano no".split()),
    names=frozenset("voo artigo capítulo página canal rota rua seção secção fase grupo número linha".split()),
    capital_nouns=False,
    of=frozenset("de do da dos das".split()),
    determiners=frozenset("o a os as um uma uns umas seus suas este esta estes estas outros outras".split()),
    halts=frozenset(
        """e ou de do da dos das em no na nos nas a ao à com por para que se o os as um uma não mais menos mas foi
        foram é são era está estão entre desde até segundo contra sobre sem após antes quando onde como morreram
        ficaram disse""".split()
    ),
    prepositions=frozenset(
        """de do da dos das em no na nos nas a ao à com por para entre desde até segundo contra sobre sem após
            antes""".split()
    ),
    plural_ends=("s",),
)
