"""One statement -> what of it can be compared with another telling: its values, each with the words around it.

A value's frame is the stems near it: two values are said of one thing where their frames share enough.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from retold.model import Article, DateMention, Figure, Name, Quote, Reading, Span, Statement
from retold.stages.clashes.roles import OWNS, Role, read_role
from retold.stages.dates.ranges import whole
from retold.stages.texts.quote_marks import find_quoted
from retold.stages.texts.stems import is_verb, stem
from retold.stages.texts.tokens import tokens
from retold.text import QUOTE_ENDS, fold
from retold.words import Words

BEFORE, AFTER = 6, 6  # words of a frame before and after a value
AROUND = 2, 3  # words before and after a name that tell who is meant, word for word
NEAR_NOT = 4  # words behind a negation among which the first that tells something is denied
RUN, SHORT_RUN = 5, 4  # words around a negation that tell what is denied, word for word; where the statement ends with them
NEAR = 4  # words before and after a name that tell in which part it stands: "the mayor, ...", "... of Ohio"
CLOSING = ' \n"”’»'  # behind the mark that ends a sentence
WHOLE = 0.6  # share of a quote that stands for all of it
A_PART = 40  # characters of a quote of several sentences from which those that stand in a statement can be compared
ALONE = 2  # words before a time at most that a comma parts from who spoke then: "Late on Monday, the mayor said"
BRACKETS = 40  # characters in brackets behind a name at most
SAYING = 3  # words between a date and a verb of saying, when the date is that of saying


@dataclass(frozen=True, eq=False)
class Frame:
    """The words around a value: the stems near it, and those of the few words beside it; that of the nearest verb ("" where
    there is none near), and whether a verb of saying stands beside it: a date there is that of saying. `aimed` where it is
    hoped for or needed, `further` where it comes on top of another ("an additional $5"), `owns` where it is a name with an
    "'s", `pictured` where it is the day of a picture. `words` are those right before and behind it, word for word. `role` is
    what tells who a person is right here, `known` what its article tells of that anywhere."""

    stems: frozenset[str]
    near: frozenset[str] = frozenset()
    verb: str = ""
    saying: bool = False
    aimed: bool = False
    further: bool = False
    words: tuple[str, ...] = ()
    owns: bool = False
    pictured: bool = False
    role: Role = ()
    known: Role = ()


@dataclass(frozen=True, eq=False)
class People:
    """Whom an article names: the words of all names in it, who each person is where named (by where the name starts), and
    all that the article tells of that (by the last word of the full name)."""

    words: frozenset[str] = frozenset()
    here: Mapping[int, Role] = field(default_factory=dict)
    anywhere: Mapping[str, Role] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Said:
    """Words that are laid in the mouth of a person known by name: their stems in order (of a quote of which some words stand
    in marks, those of these words), whether the name stands beside them, and whether they are told without marks."""

    speaker: str
    stems: tuple[str, ...]
    beside: bool
    indirect: bool


@dataclass(frozen=True, eq=False)
class Slots:
    """A statement's values with their frames. `negated` holds the stems that are denied in it, of which `but_asserted` are
    asserted too, `stems` all that tell; `belittling` that something is nearly denied, `doubtful` that its sentence asks it
    or leaves it open; `opposed` are its stems that have an opposite. `everybody` are the words of all names in the article,
    `counts` all its figures, `days` all its dates; `denies` are its own figures that are denied ("not 47 pages"). `runs` are
    all stretches of words as long as those around a negation, `denied` those that had one in their midst, `settled` those of
    both that no doubt stands before or in; `written` has each stem's first word; `day` is the day of publication, as a
    number. `quotes` are those whose speaker is known; `content` are the stems beside names, words for people, and verbs of
    saying."""

    statement: Statement
    stems: frozenset[str]
    figures: tuple[tuple[Figure, Frame], ...]
    dates: tuple[tuple[DateMention, Frame], ...]
    names: tuple[tuple[Name, Frame], ...]
    quotes: tuple[Said, ...]
    negated: frozenset[str]
    but_asserted: frozenset[str]
    belittling: bool
    doubtful: bool
    changing: bool
    opposed: frozenset[str]
    everybody: frozenset[str]
    counts: tuple[Figure, ...] = ()
    days: tuple[DateMention, ...] = ()
    day: int | None = None
    denies: tuple[Figure, ...] = ()
    runs: frozenset[tuple[str, ...]] = frozenset()
    denied: frozenset[tuple[str, ...]] = frozenset()
    settled: frozenset[tuple[str, ...]] = frozenset()
    written: Mapping[str, str] = field(default_factory=dict)
    content: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class _Around:
    """The words of a statement, of which frames are made: folded, where they stand, their stems ("" where a word tells
    nothing)."""

    text: str
    keys: Sequence[str]
    spans: Sequence[Span]
    stems: Sequence[str]
    table: Words

    def bounds(self, span: Span) -> tuple[int, int]:
        """The first word of a span, and the first behind it."""
        return bisect_left(self.spans, span[0], key=_start), bisect_right(self.spans, span[1] - 1, key=_start)

    def frame(self, span: Span, of_day: bool = False) -> Frame:
        """The words around a value; the day on which something is said may stand further from the verb of saying."""
        first, last = self.bounds(span)
        before, after = range(max(0, first - BEFORE), first), range(last, min(last + AFTER, len(self.keys)))
        acts = [k for k in [*reversed(before), *after] if is_verb(self.keys[k], self.table)]
        verb = next((self.stems[k] for k in acts if self.stems[k]), "")
        behind = self._behind_brackets(span, last)
        beside = [*before[-SAYING:], *range(behind, min(behind + SAYING, len(self.keys)))]
        beside += [k for k in acts[:1] if of_day and k < first]  # "wrote on the group's own website on Tuesday"
        saying = any(self.keys[k] in self.table.statements.saying and not self._parted(span, k, first) for k in beside)
        stems, near = ({self.stems[k] for k in places} for places in ([*before, *after], [*before[-NEAR:], *after[:NEAR]]))
        aimed = any(self.keys[k] in self.table.statements.aims for k in before[-NEAR:])
        further = any(self.keys[k] in self.table.statements.further for k in (*before[-1:], *after[:1]))
        words = (*self.keys[max(0, first - AROUND[0]) : first], *self.keys[last : last + AROUND[1]])
        owns = self.text.startswith(OWNS, span[1])
        pictured = of_day and self._pictured(first, last)
        return Frame(frozenset(stems - {""}), frozenset(near - {""}), verb, saying, aimed, further, words, owns, pictured)

    def opposed(self) -> frozenset[str]:
        """The stems that have an opposite, those apart that tell a place in a picture ("Ada Roe, left, and")."""
        known = {word for pair in self.table.statements.opposites for word in pair}
        return frozenset(stem for k, stem in enumerate(self.stems) if stem in known and not self._set_apart(k))

    def _set_apart(self, k: int) -> bool:
        start, end = self.spans[k]
        before, behind = self.keys[max(0, k - 1) : k], self.keys[k + 1 : k + 2]
        closed = self.text.startswith((",", ";", ")", "."), end) or self.table.statements.coordinators.intersection(behind)
        placed = self.text.endswith((", ", "("), 0, start) or self.table.quotes.prepositions.intersection(before)
        return bool(closed and placed)

    def _pictured(self, first: int, last: int) -> bool:
        """Does a day behind a "this" tell when a picture was taken: "in this 3 May 2020 file photo"?"""
        pictures = (" ".join(self.keys[last : last + length]) for length in (1, 2))
        shown = self.table.statements.determiners.intersection(self.keys[max(0, first - 1) : first + 1])
        return bool(shown) and any(words in self.table.clean.credits for words in pictures)

    def denies(self, span: Span) -> bool:
        """Does a negation stand right before a value, and nothing is told in its stead ("not one but two")?"""
        (first, last), words = self.bounds(span), self.table.statements
        denied = first > 0 and self.keys[first - 1] in words.negations
        return denied and not words.instead.intersection(self.keys[last:])

    def _behind_brackets(self, span: Span, after: int) -> int:
        """The first word behind a value and what stands in brackets beside it: "Lee (R-Ohio) | said"."""
        close = self.text.find(")", span[1], span[1] + BRACKETS) if self.text.startswith(" (", span[1]) else -1
        return bisect_left(self.spans, close, key=_start) if close >= 0 else after

    def _parted(self, span: Span, k: int, first: int) -> bool:
        """Does the end of a quotation, or of more than a time alone, stand between a value and a verb behind it, or between
        it and a verb before it what opens that which is said ("said that on Monday the harbour")?"""
        if k < first:
            return not self.table.quotes.complementisers.isdisjoint(self.keys[k + 1 : first])
        between = self.text[span[1] : self.spans[k][0]]
        return bool(QUOTE_ENDS & set(between)) or ("," in between and first > ALONE)


def _start(span: Span) -> int:
    return span[0]


NOBODY = People()


def read_slots(statement: Statement, article: Article, table: Words, reading: Reading, people: People = NOBODY) -> Slots:
    """What can be compared of a statement; `article`, `reading` and `people` are its article's."""
    text = article.text
    words, spans = tokens(text, statement.start, statement.end)
    keys = spelt_out(words, table)
    endings, common = table.statements.endings, table.text.stopwords
    valued = [f.span for f in statement.figures] + [d.span for d in statement.dates]
    stems = [
        "" if key in common or len(key) < 2 or key[0].isdigit() or _within(span, valued) else stem(key, endings)
        for key, span in zip(keys, spans, strict=True)
    ]
    around = _Around(text, keys, spans, stems, table)
    denied = _negated(keys, stems, table)
    in_sentence, (start, end) = set(tokens(text, *statement.sentence)[0]), statement.sentence
    named = {found for n in statement.names for found in stems[slice(*around.bounds((n.start, n.end)))]}

    quotes = [q for q in statement.quotes if _quoted(q, statement, text, table, reading)]

    def part(name: Name) -> Frame:
        role, known = people.here.get(name.start, ()), people.anywhere.get(_last(name), ())
        return replace(around.frame((name.start, name.end)), role=role, known=known)

    return Slots(
        statement=statement,
        stems=frozenset(filter(None, stems)),
        figures=tuple((f, around.frame(f.span)) for f in statement.figures),
        dates=tuple((d, around.frame(d.span, of_day=True)) for d in whole(text, statement.dates, table.dates)),
        names=tuple((n, part(n)) for n in statement.names if n.type != "other"),
        quotes=tuple(_said(q, statement, text, table, reading) for q in quotes),
        negated=frozenset(denied) - named,
        but_asserted=frozenset(word for word in denied if stems.count(word) > denied.count(word)),
        belittling=bool(set(keys) & table.statements.belittling),
        doubtful=bool(in_sentence & table.statements.doubts) or text[start:end].rstrip(CLOSING).endswith("?"),
        changing=any(stem(word, endings) in stems for word in table.statements.changing),
        opposed=around.opposed(),
        everybody=people.words,
        counts=reading.figures,
        days=reading.dates,
        day=article.published.start.toordinal() if article.published else None,
        denies=tuple(f for f in statement.figures if f.kind not in ("duration", "ordinal") and around.denies(f.span)),
        runs=frozenset(_runs(keys)),
        denied=frozenset(_denied(keys, table)),
        settled=_settled(keys, tokens(text, start, statement.start)[0], table),
        written=dict(zip(reversed(stems), reversed(keys), strict=True)),
        content=frozenset(filter(None, stems)) - named - _who(table),
    )


