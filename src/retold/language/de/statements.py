"""German: words that open, join and close clauses; what denies, doubts, changes."""

from retold.words import StatementWords

STATEMENTS = StatementWords(
    coordinators=frozenset("und aber oder denn sondern".split()),
    subordinators=frozenset("weil nachdem bevor obwohl während wenn falls dass damit sobald solange als".split()),
    weak_subordinators=frozenset("als".split()),
    additions=frozenset("darunter einschließlich sowie laut".split()),
    relatives=frozenset("der die das dessen deren denen welche welcher welches wo".split()),
    verbs=frozenset(
        """ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte muss müssen musste soll
        sollen sollte will wollen wollte darf dürfen sagte sagt erklärte kam kommt ging geht gab gibt nahm nimmt fand
        findet ließ lässt blieb bleibt begann beginnt brachte bringt teilte sprach spricht steht stand liegt lag
        verlor gewann starb sah sieht schrieb schreibt fordert forderte kündigte""".split()
    ),
    verb_endings=tuple("te ten".split()),
    participle_endings=tuple("".split()),
    determiners=frozenset(
        """der die das den dem des ein eine einen einem einer eines dieser diese dieses kein keine""".split()
    ),
    pronouns=frozenset("er sie es wir ihr ich man dies das".split()),
    prepositions=frozenset("in an auf von mit zu bei nach für über unter durch gegen ohne um aus vor".split()),
    endings=tuple(
        """heiten ischen keiten lichen enden ische liche ungen ende eten heit isch keit end ern ete ten ung em
            en er es et te e n s t""".split()
    ),
    negations=frozenset("""nicht kein keine keinen keiner keines keinem nie niemals niemand nichts ohne weder""".split()),
    instead=frozenset({"sondern"}),
    merely=frozenset("nur bloss".split()),
    belittling=frozenset("kaum wenig wenige".split()),
    doubts=frozenset("ob vielleicht moglicherweise konnte konnten oder".split()),
    obligations=frozenset("sollte sollten muss mussen durfe durfen".split()),
    aims=frozenset("hofft hoffen ziel braucht brauchen".split()),
    saying=frozenset("sagte sagt sagten teilte mitteilte erklarte berichtete".split()),
    changing=frozenset("tote toten todesopfer opferzahl verletzte preis kurs zahl".split()),
)
