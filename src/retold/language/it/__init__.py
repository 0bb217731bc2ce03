"""Italian."""

from retold.language.it.clean import CLEAN
from retold.words import Words

WORDS = Words("it", clean=CLEAN)
