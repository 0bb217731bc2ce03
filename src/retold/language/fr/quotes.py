"""French: words that lay words and beliefs in somebody's mouth, and the small words around them."""

from retold.words import QuoteWords

_FRAMES = {
    "qto": """dit disent disait dirent déclare déclarent déclaré déclara déclarait affirme affirment affirmé affirma
    affirmait explique expliquent expliqué expliqua expliquait ajoute ajoutent ajouté ajouta précise précisent
    précisé précisa indique indiquent indiqué indiqua annonce annoncent annoncé annonça assure assurent assuré
    assura estime estiment estimé estima souligne soulignent souligné souligna rappelle rappellent rappelé raconte
    racontent raconté confie confient confié répond répondent répondu répondit demande demandent demandé demanda
    écrit écrivent écrivait lance lancent lancé lança insiste insistent insisté avertit avertissent averti
    prévient préviennent prévenu reconnaît reconnaissent reconnu admet admettent admis martèle martelé dénonce
    dénoncent dénoncé regrette regrettent regretté conclut concluent conclu commente commenté juge jugent jugé
    soutient soutiennent soutenu note notent noté confirme confirment confirmé révèle révèlent révélé promet
    promis réplique répliqué poursuit poursuivi nie nient nié""",
    "to": """croit croient pense pensent pensait considère considèrent craint craignent espère espèrent sait savent""",
    "no": """veut veulent voulait souhaite souhaitent souhaité propose proposent proposé refuse refusent refusé rejette
    rejettent rejeté exige exigent exigé""",
}
_ACCORDING = """selon|d'après|d’après|aux yeux de|de l'avis de"""
_PRONOUNS = """il:m elle:f ils:p elles:p on:x qui:r je:1 nous:1 certains:p d'autres:p"""
_POSSESSIVES = """son:x sa:x ses:x leur:p leurs:p"""


def _pairs(text: str) -> dict[str, str]:
    return {word: sort for word, _, sort in (entry.partition(":") for entry in text.split())}


QUOTES = QuoteWords(
    inverts=True,
    verbs={form: frames for frames, forms in reversed(_FRAMES.items()) for form in forms.split()},
    according=tuple(tuple(phrase.split()) for phrase in _ACCORDING.split("|")),
    by=frozenset("par".split()),
    auxiliaries=frozenset(
        """a ont avait avaient aura auront avoir est sont était étaient sera seront être peut peuvent doit doivent va
        vont n'a n'ont""".split()
    ),
    passives=frozenset("est sont était étaient sera seront être été".split()),
    adverbs=frozenset("ne pas plus aussi déjà encore toujours jamais seulement ensuite puis enfin également hier".split()),
    adverb_endings=("ment",),
    participle_endings=("ant",),
    infinitives=frozenset(),
    complementisers=frozenset("que qu'il qu'elle qu'ils qu'on".split()),
    questions=frozenset("si comment pourquoi quand où".split()),
    relatives=frozenset("qui que dont lequel laquelle".split()),
    subordinators=frozenset("que si parce quand lorsque alors tandis comme où car puisque".split()),
    conjunctions=frozenset("et ou mais ni".split()),
    prepositions=frozenset(
        """de du des d' en à au aux avec par pour sans sur entre depuis vers contre chez dans après avant pendant lors
        sous""".split()
    ),
    adverbials=frozenset("en dans lors pendant après avant depuis à au".split()),
    determiners=frozenset(
        """le la les l' un une ce cet cette ces son sa ses leur leurs mon notre quelques plusieurs chaque tout toute
        tous toutes certains certaines d'autres""".split()
    ),
    pronouns=_pairs(_PRONOUNS),
    possessives=_pairs(_POSSESSIVES),
    times=frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche hier demain aujourd'hui".split()),
    women=frozenset(
        """madame mme reine marie anne isabelle sophie catherine nathalie christine valérie sylvie claire
        élisabeth ségolène""".split()
    ),
    men=frozenset(
        "monsieur m roi jean pierre michel philippe alain bernard jacques nicolas françois emmanuel laurent éric".split()
    ),
)
