"""What retold knows of languages: word tables and the shipped encoder, and their loaders. `words_for("en")` gives the tables
of a language; one without tables gets empty ones."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from retold.words import CleanWords, Words

TABLES = ("en", "es", "fr", "de", "it", "pt", "ru", "ar")


@cache
def words_for(code: str) -> Words:
    """The word tables of a language (ISO 639-1 code; "en-GB" counts as "en"). Unknown languages get empty tables."""
    code = code[:2].lower()
    if code not in TABLES:
        return Words(code)
    module = import_module(f"retold.language.{code}.words")
    words: Words = module.WORDS
    return words


def clean_tables() -> tuple[CleanWords, ...]:
    """What gives website residue away, in every language there are tables for, and the labels that stand under any."""
    from retold.language.labels import CLEAN

    modules = (import_module(f"retold.language.{code}.clean") for code in TABLES)
    return (CLEAN, *(module.CLEAN for module in modules))
