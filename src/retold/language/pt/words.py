"""All tables of Portuguese."""

from retold.language.pt.clean import CLEAN
from retold.language.pt.dates import DATES
from retold.language.pt.figures import FIGURES
from retold.language.pt.names import NAMES
from retold.language.pt.quotes import QUOTES
from retold.language.pt.statements import STATEMENTS
from retold.language.pt.text import TEXT
from retold.words import Words

WORDS = Words("pt", statements=STATEMENTS, text=TEXT, figures=FIGURES, quotes=QUOTES, names=NAMES, dates=DATES, clean=CLEAN)
