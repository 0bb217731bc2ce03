"""What odd piles get, through the whole pipeline: nothing crashes, nothing is silently dropped. (Single files: sources/.)"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import retold

FINNISH = """Lautta ajoi karille Tolveyn edustalla

Matkustajalautta Marisel ajoi karille tiistaina 3.3.2026 aamulla. Lautalla oli 212 matkustajaa ja 19 hengen miehistö.

”Laiva on vakaa eikä polttoainetta vuoda”, sanoi rannikkovartioston komentaja Petr Oswin. Vahingot ovat noin 4,2 miljoonaa.
"""


def test_one_article_alone_is_one_story_told_by_one(examples: Path) -> None:
    (story,) = retold.read(examples / "ferry" / "kpa-wire.txt").stories()
    assert {finding.verdict for finding in story.findings} == {"single"}
    assert all(finding.accounts == 1 for finding in story.findings)


def test_the_same_file_twice_is_one_article(examples: Path) -> None:
    path = examples / "ferry" / "kpa-wire.txt"
    assert len(retold.read([path, path, path.parent / ".." / "ferry" / "kpa-wire.txt"]).articles) == 1


def test_one_text_under_two_names_is_two_articles_and_one_account(examples: Path, tmp_path: Path) -> None:
    text = (examples / "ferry" / "kpa-wire.txt").read_text()
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(text)
    collection = retold.read(tmp_path)
    assert (len(collection.articles), len(collection.accounts)) == (2, 1)


def test_a_language_without_word_lists_still_has_its_numbers_dates_and_quotation_marks(tmp_path: Path) -> None:
    (tmp_path / "lautta.txt").write_text(FINNISH, encoding="utf-8")
    collection = retold.read(tmp_path)
    assert [article.language for article in collection.articles] == ["fi"]
    (story,) = collection.stories()
    figures = {figure.low for finding in story.findings for telling in finding.tellings for figure in telling.figures}
    assert {212.0, 19.0} <= figures
    assert any("polttoainetta" in rendering.text for quote in story.quotes for rendering in quote.renderings)
    json.dumps(collection.dossier().to_json())


def test_what_cannot_be_read_is_listed_beside_what_can(examples: Path, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text((examples / "ferry" / "kpa-wire.txt").read_text())
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "broken.jsonl").write_text('{"id": "1", "text": "too short"}\n{not json}\n')
    (tmp_path / "bodiless.html").write_text("<html><head><title>x</title></head></html>")
    collection = retold.read(tmp_path)
    assert len(collection.articles) == 1
    refused = {Path(rejection.source).name.split("#")[0] for rejection in collection.rejected}
    assert refused == {"empty.txt", "binary.txt", "broken.jsonl", "bodiless.html"}
    assert all(rejection.step and rejection.reason for rejection in collection.rejected)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 4000,
        "“" * 3000 + " said Ruben Tarn of the council on Monday in the town hall of Grell.",
        "1,234.5 " * 3000,
        "A" * 5000 + ".",
        "\u202e\u200b\ufeff" * 500
        + "The council of Grell met on Monday and voted for the bridge, its mayor said after the vote.",
        "On Monday " * 2000,
        "<script>alert(1)</script> [bold]x[/bold] " * 300,
    ],
    ids=["words", "marks", "numbers", "one word", "invisible", "dates", "markup"],
)
def test_hostile_text_ends_in_a_dossier_or_a_reason(text: str, tmp_path: Path) -> None:
    (tmp_path / "hostile.txt").write_text(text, encoding="utf-8")
    collection = retold.read(tmp_path)
    assert len(collection.articles) + len(collection.rejected) == 1
    json.dumps(collection.dossier().to_json())
