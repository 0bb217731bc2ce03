"""From one sentence to its clauses, as spans: cuts where a word or a mark joins two clauses that each have a verb.

Nothing is cut inside quotation marks or brackets, and no piece is left shorter than a few words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from retold.model import Span
from retold.text import WORD, trim
from retold.words import StatementWords

LEAST_WORDS = 4
LONG = 170  # characters: a longer clause tells more than one thing, and is cut at its commas
LONGEST_NAME = 80  # characters of a name in a list, with its commas
LONGEST_LENGTH = 7  # words of "a little less than two days after"
PART = 60  # characters: no part cut at a comma is shorter
_STRONG = re.compile(r"[;]|\s[—–]\s?|—|\s?--\s?")
_BREAK = re.compile(r"[,،，:][”’\"]?\s(?!\d)")
_JOINED = re.compile(r"(?:[,،，;—–]\s*|\s-+\s|\s([^\W\d_]{1,5})\s)$")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NAME = r"(?:[A-ZÀ-ÞА-Я][\w.'’-]*\s){0,3}[A-ZÀ-ÞА-Я][\w.'’-]*,"
_NAMED = re.compile(_NAME)
_LISTED = re.compile(rf",\s{_NAME}\s$")
_CAPITAL = re.compile(r"\b[A-ZÀ-ÞА-Я][\w.'’-]*,\s$")
_COMMA = re.compile(r"[,،，]\s*[”’\"]?\s*$")


@dataclass(frozen=True)
class Token:
    """One word of a sentence: its span, its folded form, and what a clause splitter asks of it."""

    start: int
    end: int
    word: str
    verb: bool


@dataclass(frozen=True)
class Clause:
    """One clause and the span of the subject carried along to it, None where it has its own."""

    start: int
    end: int
    subject: Span | None = None


def clauses(
    text: str, sentence: Span, whole: Sequence[Span], figures: Sequence[Span], table: StatementWords
) -> tuple[Clause, ...]:
    """The clauses of text[sentence], in order and without overlap. `whole` are spans (quotations) never cut inside;
    `figures` are the spans of the figures, each of which begins an item of its own in a list."""
    tokens = tokenise(text, sentence, table)
    whole = [*whole, *(match.span() for match in _BRACKETS.finditer(text, *sentence))]
    found = {*_cuts(text, sentence, tokens, table), *_items(text, sentence, figures, table)}
    cuts = sorted(at for at in found if not _inside(at, whole))
    pieces = [part for piece in _pieces(text, sentence, cuts, tokens) for part in _parts(text, piece, whole, tokens, table)]
    return tuple(_with_subjects(text, pieces, tokens, table))


def tokenise(text: str, span: Span, table: StatementWords) -> list[Token]:
    """The words of text[span], each marked where its form is that of a finite verb or a participle in -ed."""
    found = []
    for match in WORD.finditer(text, *span):
        word = match.group().casefold().replace("’", "'")
        verb = word in table.verbs or (
            bool(table.verb_endings) and len(word) > 4 and word.endswith(table.verb_endings) and word not in table.not_verbs
        )
        found.append(Token(*match.span(), word, verb))
    return found


def _cuts(text: str, sentence: Span, tokens: list[Token], table: StatementWords) -> list[int]:
    """Where a new clause may begin, in order."""
    cuts = {match.end() for match in _STRONG.finditer(text, *sentence)}
    for i, token in enumerate(tokens):
        if i < LEAST_WORDS or len(tokens) - i < LEAST_WORDS:
            continue
        after_comma = bool(_COMMA.search(text, max(sentence[0], token.start - 4), token.start))
        joins = after_comma and token.word in table.coordinators and text[tokens[i + 1].start].isupper()
        if joins and _LISTED.search(text, max(sentence[0], token.start - LONGEST_NAME), token.start):
            continue  # "where Ann Roe, Bob Hill, and Carl Dorn were"
        if _opens_clause(tokens, i, after_comma, table):
            begun = _begun(text, tokens, i, table) if token.word in table.subordinators else i
            if begun is not None:
                cuts.add(tokens[begun].start)
    return sorted(cuts)


def _begun(text: str, tokens: list[Token], i: int, table: StatementWords) -> int | None:
    """The word at which the clause that the word at i opens begins: with the adverb or the length that belongs to it ("even
    though", ", two days after"), not with a time of the clause before ("Monday night after"). None where both are one: what
    was "stopped two days after it left" was not stopped for two days."""
    first = i
    while first and text[tokens[first - 1].end : tokens[first].start].isspace():
        word = tokens[first - 1].word
        fitting = word in table.lengths and (first < i or not table.lengths[word] or tokens[i].word in table.lengths[word])
        if not fitting and (first == i or not (word in table.amounts or word.isdecimal())):
            break
        first -= 1
    opening, before = tokens[first].word, tokens[first - 1]
    apart = not text[before.end : tokens[first].start].isspace()
    counted = opening.isdecimal() or opening in table.amounts
    if first == i or not (counted or apart or before.verb):
        return i
    return first if apart or opening in table.lengths else None


def _items(text: str, sentence: Span, figures: Sequence[Span], table: StatementWords) -> Iterator[int]:
    """Where an item of a list of figures begins: "$5 at one shop, $3 at another and $2 at home" is three items."""
    for (_, before), (start, _) in pairwise(figures):
        between = text[before:start]
        joined = _JOINED.search(between)
        word = joined.group(1) if joined else None
        if joined and len(WORD.findall(between)) > 2 and (not word or word.casefold() in table.coordinators):
            yield before + joined.start(1) if joined.group(1) else start


def _opens_clause(tokens: list[Token], i: int, after_comma: bool, table: StatementWords) -> bool:
    """Does the word at i open a clause of its own?"""
    word, rest = tokens[i].word, tokens[i + 1 : i + 9]
    if word in table.weak_subordinators and not after_comma:
        return False  # "did not yet know", "has once met"
    if word in table.relatives:
        return after_comma and any(token.verb for token in rest)
    if word in table.additions:
        return after_comma
    if word in table.subordinators:
        return any(token.verb for token in rest) and any(token.verb for token in tokens[max(0, i - 20) : i])
    if word in table.coordinators:
        if not any(token.verb for token in tokens[max(0, i - 20) : i]):
            return False
        begins_with_verb = bool(rest) and rest[0].verb
        own_subject = after_comma or (rest[:1] and rest[0].word in table.pronouns | table.determiners)
        return begins_with_verb or bool(own_subject and any(token.verb for token in rest[1:6]))
    if after_comma and table.participle_endings and len(word) > 5:
        return word.endswith(table.participle_endings)
    return False


def _inside(at: int, whole: Sequence[Span]) -> bool:
    """Does a cut fall inside a stretch that is to stay whole?"""
    return any(start < at < end for start, end in whole)


def _pieces(text: str, span: Span, cuts: Sequence[int], tokens: list[Token]) -> list[Span]:
    """The span cut at `cuts`, a piece of too few words joined to the one before it."""
    pieces: list[Span] = []
    for start, end in pairwise([span[0], *cuts, span[1]]):
        start, end = trim(text, start, end)
        if pieces and min(_count(tokens, (start, end)), _count(tokens, pieces[-1])) < LEAST_WORDS:
            pieces[-1] = (pieces[-1][0], max(end, pieces[-1][1]))
        elif start < end:
            pieces.append((start, end))
    return pieces


def _count(tokens: list[Token], span: Span) -> int:
    return sum(span[0] <= token.start < span[1] for token in tokens)


def _goes_on(text: str, at: int, table: StatementWords) -> bool:
    """Does a place or a list of names go on behind a comma ("Grell, | Norland, on Friday", "Ann Roe, Bob Hill, | and")?"""
    before = max(0, at - LONGEST_NAME)
    if _NAMED.match(text, at):
        return _CAPITAL.search(text, before, at) is not None
    word = WORD.match(text, at)
    joins = word is not None and word.group().casefold() in table.coordinators
    return joins and _LISTED.search(text, before, at) is not None


def _parts(text: str, piece: Span, whole: Sequence[Span], tokens: list[Token], table: StatementWords) -> list[Span]:
    """A clause, or its parts between commas where it is too long to tell one thing."""
    if piece[1] - piece[0] <= LONG:
        return [piece]
    cuts: list[int] = []
    for match in _BREAK.finditer(text, *piece):
        since = cuts[-1] if cuts else piece[0]
        long_enough = match.end() - since >= PART and piece[1] - match.end() >= PART
        if long_enough and not _inside(match.end(), whole) and not _goes_on(text, match.end(), table):
            cuts.append(match.end())
    return _pieces(text, piece, cuts, tokens)


def _with_subjects(text: str, pieces: list[Span], tokens: list[Token], table: StatementWords) -> list[Clause]:
    """Each piece with the subject it lacks: that of the clause before, or the words a relative clause hangs on."""
    found: list[Clause] = []
    carried: Span | None = None
    for start, end in pieces:
        own = [token for token in tokens if start <= token.start < end]
        subject = subject_span(own, table)
        found.append(Clause(start, end, None if subject else carried))
        carried = subject or carried
    return found


def _measured(tokens: Sequence[Token], table: StatementWords) -> bool:
    """Are these words a length and the word that opens a clause, as in "less than two days after"?"""
    *length, opening = (token.word for token in tokens)
    words = table.lengths.keys() | table.amounts
    told = opening in table.subordinators and length[-1] in table.lengths
    return told and all(word in words or word.isdecimal() for word in length)


def subject_span(tokens: Sequence[Token], table: StatementWords) -> Span | None:
    """The words before the first verb, without a joining word before them; None where nothing or too much stands there."""
    joins = table.coordinators | table.subordinators | table.relatives
    first = next((i for i in range(1, min(len(tokens), LONGEST_LENGTH)) if _measured(tokens[: i + 1], table)), 0)
    while first < len(tokens) and tokens[first].word in joins:
        first += 1
    verb = next((i for i in range(first, min(len(tokens), first + 12)) if tokens[i].verb), None)
    if verb is None or verb == first or tokens[first].word[0].isdigit():
        return None
    return tokens[first].start, tokens[verb - 1].end
