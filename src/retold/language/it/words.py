"""All tables of Italian."""

from retold.language.it.clean import CLEAN
from retold.language.it.dates import DATES
from retold.language.it.figures import FIGURES
from retold.language.it.names import NAMES
from retold.language.it.quotes import QUOTES
from retold.language.it.statements import STATEMENTS
from retold.language.it.text import TEXT
from retold.words import Words

WORDS = Words("it", statements=STATEMENTS, text=TEXT, figures=FIGURES, quotes=QUOTES, names=NAMES, dates=DATES, clean=CLEAN)
