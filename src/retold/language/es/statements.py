"""Spanish: words that open, join and close clauses; what denies, doubts, changes."""

from retold.words import StatementWords

STATEMENTS = StatementWords(
    coordinators=frozenset("y e o u pero sino ni".split()),
    subordinators=frozenset("""porque cuando después antes aunque mientras si como desde hasta tras según donde""".split()),
    weak_subordinators=frozenset("como tras según desde hasta después antes".split()),
    additions=frozenset("incluidos incluyendo además según".split()),
    relatives=frozenset("que quien quienes cuyo cuya donde cual cuales".split()),
    verbs=frozenset(
        """es son era eran fue fueron será serán está están estaba ha han había habían habrá puede pueden podía debe
        deben va van iba hace hacen hizo dice dijo dijeron tiene tienen tuvo quiere quiso viene vino da dio pone puso
        queda quedó""".split()
    ),
    verb_endings=tuple("ó aron ieron aba aban ía ían".split()),
    participle_endings=tuple("ando iendo".split()),
    determiners=frozenset("el la los las un una unos unas este esta estos estas ese esa su sus".split()),
    pronouns=frozenset("él ella ellos ellas yo nosotros usted esto eso".split()),
    prepositions=frozenset("de en a por para con sin sobre entre hacia desde hasta contra".split()),
    endings=tuple(
        """amientos aciones amiento acion iendo ieron iones mente adas ados ando aron idas idos ada ado ida ido
            ion as es os a o s""".split()
    ),
    negations=frozenset("no nunca jamas nadie nada ningun ninguna ninguno sin ni tampoco".split()),
    instead=frozenset({"sino"}),
    merely=frozenset("solo solamente unicamente".split()),
    belittling=frozenset("apenas poco poca pocos pocas".split()),
    doubts=frozenset("si quiza quizas podria podrian o".split()),
    obligations=frozenset("debe deben deberia deberian".split()),
    aims=frozenset("espera esperan objetivo meta necesita necesitan".split()),
    saying=frozenset("dijo dice afirmo aseguro declaro senalo indico anuncio explico".split()),
    changing=frozenset("muertos muerto fallecidos heridos victimas balance precio tasa numero".split()),
)
