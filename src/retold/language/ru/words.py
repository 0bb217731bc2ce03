"""All tables of Russian."""

from retold.language.ru.clean import CLEAN
from retold.language.ru.dates import DATES
from retold.language.ru.figures import FIGURES
from retold.language.ru.names import NAMES
from retold.language.ru.quotes import QUOTES
from retold.language.ru.statements import STATEMENTS
from retold.language.ru.text import TEXT
from retold.words import Words

WORDS = Words("ru", statements=STATEMENTS, text=TEXT, figures=FIGURES, quotes=QUOTES, names=NAMES, dates=DATES, clean=CLEAN)
