"""Full text search in a collection: over articles, findings and quotes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from retold.text import WORD

KINDS = ("finding", "quote", "article")


@dataclass(frozen=True)
class Filters:
    """What a hit must have; "" asks for nothing. Speaker and outlet match a part of the name, days are ISO and inclusive."""

    kind: str = ""
    speaker: str = ""
    outlet: str = ""
    verdict: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True)
class Hit:
    """One place where the words stand: `kind` says in what, `id` of which finding, quote or article; the words of the query
    are between [ and ] in `snippet`."""

    kind: str
    id: str
    story: str
    source: str
    outlet: str
    day: str
    speaker: str
    verdict: str
    snippet: str


_SNIPPET = "snippet({0}, -1, '[', ']', ' … ', 24)"
_WHERE = """AND (:speaker = '' OR {speaker} LIKE '%' || :speaker || '%')
            AND (:outlet = '' OR article.outlet LIKE '%' || :outlet || '%')
            AND (:verdict = '' OR {verdict} = :verdict) AND (:since = '' OR article.published_end >= :since)
            AND (:until = '' OR article.published_start <= :until) ORDER BY rank, article.id LIMIT :most"""
_QUERIES = {
    "article": """SELECT article.id, coalesce(story_article.story, ''), article.source, article.outlet,
                  coalesce(article.published_start, ''), '', '', SNIPPET FROM article_words
                  JOIN article ON article.number = article_words.rowid
                  LEFT JOIN story_article ON story_article.article = article.id
                  WHERE article_words MATCH :words """
    + _WHERE.format(speaker="''", verdict="''"),
    "finding": """SELECT finding.id, finding.story, article.source, article.outlet, coalesce(article.published_start, ''),
                  '', finding.verdict, SNIPPET FROM finding_words JOIN finding ON finding.number = finding_words.rowid
                  JOIN article ON article.id = (SELECT min(article) FROM telling WHERE telling.finding = finding.number)
                  WHERE finding_words MATCH :words """
    + _WHERE.format(speaker="''", verdict="finding.verdict"),
    "quote": """SELECT quote.id, quote.story, article.source, article.outlet, coalesce(article.published_start, ''),
                quote.speaker, '', SNIPPET FROM quote_words JOIN quote ON quote.number = quote_words.rowid
                JOIN article ON article.id = quote.article WHERE quote_words MATCH :words """
    + _WHERE.format(speaker="quote.speaker", verdict="''"),
}


def search(connection: sqlite3.Connection, text: str, filters: Filters | None = None, most: int = 20) -> Iterator[Hit]:
    """Where all words of the text stand together: findings first, then quotes, then articles; at most `most` of each.

    Words are taken as they are: nothing in the text is an operator. A text without words finds nothing.
    """
    filters = filters or Filters()
    words = " ".join(f'"{match.group()}"' for match in WORD.finditer(text))
    if not words:
        return
    arguments = {"words": words, "most": most, **vars(filters)}
    for kind in KINDS:
        if filters.kind in ("", kind):
            query = _QUERIES[kind].replace("SNIPPET", _SNIPPET.format(f"{kind}_words"))
            for row in connection.execute(query, arguments):
                yield Hit(kind, *row)
