"""Italian: words that lay words and beliefs in somebody's mouth, and the small words around them."""

from retold.words import QuoteWords

_FRAMES = {
    "qto": """detto dice dicono disse dissero detto afferma affermano affermò affermato dichiara dichiarano dichiarò
    dichiarato spiega spiegano spiegò spiegato aggiunge aggiungono aggiunse aggiunto sottolinea sottolineano
    sottolineato annuncia annunciano annunciò annunciato assicura assicurano assicurato sostiene sostengono
    sostenuto risponde rispondono rispose risposto chiede chiedono chiese chiesto scrive scrivono scrisse scritto
    racconta raccontano raccontato conferma confermano confermato ricorda ricordano ricordato osserva osservato
    commenta commentato precisa precisato conclude concluso avverte avvertono avvertito ammette ammesso nega
    negano negato denuncia denunciano denunciato rivela rivelano rivelato ribadisce ribadito insiste promette
    promesso riferisce riferiscono riferito""",
    "to": """crede credono ritiene ritengono pensa pensano considera considerano teme temono spera sperano sa sanno""",
    "no": """vuole vogliono propone propongono proposto rifiuta rifiutano rifiutato respinge respingono respinto cerca
    cercano intende intendono""",
}
_ACCORDING = """secondo|stando a|a parere di|a detta di"""
_PRONOUNS = """lui:m lei:f egli:m ella:f loro:p essi:p chi:r io:1 noi:1 alcuni:p altri:p"""
_POSSESSIVES = """suo:x sua:x suoi:x sue:x loro:p"""


def _pairs(text: str) -> dict[str, str]:
    return {word: sort for word, _, sort in (entry.partition(":") for entry in text.split())}


QUOTES = QuoteWords(
    inverts=True,
    verbs={form: frames for frames, forms in reversed(_FRAMES.items()) for form in forms.split()},
    according=tuple(tuple(phrase.split()) for phrase in _ACCORDING.split("|")),
    by=frozenset("da dal dalla".split()),
    auxiliaries=frozenset(
        """ha hanno aveva avevano avrà è sono era erano sarà saranno essere avere può possono deve devono viene
        vengono""".split()
    ),
    passives=frozenset("è sono era erano viene vengono venne stato stata".split()),
    adverbs=frozenset("non anche già ancora sempre mai solo poi inoltre ieri oggi".split()),
    adverb_endings=("mente",),
    participle_endings=(
        "ando",
        "endo",
    ),
    infinitives=frozenset(),
    complementisers=frozenset("che".split()),
    questions=frozenset("se come perché quando dove".split()),
    relatives=frozenset("che chi cui quale quali".split()),
    subordinators=frozenset("che se perché quando mentre anche come dove poiché".split()),
    conjunctions=frozenset("e ed o ma né".split()),
    prepositions=frozenset(
        """di del della dei delle dello degli in nel nella nei a al alla ai con per da dal dalla su sul sulla tra fra
        senza contro verso dopo prima durante""".split()
    ),
    adverbials=frozenset("in nel nella durante dopo al alla".split()),
    determiners=frozenset(
        """il lo la i gli le un uno una questo questa questi queste quello quella suo sua suoi sue loro ogni alcuni
        alcune molti molte vari altri altre tutti tutte""".split()
    ),
    pronouns=_pairs(_PRONOUNS),
    possessives=_pairs(_POSSESSIVES),
    times=frozenset("lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi domani".split()),
    women=frozenset("signora donna regina maria anna giulia francesca paola chiara laura elena giorgia".split()),
    men=frozenset(
        "signor re giuseppe giovanni mario luigi matteo marco paolo antonio francesco andrea sergio silvio".split()
    ),
)
