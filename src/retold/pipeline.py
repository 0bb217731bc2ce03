"""The whole flow on one screen: STEPS, from pages to stories that are told.

A step has one of three shapes, so that any engine can run it: "each" (one row in, one out), "group" (all rows of a key in,
one out), "whole" (every row in; only ids, edges and small vectors, never texts). Heavy things reach a step in `Tools`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from retold.model import (
    Account,
    Article,
    Finding,
    Name,
    Page,
    Reading,
    Rejection,
    Rulings,
    Sketch,
    SketchTable,
    Span,
    Statement,
    StoryGroup,
    StoryParts,
    Told,
)
from retold.model.rulings import NO_RULINGS
from retold.options import Options
from retold.stages.clean import clean
from retold.stages.dossier import assemble
from retold.stages.dossier.brief import brief
from retold.stages.dossier.entities import merge_entities
from retold.stages.dossier.renderings import group_quotes
from retold.stages.dossier.timeline import timeline
from retold.stages.findings.reconcile import reconcile
from retold.stages.findings.statements import read_statements
from retold.stages.lineage.accounts import accounts, tied
from retold.stages.lineage.reuse import links
from retold.stages.lineage.ties import ties
from retold.stages.published import in_story
from retold.stages.reading import read_article
from retold.stages.stories import group_stories
from retold.stages.stories.sketch import sketch, sketch_all
from retold.stages.stories.sketch_tables import join, records
from retold.stages.texts.passages import prepare_text
from retold.words import CleanWords, Words

if TYPE_CHECKING:
    from retold.model.parts import Matrix


@dataclass(frozen=True)
class Tools:
    """The heavy things, loaded once a worker: word tables, language identification, the encoder with its tagging head; and
    what else is known of a run."""

    words_for: Callable[[str], Words]
    identify: Callable[[str], str]
    clean_tables: Sequence[CleanWords]
    encode: Callable[[Sequence[str]], Matrix]
    tag: Callable[[Sequence[Article]], Sequence[Sequence[Name]]]
    today: date | None = None
    place: Callable[[Sequence[str], Sequence[Span]], Matrix] | None = None  # without it clauses are compared by words alone
    rulings: Rulings = NO_RULINGS  # what a person decided, which outweighs what is read


@dataclass(frozen=True, eq=False)
class Read:
    """One article with everything that was read of it."""

    article: Article
    reading: Reading
    statements: tuple[Statement, ...]
    vectors: Matrix
    placed: Matrix | None = None


Prepared = tuple[Article, Sketch] | Rejection


def clean_page(page: Page, tools: Tools, options: Options) -> Article | Rejection:
    """A page as an article, its residue marked, or the reason why it is none."""
    language = page.language or tools.identify(page.text)
    return clean(page, language, tools.clean_tables, options.clean, tools.today)


def prepare(pages: Sequence[Page | Rejection], tools: Tools, options: Options) -> tuple[Prepared, ...]:
    """Some pages as articles with their sketches, or the reasons why they are none; what was refused before stays so."""
    cleaned = [page if isinstance(page, Rejection) else clean_page(page, tools, options) for page in pages]
    articles = [row for row in cleaned if not isinstance(row, Rejection)]
    sketches = {one.article: one for part in sketched(articles, tools, options) for one in records(part)}
    return tuple(row if isinstance(row, Rejection) else (row, sketches[row.id]) for row in cleaned)


def sketch_article(article: Article, tools: Tools, options: Options) -> Sketch:
    """The cheap features by which stories and copies are found."""
    return sketch(article, tools.words_for(article.language), options.sketch)


def sketch_articles(articles: Sequence[Article], tools: Tools, options: Options) -> SketchTable:
    """The same of many articles at once, ten times as fast."""
    return join(sketched(articles, tools, options))


def sketched(articles: Sequence[Article], tools: Tools, options: Options) -> Iterator[SketchTable]:
    """The same, a table for each language."""
    for code in sorted({article.language for article in articles}):
        some = [article for article in articles if article.language == code]
        yield sketch_all(some, tools.words_for(code), options.sketch)


def find_stories(sketches: Iterable[Sketch | SketchTable], tools: Tools, options: Options) -> tuple[StoryGroup, ...]:
    """Which articles tell one event."""
    return group_stories(sketches, options.stories, words_for=tools.words_for, rulings=tools.rulings)


def find_accounts(stories: Sequence[Sequence[Article]], tools: Tools, options: Options) -> tuple[tuple[Account, ...], ...]:
    """The accounts of each of some stories by their words (and vectors, where these are asked for and words leave it
    open): nothing is read, and no links are told."""
    encode = tools.encode if options.reuse.encoded else None
    found = []
    for articles in stories:
        tellings = [prepare_text(article, tools.words_for(article.language)) for article in articles]
        found.append(tied(articles, ties(tellings, options.reuse, encode)))
    return tuple(found)


def date_articles(articles: Sequence[Article], tools: Tools, options: Options) -> tuple[Article, ...]:
    """A story's articles in the order of their ids; those without a day get one from their own words and their story's."""
    days = in_story(articles, tools.words_for)
    dated = (replace(article, published=days.get(article.id, article.published)) for article in articles)
    return tuple(sorted(dated, key=lambda article: article.id))


def read(articles: Sequence[Article], tools: Tools, options: Options) -> tuple[Read, ...]:
    """What each article says: its dates, figures, quotes and names, clause by clause, and each clause's vectors: alone,
    and in its sentence. Several articles share the encoder's batches, which changes its speed and never its vectors."""
    rows = []
    for article, tags in zip(articles, tools.tag(articles), strict=True):
        words = tools.words_for(article.language)
        reading = read_article(article, words, tags)
        rows.append((article, reading, read_statements(article, reading, words)))
    told = [(article.text, s) for article, _, statements in rows for s in statements]
    placed = _placed(told, tools)  # first, while the encoder has at hand what it read for the names
    vectors = tools.encode([text[s.start : s.end] for text, s in told])
    bounds = list(accumulate((len(statements) for _, _, statements in rows), initial=0))
    return tuple(
        Read(*row, vectors[a:b], None if placed is None else placed[a:b])
        for row, (a, b) in zip(rows, pairwise(bounds), strict=True)
    )


