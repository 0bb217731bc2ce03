"""Portuguese: abbreviations that end no sentence."""

from retold.words import TextWords

TEXT = TextWords(
    abbreviations=frozenset("sr sra srs sras dr dra drs prof profa eng gen cel cap sto sta av art exmo exma".split()),
)
