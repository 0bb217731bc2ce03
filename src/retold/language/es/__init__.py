"""Spanish."""

from retold.language.es.clean import CLEAN
from retold.words import Words

WORDS = Words("es", clean=CLEAN)
