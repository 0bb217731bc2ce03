"""All tables of Spanish."""

from retold.language.es.clean import CLEAN
from retold.language.es.dates import DATES
from retold.language.es.figures import FIGURES
from retold.language.es.names import NAMES
from retold.language.es.quotes import QUOTES
from retold.language.es.statements import STATEMENTS
from retold.language.es.text import TEXT
from retold.words import Words

WORDS = Words("es", statements=STATEMENTS, text=TEXT, quotes=QUOTES, figures=FIGURES, names=NAMES, dates=DATES, clean=CLEAN)
