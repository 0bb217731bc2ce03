"""Portuguese."""

from retold.language.pt.clean import CLEAN
from retold.language.pt.dates import DATES
from retold.words import Words

WORDS = Words("pt", dates=DATES, clean=CLEAN)
