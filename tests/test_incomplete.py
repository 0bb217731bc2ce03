"""An article of which only a part was had weighs less, and the dossier says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from retold import Collection, Options, read
from retold.faces.render import FORMATS
from retold.options import with_settings


@pytest.fixture
def cut(examples: Path, tmp_path: Path) -> Path:
    """The ferry's six articles as pages; the wire's, which two others repeat, is behind a wall."""
    for path in sorted((examples / "ferry").glob("*.txt")):
        lines = "".join(f"<p>{line}</p>" for line in path.read_text(encoding="utf-8").splitlines() if line)
        wall = '<div class="paywall">Subscribe to read on.</div>' if path.stem == "evening-tribune" else ""
        (tmp_path / f"{path.stem}.html").write_text(
            f"<html lang='en'><head><title>{path.stem}</title></head><body><article>{lines}</article>{wall}</body></html>"
        )
    return tmp_path


def test_the_dossier_says_which_articles_are_incomplete(cut: Path) -> None:
    dossier = read(cut).dossier()
    (partial,) = [article for article in dossier.articles if article.missing]
    assert partial.source.endswith("evening-tribune.html") and partial.missing == ("paywalled",)
    for ending in (".html", ".md"):
        shown = FORMATS[ending](dossier)
        assert "paywalled" in shown and "weighs less" in shown


def test_what_it_alone_tells_stands_behind_what_whole_articles_tell(cut: Path) -> None:
    dossier = read(cut).dossier()
    partial = {article.id for article in dossier.articles if article.missing}
    alone = [
        all(telling.article in partial for telling in finding.tellings)
        for finding in dossier.stories[0].findings
        if finding.verdict == "single" and len(finding.statement.split()) > 6 and not finding.differences
    ]
    assert any(alone) and alone == sorted(alone)


def test_it_leads_no_account_that_a_whole_article_can_lead(examples: Path, tmp_path: Path) -> None:
    text = (examples / "ferry" / "kpa-wire.txt").read_text(encoding="utf-8")
    lines = "".join(f"<p>{line}</p>" for line in text.splitlines() if line)
    for name, wall in (("a-first", '<div class="paywall">Subscribe.</div>'), ("b-second", "")):
        (tmp_path / f"{name}.html").write_text(f"<html lang='en'><article>{lines}</article>{wall}</html>")
    dossier = read(tmp_path).dossier()
    (account,) = dossier.lineage.accounts
    by_id = {article.id: article for article in dossier.articles}
    assert len(account.articles) == 2 and not by_id[account.lead].missing


def test_articles_that_stand_alone_are_read_by_rules_in_a_large_collection_whatever_the_order(
    examples: Path, tmp_path: Path
) -> None:
    """The limit counts the articles that are there, so that adding one by one gives what all at once give."""
    options = with_settings(Options(), [("collection.closely", 3)])
    files = [*sorted((examples / "tram").iterdir()), examples / "ferry" / "nordpost.txt"]
    with Collection.open(tmp_path / "slow.retold", options) as slow, Collection.open(None, options) as whole:
        for path in files:
            slow.add([path])
        whole.add(files)
        shown = [json.dumps(one.dossier().to_json(), sort_keys=True) for one in (slow, whole)]
        assert list(slow.check()) == []
    assert json.loads(shown[0])["stories"][0]["findings"] == json.loads(shown[1])["stories"][0]["findings"]
    alone = [story for story in json.loads(shown[0])["stories"] if len(story["articles"]) == 1]
    assert len(alone) == 1 and alone[0]["findings"]
    assert [s["findings"] for s in json.loads(shown[1])["stories"] if len(s["articles"]) == 1] == [alone[0]["findings"]]
