"""From one sentence to its clauses, as spans: cuts where a word or a mark joins two clauses that each have a verb.

Nothing is cut inside quotation marks or brackets, and no piece is left shorter than a few words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from retold.model import Span
from retold.text import WORD, trim
from retold.words import StatementWords

LEAST_WORDS = 4
LONG = 170  # characters: a longer clause tells more than one thing, and is cut at its commas
PART = 60  # characters: no part cut at a comma is shorter
_STRONG = re.compile(r"[;]|\s[—–]\s?|—|\s?--\s?")
_BREAK = re.compile(r"[,،，:;][”’\"]?\s(?!\d)")
_JOINED = re.compile(r"(?:[,،，;—–]\s*|\s-+\s|\s([^\W\d_]{1,5})\s)$")
_COMMA = re.compile(r"[,،，]\s*[”’\"]?\s*$")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


@dataclass(frozen=True)
class Token:
    """One word of a sentence: its span, its folded form, and what a clause splitter asks of it."""

    start: int
    end: int
    word: str
    verb: bool
    comma: bool = False  # stands behind a comma


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
    items = {at for at in _items(text, sentence, figures, table) if not _inside(at, whole)}
    cuts = sorted(items.union(at for at in _cuts(text, sentence, tokens, table) if not _inside(at, whole)))
    pieces = _pieces(text, sentence, cuts, tokens)
    pieces = [part for piece in pieces for part in _parts(text, piece, whole, tokens)]
    return tuple(_with_subjects(text, pieces, tokens, table))


def tokenise(text: str, span: Span, table: StatementWords) -> list[Token]:
    """The words of text[span], each marked where its form is that of a finite verb or a participle in -ed."""
    found = []
    for match in WORD.finditer(text, *span):
        word = match.group().casefold().replace("’", "'")
        verb = word in table.verbs or (
            bool(table.verb_endings) and len(word) > 4 and word.endswith(table.verb_endings) and word not in table.not_verbs
        )
        comma = bool(_COMMA.search(text, max(span[0], match.start() - 4), match.start()))
        found.append(Token(*match.span(), word, verb, comma))
    return found


def _cuts(text: str, sentence: Span, tokens: list[Token], table: StatementWords) -> list[int]:
    """Where a new clause may begin, in order."""
    cuts = {match.end() for match in _STRONG.finditer(text, *sentence)}
    since = 0  # the last word that joined a clause to its equal
    for i, token in enumerate(tokens):
        if i < LEAST_WORDS or len(tokens) - i < LEAST_WORDS or _hyphened(text, token):
            continue
        if _opens_clause(tokens, i, since, table) and not _dangles(tokens, first := _first(tokens, i, table), table):
            cuts.add(tokens[first].start)
            since = i if token.word in table.coordinators else since
    return sorted(cuts)


def _items(text: str, sentence: Span, figures: Sequence[Span], table: StatementWords) -> Iterator[int]:
    """Where an item of a list of figures begins: "$5 at one shop, $3 at another and $2 at home" is three items."""
    for (_, before), (start, _) in pairwise(figures):
        between = text[before:start]
        joined = _JOINED.search(between)
        if (
            joined
            and len(WORD.findall(between)) > 2
            and (not joined.group(1) or joined.group(1).casefold() in table.coordinators)
        ):
            yield before + joined.start(1) if joined.group(1) else start


def _opens_clause(tokens: list[Token], i: int, since: int, table: StatementWords) -> bool:
    """Does the word at i open a clause of its own? The last that was joined to its equal begins at `since`."""
    word, after_comma, rest = tokens[i].word, tokens[i].comma, tokens[i + 1 : i + 9]
    if word in table.weak_subordinators and not after_comma:
        return False
    if word in table.relatives:
        return after_comma and any(token.verb for token in rest)
    if word in table.additions:
        return after_comma
    if word in table.subordinators:
        adverb = not rest or rest[0].comma or rest[0].word in table.coordinators  # "the night before and"
        return not adverb and any(token.verb for token in rest) and any(token.verb for token in tokens[max(0, i - 20) : i])
    if word in table.coordinators:
        if not any(token.verb for token in tokens[max(since, i - 20) : i]):
            return False
        if tokens[i - 1].word in table.pronouns and tokens[i - 2].verb and not after_comma:
            return False  # "said he and his brother had left"
        begins_with_verb = bool(rest) and rest[0].verb
        own_subject = after_comma or (rest[:1] and rest[0].word in table.pronouns | table.determiners)
        return begins_with_verb or bool(own_subject and any(token.verb for token in rest[1:6]))
    return after_comma and _is_participle(tokens, i, table)


def _is_participle(tokens: list[Token], i: int, table: StatementWords) -> bool:
    """Does a participle open words of its own (", adding that")? Not "offensive, upsetting and wrong"."""
    word = tokens[i].word
    if (
        not table.participle_endings
        or len(word) < 6
        or word in table.not_verbs
        or not word.endswith(table.participle_endings)
    ):
        return False
    beside = tokens[i + 1 : i + 2]
    return bool(beside) and beside[0].start == tokens[i].end + 1 and beside[0].word not in table.coordinators


def _hyphened(text: str, token: Token) -> bool:
    """Is a word part of one with a hyphen ("before-and-after", "so-called")?"""
    before, behind = text[max(0, token.start - 2) : token.start], text[token.end : token.end + 2]
    return (before[-1:] == "-" and before != "--") or (behind[:1] == "-" and behind != "--")


def _first(tokens: list[Token], i: int, table: StatementWords) -> int:
    """The first word of a clause that the word at i opens: what measures or weighs it stands before it ("and only two
    days after"), unless that hangs on a preposition ("for two days | after")."""
    first = i
    while led := next((n for n in (1, 2) if n <= first and _signs(tokens[first - n : first + 1]) in table.led), 0):
        first -= led
    before = tokens[first - 1].word if first else ""
    if first < i and before in table.prepositions:
        return i
    joins = before in table.coordinators and (before not in table.weak_subordinators or tokens[first - 1].comma)
    return first - 1 if joins else first


def _signs(tokens: Sequence[Token]) -> str:
    return " ".join("0" if token.word[0].isdigit() else token.word for token in tokens)


def _dangles(tokens: list[Token], i: int, table: StatementWords) -> bool:
    """Would a cut before the word at i leave a word behind that belongs to what follows ("a plan that, | if")?"""
    word = tokens[i - 1].word if i else ""
    if word in table.relatives or tokens[i].word in table.coordinators:
        return word in table.relatives
    if tokens[i].comma:
        return word in table.determiners and word in table.pronouns
    determines = word in table.determiners and (word in table.pronouns or tokens[i].word in table.subordinators)
    return determines or word in table.subordinators


def _inside(at: int, whole: Sequence[Span]) -> bool:
    """Does a cut fall inside a stretch that is to stay whole?"""
    return any(start < at < end for start, end in whole)


def _pieces(text: str, span: Span, cuts: Sequence[int], tokens: list[Token]) -> list[Span]:
    """The span cut at `cuts`, a piece of too few words joined to the one before it."""
    pieces: list[Span] = []
    for start, end in pairwise([span[0], *cuts, span[1]]):
        start, end = trim(text, start, end)
        if pieces and min(len(_within(tokens, *span)) for span in ((start, end), pieces[-1])) < LEAST_WORDS:
            pieces[-1] = (pieces[-1][0], max(end, pieces[-1][1]))
        elif start < end:
            pieces.append((start, end))
    return pieces


def _within(tokens: list[Token], start: int, end: int) -> list[Token]:
    """The words that begin in start..end."""
    first, behind = (bisect_left(tokens, at, key=lambda token: token.start) for at in (start, end))
    return tokens[first:behind]


def _parts(text: str, piece: Span, whole: Sequence[Span], tokens: list[Token]) -> list[Span]:
    """A clause, or its parts between commas where it is too long to tell one thing; no name is parted ("Salem, Ohio")."""
    if piece[1] - piece[0] <= LONG:
        return [piece]
    cuts: list[int] = []
    for match in _BREAK.finditer(text, *piece):
        since, at = cuts[-1] if cuts else piece[0], match.end()
        if min(at - since, piece[1] - at) >= PART and not _inside(at, whole) and not _in_name(text, tokens, at):
            cuts.append(at)
    return _pieces(text, piece, cuts, tokens)


def _in_name(text: str, tokens: list[Token], at: int) -> bool:
    """Does a mark before `at` stand between two words with capitals?"""
    behind = bisect_left(tokens, at, key=lambda token: token.start)
    return all(text[token.start].isupper() for token in tokens[max(0, behind - 1) : behind + 1])


def _with_subjects(text: str, pieces: list[Span], tokens: list[Token], table: StatementWords) -> list[Clause]:
    """Each piece with the subject it lacks: that of the clause before, or the words a relative clause hangs on."""
    found: list[Clause] = []
    carried: Span | None = None
    for start, end in pieces:
        subject = subject_span(_within(tokens, start, end), table)
        found.append(Clause(start, end, None if subject else carried))
        carried = subject or carried
    return found


def subject_span(tokens: Sequence[Token], table: StatementWords) -> Span | None:
    """The words before the first verb, without a joining word before them; None where nothing or too much stands there."""
    joins = table.coordinators | table.subordinators | table.relatives
    first = 0
    while first < len(tokens) and tokens[first].word in joins:
        first += 1
    verb = next((i for i in range(first, min(len(tokens), first + 12)) if tokens[i].verb), None)
    if verb is None or verb == first or tokens[first].word[0].isdigit():
        return None
    return tokens[first].start, tokens[verb - 1].end
