"""Italian: words that open, join and close clauses; what denies, doubts, changes."""

from retold.words import StatementWords

STATEMENTS = StatementWords(
    coordinators=frozenset("e ed ma o oppure né però".split()),
    subordinators=frozenset("perché quando dopo prima mentre se come poiché sebbene affinché finché".split()),
    weak_subordinators=frozenset("come dopo prima".split()),
    additions=frozenset("compresi inclusi tra secondo oltre".split()),
    relatives=frozenset("che cui quale quali dove chi".split()),
    verbs=frozenset(
        """è sono era erano fu furono sarà saranno ha hanno aveva avevano può possono poteva deve devono va vanno andava
        fa fanno detto dice dicono disse vuole viene venne dà diede mette mise resta""".split()
    ),
    verb_endings=tuple("ò arono irono ava avano eva evano".split()),
    participle_endings=tuple("ando endo".split()),
    determiners=frozenset("il lo la i gli le un uno una questo questa questi queste suo sua suoi sue".split()),
    pronouns=frozenset("lui lei egli essi loro noi io ciò questo".split()),
    prepositions=frozenset("di a da in con su per tra fra senza contro verso".split()),
    endings=tuple(
        "amenti amento azione azioni arono mente ando endo ione ioni ata ate ati ato ita ite iti ito a e i o".split()
    ),
    negations=frozenset("non mai nessuno nessuna niente nulla senza ne".split()),
    instead=frozenset("ma bensi".split()),
    merely=frozenset("solo soltanto solamente".split()),
    belittling=frozenset("appena poco poca pochi".split()),
    doubts=frozenset("se forse potrebbe potrebbero o".split()),
    obligations=frozenset("deve devono dovrebbe dovrebbero".split()),
    aims=frozenset("spera sperano obiettivo serve servono".split()),
    saying=frozenset("detto dice disse dichiarato affermato annunciato spiegato".split()),
    changing=frozenset("morti morto vittime feriti bilancio prezzo tasso numero".split()),
)
