"""A file that several programs use: writers in turn, readers at any time, older files brought up, others only read."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from retold import Collection, RetoldError
from retold.store import store
from retold.store.store import Store


def retold(*arguments: object, **more: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "retold", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, **more)  # type: ignore[call-overload]


@pytest.fixture
def news(examples: Path, tmp_path: Path) -> Path:
    path = tmp_path / "news.retold"
    with Collection.open(path) as collection:
        collection.add([examples / "tram"])
    return path


def test_two_programs_that_add_at_once_take_turns_and_lose_nothing(examples: Path, tmp_path: Path) -> None:
    path = tmp_path / "news.retold"
    files = sorted((examples / "ferry").iterdir())
    runs = [
        subprocess.Popen([sys.executable, "-m", "retold", "add", str(path), *map(str, part)], stdout=subprocess.DEVNULL)
        for part in (files[:3], files[3:])
    ]
    assert [run.wait(timeout=120) for run in runs] == [0, 0]
    with Collection.open(path) as collection, Collection.open() as whole:
        whole.add([examples / "ferry"])
        assert [len(story.articles) for story in collection.stories()] == [6]
        assert [story.findings for story in collection.stories()] == [story.findings for story in whole.stories()]
        assert list(collection.check()) == []
    assert not (tmp_path / "news.retold-writer").exists()


HOLDER = """
import sys, time
from pathlib import Path
from retold.store.store import Store
with Store.open(Path(sys.argv[1])).alone():
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_writer_is_told_which_process_is_in_the_way_also_between_its_transactions(news: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, str(news)], stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout and holder.stdout.readline() == "held\n"
        waiting = Store.open(news, wait=0.3)
        with pytest.raises(RetoldError, match=rf"process {holder.pid} on .* is writing to it; wait"):
            waiting.add_feeds(["http://example.org/feed"])
        for name in ("stories", "info", "check", "rejected"):  # readers do not wait
            began = time.monotonic()
            assert retold(name, news).returncode == 0
            assert time.monotonic() - began < 20
    finally:
        holder.kill()
        holder.wait()
    waiting.add_feeds(["http://example.org/feed"])  # one that was killed is in nobody's way


