"""Portuguese."""

from retold.words import Words

WORDS = Words("pt")
