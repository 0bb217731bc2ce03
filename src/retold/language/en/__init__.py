"""English."""

from retold.language.en.text import TEXT
from retold.words import Words

WORDS = Words("en", text=TEXT)
