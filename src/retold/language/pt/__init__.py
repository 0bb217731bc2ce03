"""Portuguese."""

from retold.language.pt.clean import CLEAN
from retold.words import Words

WORDS = Words("pt", clean=CLEAN)
