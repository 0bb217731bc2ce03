"""The command line as its users run it: as a process, with its output and exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from retold import Collection
from retold.faces.settings import options_from

TAKE_OPTIONS = ("report", "compare", "add", "watch", "remove")


def retold(*arguments: object, cwd: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the program; `more` is said to it (`input`), or set in its environment."""
    command = [sys.executable, "-m", "retold", *map(str, arguments)]
    said, env = more.pop("input", None), {**os.environ, **more}
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", cwd=cwd, timeout=120, input=said, env=env
    )


def test_a_report_goes_to_the_terminal_and_says_how_many_accounts_there_are(examples: Path) -> None:
    run = retold("report", examples / "ferry")
    assert run.returncode == 0, run.stderr
    assert "6 articles, 4 accounts" in run.stdout
    assert run.stderr == ""


@pytest.mark.parametrize("ending, begins", [(".html", "<!DOCTYPE html>"), (".json", "{"), (".md", "# ")])
def test_the_ending_of_the_output_decides_its_format(examples: Path, tmp_path: Path, ending: str, begins: str) -> None:
    out = tmp_path / f"dossier{ending}"
    run = retold("report", examples / "tram", "-o", out, "--quiet")
    assert run.returncode == 0, run.stderr
    assert run.stdout == ""
    assert out.read_text(encoding="utf-8").lstrip().lower().startswith(begins.lower())


def test_a_folder_gets_a_list_of_the_stories_and_a_page_for_each(examples: Path, tmp_path: Path) -> None:
    run = retold("report", examples / "ferry", examples / "tram", "-o", f"{tmp_path}/pages/")
    assert run.returncode == 0 and "2 stories in 11 articles" in run.stdout and "In brief" not in run.stdout
    assert "index.html" in run.stderr and len(list((tmp_path / "pages" / "stories").iterdir())) == 2
    retold("add", tmp_path / "news.retold", examples / "tram")
    run = retold("report", "--collection", tmp_path / "news.retold", "-o", tmp_path / "pages", "-q")  # it is a folder now
    assert run.returncode == 0 and run.stdout == "" and len(list((tmp_path / "pages" / "stories").iterdir())) == 1
    shown = retold("show", tmp_path / "news.retold", "0", "-o", tmp_path / "pages")
    assert shown.returncode == 2 and "end the file in" in shown.stderr


def test_a_dash_writes_json_for_other_programs(examples: Path) -> None:
    run = retold("report", examples / "tram", "-o", "-", "--format", "json")
    assert json.loads(run.stdout)["schema"] == "retold.dossier/1"


def test_progress_for_scripts_is_json_lines_on_standard_error(examples: Path) -> None:
    run = retold("report", examples / "tram", "--quiet", "--json-progress")
    steps = {json.loads(line)["step"] for line in run.stderr.splitlines()}
    assert {"clean", "read", "tell"} <= steps


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("words", [["report", "--quiet"], ["add", "news.retold"]])
def test_whoever_looks_on_at_a_terminal_sees_the_progress_and_what_is_piped_stays_clean(
    examples: Path, tmp_path: Path, words: list[str]
) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "retold", *words, str(examples / "tram")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, text=True, cwd=tmp_path) as run:
        os.close(theirs)
        seen = b""
        try:
            while read := os.read(ours, 65536):
                seen += read
        except OSError:  # the other end is closed
            pass
        said = run.communicate(timeout=120)[0]
    os.close(ours)
    assert run.returncode == 0, seen.decode()
    assert b"reading" in seen and b"5/5" in seen
    assert "5 articles added" in said if words[0] == "add" else said == ""


def test_progress_counts_on_through_a_collection_that_is_told_in_parts(examples: Path, tmp_path: Path) -> None:
    parts = ["--set", "collection.told_at_once=1", "--json-progress"]
    run = retold("add", tmp_path / "news.retold", examples / "ferry", examples / "tram", *parts)
    told = [json.loads(line) for line in run.stderr.splitlines() if line.startswith(('{"step": "read"', '{"step": "tell"'))]
    assert [(line["step"], line["done"], line["total"]) for line in told][-2:] == [("read", 11, 11), ("tell", 2, 2)]


def test_nothing_readable_is_exit_code_1_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    run = retold("report", tmp_path)
    assert run.returncode == 1
    assert "empty.txt" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_reason_is_given_once_and_also_where_the_dossier_goes_elsewhere(examples: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    run = retold("report", tmp_path)
    assert (run.stdout + run.stderr).count("the file is empty") == 1
    run = retold("report", tmp_path, examples / "tram", "-q")
    assert run.returncode == 0 and "1 input could not be used" in run.stderr and "the file is empty" in run.stderr


def test_what_another_program_writes_is_read_from_standard_input(examples: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((examples / "tram").glob("*.txt"))]
    lines = "\n".join(json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts))
    run = retold("report", "-", "-o", "-", "-f", "json", input=lines)
    assert [article["source"] for article in json.loads(run.stdout)["articles"]].count("-#0") == 1
    assert "1 article" in retold("report", "-", input=texts[0]).stdout


def test_an_empty_path_is_not_the_folder_where_one_stands(tmp_path: Path) -> None:
    run = retold("report", "", cwd=tmp_path)
    assert run.returncode == 1 and "the path is empty" in run.stderr


