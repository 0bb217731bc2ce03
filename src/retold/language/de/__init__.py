"""German."""

from retold.words import Words

WORDS = Words("de")
