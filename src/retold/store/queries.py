"""Every read of the collection, by name. Writing is in store.py."""

from __future__ import annotations

import json
import sqlite3
from base64 import b64decode
from collections.abc import Iterator
from datetime import date
from typing import Any

from retold.errors import InputError
from retold.model import Account, Article, Link, Published, Rejection, Ruling, Rulings, Sketch, Story
from retold.model.decode import from_json
from retold.model.rulings import by_article

CURRENT = "article WHERE superseded_by IS NULL"
_ARTICLE = """id, source, url, outlet, title, authors, language, published_start, published_end, published_basis, text,
              passages, flags, extra, as_read"""


def articles(connection: sqlite3.Connection, ids: tuple[str, ...] | None = None, *, dated: bool = True) -> Iterator[Article]:
    """The articles with these ids (None: all that no later revision has replaced), by id. `dated`
    False gives each the day of its own metadata only."""
    chosen = "WHERE superseded_by IS NULL" if ids is None else "WHERE id IN (SELECT value FROM json_each(?))"
    arguments = () if ids is None else (json.dumps(ids),)
    for row in connection.execute(f"SELECT {_ARTICLE} FROM article {chosen} ORDER BY id", arguments):
        yield _article(row, dated)


def _article(row: tuple[Any, ...], dated: bool) -> Article:
    names = [name.strip() for name in _ARTICLE.split(",")]
    data = dict(zip(names, row, strict=True))
    for name in ("authors", "passages", "flags", "extra"):
        data[name] = json.loads(data[name])
    start, end, basis = (data.pop(f"published_{name}") for name in ("start", "end", "basis"))
    as_read = json.loads(data.pop("as_read"))
    data["published"] = ({"start": start, "end": end, "basis": basis} if start else None) if dated else as_read
    return from_json(Article, data)


def sketches(connection: sqlite3.Connection) -> Iterator[Sketch]:
    """The sketch of every article, by id. They are read one by one, for all of them would take much memory."""
    rows = connection.execute("SELECT sketch FROM article WHERE superseded_by IS NULL ORDER BY id")
    return (_sketch(json.loads(row[0])) for row in rows)


def _sketch(data: dict[str, Any]) -> Sketch:
    day = data["published"]
    words = {name: tuple(data[name]) for name in ("bands", "grams", "lead", "names", "numbers", "credits", "anchors")}
    return Sketch(
        article=data["article"],
        language=data["language"],
        published=Published(date.fromisoformat(day["start"]), date.fromisoformat(day["end"]), day["basis"]) if day else None,
        length=data["length"],
        digest=data["digest"],
        terms=tuple((word, count) for word, count in data["terms"]),
        places=b64decode(data["places"]),
        **words,
    )


