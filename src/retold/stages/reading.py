"""Read one article: an article goes in, its dates, figures, quotes and names come out. Residue says nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from retold.model import Article, Name, Reading, Span
from retold.stages.dates import read_dates
from retold.stages.figures import read_figures
from retold.stages.names import read_names
from retold.stages.quotes import read_quotes
from retold.words import Words

Row = TypeVar("Row")


def read_article(article: Article, words: Words, tags: Sequence[Name] = ()) -> Reading:
    """What the four readers find in the article's text, outside its residue. `tags` are the tagging head's names."""
    text = article.text
    told = outside_residue(article, tags, lambda row: (row.start, row.end))
    names = read_names(without_residue(article), words, told if tags else None, article.title)
    return Reading(
        article=article.id,
        dates=outside_residue(article, read_dates(text, article.published, words), lambda row: row.span),
        figures=outside_residue(article, read_figures(text, words), lambda row: row.span),
        quotes=outside_residue(article, read_quotes(text, words, names), lambda row: (row.start, row.end)),
        names=names,
    )


def without_residue(article: Article) -> str:
    """The article's text with empty lines for its residue, so that what stands elsewhere keeps its place."""
    parts: list[str] = []
    here = 0
    for passage in article.passages:
        if passage.role == "residue" and passage.start >= here:
            parts += (article.text[here : passage.start], "\n" * (passage.end - passage.start))
            here = passage.end
    return "".join((*parts, article.text[here:]))


def outside_residue(article: Article, rows: Iterable[Row], span_of: Callable[[Row], Span]) -> tuple[Row, ...]:
    """The rows whose spans do not touch a passage of residue."""
    residue = [(passage.start, passage.end) for passage in article.passages if passage.role == "residue"]

    def clear(span: Span) -> bool:
        return not any(start < span[1] and span[0] < end for start, end in residue)

    return tuple(row for row in rows if clear(span_of(row)))
