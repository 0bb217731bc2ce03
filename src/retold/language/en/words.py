"""All tables of English."""

from retold.language.en.clean import CLEAN
from retold.language.en.dates import DATES
from retold.language.en.figures import FIGURES
from retold.language.en.names import NAMES
from retold.language.en.quotes import QUOTES
from retold.language.en.statements import STATEMENTS
from retold.language.en.text import TEXT
from retold.words import Words

WORDS = Words("en", clean=CLEAN, quotes=QUOTES, figures=FIGURES, names=NAMES, statements=STATEMENTS, text=TEXT, dates=DATES)
