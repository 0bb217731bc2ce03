"""Russian: words that open, join and close clauses; what denies, doubts, changes."""

from retold.words import StatementWords

STATEMENTS = StatementWords(
    coordinators=frozenset("и а но или либо".split()),
    subordinators=frozenset("потому когда после пока хотя если чтобы поскольку что как".split()),
    weak_subordinators=frozenset("как что после".split()),
    additions=frozenset("включая кроме согласно".split()),
    relatives=frozenset("который которая которое которые которого которой которых где кто чей".split()),
    verbs=frozenset(
        """есть был была было были будет будут может могут мог могла могли должен должна должны сказал сказала сказали
        заявил заявила сообщил сообщила сообщили говорит говорят стал стала стали является хочет идет дал дала взял
        взяла""".split()
    ),
    verb_endings=tuple("л ла ло ли лся лась лись ет ют ит ят".split()),
    participle_endings=tuple("вая вши".split()),
    determiners=frozenset("этот эта это эти его ее их свой своя свои".split()),
    pronouns=frozenset("он она оно они я мы вы это кто".split()),
    prepositions=frozenset("в на с из за к от до по о об для без при над под между через против".split()),
    endings=tuple(
        """ениями ением ениях ение ений ения лась ами его ему ими лся ого ому ыми ями ам ах ая ев ее ей ем ие
            ий их ла ли ло ов ое ой ом ть ую ые ый ых юю ям ях яя а е и л о у ы ь ю я""".split()
    ),
    negations=frozenset("не нет ни никогда никто ничего без".split()),
    instead=frozenset({"а"}),
    merely=frozenset("только лишь".split()),
    belittling=frozenset("едва мало".split()),
    doubts=frozenset("ли возможно может или".split()),
    obligations=frozenset("должен должна должны следует".split()),
    aims=frozenset("надеется надеются цель нужно".split()),
    saying=frozenset("сказал сказала заявил заявила сообщил сообщила сообщили говорит отметил".split()),
    changing=frozenset("погибших погибли жертв раненых цена курс число".split()),
)
