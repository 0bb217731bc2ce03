"""Italian."""

from retold.words import Words

WORDS = Words("it")