def _placed(told: Sequence[tuple[str, Statement]], tools: Tools) -> Matrix | None:
    """The vector of each statement (with its article's text) in its sentence; None without an encoder that can tell it."""
    if tools.place is None:
        return None
    sentences = [text[slice(*s.sentence)] for text, s in told]
    return tools.place(sentences, [(s.start - s.sentence[0], s.end - s.sentence[0]) for _, s in told])


def skim(articles: Sequence[Article], tools: Tools, options: Options) -> tuple[Read, ...]:
    """What articles that stand alone say, read by rules only: no tagger and no vectors, which take most of the time and
    serve to compare."""
    rows = []
    for article in articles:
        words = tools.words_for(article.language)
        reading = read_article(article, words)
        statements = read_statements(article, reading, words)
        rows.append(Read(article, reading, statements, np.zeros((len(statements), 1), np.float32)))
    return tuple(rows)


def tell_stories(row: tuple[Sequence[Sequence[Article]], bool], tools: Tools, options: Options) -> tuple[Told, ...]:
    """Some small stories from their articles to what goes into the dossier, in one go. The flag says whether stories of one
    article are read like the others, or by rules only."""
    stories, closely = row
    dated = [date_articles(articles, tools, options) for articles in stories]
    close = [article for story in dated if closely or len(story) > 1 for article in story]
    known = {one.article.id: one for one in read(close, tools, options)} if close else {}
    told = []
    for story in dated:
        rows = [known[article.id] for article in story if article.id in known] or skim(story, tools, options)
        told.append(tell(find_findings(find_lineage(rows, tools, options), tools, options), tools, options))
    return tuple(told)


