"""French."""

from retold.words import Words

WORDS = Words("fr")
