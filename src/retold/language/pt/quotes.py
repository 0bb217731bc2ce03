"""Portuguese: words that lay words and beliefs in somebody's mouth, and the small words around them."""

from retold.words import QuoteWords

_FRAMES = {
    "qto": """disse diz dizem disseram dito afirmou afirma afirmam afirmaram afirmado declarou declara declaram declararam
    explicou explica explicam explicaram acrescentou acrescenta acrescentaram anunciou anuncia anunciam anunciaram
    garantiu garante garantem garantiram destacou destaca destacaram ressaltou ressalta ressaltaram respondeu
    responde responderam perguntou pergunta escreveu escreve escreveram contou conta contaram confirmou confirma
    confirmaram lembrou lembra comentou comenta concluiu conclui alertou alerta alertaram admitiu admite admitiram
    negou nega negaram denunciou denuncia denunciaram revelou revela revelaram reiterou reitera insistiu insiste
    prometeu promete defendeu defende defendem informou informa informaram apontou aponta apontaram avaliou avalia
    relatou relata sublinhou sublinha frisou frisa referiu""",
    "to": """acredita acreditam considera consideram pensa pensam acha acham teme temem espera esperam sabe sabem estima
    estimam""",
    "no": """quer querem quis propôs propõe propõem recusou recusa rejeitou rejeita rejeitam pediu pede pedem exigiu exige
    exigem pretende pretendem""",
}
_ACCORDING = """segundo|de acordo com|conforme|na opinião de|nas palavras de"""
_PRONOUNS = """ele:m ela:f eles:p elas:p quem:r eu:1 nós:1 alguns:p outros:p"""
_POSSESSIVES = """seu:x sua:x seus:x suas:x"""


def _pairs(text: str) -> dict[str, str]:
    return {word: sort for word, _, sort in (entry.partition(":") for entry in text.split())}


QUOTES = QuoteWords(
    inverts=True,
    verbs={form: frames for frames, forms in reversed(_FRAMES.items()) for form in forms.split()},
    according=tuple(tuple(phrase.split()) for phrase in _ACCORDING.split("|")),
    by=frozenset("por pelo pela".split()),
    auxiliaries=frozenset(
        """tem têm tinha tinham há havia é são foi foram era eram será serão ser está estão pode podem deve devem vai
        vão""".split()
    ),
    passives=frozenset("é são foi foram era eram será ser sido".split()),
    adverbs=frozenset("não também já ainda sempre nunca só apenas depois além ontem hoje".split()),
    adverb_endings=("mente",),
    participle_endings=(
        "ando",
        "endo",
        "indo",
    ),
    infinitives=frozenset(),
    complementisers=frozenset("que".split()),
    questions=frozenset("se como quando onde quem".split()),
    relatives=frozenset("que quem qual quais".split()),
    subordinators=frozenset("que se porque quando embora enquanto como onde pois".split()),
    conjunctions=frozenset("e ou mas nem".split()),
    prepositions=frozenset(
        """de do da dos das em no na nos nas ao à aos às com por pelo pela para sem sobre entre desde até contra após
        sob durante""".split()
    ),
    adverbials=frozenset("em no na nos nas durante após".split()),
    determiners=frozenset(
        """o a os as um uma uns umas este esta estes estas esse essa esses essas seu sua seus suas meu nosso nossa
        outro outra outros outras cada alguns algumas muitos muitas vários várias todo toda todos todas""".split()
    ),
    singular_articles={"a": "à"},
    pronouns=_pairs(_PRONOUNS),
    possessives=_pairs(_POSSESSIVES),
    times=frozenset(
        """segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo segunda terça quarta
        quinta sexta hoje ontem amanhã""".split()
    ),
    women=frozenset("senhora dona rainha presidenta maria ana dilma marina simone fernanda beatriz cláudia joana".split()),
    men=frozenset(
        "senhor dom rei joão josé antónio antônio carlos luiz paulo pedro jair marcelo fernando rui miguel".split()
    ),
)
