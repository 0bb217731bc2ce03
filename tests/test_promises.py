"""What retold promises of a whole run, on the invented stories of examples/ and on small ones made here."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import retold
from retold.model import Dossier, Finding

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def ferry(examples: Path) -> Dossier:
    return retold.read([examples / "ferry"]).dossier()


def told_twice(dossier: Dossier) -> dict[str, Any]:
    """The dossier as JSON, without what a file's place in the world decides."""
    return dossier.to_json()


def points(findings: tuple[Finding, ...]) -> set[tuple[str, str, int]]:
    return {(finding.statement, finding.verdict, finding.accounts) for finding in findings}


def spans(node: Any, article: str = "") -> Iterator[tuple[str, int, int, str | None]]:
    """Every (article, start, end, words claimed) in a dossier's JSON."""
    if isinstance(node, list):
        for item in node:
            yield from spans(item, article)
    elif isinstance(node, dict):
        article = node.get("article", article)
        if isinstance(node.get("start"), int):
            yield article, node["start"], node["end"], node.get("text")
        if "span" in node:
            yield article, *node["span"], node["text"]
        for value in node.values():
            yield from spans(value, article)


def test_the_ferry_is_one_story_of_six_articles_and_four_accounts(ferry: Dossier) -> None:
    assert len(ferry.stories) == 1
    accounts = {
        tuple(sorted(Path(source_of(ferry, a)).name for a in account.articles)) for account in ferry.lineage.accounts
    }
    assert accounts == {
        ("almery-courier.txt", "kpa-wire.txt", "lanterna.txt"),
        ("evening-tribune.txt",),
        ("nordpost.txt",),
        ("seabord.html",),
    }


def source_of(dossier: Dossier, article_id: str) -> str:
    return next(article.source for article in dossier.articles if article.id == article_id)


def test_the_examples_show_every_verdict(ferry: Dossier) -> None:
    assert {finding.verdict for story in ferry.stories for finding in story.findings} == {
        "corroborated",
        "single",
        "disputed",
        "updated",
    }


def test_what_changes_in_time_is_shown_with_the_newest_value_last(ferry: Dossier) -> None:
    updated = [f for story in ferry.stories for f in story.findings if f.verdict == "updated"]
    assert [side.value for side in updated[0].differences[0].sides][-1] == "17"


def test_accounts_that_have_nothing_in_common_but_a_name_are_doubtful_and_make_no_brief(ferry: Dossier) -> None:
    (story,) = ferry.stories
    texts = {article.id: article.text for article in ferry.articles}
    hald = "its spokeswoman Signe Hald said", "Its spokeswoman, Signe Hald, said"
    told = {f.id: [texts[t.article][t.start : t.end] for t in f.tellings] for f in story.findings}
    named = [
        f for f in story.findings if len(told[f.id]) == 2 and all(any(h in words for h in hald) for words in told[f.id])
    ]
    assert named and all(finding.doubtful for finding in named)
    assert not {line.finding for line in story.brief} & {finding.id for finding in story.findings if finding.doubtful}


def test_no_verdict_rests_on_a_telling_that_is_not_counted(ferry: Dossier) -> None:
    account = {article: account.id for account in ferry.lineage.accounts for article in account.articles}
    agreed = [f for f in ferry.stories[0].findings if f.verdict in ("corroborated", "single")]
    for finding in agreed:
        assert finding.accounts <= len({account[t.article] for t in finding.tellings if t.counted})
        assert (finding.verdict == "corroborated") == (finding.accounts > 1)
    opened = next(f for f in agreed if f.statement == "The Transport Ministry opened an inquiry.")
    told_by = {account[t.article]: t.counted for t in opened.tellings}
    assert (opened.verdict, sorted(told_by.values())) == ("single", [False, True])


def test_two_events_are_two_stories(examples: Path) -> None:
    stories = retold.read([examples / "ferry", examples / "tram"]).stories()
    assert sorted(len(story.articles) for story in stories) == [5, 6]


def test_stories_read_together_have_the_findings_that_they_have_alone(examples: Path, ferry: Dossier) -> None:
    together = retold.read([examples / "ferry", examples / "tram"]).stories()
    alone = ferry.stories[0]
    same = next(story for story in together if story.id == alone.id)
    assert points(same.findings) == points(alone.findings)


def test_a_copy_adds_no_account_and_changes_no_verdict(examples: Path, tmp_path: Path) -> None:
    before = retold.read([examples / "tram"])
    shutil.copytree(examples / "tram", tmp_path / "tram")
    shutil.copy(examples / "tram" / "city-desk.txt", tmp_path / "tram" / "another-name.txt")
    after = retold.read([tmp_path / "tram"])
    assert len(after.accounts) == len(before.accounts)
    (one,), (other,) = before.stories(), after.stories()
    assert points(one.findings) == points(other.findings)


def test_the_order_of_the_files_and_the_number_of_workers_change_nothing(examples: Path) -> None:
    files = sorted(path for path in (examples / "tram").iterdir())
    first = json.dumps(retold.read(files).dossier().to_json())
    shuffled = random.Random(7).sample(files, len(files))
    assert json.dumps(retold.read(shuffled).dossier().to_json()) == first
    assert json.dumps(retold.read(reversed(files), workers=2).dossier().to_json()) == first


def test_every_offset_cuts_the_words_it_claims(ferry: Dossier) -> None:
    texts = {article.id: article.text for article in ferry.articles}
    shown = ferry.to_json()
    seen = 0
    for article, start, end, words in spans(shown["stories"]):
        seen += 1
        assert 0 <= start < end <= len(texts[article])
        if words is not None:
            assert texts[article][start:end] == words
    assert seen > 100
    for link in shown["lineage"]["links"]:
        for evidence in link["evidence"]:
            for side in ("a", "b"):
                start, end = evidence[side]
                assert 0 <= start < end <= len(texts[link[side]])


def test_every_statement_shown_is_a_telling_s_own_words(ferry: Dossier) -> None:
    texts = {article.id: article.text for article in ferry.articles}
    for story in ferry.stories:
        for finding in story.findings:
            assert any(finding.statement in texts[telling.article] for telling in finding.tellings), finding.statement


def test_passages_hold_every_character_that_is_not_white_space(ferry: Dossier) -> None:
    for article in ferry.articles:
        covered = [False] * len(article.text)
        end = 0
        for passage in article.passages:
            assert end <= passage.start < passage.end
            end = passage.end
            covered[passage.start : passage.end] = [True] * (passage.end - passage.start)
        assert all(done or char.isspace() for done, char in zip(covered, article.text, strict=True)), article.source


def test_importing_retold_is_light() -> None:
    heavy = ("onnxruntime", "numpy", "tokenizers", "trafilatura", "rich", "typer", "starlette", "jinja2", "lxml")
    code = f"import sys, retold; print([m for m in {heavy!r} if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_importing_retold_takes_under_150_milliseconds() -> None:
    code = "import time; began = time.perf_counter(); import retold; print(time.perf_counter() - began)"
    taken = [float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout) for _ in range(5)]
    assert min(taken) < 0.15
