"""A text -> its capitalised words and the runs they form: where names can be. Offsets cut the text that was given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from retold.model import Span
from retold.text import fold, sentences
from retold.words import NameWords, TextWords

# A word with what belongs inside it: "O'Neill", "Coca-Cola", "U.S.", "AT&T", "al-Sadr".
LONGEST_RUN = 12  # words; no name has more, and what looks at a whole run stays quick
TOKEN = re.compile(r"(?:[^\W\d_]\.){2,8}|[^\W_]+(?:[’'‑&-][^\W_]+){0,6}")


_OFFICE_OF = re.compile(r"([^\W\d_]+) of $")
LONGEST_OFFICE = 24  # characters of an office's word and "of"


def office_before(text: str, at: int) -> str:
    """The folded word before an "of" that stands before a place of the text ("mayor of |"); "" where there is none."""
    before = _OFFICE_OF.search(text, max(0, at - LONGEST_OFFICE), at)
    return lookup(before.group(1)) if before else ""


class Token(NamedTuple):
    """One word: its span without a possessive 's or what a hyphen hangs on it ("US" of "US-led"), the word, the same folded;
    `large`: it has capitals ("Rome", "al-Sadr"); `opens`: it opens a sentence, a line or a quotation, where a capital tells
    little; `owns`: an 's follows."""

    start: int
    end: int
    text: str
    low: str
    large: bool
    opens: bool
    owns: bool = False


@dataclass(frozen=True)
class Run:
    """Neighbouring capitalised words; `headline`: in a line where nearly every word is large."""

    tokens: tuple[Token, ...]
    headline: bool

    @property
    def span(self) -> Span:
        """Where the run stands."""
        return self.tokens[0].start, self.tokens[-1].end


def lookup(word: str) -> str:
    """A word as the tables have it: lower case, without accents, one kind of apostrophe."""
    return word.lower() if word.isascii() else fold(word)


def stem(low: str, names: NameWords) -> str:
    """A word without the ending of its case, where the language has such ("роом": "ро")."""
    ending = next((end for end in names.endings.get("case", ()) if low.endswith(end)), "")
    return low.removesuffix(ending) if len(low) - len(ending) > 2 else low


def _elided(text: str, start: int, end: int, names: NameWords, last: Token | None) -> int:
    """How many characters before a word an apostrophe joins to it: 2 in "l'Assemblée", "L'azienda", "L'Italie"; 0 in
    "L'Oréal", and in "Giscard d'Estaing"."""
    mark = next((at for at in range(start, min(start + 6, end - 1)) if text[at] in "'’"), 0)
    if not mark or text[start:mark].lower() not in names.elisions:
        return 0
    if text[start:mark].lower() in names.articles and lookup(text[mark + 1 : end]) in names.places:
        return mark + 1 - start
    particle = text[start:mark].lower() in names.particles
    inside = particle and last is not None and last.large and text[last.end : start] == " "
    free = text[start].islower() and not inside
    return mark + 1 - start if free or not text[mark + 1].isupper() else 0


def before_attribute(word: str, names: NameWords) -> int:
    """How long a name is on which a hyphen hangs what describes by it ("US-led": 2); 0 where there is none."""
    at = max(word.rfind("-"), word.rfind("‑"))
    last = word[at + 1 :]
    hung = last in names.attributes or (len(last) > 2 and last.islower() and last.endswith(names.attribute_endings))
    return at if at > 0 and hung else 0


def _without_attribute(word: str, opens: bool, names: NameWords) -> int:
    """How long a word is without its attribute; whole where a capital tells nothing ("Short-lived" opens a sentence)."""
    size = before_attribute(word, names) if word != word.lower() else 0
    if not size or not opens or word[:size].isupper():
        return size or len(word)
    name = lookup(word[:size])
    return size if name in names.places or name in names.organisations or name in names.demonyms else len(word)


def tokens_of(text: str, start: int, end: int, names: NameWords) -> list[Token]:
    """The words of one sentence, text[start:end]."""
    found: list[Token] = []
    for match in TOKEN.finditer(text, start, end):
        a, b = match.span()
        if names.elisions:
            a += _elided(text, a, b, names, found[-1] if found else None)
        owns = b - a > 2 and text[b - 2] in "'’" and text[b - 1] in "sS"
        if owns:
            b -= 2
        word = text[a:b]
        opens = not found or text[a - 1] in '“"«„:(' or (text[a - 1] in "‘'" and not text[a - 2].isalnum())
        if "-" in word or "‑" in word:
            word = word[: _without_attribute(word, opens, names)]
            b = a + len(word)
        small = word.lower()
        low = small if small.isascii() else fold(word)
        found.append(Token(a, b, word, low, small != word and word[0].isalpha(), opens, owns))
    return found


def read_runs(text: str, names: NameWords, table: TextWords) -> Iterator[tuple[list[Token], list[Run]]]:
    """For each sentence, all its words and its runs of capitalised words, in the order of the text."""
    inside, dotted = _small_words(names, table)
    for start, end in sentences(text, table=table):
        words = tokens_of(text, start, end, names)
        longer = [word.large for word in words if len(word.text) > 3]
        headline = len(longer) > 2 and sum(longer) > 0.8 * len(longer)
        found: list[list[Token]] = [[]]
        for word in words:
            if not word.large and word.low not in inside:
                if found[-1]:
                    found.append([])
                continue
            if len(found[-1]) >= LONGEST_RUN:
                found.append([])
            if found[-1] and not _joined(text, found[-1][-1], word, dotted, names.owners):
                found.append([])
            if word.large or found[-1]:
                found[-1].append(word)
        trimmed = (_trimmed(run) for run in found)
        yield words, [Run(tuple(run), headline) for run in trimmed if run]


@cache
def _small_words(names: NameWords, table: TextWords) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a language that may stand inside a name in small letters, and those that end with a full stop."""
    inside = names.particles | names.connectors | names.suffixes
    return inside, names.titles | names.suffixes | table.abbreviations


def _trimmed(run: list[Token]) -> list[Token]:
    """Without the small words at the end: they join names only when a capital follows."""
    while run and not run[-1].large:
        run = run[:-1]
    return run


def _joined(text: str, left: Token, right: Token, dotted: frozenset[str], owners: frozenset[str]) -> bool:
    """Does nothing but a blank (or the full stop of "Mr.", "J.") stand between two words?"""
    if left.owns:
        return left.low in owners and right.large and right.start == left.end + 3
    between = text[left.end : right.start]
    if between in (". ", ".\u00a0", "."):
        return len(left.text) == 1 or left.low in dotted
    return between in (" ", "\u00a0", " & ")
