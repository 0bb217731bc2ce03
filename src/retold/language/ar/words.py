"""All tables of Arabic."""

from retold.language.ar.clean import CLEAN
from retold.words import Words

WORDS = Words("ar", clean=CLEAN)
