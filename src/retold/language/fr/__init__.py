"""French."""

from retold.language.fr.clean import CLEAN
from retold.words import Words

WORDS = Words("fr", clean=CLEAN)
