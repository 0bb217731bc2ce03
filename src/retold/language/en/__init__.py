"""English."""

from retold.language.en.dates import DATES
from retold.language.en.statements import STATEMENTS
from retold.language.en.text import TEXT
from retold.words import Words

WORDS = Words("en", statements=STATEMENTS, text=TEXT, dates=DATES)
