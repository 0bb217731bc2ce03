"""Portuguese: words that open, join and close clauses; what denies, doubts, changes."""

from retold.words import StatementWords

STATEMENTS = StatementWords(
    coordinators=frozenset("e ou mas nem porém".split()),
    subordinators=frozenset("porque quando depois antes embora enquanto se como desde até após segundo".split()),
    weak_subordinators=frozenset("como após segundo desde até depois antes".split()),
    additions=frozenset("incluindo além segundo".split()),
    relatives=frozenset("que quem cujo cuja onde qual quais".split()),
    verbs=frozenset(
        """é são era eram foi foram será serão está estão estava tem têm tinha tinham há pode podem podia deve devem vai
        vão ia faz fazem fez diz disse disseram quer quis vem veio dá deu põe pôs fica ficou""".split()
    ),
    verb_endings=tuple("ou aram eram iram ava avam ia iam".split()),
    participle_endings=tuple("ando endo indo".split()),
    determiners=frozenset("o a os as um uma uns umas este esta esse essa seu sua seus suas".split()),
    pronouns=frozenset("ele ela eles elas eu nós você isto isso".split()),
    prepositions=frozenset("de em a por para com sem sobre entre até contra do da dos das no na nos nas".split()),
    endings=tuple(
        """amentos amento acoes mente acao adas ados ando aram coes endo idas idos ada ado cao ida ido oes ao
            as es os a o s""".split()
    ),
    negations=frozenset("nao nunca jamais ninguem nada nenhum nenhuma sem nem tampouco".split()),
    instead=frozenset({"mas"}),
    merely=frozenset("so apenas somente".split()),
    belittling=frozenset("apenas pouco pouca poucos".split()),
    doubts=frozenset("se talvez poderia poderiam ou".split()),
    obligations=frozenset("deve devem deveria deveriam".split()),
    aims=frozenset("espera esperam objetivo meta precisa precisam".split()),
    saying=frozenset("disse diz afirmou declarou informou anunciou explicou".split()),
    changing=frozenset("mortos morto feridos vitimas balanco preco taxa numero".split()),
)
