"""All tables of German."""

from retold.language.de.clean import CLEAN
from retold.language.de.dates import DATES
from retold.language.de.figures import FIGURES
from retold.language.de.names import NAMES
from retold.language.de.quotes import QUOTES
from retold.language.de.statements import STATEMENTS
from retold.language.de.text import TEXT
from retold.words import Words

WORDS = Words("de", statements=STATEMENTS, text=TEXT, figures=FIGURES, quotes=QUOTES, names=NAMES, dates=DATES, clean=CLEAN)
