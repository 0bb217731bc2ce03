"""French: words that open, join and close clauses; what denies, doubts, changes."""

from retold.words import StatementWords

STATEMENTS = StatementWords(
    coordinators=frozenset("et mais ou car donc puis".split()),
    subordinators=frozenset("parce puisque lorsque quand après avant bien si pendant tandis alors afin comme".split()),
    weak_subordinators=frozenset("comme alors bien après avant pendant".split()),
    additions=frozenset("notamment dont selon y compris".split()),
    relatives=frozenset("qui que dont où lequel laquelle".split()),
    verbs=frozenset(
        """est sont était étaient sera seront fut furent a ont avait avaient aura peut peuvent pouvait doit doivent
        devait va vont allait fait font faisait dit disent disait déclare affirme annonce veut voulait prend prit
        vient vint donne donna met mit reste""".split()
    ),
    verb_endings=tuple("é ée és ées ait aient èrent".split()),
    participle_endings=tuple("ant".split()),
    determiners=frozenset("le la les un une des ce cet cette ces son sa ses leur leurs l d".split()),
    pronouns=frozenset("il elle ils elles on nous vous je ce cela".split()),
    prepositions=frozenset("de à en dans par pour sur avec sans sous entre vers chez contre".split()),
    endings=tuple("issements issement ations ements aient ation ement ait ant ees ent ee er es e s".split()),
    negations=frozenset("ne pas jamais rien personne aucun aucune sans ni non".split()),
    instead=frozenset({"mais"}),
    merely=frozenset("seulement uniquement".split()),
    belittling=frozenset("peu guere".split()),
    doubts=frozenset("si peut etre pourrait pourraient ou".split()),
    obligations=frozenset("doit doivent devrait devraient".split()),
    aims=frozenset("espere esperent esperant objectif but vise visent besoin".split()),
    saying=frozenset("dit declare affirme indique annonce explique".split()),
    changing=frozenset("bilan morts mort blesses blesse prix taux nombre cours".split()),
)
