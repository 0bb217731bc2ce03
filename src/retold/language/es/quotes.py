"""Spanish: words that lay words and beliefs in somebody's mouth, and the small words around them."""

from retold.words import QuoteWords

_FRAMES = {
    "qto": """dijo dice dicen dijeron decía dicho afirmó afirma afirman afirmaron afirmado declaró declara declaran
    declararon declarado aseguró asegura aseguran aseguraron asegurado explicó explica explican explicaron
    explicado señaló señala señalan señalaron señalado indicó indica indican indicaron indicado añadió añade
    añaden añadieron añadido agregó agrega agregan agregaron agregado anunció anuncia anuncian anunciaron
    anunciado sostuvo sostiene sostienen sostuvieron advirtió advierte advierten advirtieron advertido admitió
    admite admitieron reconoció reconoce reconocieron subrayó subraya subrayaron destacó destaca destacaron
    insistió insiste insistieron respondió responde respondieron contestó contesta preguntó pregunta preguntaron
    escribió escribe escribieron comentó comenta comentaron precisó precisa precisaron recordó recuerda recordaron
    reiteró reitera reiteraron concluyó concluye apuntó apunta apuntaron manifestó manifiesta manifestaron expresó
    expresa expresaron confesó confiesa negó niega negaron denunció denuncia denunciaron lamentó lamenta reveló
    revela revelaron confirmó confirma confirmaron informó informa informaron aclaró aclara relató relata contó
    cuenta prometió promete""",
    "to": """cree creen creyó considera consideran consideró piensa piensan pensó opina opinan opinó teme temen espera
    esperan estima estiman sabe saben""",
    "no": """quiere quieren quiso busca buscan pretende pretenden intenta propone proponen propuso rechazó rechaza rechazan
    pidió pide piden exigió exige exigen""",
}
_ACCORDING = """según|de acuerdo con|en palabras de|a juicio de|en opinión de"""
_PRONOUNS = """él:m ella:f ellos:p ellas:p quien:r quienes:r algunos:p otros:p muchos:p yo:1 nosotros:1"""
_POSSESSIVES = """su:x sus:x"""


def _pairs(text: str) -> dict[str, str]:
    return {word: sort for word, _, sort in (entry.partition(":") for entry in text.split())}


QUOTES = QuoteWords(
    inverts=True,
    verbs={form: frames for frames, forms in reversed(_FRAMES.items()) for form in forms.split()},
    according=tuple(tuple(phrase.split()) for phrase in _ACCORDING.split("|")),
    by=frozenset("por".split()),
    auxiliaries=frozenset(
        """ha han había habían haber hubo es son fue fueron era eran será ser está están puede pueden podría debe deben
        va van""".split()
    ),
    passives=frozenset("es son fue fueron era eran será ser sido".split()),
    adverbs=frozenset("no también ya aún todavía siempre nunca solo sólo además luego después ayer hoy".split()),
    adverb_endings=("mente",),
    participle_endings=(
        "ando",
        "endo",
    ),
    infinitives=frozenset(),
    complementisers=frozenset("que".split()),
    questions=frozenset("si cómo por qué cuándo dónde quién".split()),
    relatives=frozenset("que quien quienes cual cuales".split()),
    subordinators=frozenset("que si porque cuando aunque mientras como donde pues".split()),
    conjunctions=frozenset("y e o u pero ni".split()),
    prepositions=frozenset(
        """de del en a al con por para sin sobre entre desde hasta hacia contra tras ante bajo según durante
        mediante""".split()
    ),
    adverbials=frozenset("en durante tras ante mediante al desde".split()),
    determiners=frozenset(
        """el la los las un una unos unas este esta estos estas ese esa esos esas su sus mi nuestro nuestra otro otra
        otros otras cada algún alguna algunos algunas muchos muchas varios varias todo toda todos todas""".split()
    ),
    pronouns=_pairs(_PRONOUNS),
    possessives=_pairs(_POSSESSIVES),
    times=frozenset("lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana".split()),
    women=frozenset(
        "señora doña presidenta ministra reina maría ana carmen isabel laura marta elena lucía cristina claudia".split()
    ),
    men=frozenset("señor don rey josé juan carlos antonio manuel pedro luis javier miguel jorge pablo".split()),
)
