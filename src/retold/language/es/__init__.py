"""Spanish."""

from retold.words import Words

WORDS = Words("es")
