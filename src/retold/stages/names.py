"""A text -> the people, organisations, places and events that it names, each mention with its full form in this text.

1. Rules find names in runs of capitalised words. 2. What a tagger found is taken over, mended by what the rules are sure of.
3. Mentions of one name are brought together: "Duarte" is "Ana Duarte" where the text names one such woman only; two Jacksons
are kept apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from retold.model import Name
from retold.stages.name_forms import canonical_names
from retold.stages.name_tokens import read_runs
from retold.stages.name_types import Guess, guess
from retold.words import Words


def read_names(text: str, words: Words, tags: Sequence[Name] = ()) -> tuple[Name, ...]:
    """The names of a text, in its order, without overlaps. `tags` are names that a tagger found, in any order; without them
    rules and word tables do alone. `canonical` is the fullest form of the name in this text."""
    guesses = _guesses(text, words)
    spans = _merged(text, guesses, tags)
    return canonical_names(text, spans, words.names)


def _guesses(text: str, words: Words) -> list[Guess]:
    sentences = list(read_runs(text, words.names, words.text))
    common = frozenset(token.low for tokens, _ in sentences for token in tokens if not token.large) | words.text.stopwords
    found: list[Guess] = []
    for tokens, runs in sentences:
        at = {token.start: place for place, token in enumerate(tokens)}
        for run in runs:
            first, last = at[run.tokens[0].start], at[run.tokens[-1].start]
            before = tokens[first - 1].low if first else ""
            after = tokens[last + 1].low if last + 1 < len(tokens) else ""
            found += guess(run, before, after, words.names, common)
    return found


def _merged(text: str, guesses: Sequence[Guess], tags: Sequence[Name]) -> list[Name]:
    """Tags first, then what rules found beside them; without tags, the rules alone."""
    kept = sorted((tag for tag in tags if 0 <= tag.start < tag.end <= len(text)), key=lambda tag: (tag.start, -tag.end))
    taken: list[Name] = []
    for tag in kept:
        if not taken or taken[-1].end <= tag.start:
            taken.append(Name(tag.start, tag.end, text[tag.start : tag.end], tag.type))
    covered = [(name.start, name.end) for name in taken]
    for found in guesses:
        if tags and not found.sure:
            continue
        if not any(a < found.end and found.start < b for a, b in covered):
            taken.append(Name(found.start, found.end, text[found.start : found.end], found.type))
    return sorted(taken, key=lambda name: name.start)
