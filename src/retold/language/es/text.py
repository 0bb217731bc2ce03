"""Spanish: abbreviations that end no sentence."""

from retold.words import TextWords

TEXT = TextWords(
    abbreviations=frozenset(
        "sr sra sres srta dr dra prof lic ing gral cnel art num pag av avda sto sta aprox ee uu".split()
    ),
    openers=frozenset(
        """el la los las un una en de al a según por para con y pero no su sus este esta esto estos estas también además
        desde tras cuando él ella hoy ayer""".split()
    ),
)
