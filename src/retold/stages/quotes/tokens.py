"""A text and its quoted stretches in, sentences of tokens out, in which a quoted stretch is one token.

A full stop inside a quotation ends no sentence, so that the words that name the speaker stay with the words said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from retold.stages.texts.quote_marks import Quoted
from retold.text import sentences
from retold.words import QuoteWords, Words

_TOKEN = re.compile(r"[^\W_]+(?:[’'&.-][^\W_]+)*[’']?|--+|\S")
_APOSTROPHE = str.maketrans("’", "'")
_SIDE = frozenset("—–―-")

WORD, CAPITAL, POINT, QUOTED = range(4)
SHORT = 24  # characters: quoted words up to here, without a mark at their end, are names, titles or scare quotes
_TITLE = 8  # words that a title may have
_SPEAKER_TOKENS = 14
_LONGEST = 250  # tokens of a sentence
_HEADLINE = 0.6  # share of capitalised words from which a line is a headline


@dataclass
class Sentence:
    """The tokens of one sentence: where each starts and ends, its lower-case form and its kind; `quoted` holds the
    quoted stretch of a token of that kind, `loud` those that look like speech rather than a name or a single word, `titles`
    those that would, were they not capitalised throughout. `line` numbers the line of the text that it stands in."""

    start: int
    end: int
    line: int
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    kinds: list[int] = field(default_factory=list)
    quoted: dict[int, Quoted] = field(default_factory=dict)
    loud: set[int] = field(default_factory=set)
    titles: set[int] = field(default_factory=set)

    def add(self, start: int, end: int, low: str, kind: int) -> None:
        """Append one token."""
        self.starts.append(start)
        self.ends.append(end)
        self.lows.append(low)
        self.kinds.append(kind)

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def headline(self) -> bool:
        """Are most words capitalised, so that a capital says nothing?"""
        return self.kinds.count(CAPITAL) > _HEADLINE * (self.kinds.count(CAPITAL) + self.kinds.count(WORD))


def read_sentences(text: str, quoted: Sequence[Quoted], words: Words) -> Iterator[Sentence]:
    """The sentences of a text in order, each quoted stretch one token of the sentence that it stands in."""
    held: Sentence | None = None
    for sentence in _cut(text, quoted, words):
        if held is not None:
            if held.line == sentence.line and _names_speaker(sentence, words.quotes):
                yield _joined(held, sentence)
                held = None
                continue
            yield held
            held = None
        last = len(sentence) - 1
        if last in sentence.loud and text[sentence.quoted[last].inner[1] - 1] in "?!…":
            held = sentence
        else:
            yield sentence
    if held is not None:
        yield held


def _cut(text: str, quoted: Sequence[Quoted], words: Words) -> Iterator[Sentence]:
    """The sentences as their full stops cut them; a stretch without any is cut every so many tokens, so that time stays
    linear."""
    masked = _mask(text, quoted)
    at = line = seen = 0
    for start, end in sentences(masked, table=words.text):
        line += masked.count("\n", seen, start)
        seen = start
        sentence = Sentence(start, end, line)
        here = start
        while at < len(quoted) and quoted[at].start < end:
            stretch = quoted[at]
            _tokens(text, here, stretch.start, sentence)
            sentence.quoted[len(sentence)] = stretch
            if _is_loud(text, stretch):
                embedded = len(sentence) and sentence.lows[-1] != ":" and stretch.closed
                title = embedded and _is_title(text[slice(*stretch.inner)], words.quotes)
                (sentence.titles if title else sentence.loud).add(len(sentence))
            sentence.add(stretch.start, stretch.end, "“", QUOTED)
            here = stretch.end
            at += 1
        _tokens(text, here, end, sentence)
        _before_plurals(sentence, words.quotes)
        if words.quotes.inverts and any("-" in low for low in sentence.lows):
            sentence = _parted(sentence, words.quotes)
        yield from _pieces(sentence) if len(sentence) > _LONGEST else (sentence,)


def _before_plurals(sentence: Sentence, table: QuoteWords) -> None:
    """Write a singular article before a plural as the preposition that it must be ("disse a jornalistas")."""
    lows = sentence.lows
    if not table.singular_articles:
        return
    for at in range(len(lows) - 1):
        if lows[at] in table.singular_articles and lows[at + 1].endswith("s") and sentence.kinds[at + 1] == WORD:
            lows[at] = table.singular_articles[lows[at]]


def _parted(sentence: Sentence, table: QuoteWords) -> Sentence:
    """The sentence, verbs and the pronouns joined to them as two tokens: "explique-t-il" as "explique il". An auxiliary
    before the pronoun is left out, so that "a-t-il dit" reads as "il dit"."""
    parted = Sentence(sentence.start, sentence.end, sentence.line)
    for at in range(len(sentence)):
        start, end, low, kind = sentence.starts[at], sentence.ends[at], sentence.lows[at], sentence.kinds[at]
        verb, mark, pronoun = low.rpartition("-")
        verb = verb.removesuffix("-t")
        if at in sentence.quoted:
            parted.quoted[len(parted)] = sentence.quoted[at]
            if at in sentence.loud:
                parted.loud.add(len(parted))
            if at in sentence.titles:
                parted.titles.add(len(parted))
        elif mark and pronoun in table.pronouns and (verb in table.verbs or verb in table.auxiliaries):
            if verb not in table.auxiliaries:
                parted.add(start, start + len(verb), verb, kind)
            start, low, kind = end - len(pronoun), pronoun, WORD
        parted.add(start, end, low, kind)
    return parted


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    """A sentence that is too long to be one, in parts."""
    for low in range(0, len(sentence), _LONGEST):
        high = min(low + _LONGEST, len(sentence))
        yield Sentence(
            sentence.starts[low],
            sentence.ends[high - 1],
            sentence.line,
            sentence.starts[low:high],
            sentence.ends[low:high],
            sentence.lows[low:high],
            sentence.kinds[low:high],
            {at - low: sentence.quoted[at] for at in range(low, high) if at in sentence.quoted},
            {at - low for at in range(low, high) if at in sentence.loud},
            {at - low for at in range(low, high) if at in sentence.titles},
        )


def _is_loud(text: str, stretch: Quoted) -> bool:
    """Does a quoted stretch look like speech: more than a few words, or with a mark at its end?"""
    start, end = stretch.inner
    return end - start > SHORT or (end > start and text[end - 1] in ",.?!…")


def _is_title(inner: str, table: QuoteWords) -> bool:
    """Are the words capitalised throughout, save small ones between them?"""
    found = inner.strip(" ,.").split()
    small = (table.prepositions, table.determiners, table.conjunctions, table.infinitives)
    return 0 < len(found) <= _TITLE and all(
        not word[0].islower() or (number and any(word in words for words in small)) for number, word in enumerate(found)
    )


def _names_speaker(sentence: Sentence, table: QuoteWords) -> bool:
    """Does a sentence after a quotation only say who spoke (""Why?" Lee asked.")?"""
    first = sentence.lows[0] if len(sentence) else ""
    if first in table.prepositions or first in table.subordinators or first in table.conjunctions or first in table.adverbs:
        return False
    for at in range(min(len(sentence), _SPEAKER_TOKENS)):
        low = sentence.lows[at]
        if at in sentence.loud or low in table.auxiliaries:
            return False
        if at and "q" in table.verbs.get(low, ""):
            after = sentence.lows[at + 1] if at + 1 < len(sentence) else "."
            return (
                after in ".;"
                or after in table.prepositions
                or after in table.times
                or after in table.adverbs
                or after == ","
            )
    return False


def _joined(first: Sentence, second: Sentence) -> Sentence:
    """Two sentences as one."""
    shift = len(first)
    return Sentence(
        first.start,
        second.end,
        first.line,
        first.starts + second.starts,
        first.ends + second.ends,
        first.lows + second.lows,
        first.kinds + second.kinds,
        first.quoted | {at + shift: stretch for at, stretch in second.quoted.items()},
        first.loud | {at + shift for at in second.loud},
        first.titles | {at + shift for at in second.titles},
    )


def _mask(text: str, quoted: Sequence[Quoted]) -> str:
    """The text with quoted words made blank letters. Their first letter stays, since a capital may begin a sentence, and
    the mark at their end, since it may end one."""
    parts: list[str] = []
    here = 0
    for stretch in quoted:
        start, end = stretch.inner
        if end > start and text[end - 1] in ".?!…":
            end -= 1
        while start < end and text[start].isspace():
            start += 1
        start = min(start + 1, end)
        parts += (text[here:start], "x" * (end - start))
        here = max(end, start)
    return "".join((*parts, text[here:]))


def _tokens(text: str, start: int, end: int, sentence: Sentence) -> None:
    """Append the tokens of text[start:end]."""
    if start >= end:
        return
    starts, ends, lows, kinds = sentence.starts, sentence.ends, sentence.lows, sentence.kinds
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        first = word[0]
        begin, stop = match.span()
        if first.isalnum():
            low = word.lower()
            lows.append(low.translate(_APOSTROPHE) if "’" in low else low)
            kinds.append(CAPITAL if first.isupper() else WORD)
        else:
            joined = first in "’'" and ends and begin == ends[-1]
            lows.append("—" if first in _SIDE else "'" if joined else first)
            kinds.append(POINT)
        starts.append(begin)
        ends.append(stop)
