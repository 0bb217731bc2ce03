"""What the articles of a story share -> why they are one story, as sentences: names, figures and words as they stand in the
texts. Grouping knows folded single words; "new" and "york" are shown as "New York" where most of their articles write so.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from retold.model import Article, Shared, StoryGroup
from retold.stages.texts.tokens import TOKEN, body_text, flat, number, title_text
from retold.words import Words

MOST = 6  # names, figures or words that are shown
LONGEST = 5  # words of a name that are kept together
KEPT = 0.7  # share of a word's articles that must have the whole name, else the word stands alone

_WRITTEN = re.compile(r"[^\W_]+(?:['’&][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s$")
_FIGURE = re.compile(r"(?<![^\W_])\d+(?:[.,٫٬]\d+)*")
_NEAR = frozenset((" ", "-", "\u2019", "\u00a0"))  # what stands between two parts of one name
_ABBREVIATED = frozenset((". ", "."))  # ... where the first is short: "George W. Bush"

Key = tuple[str, ...]


def reasons(group: StoryGroup, articles: Sequence[Article], words_for: Callable[[str], Words]) -> tuple[str, ...]:
    """Why some articles are one story. Without the articles, the shared words are shown as they are known to grouping."""
    if len(group.articles) < 2:
        return ()
    texts = [f"{title_text(article)}\n{body_text(article)}" for article in articles]
    tables = [words_for(code) for code in sorted({article.language[:2] for article in articles})]
    inside = frozenset(chain.from_iterable(t.names.connectors | t.names.particles for t in tables))
    empty = frozenset(chain.from_iterable(t.text.stopwords for t in tables))
    kept = inside.union(*(shared.words for shared in group.shared))
    split = [(text, _split(text, kept)) for text in texts]
    told: list[str] = []
    done: set[str] = set()
    for shared in group.shared:
        figures = shared.kind == "figures"
        shown = _figures(shared, texts) if figures else _words(shared, _read(shared, split, inside, empty), done)
        if shown:
            listed = ", ".join(f"{text} ({count})" for text, count in shown)
            told.append(f"{shared.kind} in several of the {len(group.articles)} articles: {listed}")
    if group.days:
        first, last = group.days
        told.append(f"appeared on {first}" if first == last else f"appeared from {first} to {last}")
    return tuple(told)


def _words(shared: Shared, phrases: _Phrases, done: set[str]) -> list[tuple[str, int]]:
    """Shared words with their neighbours, as most articles write them, with the number of articles. None is shown that is
    `done`; two names may have a word in common ("New York", "New Zealand")."""
    shown: list[tuple[str, int]] = []
    for word, count in zip(shared.words, shared.counts, strict=True):
        if word in done or len(shown) == MOST:
            continue
        key = phrases.whole(word, frozenset() if shared.kind == "names" else frozenset(done))
        done.update(key)
        written = phrases.written(key) or (word.capitalize() if shared.kind == "names" else word)
        shown.append((written, count if len(key) == 1 else len(phrases.holders[key])))
    return shown


def _figures(shared: Shared, texts: Sequence[str]) -> list[tuple[str, int]]:
    """Shared figures likewise: "235,000"."""
    written: dict[str, Counter[str]] = defaultdict(Counter)
    wanted = set(shared.words)
    for text in texts if wanted else ():
        for token in {match.group() for match in _FIGURE.finditer(text)}:
            if (key := number(token)) in wanted:
                written[key][token] += 1
    return [(_usual(written[w]) or w, n) for w, n in zip(shared.words[:MOST], shared.counts, strict=False)]


def _usual(forms: Counter[str]) -> str:
    """The most frequent form, of equals the one with the fewest capitals; "" of none."""
    order = sorted(forms, key=lambda form: (-forms[form], sum(map(str.isupper, form)), form))
    return order[0] if order else ""


@dataclass
class _Phrases:
    """The wanted words of some texts with their neighbours: which articles hold each row of words, how it is written, and
    how often. Words like "of" stand `inside` a name."""

    inside: frozenset[str]
    holders: dict[Key, set[int]] = field(default_factory=lambda: defaultdict(set))
    forms: dict[Key, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    times: Counter[Key] = field(default_factory=Counter)
    around: dict[str, set[Key]] = field(default_factory=lambda: defaultdict(set))

    def whole(self, word: str, without: frozenset[str]) -> Key:
        """The longest row of words with this one, and without others, that most of its articles have."""
        least = max(2, KEPT * len(self.holders[(word,)]))
        rows = [k for k in self.around[word] if len(self.holders[k]) >= least and without.isdisjoint(k) and self._one(k)]
        return min(rows, key=lambda key: (-len(key), -len(self.holders[key]), key), default=(word,))

    def _one(self, key: Key) -> bool:
        """Is a row one name? "Fish and Wildlife Service" is, but not "Israel and Hamas", who mostly stand alone."""
        ends = max(self.times[key[:1]], self.times[key[-1:]])
        return self.inside.isdisjoint(key) or 2 * self.times[key] > ends

    def written(self, key: Key) -> str:
        """How most articles write a row of words, "" where none has it."""
        return _usual(self.forms[key]) if key in self.forms else ""


class _Word(NamedTuple):
    """One word of a text as written, in small letters, and its folded parts."""

    text: str
    low: str
    parts: Key
    start: int
    end: int


def _read(
    shared: Shared, texts: Sequence[tuple[str, list[_Word]]], inside: frozenset[str], empty: frozenset[str]
) -> _Phrases:
    """The wanted words of the texts in all rows that could be one name (or, of other words, that are all wanted)."""
    wanted, named = frozenset(shared.words), shared.kind == "names"
    phrases = _Phrases(inside)

    def fits(word: _Word) -> bool:
        if named:
            return word.text[0].isupper() and word.low not in empty
        return not wanted.isdisjoint(word.parts)

    for at, (text, words) in enumerate(texts):
        found: dict[Key, Counter[str]] = defaultdict(Counter)
        for run in _runs(text, words, fits, inside if named else frozenset()):
            for row in _rows(run, wanted, inside):
                written = text[row[0].start : row[-1].end]
                found[tuple(part for word in row for part in word.parts)][written] += 1
        for key, forms in found.items():
            phrases.holders[key].add(at)
            phrases.times[key] += forms.total()
            phrases.forms[key][_usual(forms)] += 1
            for part in wanted.intersection(key):
                phrases.around[part].add(key)
    return phrases


def _runs(text: str, words: Sequence[_Word], fits: Callable[[_Word], bool], inside: frozenset[str]) -> Iterator[list[_Word]]:
    """The runs of neighbouring words that may belong together: those that fit, and words like "of" between them."""
    run: list[_Word] = []
    for word in words:
        if run and not _joined(text, run[-1], word):
            yield run
            run = []
        if fits(word) or (run and word.low in inside):
            run.append(word)
        elif run:
            yield run
            run = []
    yield run


def _split(text: str, kept: frozenset[str]) -> list[_Word]:
    """The words of a text that have a capital or are `kept`: no others can be part of what is shown."""
    words = []
    for match in _WRITTEN.finditer(text):
        written = match.group()
        if written not in kept and written.isascii() and written.islower():
            continue
        written, low, parts = _parts(written)
        if parts and (written[0].isupper() or low in kept or not kept.isdisjoint(parts)):
            words.append(_Word(written, low, parts, match.start(), match.start() + len(written)))
    return words


@lru_cache(maxsize=50_000)
def _parts(written: str) -> tuple[str, str, Key]:
    """A word without the s of possession, in small letters, and its folded parts: ("PS4", "ps4", ("ps", "4"))."""
    written = _POSSESSIVE.sub("", written)
    return written, written.lower(), tuple(TOKEN.findall(flat(written).lower()))


def _joined(text: str, word: _Word, after: _Word) -> bool:
    between = text[word.end : after.start]
    return between in _NEAR or (between in _ABBREVIATED and len(word.text) <= 3 and word.text[0].isupper())


def _rows(run: Sequence[_Word], wanted: frozenset[str], inside: frozenset[str]) -> Iterator[Sequence[_Word]]:
    """Every stretch of a run with a wanted word in it, none of which begins or ends with a word like "of"."""
    for first in range(len(run)):
        if run[first].low in inside:
            continue
        for last in range(first, min(len(run), first + LONGEST)):
            row = run[first : last + 1]
            if run[last].low not in inside and any(part in wanted for word in row for part in word.parts):
                yield row