def test_a_check_while_another_program_writes_finds_the_file_whole(news: Path) -> None:
    writer = sqlite3.connect(news, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("DELETE FROM rejected")
    with Collection.open(news) as collection:
        began = time.monotonic()
        assert list(collection.check()) == []
    assert time.monotonic() - began < 10
    writer.execute("ROLLBACK")


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root writes everywhere, setpriv is absent")
def test_a_collection_in_a_folder_that_cannot_be_written_can_be_read(news: Path, tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    with sqlite3.connect(news) as whole, sqlite3.connect(folder / "news.retold") as copy:
        whole.backup(copy)
    (folder / "news.retold").chmod(0o444)
    folder.chmod(0o555)
    for parent in (tmp_path, *tmp_path.parents[:2]):
        parent.chmod(parent.stat().st_mode | 0o055)
    drop = ["setpriv", "--reuid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    for words in (["stories"], ["check"], ["search", "tram"], ["export"]):
        command = [*drop, sys.executable, "-m", "retold", words[0], str(folder / "news.retold"), *words[1:]]
        run = subprocess.run(command, capture_output=True, text=True)
        assert run.returncode == 0 and run.stdout, run.stderr
    folder.chmod(0o755)


def test_an_older_file_is_brought_up_step_by_step_and_all_or_nothing(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = store.VERSION
    monkeypatch.setattr(store, "VERSION", now + 2)
    first = "ALTER TABLE feed ADD COLUMN name TEXT;\nUPDATE feed SET name = 'x';"
    steps = {**store.MIGRATIONS, now: first, now + 1: "CREATE TABLE desk (name TEXT);"}
    monkeypatch.setattr(store, "MIGRATIONS", {**steps, now + 1: steps[now + 1] + "\nSELECT * FROM nowhere;"})
    with pytest.raises(RetoldError):
        Store.open(news)
    version = "PRAGMA user_version"
    assert sqlite3.connect(news).execute(version).fetchone() == (now,)  # the first step was undone with the second
    monkeypatch.setattr(store, "MIGRATIONS", steps)
    with Collection.open(news) as collection:
        assert len(collection.articles) == 5
        assert list(collection.check()) == []
    connection = sqlite3.connect(news)
    assert connection.execute(version).fetchone() == (now + 2,)
    assert connection.execute("SELECT * FROM desk").fetchall() == []


def test_a_file_made_before_findings_said_how_sure_they_are_learns_it_from_its_stories(news: Path) -> None:
    sure = "SELECT id, confidence FROM finding ORDER BY story, place"
    view = "SELECT verdict, confidence, accounts, articles, statement FROM witnesses"
    with sqlite3.connect(news) as connection:
        told, seen = connection.execute(sure).fetchall(), connection.execute(view).fetchall()
        for statement in (
            *(f"DROP VIEW {view}" for view in ("outlets", "reprints", "prints", "witnesses")),
            "CREATE VIEW witnesses AS SELECT id FROM finding",
            "ALTER TABLE finding DROP COLUMN confidence",
            "ALTER TABLE telling DROP COLUMN confidence",
            "ALTER TABLE quote DROP COLUMN cue",
            "DROP TABLE ruling",
            "DROP INDEX article_publisher",
            "ALTER TABLE article DROP COLUMN publisher",
            "ALTER TABLE article DROP COLUMN agency",
            "ALTER TABLE link DROP COLUMN direction",
            "ALTER TABLE link DROP COLUMN guessed",
            "PRAGMA user_version = 1",
        ):
            connection.execute(statement)
    with Collection.open(news) as collection:
        assert list(collection.check()) == []
    with sqlite3.connect(news) as connection:
        assert connection.execute(sure).fetchall() == told
        assert connection.execute(view).fetchall() == seen
    assert any(confidence for _, confidence in told)


def test_every_version_but_the_first_has_a_way_to_it() -> None:
    assert sorted(store.MIGRATIONS) == list(range(1, store.VERSION))


def test_an_article_whose_page_was_lost_on_the_way_is_asked_for_again(examples: Path, tmp_path: Path) -> None:
    """What servers said of changes is kept after the articles: else a killed run would never fetch them again."""
    order = []
    with Collection.open(tmp_path / "news.retold") as collection:
        kept = collection._store
        for name in ("add", "settle"):
            real = getattr(kept, name)
            setattr(kept, name, lambda *a, _real=real, _name=name: (order.append(_name), _real(*a))[1])
        collection.add([examples / "tram"])
    assert order[:2] == ["add", "settle"]


def test_the_tables_agree_with_their_columns(news: Path) -> None:
    with Collection.open(news) as collection:
        for table in ("articles", "stories", "findings", "quotes", "accounts", "links", "rejected"):
            columns = collection.columns(table)
            for row in collection.rows(table):
                assert list(row) == list(columns)
                numbers = [name for name, value in row.items() if isinstance(value, int)]
                assert numbers == [name for name, kind in columns.items() if kind is int]
        json.dumps(list(collection.rows("findings")))


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root writes everywhere, setpriv is absent")
def test_a_collection_that_cannot_be_made_says_so(tmp_path: Path, examples: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o555)
    for parent in (tmp_path, *tmp_path.parents[:2]):
        parent.chmod(parent.stat().st_mode | 0o055)
    drop = ["setpriv", "--reuid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    command = [*drop, sys.executable, "-m", "retold", "add", str(folder / "news.retold"), str(examples / "tram")]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 1
    assert "check the permissions of its folder" in run.stderr and "Traceback" not in run.stderr
    run = retold("stories", tmp_path)
    assert run.returncode == 1 and "a collection is one file" in run.stderr
