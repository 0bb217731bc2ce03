"""German."""

from retold.language.de.clean import CLEAN
from retold.words import Words

WORDS = Words("de", clean=CLEAN)