def unread(article: Article, width: int) -> Read:
    """An article from which nothing could be read."""
    return Read(article, Reading(article.id, (), (), (), ()), (), np.zeros((0, width), np.float32))


def untold(rows: Sequence[Read], options: Options) -> Told:
    """A story of which nothing could be told but its articles, each an account of its own."""
    rows = [unread(row.article, 1) for row in sorted(rows, key=lambda row: row.article.id)]
    articles = tuple(row.article for row in rows)
    parts = StoryParts(articles, {}, {row.article.id: () for row in rows}, {row.article.id: row.vectors for row in rows})
    parts = replace(parts, accounts=accounts(articles, ()))
    story = assemble(parts, (), (), (), ())
    title = next((article.title for article in articles if article.title), "")
    return Told(articles, parts.accounts, (), replace(story, title=title))


def find_lineage(rows: Sequence[Read], tools: Tools, options: Options) -> StoryParts:
    """Everything read of one story, and who copied whom in it."""
    rows = sorted(rows, key=lambda row: row.article.id)
    parts = StoryParts(
        articles=tuple(row.article for row in rows),
        readings={row.article.id: row.reading for row in rows},
        statements={row.article.id: row.statements for row in rows},
        vectors={row.article.id: row.vectors for row in rows},
        placed={row.article.id: row.placed for row in rows if row.placed is not None},
    )
    found = links(parts, options.reuse, tools.rulings)
    return replace(parts, links=found, accounts=accounts(parts.articles, found))


def find_findings(parts: StoryParts, tools: Tools, options: Options) -> tuple[StoryParts, tuple[Finding, ...]]:
    """What the accounts of one story agree on, where they differ, and what only one tells."""
    points = tools.rulings.within({article.id for article in parts.articles}).points
    return parts, reconcile(parts, tools.words_for, options.reconcile, points)


def tell(row: tuple[StoryParts, tuple[Finding, ...]], tools: Tools, options: Options) -> Told:
    """The story with its findings, quotes, timeline and entities."""
    parts, findings = row
    entities = merge_entities(parts, tools.words_for)
    quotes = group_quotes(parts, entities)
    story = assemble(parts, findings, quotes, timeline(parts, tools.words_for), entities)
    lines = brief(parts, story.findings, tools.words_for, options.dossier.brief_lines)
    return Told(parts.articles, parts.accounts, parts.links, replace(story, brief=lines))


@dataclass(frozen=True)
class Step:
    """One step: its name, its shape, and the function that runs it on a row (each), a group (group) or all rows (whole)."""

    name: str
    shape: Literal["each", "group", "whole"]
    run: Callable[[Any, Tools, Options], Any]


STEPS: Mapping[str, Step] = {
    step.name: step
    for step in (
        Step("clean", "each", clean_page),  #         page      -> article or rejection
        Step("sketch", "each", sketch_article),  #    article   -> sketch
        Step("prepare", "each", prepare),  #          the two above in one go, for some pages
        Step("sketches", "each", sketch_articles),  # some articles -> their sketches, in one table
        Step("stories", "whole", find_stories),  #    sketches  -> stories, as ids
        Step("accounts", "each", find_accounts),  #   some stories' articles -> accounts, without reading them
        Step("date", "group", date_articles),  #      articles  -> articles with their days     (by story)
        Step("read", "each", read),  #                some articles -> what each says, with vectors
        Step("skim", "each", skim),  #                the same by rules only, without vectors
        Step("lineage", "group", find_lineage),  #    all read  -> accounts and links           (by story)
        Step("findings", "each", find_findings),  #   a story   -> findings
        Step("tell", "each", tell),  #                a story   -> the dossier's story
        Step("story", "group", tell_stories),  #      the five above in one go, for some small stories
    )
}