def test_letters_that_a_terminal_cannot_show_end_no_report(examples: Path) -> None:
    run = retold("report", examples / "tram", PYTHONIOENCODING="ascii")
    assert run.returncode == 0, run.stderr
    assert "Brindmoor" in run.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_behind_standard_output_is_a_sentence(examples: Path) -> None:
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "retold", "report", str(examples / "tram")]
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=120)
    assert run.returncode == 1
    assert "No space left" in run.stderr and "Traceback" not in run.stderr


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    run = retold("report", tmp_path / "nowhere")
    assert run.returncode == 1
    assert "nowhere" in run.stderr


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["report"], "PATH"),
        (["report", "x", "--set", "clean.minimum=3"], "min_chars"),
        (["report", "x", "--set", "clean.min_chars=many"], "int"),
        (["report", "x", "--set", "nonsense"], "STAGE.OPTION=VALUE"),
        (["report", "x", "-o", "dossier.docx"], ".html"),
        (["report", "x", "-o", "dossier"], "or in / for a folder"),
        (["report", "x", "-o", "dossiers/", "-f", "json"], "pages"),
        (["report", "x", "--format", "html"], "-o"),
        *(([command, "x", "y", "--options", "/nonexistent.toml"], "TOML") for command in TAKE_OPTIONS),
        (["repport"], "report"),
    ],
)
def test_wrong_usage_is_exit_code_2_and_says_what_to_do(arguments: list[str], said: str) -> None:
    run = retold(*arguments)
    assert run.returncode == 2
    assert said in run.stderr
    assert "Traceback" not in run.stderr


def test_an_output_that_cannot_be_written_says_so_and_leaves_nothing(examples: Path, tmp_path: Path) -> None:
    run = retold("report", examples / "tram", "--quiet", "-o", tmp_path / "no" / "such" / "folder.json")
    assert run.returncode == 1
    assert "cannot be written" in run.stderr
    assert list(tmp_path.iterdir()) == []


def test_options_come_from_a_toml_file_and_set_overrides_it(examples: Path, tmp_path: Path) -> None:
    options = tmp_path / "options.toml"
    options.write_text("[clean]\nmin_chars = 900000\n")
    assert retold("report", examples / "tram", "--options", options).returncode == 1
    assert retold("report", examples / "tram", "--options", options, "--set", "clean.min_chars=60", "-q").returncode == 0
    assert retold("add", tmp_path / "news.retold", examples / "tram", "--options", options).returncode == 1


def test_a_flag_that_is_not_given_leaves_what_the_file_says(tmp_path: Path) -> None:
    options = tmp_path / "options.toml"
    options.write_text("[fetch]\nallow_private = true\n")
    flags = [("fetch.allow_private", False), ("sources.fast", True)]
    assert options_from(None, options, flags).fetch.allow_private and options_from(None, options, flags).sources.fast
    assert not options_from(["fetch.allow_private=false"], options, flags).fetch.allow_private


def test_compare_says_that_the_courier_is_the_wire_edited(examples: Path) -> None:
    run = retold("compare", examples / "ferry" / "kpa-wire.txt", examples / "ferry" / "almery-courier.txt", "--json")
    assert run.returncode == 0, run.stderr
    link = json.loads(run.stdout)["link"]
    assert link["kind"] in ("copy", "edit")
    assert max(link["coverage_a"], link["coverage_b"]) > 0.8
    assert link["why"]


def test_compare_says_when_two_articles_share_nothing(examples: Path) -> None:
    run = retold("compare", examples / "ferry" / "kpa-wire.txt", examples / "tram" / "city-desk.txt", "--json")
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout)["link"] is None


def test_compare_of_a_file_with_itself_is_refused_with_a_sentence(examples: Path) -> None:
    run = retold("compare", examples / "ferry" / "kpa-wire.txt", examples / "ferry" / "kpa-wire.txt")
    assert run.returncode == 1
    assert "one and the same" in run.stderr


def test_a_collection_without_articles_says_how_to_add_some(tmp_path: Path) -> None:
    Collection.open(tmp_path / "new.retold").close()
    run = retold("report", "--collection", "new.retold", "-o", "page.html", cwd=tmp_path)
    assert run.returncode == 1 and "new.retold: holds no article yet; add some with  retold add new.retold" in run.stderr
    assert not (tmp_path / "page.html").exists()


def test_a_list_of_stories_and_one_of_them_are_of_nothing_else(examples: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    added = retold("add", tmp_path / "news.retold", examples / "tram", tmp_path / "empty.txt")
    listed = retold("stories", tmp_path / "news.retold").stdout.splitlines()
    assert added.returncode == 0 and len(listed) == 2 and all(line == line.rstrip() for line in listed)
    shown = retold("show", tmp_path / "news.retold", listed[1].split()[0])
    assert "Brindmoor" in shown.stdout and "could not be used" not in shown.stdout + shown.stderr


def test_ctrl_c_while_the_program_is_loaded_is_no_traceback() -> None:
    stopped = """if 1:
        import sys
        class Stop:
            def find_spec(self, name, *_):
                if name == "retold.faces.cli":
                    raise KeyboardInterrupt
        sys.meta_path.insert(0, Stop())
        from retold.__main__ import main
        main()"""
    run = subprocess.run([sys.executable, "-c", stopped], capture_output=True, text=True, timeout=60)
    assert run.returncode == 130 and run.stderr == ""


@pytest.mark.parametrize("arguments", [["--help"], ["report", "--help"], ["compare", "--help"]])
def test_help_teaches_with_examples(arguments: list[str]) -> None:
    run = retold(*arguments)
    assert run.returncode == 0
    assert "retold report" in run.stdout or "retold compare" in run.stdout
