"""Italian."""

from retold.language.it.clean import CLEAN
from retold.language.it.dates import DATES
from retold.words import Words

WORDS = Words("it", dates=DATES, clean=CLEAN)
