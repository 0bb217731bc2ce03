"""Spanish."""

from retold.language.es.clean import CLEAN
from retold.language.es.dates import DATES
from retold.words import Words

WORDS = Words("es", dates=DATES, clean=CLEAN)