def revisions(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """(source, id of the earlier article, id of the later one) for every source that changed its text."""
    return connection.execute("SELECT source, earlier, later FROM revisions").fetchall()


def visits(connection: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    """(etag, last modified) of every address that was fetched."""
    return {url: (etag, modified) for url, etag, modified in connection.execute("SELECT url, etag, modified FROM visit")}


def feeds(connection: sqlite3.Connection) -> list[str]:
    """The addresses to poll."""
    return [row[0] for row in connection.execute("SELECT url FROM feed ORDER BY url")]


_NAMED = (
    "source = :name",
    "substr(source, -length(:name) - 1) IN ('/' || :name, '#' || :name)",
    "instr('/' || source, '/' || :name || '#')",
    "length(:name) >= 4 AND substr(id, 1, length(:name)) = :name",
)


def rulings(connection: sqlite3.Connection) -> tuple[Ruling, ...]:
    """What was decided of pairs of sources, by source."""
    sql = "SELECT kind, a, b, note, at_a, at_b FROM ruling ORDER BY a, b, kind, at_a, at_b"
    return tuple(Ruling(*row) for row in connection.execute(sql))


def rulings_by_article(connection: sqlite3.Connection) -> Rulings:
    """The same for the articles that these sources have now."""
    found = rulings(connection)
    wanted = json.dumps(sorted({source for ruling in found for source in (ruling.a, ruling.b)}))
    sql = """SELECT source, id FROM article WHERE superseded_by IS NULL AND source IN (SELECT value FROM json_each(?))"""
    articles: dict[str, list[str]] = {}
    for source, article in connection.execute(sql, (wanted,)):
        articles.setdefault(source, []).append(article)
    return by_article(found, articles)


def source(connection: sqlite3.Connection, name: str) -> str:
    """The source of the one article with this source, else whose path or address ends so, else the one record of a file that
    is called so, else whose id begins so.

    Raises InputError where there is none, or several.
    """
    for condition in _NAMED:
        sql = f"SELECT DISTINCT source FROM article WHERE superseded_by IS NULL AND {condition} ORDER BY source LIMIT 4"
        found = [row[0] for row in connection.execute(sql, {"name": name})] if name else []
        if len(found) == 1:
            return str(found[0])
        if found:
            listed = ", ".join(found[:3]) + ", …" * (len(found) > 3)
            raise InputError(f"{name!r} names several articles ({listed}); give one of these")
    raise InputError(f"{name!r} names no article: give its source or id as they stand in  retold export --table articles")


def pages_polled(connection: sqlite3.Connection) -> list[str]:
    """The addresses to poll that hold an article, and are no feeds."""
    rows = "SELECT url FROM feed WHERE EXISTS (SELECT 1 FROM article WHERE source = feed.url) ORDER BY url"
    return [row[0] for row in connection.execute(rows)]


def fingerprints(connection: sqlite3.Connection) -> dict[str, str]:
    """Of each story, what it was told from."""
    return dict(connection.execute("SELECT id, fingerprint FROM story"))


def memberships(connection: sqlite3.Connection) -> dict[str, str]:
    """The story of each article that is in one; a later revision is where the earlier one was."""
    rows = """SELECT superseded_by, story FROM story_article JOIN article ON article.id = article
              WHERE superseded_by IS NOT NULL UNION ALL SELECT article, story FROM story_article"""
    return dict(connection.execute(rows))


def has_story(connection: sqlite3.Connection, story: str) -> bool:
    """Is there a story with exactly this id?"""
    return connection.execute("SELECT 1 FROM story WHERE id = ?", (story,)).fetchone() is not None


def stories(connection: sqlite3.Connection, most: int = -1) -> list[Story]:
    """The stories, the most told first; `most` of them, -1 for all."""
    rows = connection.execute("SELECT record FROM story ORDER BY articles DESC, id LIMIT ?", (most,))
    return [from_json(Story, json.loads(row[0])) for row in rows]


def story_ids(connection: sqlite3.Connection) -> list[str]:
    """The ids of all stories, the most told first."""
    return [row[0] for row in connection.execute("SELECT id FROM story ORDER BY articles DESC, id")]


def story(connection: sqlite3.Connection, wanted: str) -> Story:
    """The story with this id, or whose id begins so. Raises InputError when there is none or more than one."""
    rows = connection.execute(
        "SELECT record FROM story WHERE substr(id, 1, ?) = ? LIMIT 2", (len(wanted), wanted)
    ).fetchall()
    if len(rows) != 1:
        found = "more than one story begins" if rows else "no story begins"
        raise InputError(f"{found} with {wanted!r}; see their ids with  retold stories")
    return from_json(Story, json.loads(rows[0][0]))


def accounts(connection: sqlite3.Connection, story: str) -> tuple[Account, ...]:
    """The accounts of a story, by their leads' ids."""
    query = """SELECT account.id, lead, json_group_array(article) FROM account JOIN
               (SELECT account, article FROM story_article ORDER BY article) AS member ON member.account = account.id
               WHERE story = ? GROUP BY account.id ORDER BY lead"""
    return tuple(Account(i, lead, tuple(sorted(json.loads(ids)))) for i, lead, ids in connection.execute(query, (story,)))


def links(connection: sqlite3.Connection, story: str) -> tuple[Link, ...]:
    """The links of a story."""
    rows = connection.execute("SELECT record FROM link WHERE story = ? ORDER BY a, b", (story,))
    return tuple(from_json(Link, json.loads(row[0])) for row in rows)


def rejected(connection: sqlite3.Connection) -> tuple[Rejection, ...]:
    """All rejections, by source."""
    return tuple(Rejection(*row) for row in connection.execute("SELECT * FROM rejected ORDER BY source, step, reason"))


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table has; articles without those that a later revision has replaced, which are counted apart."""

    def count(table: str) -> int:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    tables = ("story", "account", "link", "finding", "quote", "rejected")
    articles = {"article": count(CURRENT), "revised": count("article WHERE superseded_by IS NOT NULL")}
    return {**articles, **{table: count(table) for table in tables}}


_EXTRA = """(SELECT json_group_object(name, CASE WHEN json_valid(said) THEN json(said) ELSE said END) FROM (
          SELECT json_extract(value, '$[0]') AS name, json_extract(value, '$[1]') AS said FROM json_each(article.extra)))"""
_ROWS = {
    "articles": f"""SELECT article.id, article.source, url, article.outlet, title, authors, language, published_start,
                    published_end, published_basis, story_article.story, account, publisher, prints.kind AS prints,
                    prints.source AS text_of, made_from, flags, passages, {_EXTRA} AS extra, text FROM article
                    LEFT JOIN story_article ON story_article.article = article.id
                    LEFT JOIN prints ON prints.article = article.id WHERE superseded_by IS NULL ORDER BY article.id""",
    "stories": "SELECT id, title, start, end, articles, accounts FROM story ORDER BY articles DESC, id",
    "findings": """SELECT finding.story, finding.id, place, verdict, finding.accounts, statement, why,
                   (SELECT json_group_array(json_object('article', article, 'start', start, 'end', end,
                                                        'confidence', telling.confidence))
                    FROM telling WHERE telling.finding = finding.number) AS tellings, confidence
                   FROM finding ORDER BY finding.story, place""",
    "quotes": "SELECT story, id, speaker, article, start, end, kind, words, cue FROM quote ORDER BY story, number",
    "accounts": """SELECT account.story, account.id, lead, (SELECT json_group_array(article) FROM story_article
                   WHERE story_article.account = account.id) AS articles FROM account ORDER BY account.story, account.id""",
    "links": "SELECT story, a, b, kind, direction, guessed, why, record FROM link ORDER BY story, a, b",
    "outlets": "SELECT * FROM outlets",
    "reprints": "SELECT * FROM reprints",
    "rejected": "SELECT source, step, reason FROM rejected ORDER BY source, step, reason",
}
_NUMBERS = {"articles", "accounts", "place", "start", "end", "stories", "own", "reprinted", "copies", "edits", "rewrites"}
_NUMBERS |= {"guessed", "translations", "agency", "unknown", "taken", "only_here", "disputed", "doubtful"}
_SHARES = {"confidence"}
_LISTS = {"authors", "flags", "passages", "extra", "tellings", "record"}


def columns(connection: sqlite3.Connection, table: str) -> dict[str, type]:
    """The columns of one of these tables, in order: int where one holds whole numbers, float where it holds shares, else
    str."""
    cursor = connection.execute(f"SELECT * FROM ({_chosen(table)}) LIMIT 0")
    words = {("accounts", "articles"), ("stories", "start"), ("stories", "end")}

    def kind(name: str) -> type:
        return float if name in _SHARES else int if name in _NUMBERS and (table, name) not in words else str

    return {name: kind(name) for name, *_ in cursor.description}


def _chosen(table: str) -> str:
    if table not in _ROWS:
        raise InputError(f"there is no table {table!r}; there are: {', '.join(_ROWS)}")
    return _ROWS[table]


def rows(connection: sqlite3.Connection, table: str) -> Iterator[dict[str, Any]]:
    """The rows of one of the tables that are exported, as plain values. Raises InputError when there is no such table."""
    cursor = connection.execute(_chosen(table))
    names = [column[0] for column in cursor.description]
    for row in cursor:
        pairs = zip(names, row, strict=True)
        yield {n: json.loads(v) if n in _LISTS or (n == "articles" and isinstance(v, str)) else v for n, v in pairs}


def by_column(connection: sqlite3.Connection, table: str) -> dict[str, list[Any]]:
    """The rows of one table column by column: one without rows has its columns, too. A mapping is JSON text, for its keys
    are others in every row."""
    found = list(rows(connection, table))
    return {name: [_text(row[name]) for row in found] for name in columns(connection, table)}


def _text(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else value
