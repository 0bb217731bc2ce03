"""The documentation does not lie: its commands run, its Python runs, its links lead somewhere."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from local_server import Server, answer

ROOT = Path(__file__).parent.parent
PAGES = [
    ROOT / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    ROOT / "examples" / "README.md",
    ROOT / "bench" / "README.md",
]
PAGES = [page for page in PAGES if page.exists()]
FEED = "https://example.org/rss.xml"  # what pages write for the address of a feed
ELSEWHERE = ("pip ", "make ", "git ")  # commands that other tests and people run


@pytest.fixture(scope="module")
def feed() -> Iterator[str]:
    """The address of a feed of three articles, served by this machine."""
    server, items = Server(), ""
    for path in sorted((ROOT / "examples" / "ferry").glob("*.txt"))[:3]:
        lines = "".join(f"<p>{line}</p>" for line in path.read_text(encoding="utf-8").splitlines() if line)
        server.routes[f"/{path.stem}"] = answer(f"<html lang='en'><title>x</title><article>{lines}</article></html>")
        items += f"<item><title>{path.stem}</title><link>{server.url(f'/{path.stem}')}</link></item>"
    rss = f"<rss version='2.0'><channel><title>Coast</title>{items}</channel></rss>"
    server.routes["/rss.xml"] = answer(rss, content_type="application/rss+xml")
    yield server.url("/rss.xml")
    server.http.shutdown()
    server.http.server_close()


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def commands(page: Path) -> Iterator[tuple[str, str]]:
    """Each command of the page's console blocks, with what is shown below it."""
    for block in blocks(page, "console"):
        for piece in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = piece.partition("\n")
            yield command, shown


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", [page for page in PAGES if list(commands(page)) or blocks(page, "pycon")], ids=name)
def test_what_a_page_tells_to_run_runs_and_prints_what_it_shows(
    page: Path, feed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    for written, shown in commands(page):
        command = written.replace(FEED, feed)
        if command.startswith(ELSEWHERE) or (command.startswith("sqlite3 ") and not shutil.which("sqlite3")):
            continue
        if command.startswith(("retold watch", "retold add")):
            command = f"{command.partition('#')[0]} --allow-private --set fetch.delay_seconds=0"
            command += " --once" if "watch" in command and "--once" not in command else ""
        env = {**os.environ, "PATH": path, "COLUMNS": "120"}
        run = subprocess.run(command, shell=True, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=120)
        assert run.returncode == 0, f"{command}: {run.stderr[-2000:]}"
        for line in shown.splitlines():
            if line.strip() and line.strip() != "...":
                assert line.strip() in run.stdout + run.stderr, f"{command} printed:\n{run.stdout}"
    monkeypatch.chdir(tmp_path)
    for block in blocks(page, "pycon"):
        test = doctest.DocTestParser().get_doctest(block, {}, name(page), str(page), 0)
        assert doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE).run(test).failed == 0


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)#\s]+)", text):
        if not target.startswith(("http://", "https://", "mailto:")):
            assert (page.parent / target).exists(), f"{name(page)} links to {target}"


def test_every_command_is_documented() -> None:
    from retold.faces.cli import app

    known = {info.name or info.callback.__name__ for info in app.registered_commands if info.callback}
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert [command for command in sorted(known) if f"retold {command}" not in text] == []


def test_every_table_and_view_of_the_collection_is_documented() -> None:
    schema = (ROOT / "src" / "retold" / "store" / "schema.sql").read_text()
    page = (ROOT / "docs" / "collections.md").read_text()
    names = re.findall(r"CREATE (?:TABLE|VIEW) (\w+)", schema)
    assert [table for table in names if f"`{table}`" not in page] == []


def test_the_files_that_the_docs_name_are_there() -> None:
    for page in sorted((ROOT / "docs").rglob("*.md")):
        found = re.findall(
            r"`((?:stages|sources|engine|store|faces|language|model|models|bench)/[\w/]+(?:\.(?:py|sql)|/))`",
            page.read_text(),
        )
        for path in found:
            assert (ROOT / "src" / "retold" / path).exists() or (ROOT / path).exists(), f"{page.name}: {path}"
