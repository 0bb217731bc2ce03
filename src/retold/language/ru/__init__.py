"""Russian."""

from retold.language.ru.clean import CLEAN
from retold.language.ru.dates import DATES
from retold.words import Words

WORDS = Words("ru", dates=DATES, clean=CLEAN)
