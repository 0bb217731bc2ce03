"""An article and what was read in it -> its statements: the clauses of title, captions and body, with the figures, dates,
names and quotes that lie inside each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from retold.model import Article, Name, Quote, Reading, Span, Statement
from retold.stages.dates.ranges import ranges
from retold.stages.findings.clauses import clauses
from retold.text import WORD, sentences
from retold.words import Words

LISTED = ("money", "percent", "count", "measure")
TOLD = ("title", "caption", "body")


def read_statements(article: Article, reading: Reading, words: Words) -> tuple[Statement, ...]:
    """The statements of an article in the order of its text; their spans do not overlap and hold no residue."""
    quoted = [
        piece
        for quote in reading.quotes
        if quote.kind == "direct"
        for piece in (quote.pieces or ((quote.start, quote.end),))
    ]
    times = [date.span for date in reading.dates]
    times += [(one.span[0], two.span[1]) for one, two in ranges(article.text, reading.dates, words.dates)]
    found = []
    for passage in article.passages:
        if passage.role not in TOLD:
            continue
        for sentence in sentences(article.text, passage.start, passage.end, words.text):
            if not WORD.search(article.text, *sentence):
                continue
            whole = [span for span in (*quoted, *times) if span[0] < sentence[1] and sentence[0] < span[1]]
            listed = [f.span for f in reading.figures if f.kind in LISTED and sentence[0] <= f.span[0] < sentence[1]]
            for clause in clauses(article.text, sentence, whole, listed, words.statements):
                subject = clause.subject or _speaker(reading.quotes, clause.start, clause.end)
                found.append(_statement(article, reading, (clause.start, clause.end), sentence, subject))
    return tuple(found)


def _statement(article: Article, reading: Reading, span: Span, sentence: Span, subject: Span | None) -> Statement:
    start, end = span
    return Statement(
        article.id,
        start,
        end,
        sentence,
        subject,
        figures=tuple(item for item in reading.figures if start <= item.span[0] and item.span[1] <= end),
        dates=tuple(item for item in reading.dates if start <= item.span[0] and item.span[1] <= end),
        names=_inside(reading.names, start, end),
        quotes=tuple(quote for quote in reading.quotes if quote.start < end and start < quote.end),
    )


def _speaker(quotes: Sequence[Quote], start: int, end: int) -> Span | None:
    """Who says the quote that the clause is part of, where the clause itself does not name the speaker."""
    for quote in quotes:
        if quote.start <= start + 1 and end - 1 <= quote.end and quote.speaker_span:
            return quote.speaker_span
    return None


def _inside(names: Sequence[Name], start: int, end: int) -> tuple[Name, ...]:
    """The names (in the order of their starts) that lie inside start..end."""
    lo = bisect_left(names, start, key=lambda name: name.start)
    hi = bisect_right(names, end, key=lambda name: name.start)
    return tuple(name for name in names[lo:hi] if name.end <= end)
