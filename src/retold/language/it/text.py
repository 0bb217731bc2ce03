"""Italian: abbreviations that end no sentence."""

from retold.words import TextWords

TEXT = TextWords(
    abbreviations=frozenset("sig sigg dott avv dr prof on ing arch geom gen col ss art pag cfr ca".split()),
)
