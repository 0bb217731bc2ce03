"""Small invented stories, read as the pipeline reads them, for the tests of findings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from retold.language import words_for
from retold.language.encoder import Matrix, load_encoder
from retold.model import Account, Article, Passage, Published, Statement, StoryParts
from retold.stages.findings.statements import read_statements
from retold.stages.reading import read_article


def article(name: str, text: str, day: date = date(2021, 3, 5)) -> Article:
    """An English article of plain paragraphs, published on a day."""
    passages, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            passages.append(Passage(at, at + len(line), "body"))
        at += len(line) + 1
    return Article(name, name, "", "", "", (), "en", Published(day, day, "metadata"), text, tuple(passages))


def parts_of(articles: Sequence[Article], copies: Sequence[Sequence[str]] = ()) -> StoryParts:
    """The story of some articles, each an account of its own save those listed together in `copies`."""
    words, encoder = words_for("en"), load_encoder()
    readings = {a.id: read_article(a, words) for a in articles}
    statements = {a.id: read_statements(a, readings[a.id], words) for a in articles}
    together = {name for group in copies for name in group}
    groups = [tuple(sorted(group)) for group in copies] + [(a.id,) for a in articles if a.id not in together]
    return StoryParts(
        articles=tuple(sorted(articles, key=lambda a: a.id)),
        readings=readings,
        statements=statements,
        vectors={a.id: encoder.encode([a.text[s.start : s.end] for s in statements[a.id]]) for a in articles},
        placed={a.id: _placed(a, statements[a.id]) for a in articles},
        accounts=tuple(Account(group[0], group[0], group) for group in sorted(groups)),
    )


def _placed(article: Article, statements: Sequence[Statement]) -> Matrix:
    """The statements' vectors in their sentences."""
    spans = [(s.start - s.sentence[0], s.end - s.sentence[0]) for s in statements]
    return load_encoder().place([article.text[slice(*s.sentence)] for s in statements], spans)
