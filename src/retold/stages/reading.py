"""Read one article: an article goes in, its dates, figures, quotes and names come out. Residue says nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from retold.model import Article, Name, Reading, Role, Span
from retold.stages.dates import read_dates
from retold.stages.figures import read_figures
from retold.stages.names import read_names
from retold.stages.quotes import read_quotes
from retold.words import Words

Row = TypeVar("Row")
SMALL_PRINT: tuple[Role, ...] = ("residue", "dateline", "byline")  # whose names are not the story's, and speak no word of it


def read_article(article: Article, words: Words, tags: Sequence[Name] = ()) -> Reading:
    """What the four readers find in the article's text, outside its residue. `tags` are the tagging head's names."""
    text = article.text
    found = read_names(text, words, tags or None, article.title)
    names = outside(article, found, lambda row: (row.start, row.end), SMALL_PRINT)
    return Reading(
        article=article.id,
        dates=outside(article, read_dates(text, article.published, words), lambda row: row.span),
        figures=outside(article, read_figures(text, words), lambda row: row.span),
        quotes=outside(article, read_quotes(text, words, names), lambda row: (row.start, row.end)),
        names=names,
    )


def outside(
    article: Article, rows: Iterable[Row], span_of: Callable[[Row], Span], roles: Sequence[Role] = ("residue",)
) -> tuple[Row, ...]:
    """The rows whose spans do not touch a passage of one of some roles."""
    passed = [(passage.start, passage.end) for passage in article.passages if passage.role in roles]

    def clear(span: Span) -> bool:
        return not any(start < span[1] and span[0] < end for start, end in passed)

    return tuple(row for row in rows if clear(span_of(row)))
