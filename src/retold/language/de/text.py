"""German: abbreviations that end no sentence, and words that open one behind a number or such a word all the same."""

from retold.words import TextWords

TEXT = TextWords(
    abbreviations=frozenset(
        """mio mrd tsd bio dr prof dipl ing nr str bzw ca evtl ggf inkl vgl sog st hl bd jh geb zzt rd zzgl abzgl jan feb
        mrz apr jun jul aug sept okt nov dez""".split()
    ),
    openers=frozenset(
        """der die das den dem ein eine er sie es wir ich ihr man in im am an auf bei beim mit nach von vor zu zum zur
        für über seit aus als auch aber und doch dort damals dann danach da dabei dazu so insgesamt wie wer was wenn
        während dies diese dieser nun heute gestern zuvor zudem außerdem laut trotz wegen bereits noch mehr viele alle
        keine kein sein seine ihre""".split()
    ),
    numbered=True,
)
