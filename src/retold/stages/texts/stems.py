"""A folded word in, its stem out, and whether it has the form of a verb: by the endings in the tables of its language."""

from __future__ import annotations

from functools import lru_cache

from retold.words import Words


@lru_cache(maxsize=65536)
def stem(word: str, endings: tuple[str, ...]) -> str:
    """A word without the longest of its endings, as long as four characters stay."""
    for ending in endings:
        if len(word) - len(ending) >= 4 and word.endswith(ending):
            return word[: -len(ending)]
    return word


def is_verb(word: str, table: Words) -> bool:
    """Has a folded word the form of a verb that tells something?"""
    rules = table.statements
    if word in table.text.stopwords or word in rules.not_verbs:
        return False
    return word in rules.verbs or bool(rules.verb_endings and len(word) > 4 and word.endswith(rules.verb_endings))
