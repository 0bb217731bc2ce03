"""`retold export` and `retold search` as their users run them."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from retold import Collection, MissingPartError
from retold.faces.collection_cli import export
from retold.store.search import Filters

TABLES = ("articles", "stories", "findings", "quotes", "accounts", "links", "rejected")


@pytest.fixture(scope="module")
def news(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "news.retold"
    with Collection.open(path) as collection:
        collection.add([examples / "ferry", examples / "tram"])
    return path


def retold(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "retold", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)


def rows(news: Path, table: str) -> list[dict[str, object]]:
    with Collection.open(news) as collection:
        return list(collection.rows(table))


def test_json_lines_hold_every_row_of_every_table(news: Path) -> None:
    run = retold("export", news)
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    for table in TABLES:
        assert [{k: v for k, v in line.items() if k != "table"} for line in lines if line["table"] == table] == rows(
            news, table
        )


def test_all_tables_as_csv_are_a_file_each_and_an_empty_one_has_its_header(news: Path, tmp_path: Path) -> None:
    run = retold("export", news, "--format", "csv", "-o", tmp_path / "tables")
    assert run.returncode == 0, run.stderr
    assert sorted(path.name for path in (tmp_path / "tables").iterdir()) == sorted(f"{table}.csv" for table in TABLES)
    for table in TABLES:
        with (tmp_path / "tables" / f"{table}.csv").open(newline="", encoding="utf-8") as file:
            read = list(csv.DictReader(file))
        assert len(read) == len(rows(news, table))
    assert (tmp_path / "tables" / "rejected.csv").read_text().strip() == "source,step,reason"


def test_one_table_as_parquet_and_all_of_them(news: Path, tmp_path: Path) -> None:
    run = retold("export", news, "--format", "parquet", "-o", tmp_path / "tables")
    try:
        import pyarrow.parquet as parquet
    except ImportError:
        assert run.returncode == 1 and "pip install 'retold[arrow]'" in run.stderr
        return
    assert run.returncode == 0, run.stderr
    for table in TABLES:
        read = parquet.read_table(tmp_path / "tables" / f"{table}.parquet")
        assert read.num_rows == len(rows(news, table))
    findings = parquet.read_table(tmp_path / "tables" / "findings.parquet").to_pylist()
    wanted = [{**row, "tellings": json.dumps(row["tellings"], ensure_ascii=False)} for row in rows(news, "findings")]
    assert findings == wanted


def test_one_table_goes_into_a_folder_that_is_named(news: Path, tmp_path: Path) -> None:
    for end in ("/", ""):  # what is to be made, and what is there
        assert (
            retold("export", news, "--table", "quotes", "--format", "csv", "-o", f"{tmp_path}/tables{end}").returncode == 0
        )
    assert [path.name for path in (tmp_path / "tables").iterdir()] == ["quotes.csv"]


def test_a_failed_export_leaves_no_empty_folder(news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingPartError, match="pip install"):
        export(news, format="parquet", output=str(tmp_path / "tables"))
    assert list(tmp_path.iterdir()) == []


def test_of_an_article_whose_source_changed_its_text_only_the_last_text_is_exported(tmp_path: Path, examples: Path) -> None:
    news, wire = tmp_path / "news.retold", tmp_path / "wire.txt"
    text = (examples / "ferry" / "kpa-wire.txt").read_text(encoding="utf-8")
    with Collection.open(news) as collection:
        for hurt in ("14", "41"):
            wire.write_text(text.replace("injuring 14 people", f"injuring {hurt} people"), encoding="utf-8")
            collection.add(wire)
        (article,) = collection.rows("articles")
        assert "injuring 41 people" in article["text"]
        assert (collection.info()["article"], collection.info()["revised"]) == (1, 1)


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["--format", "csv"], "give a folder with -o"),
        (["--table", "birds"], "articles, stories"),
        (["--format", "xls"], "jsonl, csv, parquet"),
    ],
)
def test_a_wrong_export_says_what_to_do(news: Path, arguments: list[str], said: str) -> None:
    run = retold("export", news, *arguments)
    assert run.returncode == 2 and said in run.stderr


def search(news: Path, *arguments: str) -> list[dict[str, str]]:
    run = retold("search", news, *arguments, "--json")
    assert run.returncode in (0, 1), run.stderr
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_a_search_is_narrowed_by_each_of_its_options(news: Path) -> None:
    assert {"finding", "article"} <= {hit["kind"] for hit in search(news, "Marisel")}
    assert {hit["speaker"] for hit in search(news, "fuel", "--speaker", "oswin")} == {"Petr Oswin"}
    assert {hit["verdict"] for hit in search(news, "Marisel", "--verdict", "disputed")} == {"disputed"}
    assert {hit["outlet"] for hit in search(news, "Hollin", "--outlet", "KPA")} == {"KPA"}
    days = [hit["day"] for hit in search(news, "Marisel", "--since", "2026-03-04", "--kind", "article")]
    assert days and min(days) >= "2026-03-03"  # an article of the 3rd or 4th may be of the 4th
    assert all("[" in hit["snippet"] for hit in search(news, "fuel"))


def test_a_finding_is_found_by_any_outlet_that_tells_it(news: Path) -> None:
    outlets = {row["id"]: row["outlet"] for row in rows(news, "articles")}
    for finding in rows(news, "findings"):
        for telling in finding["tellings"]:  # type: ignore[attr-defined]
            outlet = outlets[telling["article"]]
            if outlet:
                word = str(finding["statement"]).split()[0].strip("“”\"',.")
                found = search(news, word, "--kind", "finding", "--outlet", str(outlet))
                assert finding["id"] in {hit["id"] for hit in found}
                return


def test_an_article_that_names_no_outlet_is_found_by_the_site_of_its_address(tmp_path: Path) -> None:
    text = "The ferry Marella ran aground off Port Orla on Sunday night, and fourteen people were hurt, the mayor said."
    with Collection.open(tmp_path / "news.retold") as collection:
        page = {"id": "1", "text": text, "url": "https://www.orlapost.example/herald/ferry"}
        (tmp_path / "page.jsonl").write_text(json.dumps(page))
        collection.add(tmp_path / "page.jsonl")
        found = [
            {hit.outlet for hit in collection.search("ferry", Filters(outlet=outlet))} for outlet in ("orlapost", "herald")
        ]
    assert found == [{"orlapost.example"}, set()]
    run = retold("search", tmp_path / "news.retold", "ferry", "--kind", "article")
    assert run.stdout.count("\n") == 2 and "orlapost.example" in run.stdout


def test_without_words_the_options_alone_choose(news: Path) -> None:
    quotes = search(news, "--speaker", "Oswin")
    assert quotes and {hit["kind"] for hit in quotes} == {"quote"}
    disputed = search(news, "--verdict", "disputed")
    assert {hit["id"] for hit in disputed} == {row["id"] for row in rows(news, "findings") if row["verdict"] == "disputed"}


@pytest.mark.parametrize(
    "arguments", [[], ["x", "--verdict", "true"], ["x", "--since", "yesterday"], ["x", "--kind", "rumour"]]
)
def test_a_search_for_what_cannot_be_says_so(news: Path, arguments: list[str]) -> None:
    run = retold("search", news, *arguments)
    assert run.returncode == 2 and "Traceback" not in run.stderr


def test_a_list_of_sources_comes_from_a_file_or_standard_input(examples: Path, tmp_path: Path) -> None:
    wanted = f"# the ferry\n{examples / 'ferry' / 'kpa-wire.txt'}\n\n{examples / 'ferry' / 'nordpost.txt'}\n"
    (tmp_path / "list.txt").write_text(wanted)
    run = retold("add", tmp_path / "a.retold", "-i", tmp_path / "list.txt")
    assert "2 articles added" in run.stdout, run.stderr
    command = [sys.executable, "-m", "retold", "add", str(tmp_path / "b.retold"), "-i", "-"]
    run = subprocess.run(command, input=wanted, capture_output=True, text=True, timeout=120)
    assert "2 articles added" in run.stdout, run.stderr
    assert retold("add", tmp_path / "c.retold", "-i", tmp_path / "none.txt").returncode == 2


def test_one_story_of_a_collection_is_a_page_of_its_own(news: Path, tmp_path: Path) -> None:
    story = str(rows(news, "stories")[0]["id"])
    run = retold("show", news, story[:6], "-o", tmp_path / "story.json", "-q")
    assert run.returncode == 0 and run.stdout == "", run.stderr
    assert [one["id"] for one in json.loads((tmp_path / "story.json").read_text())["stories"]] == [story]
    assert retold("show", news, story, "-o", tmp_path / "story.docx").returncode == 2


def test_adding_again_says_what_was_there_and_fails_only_where_nothing_could_be_used(examples: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    news = tmp_path / "news.retold"
    first = retold("add", news, examples / "tram", tmp_path / "empty.txt")
    assert first.returncode == 0 and "empty.txt: the file is empty" in first.stderr
    again = retold("add", news, examples / "tram", tmp_path / "empty.txt")
    assert again.returncode == 0, "nothing is new, and nothing has failed"
    assert "0 articles added, 1 input rejected, 5 articles there before" in again.stdout
    assert retold("add", news, tmp_path / "empty.txt").returncode == 1
    assert "1 article removed" in retold("remove", news, examples / "tram" / "city-desk.txt").stdout
    assert retold("add", news, "-").returncode == 2


def test_a_search_says_what_is_doubtful_and_a_list_that_is_piped_has_a_line_a_story(news: Path) -> None:
    sure = {row["id"]: row["confidence"] for row in rows(news, "findings")}
    assert {hit["id"]: hit["confidence"] for hit in search(news, "--verdict", "disputed")}.items() <= sure.items()
    assert "finding, disputed, doubtful" in retold("search", news, "--verdict", "disputed").stdout
    assert len(retold("stories", news).stdout.splitlines()) == 1 + len(rows(news, "stories"))
