"""Full text search in a collection: over articles, findings and quotes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from retold.model.dossier import DOUBTFUL
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
    confidence: float | None = None

    @property
    def doubtful(self) -> bool:
        """Is what a finding's verdict says less likely than not?"""
        return self.confidence is not None and self.confidence < DOUBTFUL


_SNIPPET = "snippet({0}, -1, '[', ']', ' … ', 24)"
# An article's outlet, or the site of its address where it names none.
_AFTER_SCHEME = "substr(article.url, instr(article.url, '://') + 3)"
_SITE = f"replace(substr({_AFTER_SCHEME}, 1, instr({_AFTER_SCHEME} || '/', '/') - 1), 'www.', '')"
_OUTLET = f"CASE WHEN article.outlet <> '' OR instr(article.url, '://') = 0 THEN article.outlet ELSE {_SITE} END"
_PLACED = f"""(:outlet = '' OR {_OUTLET} LIKE '%' || :outlet || '%')
             AND (:since = '' OR article.published_end >= :since) AND (:until = '' OR article.published_start <= :until)"""
_COLUMNS = f"article.source, {_OUTLET}, coalesce(article.published_start, '')"
# What is asked of each kind: its columns, where it is joined to an article, what its speaker and verdict are, and the words
# and the order of one that is found without words.
_KINDS = {
    "article": (
        f"article.id, coalesce(story_article.story, ''), {_COLUMNS}, '', ''",
        "article LEFT JOIN story_article ON story_article.article = article.id",
        "article.superseded_by IS NULL AND :speaker = '' AND :verdict = ''",
        ("coalesce(nullif(article.title, ''), substr(article.text, 1, 200))", "article.published_start DESC"),
    ),
    "finding": (
        f"finding.id, finding.story, {_COLUMNS}, '', finding.verdict",
        f"""finding JOIN article ON article.id = (SELECT min(telling.article) FROM telling
            JOIN article ON article.id = telling.article WHERE telling.finding = finding.number AND {_PLACED})""",
        ":speaker = '' AND (:verdict = '' OR finding.verdict = :verdict)",
        ("finding.statement", "finding.story, finding.place"),
    ),
    "quote": (
        f"quote.id, quote.story, {_COLUMNS}, quote.speaker, ''",
        "quote JOIN article ON article.id = quote.article",
        "(:speaker = '' OR quote.speaker LIKE '%' || :speaker || '%') AND :verdict = ''",
        ("quote.words", "quote.story, quote.number"),
    ),
}


def _query(kind: str, with_words: bool) -> str:
    columns, joined, asked, (shown, order) = _KINDS[kind]
    index = f"{kind}_words"
    snippet = _SNIPPET.format(index) if with_words else shown
    matching = f"JOIN {index} ON {index}.rowid = {kind}.number AND {index} MATCH :words" if with_words else ""
    order = "rank" if with_words else order
    sure = "finding.confidence" if kind == "finding" else "NULL"
    return f"""SELECT {columns}, {snippet}, {sure} FROM {joined} {matching} WHERE {asked} AND {_PLACED}
               ORDER BY {order}, article.id LIMIT :most"""


def search(connection: sqlite3.Connection, text: str, filters: Filters | None = None, most: int = 20) -> Iterator[Hit]:
    """Where all words of the text stand together: findings first, then quotes, then articles; at most `most` of each.

    Words are taken as they are: nothing in the text is an operator. A text without words finds what the filters ask for,
    and nothing where they ask for nothing.
    """
    filters = filters or Filters()
    words = " ".join(f'"{match.group()}"' for match in WORD.finditer(text))
    asked = (filters.speaker, filters.outlet, filters.verdict, filters.since, filters.until)
    if not words and (text.strip() or not any(asked)):
        return
    arguments = {"words": words, "most": most, **vars(filters)}
    for kind in KINDS:
        if filters.kind in ("", kind):
            for row in connection.execute(_query(kind, bool(words)), arguments):
                yield Hit(kind, *row)
