"""`retold export` and `retold search` as their users run them."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from retold import Collection, MissingPartError
from retold.errors import RetoldError
from retold.faces.export_cli import export
from retold.faces.exporting import write_csv, write_jsonl, write_parquet
from retold.store.search import Filters

TABLES = ("articles", "stories", "findings", "quotes", "accounts", "links", "outlets", "reprints", "rejected")


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


@pytest.mark.parametrize("write", [write_csv, write_jsonl, write_parquet])
@pytest.mark.parametrize("cut", [KeyboardInterrupt, OSError(28, "No space left on device")])
def test_an_export_that_is_cut_off_leaves_what_was_there(tmp_path: Path, write: Any, cut: Any) -> None:
    def some() -> Iterator[dict[str, Any]]:
        yield {"a": "one"}
        raise cut

    path = tmp_path / "tables.csv"
    path.write_text("the whole of yesterday")
    with pytest.raises((KeyboardInterrupt, RetoldError)):
        write(some(), {"a": str}, path)
    assert path.read_text() == "the whole of yesterday"
    assert list(tmp_path.iterdir()) == [path]


def test_an_export_goes_through_a_link_and_into_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to(tmp_path / "kept.csv")
    write_csv([{"a": "one"}], {"a": str}, tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink() and (tmp_path / "kept.csv").read_text().split() == ["a", "one"]
    os.mkfifo(tmp_path / "pipe")
    reader = subprocess.Popen(["cat", tmp_path / "pipe"], stdout=subprocess.PIPE, text=True)
    write_csv([{"a": "one"}], {"a": str}, tmp_path / "pipe")
    assert reader.communicate(timeout=10)[0].split() == ["a", "one"]


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
        (["--format", "ninjs", "--table", "quotes"], "is for articles"),
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


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A text, its copy of the next day, and one that says whose it is. Two have fields that retold does not know."""
    ferry = "The ferry Aurelia ran aground off Velmar late on Tuesday with 214 passengers on board, Inga Solberg said."
    council = "HESTVIK (AP) - The town council of Hestvik approved a budget of 48 million crowns on Monday, Ada Roe said."
    records: list[dict[str, object]] = [
        {"id": "a", "outlet": "Hestvik Post", "published": "2031-04-02", "text": ferry, "title": "Ferry aground"},
        {
            "id": "b",
            "outlet": "Norland Daily",
            "published": "2031-04-03T08:00:00Z",
            "text": ferry,
            "desk": {"name": "coast"},
        },
        {"id": "c", "outlet": "Coast", "text": council, "authors": ["Ada Roe"], "url": "https://coast.example/c", "rank": 3},
    ]
    folder = tmp_path_factory.mktemp("desk")
    (folder / "clips.jsonl").write_text("\n".join(json.dumps(record | {"language": "en"}) for record in records))
    with Collection.open(folder / "desk.retold") as collection:
        collection.add([folder / "clips.jsonl"])
    return folder / "desk.retold"


def exported(desk: Path, *arguments: object) -> dict[str, dict[str, Any]]:
    """The articles as they are exported, by the ids of their records."""
    sources = {str(row["id"]): str(row["source"]) for row in rows(desk, "articles")}
    lines = [json.loads(line) for line in retold("export", desk, *arguments).stdout.splitlines()]
    ids = [str(line.get("id") or line.get("@id") or line["uri"]).removeprefix("urn:retold:") for line in lines]
    return {sources[name].rpartition("#")[2]: line for name, line in zip(ids, lines, strict=True)}


def test_fields_that_retold_does_not_know_pass_through_to_every_export(desk: Path, tmp_path: Path) -> None:
    assert {name: row["extra"] for name, row in exported(desk, "--table", "articles").items()} == {
        "a": {},
        "b": {"desk": {"name": "coast"}},
        "c": {"rank": 3},
    }
    retold("export", desk, "--table", "articles", "--format", "csv", "-o", tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(newline="", encoding="utf-8") as file:
        assert sorted(row["extra"] for row in csv.DictReader(file)) == ['{"desk": {"name": "coast"}}', '{"rank": 3}', "{}"]
    assert exported(desk, "-f", "json-ld")["c"]["additionalProperty"] == [
        {"@type": "PropertyValue", "name": "rank", "value": 3}
    ]
    assert {"role": "extra:desk", "contentType": "application/json", "value": '{"name": "coast"}'} in exported(
        desk, "-f", "ninjs"
    )["b"]["descriptions"]
    retold("report", "--collection", desk, "-q", "-o", tmp_path / "desk.json")
    dossier = json.loads((tmp_path / "desk.json").read_text())
    assert {"rank": "3"} in [article["extra"] for article in dossier["articles"]]


def test_as_schema_org_has_it_a_copy_is_based_on_the_article_that_it_was_made_from(desk: Path) -> None:
    found = exported(desk, "--format", "json-ld")
    assert found["b"]["isBasedOn"] == {"@id": found["a"]["@id"]}
    assert found["b"]["sourceOrganization"] == {"@type": "Organization", "name": "Hestvik Post"}
    assert "isBasedOn" not in found["a"] and "sourceOrganization" not in found["a"]
    assert found["a"] | {"@id": "", "articleBody": ""} == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": "",
        "headline": "Ferry aground",
        "datePublished": "2031-04-02",
        "publisher": {"@type": "Organization", "name": "Hestvik Post"},
        "inLanguage": "en",
        "articleBody": "",
    }
    assert found["c"]["author"] == ["Ada Roe"] and found["c"]["url"] == "https://coast.example/c"
    assert found["c"]["sourceOrganization"]["name"] == "AP" and "datePublished" not in found["c"]
    assert found["c"]["articleBody"].startswith("The town council"), "the dateline is no part of the body"


