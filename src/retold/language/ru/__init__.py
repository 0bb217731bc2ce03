"""Russian."""

from retold.language.ru.clean import CLEAN
from retold.words import Words

WORDS = Words("ru", clean=CLEAN)
