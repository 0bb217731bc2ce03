"""German."""

from retold.language.de.clean import CLEAN
from retold.language.de.dates import DATES
from retold.words import Words

WORDS = Words("de", dates=DATES, clean=CLEAN)