@cache
def _who(table: Words) -> frozenset[str]:
    """The stems of the words that tell who somebody is, and that somebody says something."""
    people = table.names.titles | table.names.roles | table.names.offices | table.names.bearers | table.names.crowd
    words = {word for entry in people | table.names.past | table.statements.saying for word in entry.split()}
    return frozenset(stem(word, table.statements.endings) for word in words)


def people_of(article: Article, reading: Reading, table: Words) -> People:
    """Whom an article names."""
    words = frozenset(word for name in reading.names for word in fold(name.canonical or name.text).split())
    here = {n.start: read_role(n, article.text, table) for n in reading.names if n.type == "person"}
    anywhere: dict[str, Role] = {}
    for name in reading.names:
        if name.start in here:
            anywhere[_last(name)] = anywhere.get(_last(name), ()) + here[name.start]
    return People(words, here, anywhere)


def _last(name: Name) -> str:
    """The last word of a person's full name, folded."""
    return (fold(name.canonical or name.text).split() or [""])[-1]


def _quoted(quote: Quote, statement: Statement, text: str, table: Words, reading: Reading) -> bool:
    """Is most of a quote in the statement, or much of a long one, and its speaker a person, told in the same paragraph? What
    a body says, one of its people may have said."""
    inside = min(quote.end, statement.end) - max(quote.start, statement.start)
    whole = inside >= WHOLE * (quote.end - quote.start)
    people = {form for n in reading.names if n.type == "person" for form in (n.text, n.canonical or n.text)}
    start, end = quote.speaker_span or (quote.start, quote.start)
    told_here = "\n" not in text[min(end, quote.end) : max(start, quote.start)]
    said = quote.speaker in people and not _passed_on(quote, text, table)
    return said and told_here and (whole or (quote.kind == "direct" and inside >= A_PART))


