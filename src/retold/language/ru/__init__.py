"""Russian."""

from retold.words import Words

WORDS = Words("ru")
