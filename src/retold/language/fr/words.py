"""All tables of French."""

from retold.language.fr.clean import CLEAN
from retold.language.fr.dates import DATES
from retold.language.fr.figures import FIGURES
from retold.language.fr.names import NAMES
from retold.language.fr.quotes import QUOTES
from retold.language.fr.statements import STATEMENTS
from retold.language.fr.text import TEXT
from retold.words import Words

WORDS = Words("fr", statements=STATEMENTS, text=TEXT, figures=FIGURES, quotes=QUOTES, names=NAMES, dates=DATES, clean=CLEAN)
