"""Read one article: an article goes in, its dates, figures, quotes and names come out. Residue says nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from retold.model import Article, Name, Quote, Reading, Role, Span
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
    told = outside(article, tags, _extent, SMALL_PRINT)
    names = read_names(without(article, SMALL_PRINT), words, told if tags else None, article.title)
    return Reading(
        article=article.id,
        dates=outside(article, read_dates(text, article.published, words), lambda row: row.span),
        figures=outside(article, read_figures(text, words), lambda row: row.span),
        quotes=outside(article, read_quotes(without(article, ("dateline",)), words, names), _extent),
        names=names,
    )


def _extent(row: Name | Quote) -> Span:
    return row.start, row.end


def without(article: Article, roles: Sequence[Role], blank: str = "\n") -> str:
    """The article's text with blanks for the passages of some roles, so that what stands elsewhere keeps its place."""
    parts: list[str] = []
    here = 0
    for passage in article.passages:
        if passage.role in roles and passage.start >= here:
            parts += (article.text[here : passage.start], blank * (passage.end - passage.start))
            here = passage.end
    return "".join((*parts, article.text[here:]))


def outside(
    article: Article, rows: Iterable[Row], span_of: Callable[[Row], Span], roles: Sequence[Role] = ("residue",)
) -> tuple[Row, ...]:
    """The rows whose spans do not touch a passage of one of some roles."""
    passed = [(passage.start, passage.end) for passage in article.passages if passage.role in roles]

    def clear(span: Span) -> bool:
        return not any(start < span[1] and span[0] < end for start, end in passed)

    return tuple(row for row in rows if clear(span_of(row)))
