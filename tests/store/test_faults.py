"""What must not harm a collection: a killed program, a full disk, a file that cannot be written, many programs at once."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from retold import Collection
from retold.store.store import Store

KILLS = 50


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "retold", *map(str, arguments)]


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty short articles of ten small events, as one file."""
    path = tmp_path_factory.mktemp("pile") / "pile.jsonl"
    rng = random.Random(3)
    towns = ["Grell", "Maarn", "Sund", "Tolvey", "Hollin"]
    things = ["bridge", "school", "harbour crane", "water tower", "library"]
    with path.open("w") as file:
        for number in range(40):
            event = number % 10
            town, thing = towns[event % 5], things[event // 5]
            cost = 10 + event * 7 + (rng.random() < 0.2)
            text = (
                f"The town council of {town} decided on Monday to repair the {thing}. It will cost {cost} million crowns.\n"
                f"Mayor Ilse Brandt of {town} said the {thing} had been neglected for {event + 3} years.\n"
                f"Report number {number} was written for {town} and its {thing}, with {rng.randint(2, 90)} words more."
            )
            file.write(json.dumps({"id": str(number), "text": text, "published": "2026-03-02", "language": "en"}) + "\n")
    return path


def shown(path: Path) -> str:
    with Collection.open(path) as collection:
        assert list(collection.check()) == []
        return json.dumps(collection.dossier().to_json(), sort_keys=True)


@pytest.fixture(scope="module")
def undisturbed(pile: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("calm") / "calm.retold"
    with Collection.open(path) as collection:
        collection.add([pile])
    return shown(path)


def kept(stderr: bytes) -> int:
    """How many articles a run reported as kept."""
    lines = [json.loads(line) for line in stderr.splitlines() if line.startswith(b"{") and line.endswith(b"}")]
    return max((line["done"] for line in lines if line["step"] == "keep"), default=0)


def test_a_program_killed_at_any_moment_leaves_a_whole_collection_that_the_same_command_completes(
    pile: Path, undisturbed: str, tmp_path: Path
) -> None:
    rng = random.Random(11)
    add = ["--set", "collection.kept_at_once=5", "--set", "collection.told_at_once=4", "--json-progress"]
    whole = min(seconds(command("add", tmp_path / f"timed{i}.retold", pile, *add)) for i in range(2))
    killed = turn = 0
    while killed < KILLS:
        turn += 1
        path = tmp_path / f"{turn % 5}.retold"  # killed again and again, or begun anew
        began = time.monotonic()
        run = subprocess.Popen(command("add", path, pile, *add), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            _, stderr = run.communicate(timeout=rng.uniform(0.1, 0.9) * whole)
            whole = min(whole, time.monotonic() - began)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
            _, stderr = run.communicate()
            killed += 1
        if path.exists():
            with Collection.open(path) as collection:
                assert list(collection.check()) == []
                sources = [article.source for article in collection.articles]
                assert len(sources) == len(set(sources))
                assert len(sources) >= kept(stderr)
        if turn % 3 == 0:
            for file in tmp_path.glob(f"{turn % 5}.retold*"):
                file.unlink()
    for path in sorted(tmp_path.glob("[0-4].retold")):
        subprocess.run(command("add", path, pile), capture_output=True, check=True)
        assert shown(path) == undisturbed


def seconds(arguments: list[str]) -> float:
    """How long an undisturbed run takes."""
    began = time.monotonic()
    subprocess.run(arguments, capture_output=True, check=True)
    return time.monotonic() - began


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 600 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(disk)], capture_output=True
    )
    if not mounted or mounted.returncode:
        pytest.skip("a small file system cannot be mounted here (that takes root)")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_ends_with_a_sentence_and_a_whole_collection(small_disk: Path, pile: Path) -> None:
    path = small_disk / "news.retold"
    run = subprocess.run(
        command("add", path, pile, "--set", "collection.kept_at_once=5"), capture_output=True, text=True, timeout=120
    )
    assert run.returncode == 1
    assert "the disk is full" in run.stderr and "Traceback" not in run.stderr
    copy = small_disk.parent / "copy.retold"
    for file in small_disk.glob("news.retold*"):
        shutil.copy(file, small_disk.parent / file.name.replace("news", "copy"))
    with Collection.open(copy) as collection:
        assert list(collection.check()) == []


def test_a_collection_that_cannot_be_written_says_so(examples: Path, tmp_path: Path) -> None:
    if os.geteuid() == 0 and not shutil.which("setpriv"):
        pytest.skip("root writes everywhere, and setpriv is absent")
    path = tmp_path / "news.retold"
    with Collection.open(path) as collection:
        collection.add([examples / "tram"])
    before = shown(path)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    drop = ["setpriv", "--reuid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == os.geteuid() and len(folder.parts) > 2:
            folder.chmod(folder.stat().st_mode | 0o055)
    run = subprocess.run([*drop, *command("add", path, examples / "ferry")], capture_output=True, text=True)
    tmp_path.chmod(0o755)
    path.chmod(0o644)
    assert run.returncode == 1
    assert "cannot be written" in run.stderr and "Traceback" not in run.stderr
    assert shown(path) == before


READER = """
import json, sys, time
from retold import Collection
windows = []
with Collection.open(sys.argv[1], create=False) as collection:
    collection._store.connection.execute("PRAGMA busy_timeout = 0")  # to wait for a lock is to fail at once
    print("ready", flush=True)
    for _ in range(int(sys.argv[2])):
        worst, end = 0.0, time.monotonic() + 1.0
        while time.monotonic() < end:
            began = time.monotonic()
            list(collection.search("bridge"))
            collection.stories()
            worst = max(worst, time.monotonic() - began)
            time.sleep(0.02)
        windows.append(worst)
print(json.dumps(windows))
"""
WINDOWS = 6


def holds_the_file(path: Path, pile: Path) -> None:
    """A writer in whose transactions most of the time passes."""
    store = Store.open(path)
    end = time.monotonic() + WINDOWS
    while time.monotonic() < end:
        with store.transaction():
            store.connection.execute(
                "INSERT OR REPLACE INTO visit VALUES ('http://example.org', ?, '')", (str(time.monotonic()),)
            )
            time.sleep(0.3)
    store.close()


def adds_and_removes(path: Path, pile: Path) -> None:
    """A real add of the same articles, whose sources are removed again, until the readers are done."""
    end = time.monotonic() + WINDOWS
    while time.monotonic() < end:
        subprocess.run(command("add", path, pile, "--set", "collection.kept_at_once=5"), capture_output=True, check=True)
        subprocess.run(command("remove", path, pile), capture_output=True, check=True)


@pytest.mark.parametrize("write", [holds_the_file, adds_and_removes])
def test_readers_never_fail_and_never_wait_for_a_writer(
    write: Callable[[Path, Path], None], pile: Path, tmp_path: Path
) -> None:
    """Two readers beside a writer. A lock in their way would fail them, and would keep them 0.3 s in every second; of what
    else keeps them, other programs on the machine, there is a second in which it is little."""
    path, more = tmp_path / "news.retold", tmp_path / "more.jsonl"
    shutil.copy(pile, more)
    with Collection.open(path) as collection:
        collection.add([pile])
    arguments = [sys.executable, "-c", READER, str(path), str(WINDOWS)]
    readers = [subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    for reader in readers:
        assert reader.stdout and reader.stdout.readline() == "ready\n"
    write(path, more)
    windows = [json.loads(reader.communicate()[0]) for reader in readers]
    assert all(reader.returncode == 0 for reader in readers)
    assert min(map(max, zip(*windows, strict=True))) < 0.1


def test_a_second_writer_waits_and_then_says_who_is_in_the_way(tmp_path: Path) -> None:
    first = Store.open(tmp_path / "news.retold")
    second = Store.open(tmp_path / "news.retold", wait=0.3)
    with first.transaction(), pytest.raises(Exception, match=r"process \d+.* is writing"), second.transaction():
        pass
    with second.transaction():  # the first has finished
        second.connection.execute("INSERT INTO feed VALUES ('http://example.org/feed')")


def test_a_second_writer_goes_on_when_the_first_is_done(tmp_path: Path) -> None:
    first = Store.open(tmp_path / "news.retold")
    done = []

    def write() -> None:
        second = Store.open(tmp_path / "news.retold", wait=5.0)
        second.add_feeds(["http://example.org/feed"])
        done.append(True)
        second.close()

    with first.transaction():
        thread = threading.Thread(target=write)
        thread.start()
        time.sleep(0.3)
        assert not done
    thread.join(timeout=5)
    assert done
