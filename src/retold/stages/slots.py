"""One statement -> what of it can be compared with another telling: its values, each with the words around it.

A value's frame is the stems near it: two values are said of one thing where their frames share enough.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from retold.model import Article, DateMention, Figure, Name, Quote, Reading, Span, Statement
from retold.stages.pairs import is_verb, stem
from retold.stages.quote_marks import find_quoted
from retold.stages.tokens import tokens
from retold.words import Words

BEFORE, AFTER = 6, 6  # words of a frame before and after a value
AROUND = 2, 3  # words before and after a negation that tell what is denied, word for word
NEAR = 4  # words before and after a name that tell in which part it stands: "the mayor, ...", "... of Ohio"
SAYING = 3  # words between a date and a verb of saying, when the date is that of saying


@dataclass(frozen=True, eq=False)
class Frame:
    """The words around a value: the stems near it, and those of the few words beside it; that of the nearest verb ("" where
    there is none near), and whether a verb of saying stands beside it: a date there is that of saying."""

    stems: frozenset[str]
    near: frozenset[str] = frozenset()
    verb: str = ""
    saying: bool = False


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
    """A statement's values with their frames. `negated` holds the stems that are denied in it, `stems` all that tell;
    `belittling` that something is nearly denied, `doubtful` that its sentence leaves it open;
    `opposed` are its stems that have an opposite. `everybody` are the words of all names in the article, `counts` all its
    figures, `days` all its dates. `runs` are all stretches of words as long as those around a negation, `denied` those that
    had one in their midst; `day` is the day of publication, as a number. `quotes` are those whose speaker is known."""

    statement: Statement
    stems: frozenset[str]
    figures: tuple[tuple[Figure, Frame], ...]
    dates: tuple[tuple[DateMention, Frame], ...]
    names: tuple[tuple[Name, Frame], ...]
    quotes: tuple[Said, ...]
    negated: frozenset[str]
    belittling: bool
    doubtful: bool
    changing: bool
    opposed: frozenset[str]
    everybody: frozenset[str]
    counts: tuple[Figure, ...] = ()
    days: tuple[DateMention, ...] = ()
    day: int | None = None
    runs: frozenset[tuple[str, ...]] = frozenset()
    denied: frozenset[tuple[str, ...]] = frozenset()


def read_slots(
    statement: Statement, article: Article, table: Words, reading: Reading, everybody: frozenset[str] = frozenset()
) -> Slots:
    """What can be compared of a statement; `article` and `reading` are its article's, `everybody` the words of its names."""
    text = article.text
    keys, spans = tokens(text, statement.start, statement.end)
    endings, common = table.statements.endings, table.text.stopwords
    valued = [f.span for f in statement.figures] + [d.span for d in statement.dates]
    stems = [
        "" if key in common or len(key) < 2 or key[0].isdigit() or _within(span, valued) else stem(key, endings)
        for key, span in zip(keys, spans, strict=True)
    ]
    starts = [span[0] for span in spans]

    verbs = [found if is_verb(key, table) else "" for key, found in zip(keys, stems, strict=True)]

    def bounds(span: Span) -> tuple[int, int]:
        return bisect_left(starts, span[0]), bisect_right(starts, span[1] - 1)

    def frame(span: Span) -> Frame:
        first, last = bounds(span)
        before, after = slice(max(0, first - BEFORE), first), slice(last, last + AFTER)
        verb = next(filter(None, [*reversed(verbs[before]), *verbs[after]]), "")
        beside = keys[max(0, first - SAYING) : first] + keys[last : last + SAYING]
        saying = bool(table.statements.saying & set(beside))
        near = stems[max(0, first - NEAR) : first] + stems[last : last + NEAR]
        return Frame(frozenset(filter(None, stems[before] + stems[after])), frozenset(filter(None, near)), verb, saying)

    return Slots(
        statement=statement,
        stems=frozenset(filter(None, stems)),
        figures=tuple((f, frame(f.span)) for f in statement.figures),
        dates=tuple((d, frame(d.span)) for d in statement.dates),
        names=tuple((n, frame((n.start, n.end))) for n in statement.names if n.type != "other"),
        quotes=tuple(_said(q, text, table, reading) for q in statement.quotes if _quoted(q, statement, reading)),
        negated=_negated(keys, stems, table),
        belittling=bool(set(keys) & table.statements.belittling),
        doubtful=bool(set(tokens(text, *statement.sentence)[0]) & table.statements.doubts),
        changing=any(stem(word, endings) in stems for word in table.statements.changing),
        opposed=frozenset(stems) & {word for pair in table.statements.opposites for word in pair},
        everybody=everybody,
        counts=reading.figures,
        days=reading.dates,
        day=article.published.start.toordinal() if article.published else None,
        runs=frozenset(tuple(keys[k : k + sum(AROUND)]) for k in range(len(keys) - sum(AROUND) + 1)),
        denied=_denied(keys, table),
    )


def name_words(reading: Reading) -> frozenset[str]:
    """The words of all names in an article."""
    return frozenset(word for name in reading.names for word in (name.canonical or name.text).casefold().split())


def _quoted(quote: Quote, statement: Statement, reading: Reading) -> bool:
    """Is most of a quote in the statement, and its speaker a person? What a body says, one of its people may have said."""
    inside = min(quote.end, statement.end) - max(quote.start, statement.start)
    people = {form for n in reading.names if n.type == "person" for form in (n.text, n.canonical or n.text)}
    return quote.speaker in people and inside >= 0.6 * (quote.end - quote.start)


def on_the_spot(quote: Quote, reading: Reading) -> bool:
    """Is the speaker a person whose name stands beside the quote, and nobody described by that name ("Hale's lawyer")?"""
    if not quote.speaker_span:
        return False
    start, end = quote.speaker_span
    last = (quote.speaker or "").casefold().split()[-1:]
    beside = [name for name in reading.names if name.type == "person" and name.start < end and start < name.end]
    return any(last[0] in (name.canonical or name.text).casefold().split() for name in beside if last)


def _within(span: Span, others: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _said(quote: Quote, text: str, table: Words, reading: Reading) -> Said:
    """What a quote says, in whose mouth."""
    words = text[quote.start : quote.end].replace("\n", " ")
    marked = [quoted.inner for quoted in find_quoted(words)] if quote.kind == "mixed" else [(0, len(words))]
    keys = (key for start, end in marked for key in tokens(words, start, end)[0])
    said = tuple(stem(k, table.statements.endings) for k in keys if k not in table.text.stopwords and len(k) > 1)
    return Said(quote.speaker, said, on_the_spot(quote, reading), quote.kind == "indirect")


def _negated(keys: list[str], stems: list[str], table: Words) -> frozenset[str]:
    """The first telling word after each negation, unless it is asserted too ("that is no aim; peace is the aim")."""
    found: list[str] = []
    for i, key in enumerate(keys):
        if key in table.statements.negations and not set(keys[i + 1 : i + 2]) & table.statements.merely:
            found += [s for s in stems[i + 1 : i + 5] if s and s not in table.statements.negations][:1]
    return frozenset(word for word in found if stems.count(word) <= found.count(word))


def _denied(keys: list[str], table: Words) -> frozenset[tuple[str, ...]]:
    """The words around each negation, without it."""
    before, after = AROUND
    return frozenset(
        tuple(keys[k - before : k] + keys[k + 1 : k + 1 + after])
        for k in range(before, len(keys) - after)
        if keys[k] in table.statements.negations
    )
