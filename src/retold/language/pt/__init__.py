"""Portuguese."""

from retold.language.pt.clean import CLEAN
from retold.language.pt.dates import DATES
from retold.language.pt.figures import FIGURES
from retold.language.pt.names import NAMES
from retold.language.pt.quotes import QUOTES
from retold.words import Words

WORDS = Words("pt", figures=FIGURES, quotes=QUOTES, names=NAMES, dates=DATES, clean=CLEAN)
