"""Workers: what crashes, hangs or fails costs its article, and the number of workers changes nothing."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from retold import Collection
from retold.engine.local import LocalEngine, Setting, run_step
from retold.engine.workers import Failed, WorkerPool
from retold.options import Options

PLANT = """
import ctypes, dataclasses, os, time
import retold.pipeline
def plant(name, harm):
    step = retold.pipeline.STEPS[name]
    def run(row, tools, options):
        if "PLANTED" in repr(row):
            harm()
        return step.run(row, tools, options)
    retold.pipeline.STEPS[name] = dataclasses.replace(step, run=run)
def crash():
    ctypes.string_at(0)
def fail():
    raise ZeroDivisionError("planted")
"""
CRASHES = {  # where the harm is planted -> the step that is said to have failed
    "prepare": "clean",
    "story, read, skim": "read",
    "story, lineage": "lineage",
    "story, findings": "findings",
    "story, tell": "tell",
}


@pytest.fixture
def pile(examples: Path, tmp_path: Path) -> Path:
    """Two stories; one article holds the word on which the planted harm waits."""
    folder = tmp_path / "pile"
    shutil.copytree(examples / "ferry", folder / "ferry")
    shutil.copytree(examples / "tram", folder / "tram")
    desk = folder / "tram" / "city-desk.txt"
    desk.write_text(desk.read_text() + "\nPLANTED words end this article.\n")
    return folder


@pytest.mark.parametrize("harm", ["crash", "fail"])
@pytest.mark.parametrize("places", CRASHES)
def test_a_crash_costs_one_article_and_not_the_run(
    places: str, harm: str, pile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted = tmp_path / "planted"
    planted.mkdir()
    lines = "".join(f"plant({name!r}, {harm})\n" for name in places.split(", "))
    (planted / "sitecustomize.py").write_text(PLANT + lines)
    monkeypatch.setenv("PYTHONPATH", str(planted))
    with Collection.open(tmp_path / "news.retold") as collection:
        added = collection.add([pile], workers=2)
        assert list(collection.check()) == []
        step = CRASHES[places]
        by_id = {article.id: article.source for article in collection.articles}
        story = next(story for story in collection.stories() if any("tram" in by_id[i] for i in story.articles))
        assert story.title
        alone = {str(pile / "tram" / "city-desk.txt")}
        hurt = alone if step in ("clean", "read") else {by_id[article] for article in story.articles}
        assert {(rejection.source, rejection.step) for rejection in added.rejected} == {(source, step) for source in hurt}
        assert all(("exit code -11" if harm == "crash" else "planted") in rejection.reason for rejection in added.rejected)
        assert len(collection.articles) == (10 if step == "clean" else 11)
        told = {by_id[t.article] for one in collection.stories() for f in one.findings for t in f.tellings}
        assert told == set(by_id.values()) - hurt
        assert set(collection.rejected) == set(added.rejected)


def test_a_row_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(PLANT + "plant('clean', lambda: time.sleep(60))\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    pool = WorkerPool(2, seconds=3.0)
    try:
        rows = list(pool.map(run_step, "clean", ["PLANTED"], Setting(Options())))
    finally:
        pool.close()
    assert rows == [("PLANTED", Failed("it took over 3 s"))]


@pytest.mark.skipif(os.name != "posix", reason="signals to a group of processes")
def test_ctrl_c_stops_with_a_sentence_and_the_same_command_goes_on(examples: Path, tmp_path: Path) -> None:
    add = [sys.executable, "-m", "retold", "add", str(tmp_path / "news.retold"), str(examples), "--workers", "2"]
    run = subprocess.Popen([*add, "--json-progress"], stderr=subprocess.PIPE, text=True, start_new_session=True)
    assert run.stderr and '"step": "clean"' in run.stderr.readline()
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does: to the program and to what it has started
    said = [line for line in run.stderr if not line.startswith("{")]
    assert run.wait(timeout=60) == 130
    assert said == ["retold: stopped; what was kept so far is safe, and the same command goes on from there\n"]
    again = subprocess.run(add, capture_output=True, text=True, timeout=120)
    assert "2 stories in all" in again.stdout, again.stderr


def test_any_number_of_workers_gives_the_same(examples: Path) -> None:
    shown = []
    for workers in (1, 2, 3):
        with Collection.open() as collection:
            collection.add([examples], workers=workers)
            shown.append(json.dumps(collection.dossier().to_json(), sort_keys=True))
    assert shown[0] == shown[1] == shown[2]


def test_workers_start_by_themselves_only_where_there_is_much_to_do() -> None:
    with LocalEngine(Setting(Options()), workers=0) as engine:
        assert engine.pool.workers == 1
        engine._grow(50)
        assert engine.pool.workers == 1


def test_workers_need_no_main_guard(examples: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.py"  # as a notebook's cells: no function, no guard
    script.write_text(
        f"import retold\ncollection = retold.read([{str(examples)!r}], workers=2)\n"
        "print('begun'); print(len(collection.stories()), '<table>' in collection._repr_html_())\n"
    )
    run = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=120)
    assert run.stdout.splitlines() == ["begun", "2 True"], run.stderr


def test_it_works_in_a_process_that_was_spawned(examples: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import multiprocessing, retold\n\n"
        "def count(path):\n    return len(retold.read(path, workers=2).articles)\n\n"
        "if __name__ == '__main__':\n"
        f"    print(multiprocessing.get_context('spawn').Pool(1).apply(count, ({str(examples / 'tram')!r},)))\n"
    )
    run = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=120)
    assert run.stdout.strip() == "5", run.stderr
