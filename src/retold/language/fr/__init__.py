"""French."""

from retold.language.fr.clean import CLEAN
from retold.language.fr.dates import DATES
from retold.words import Words

WORDS = Words("fr", dates=DATES, clean=CLEAN)