def _passed_on(quote: Quote, text: str, table: Words) -> bool:
    """Does a quote say who said the words in marks: ""It leaks," the mayor said", of a reporter who passes it on?"""
    words, last = text[quote.start : quote.end].replace("\n", " "), 0
    for mark in find_quoted(words) if quote.kind == "mixed" else ():
        if table.statements.saying.intersection(tokens(words, last, mark.start)[0]):
            return True
        last = mark.end
    return bool(last and table.statements.saying.intersection(tokens(words, last, len(words))[0]))


def on_the_spot(quote: Quote, reading: Reading) -> bool:
    """Is the speaker a person whose name stands beside the quote, and nobody described by that name ("Hale's lawyer")?"""
    if not quote.speaker_span:
        return False
    start, end = quote.speaker_span
    last = fold(quote.speaker or "").split()[-1:]
    beside = [name for name in reading.names if name.type == "person" and name.start < end and start < name.end]
    return any(last[0] in fold(name.canonical or name.text).split() for name in beside if last)


def _within(span: Span, others: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _said(quote: Quote, statement: Statement, text: str, table: Words, reading: Reading) -> Said:
    """What a statement holds of a quote, in whose mouth."""
    spans = quote.pieces or ((quote.start, quote.end),)
    if quote.kind == "direct":
        spans = tuple((max(start, statement.start), min(end, statement.end)) for start, end in spans)
    elif quote.kind == "mixed":
        words = text[quote.start : quote.end].replace("\n", " ")
        spans = tuple((quote.start + start, quote.start + end) for start, end in (q.inner for q in find_quoted(words)))
    keys = (key for start, end in spans if start < end for key in tokens(text, start, end)[0])
    said = tuple(stem(k, table.statements.endings) for k in keys if k not in table.text.stopwords and len(k) > 1)
    return Said(quote.speaker, said, on_the_spot(quote, reading), quote.kind == "indirect")


def spelt_out(keys: list[str], table: Words) -> list[str]:
    """The words with "not" for the "'t" of a verb: "won't go" is "will not go", and "won" alone is no denial."""
    out, verbs = list(keys), table.statements.contractions
    for k in range(1, len(keys) if verbs else 0):
        if keys[k] == "t" and keys[k - 1] in verbs:
            out[k - 1 : k + 1] = verbs[keys[k - 1]], "not"
    return out


def _negated(keys: list[str], stems: list[str], table: Words) -> list[str]:
    """The first telling word after each negation ("not even safe": safe), but for what only should not be; where nothing
    stands behind a verb that denies, the last before it."""
    known, found, passing = table.statements, [], table.quotes.adverbs
    for i, key in enumerate(keys):
        only, should = set(keys[i + 1 : i + 2]) & known.merely, {key, *keys[max(0, i - 1) : i]} & known.obligations
        of_another = i and keys[i - 1] in known.relatives  # "a farmer who never went"
        if key not in known.negations or only or should or of_another:
            continue
        behind = [stems[k] for k in range(i + 1, len(keys)) if keys[k] not in passing][:NEAR_NOT]
        told = [s for s in behind if s and s not in known.negations]
        passive = not any(stems[i + 1 :]) and key.endswith(known.verb_endings or " ")  # "what they claimed was denied"
        found += told[:1] or [s for s in stems[:i] if s and passive][-1:]
    return found


def _settled(keys: list[str], before: Sequence[str], table: Words) -> frozenset[tuple[str, ...]]:
    """The stretches of words, those around a negation too, that nothing in the sentence leaves open up to their end: "It is
    not out of control, amid fears that it could fall"."""
    doubts = table.statements.doubts
    if doubts.intersection(before):
        return frozenset()
    sure = keys[: next((k for k, key in enumerate(keys) if key in doubts), len(keys))]
    return frozenset((*_runs(sure), *_denied(sure, table)))


def _runs(keys: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """All stretches of words as long as those around a negation."""
    for length in (RUN, SHORT_RUN):
        yield from (tuple(keys[k : k + length]) for k in range(len(keys) - length + 1))


def _denied(keys: list[str], table: Words) -> Iterator[tuple[str, ...]]:
    """The words around each negation, without it: some before and some behind; where the statement ends behind it, fewer."""
    for k in (k for k, key in enumerate(keys) if key in table.statements.negations):
        rest = len(keys) - k - 1
        for after in range(1, min(rest, RUN - 1) + 1):
            length = SHORT_RUN if after == rest < SHORT_RUN else RUN
            if k >= length - after:
                yield tuple(keys[k - length + after : k] + keys[k + 1 : k + 1 + after])