def test_what_is_exported_as_schema_org_has_it_can_be_added_again(desk: Path, tmp_path: Path) -> None:
    retold("export", desk, "--format", "json-ld", "-o", tmp_path / "again.jsonl")
    retold("add", tmp_path / "again.retold", tmp_path / "again.jsonl")
    same = ("title", "publisher", "authors", "language")
    told = [
        [sorted(str(row[name]) for row in rows(path, "articles")) for name in same]
        for path in (desk, tmp_path / "again.retold")
    ]
    assert told[0] == told[1]


NINJS = {  # of the properties of a text in ninjs 3.0 those that are used here, with what each must hold
    "uri": r"urn:\S+",
    "standard": {"name": "ninjs", "version": r"3\.0", "schema": r"https://\S+"},
    "type": "text",
    "representationType": "full|partial",
    "language": "[a-z]{2}",
    "headlines": [{"role": ".+", "value": ".+"}],
    "by": ".+",
    "bodies": [{"role": ".+", "contentType": "text/plain", "value": ".+"}],
    "descriptions": [{"role": ".+", "contentType": "application/json", "value": ".+"}],
    "infoSources": [{"name": ".+", "role": ".+"}],
    "renditions": [{"name": ".+", "href": r"https?://\S+", "contentType": ".+/.+"}],
    "associations": [{"name": ".+", "rel": ".+", "uri": r"urn:\S+"}],
}


def fits(value: Any, form: Any) -> bool:
    """Does a value have the form, with no key beyond it?"""
    if isinstance(form, dict):
        return value.keys() <= form.keys() and all(fits(part, form[name]) for name, part in value.items())
    if isinstance(form, list):
        return bool(value) and all(fits(part, form[0]) for part in value)
    return isinstance(value, str) and bool(re.fullmatch(form, value, re.DOTALL))


def test_an_item_of_ninjs_has_the_properties_that_the_standard_knows_and_no_others(desk: Path) -> None:
    found = exported(desk, "--format", "ninjs")
    assert all(fits(item, NINJS) for item in found.values())
    assert {name for item in found.values() for name in item} == NINJS.keys()
    assert found["b"]["associations"] == [{"name": "copy of", "rel": "derivedFrom", "uri": found["a"]["uri"]}]
    assert found["c"]["infoSources"] == [{"name": "Coast", "role": "publisher"}, {"name": "AP", "role": "origin"}]


def test_outlets_are_listed_with_whose_text_they_print(desk: Path) -> None:
    table = retold("outlets", desk).stdout.splitlines()
    assert table[0].split() == "outlet articles stories own reprinted copies agency mostly from taken".split()
    assert [json.loads(line) for line in retold("outlets", desk, "--jsonl").stdout.splitlines()] == rows(desk, "outlets")
    assert retold("outlets", desk, "--from", "hestvik post").stdout.split()[4:] == ["Norland", "Daily", "copy", "known", "1"]
    nobody = retold("outlets", desk, "--from", "Valley")
    assert nobody.returncode == 1 and "no article prints a text of Valley" in nobody.stderr


def test_two_dossiers_or_collections_are_told_apart_by_what_came_and_what_went(examples: Path, tmp_path: Path) -> None:
    """Exit code 0 says that nothing differs, 1 that something does, 2 that it cannot be told."""
    news, less = tmp_path / "news.retold", tmp_path / "less.json"
    with Collection.open(news) as collection:
        collection.add([path for path in sorted((examples / "ferry").iterdir()) if path.name != "nordpost.txt"])
        less.write_text(json.dumps(collection.dossier().to_json()))
        collection.add([examples / "ferry" / "nordpost.txt"])
    assert (retold("diff", news, news).returncode, retold("diff", less, less).stdout) == (0, "")
    run = retold("diff", less, news)
    assert (
        run.returncode == 1 and "  + article  " in run.stdout and "nordpost.txt" in run.stdout and "-> updated" in run.stdout
    )
    (back,) = [json.loads(line) for line in retold("diff", news, less, "--jsonl").stdout.splitlines()]
    assert len(back["gone_articles"]) == 1 and back["articles"] == [] and not back["gone"]
    broken = retold("diff", less, examples / "ferry" / "nordpost.txt")
    assert broken.returncode == 2 and "neither a dossier" in broken.stderr
