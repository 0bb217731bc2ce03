"""Spanish."""

from retold.language.es.clean import CLEAN
from retold.language.es.dates import DATES
from retold.language.es.figures import FIGURES
from retold.language.es.names import NAMES
from retold.language.es.quotes import QUOTES
from retold.words import Words

WORDS = Words("es", quotes=QUOTES, figures=FIGURES, names=NAMES, dates=DATES, clean=CLEAN)
