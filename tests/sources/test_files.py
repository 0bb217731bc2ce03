"""Files and folders to pages: what is read, in which order, and what each bad input gets."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from retold import Collection
from retold.model import Page, Rejection
from retold.options import SourceOptions
from retold.sources import read_pages

OPTIONS = SourceOptions(html_workers=1)
TEXT = "The ferry to Norrholm stopped at noon. Nobody on the quay of Veldmar had been told why."


def read(*paths: str | Path, options: SourceOptions = OPTIONS) -> list[Page | Rejection]:
    return list(read_pages(paths, options))


def pages(*paths: str | Path) -> list[Page]:
    found = read(*paths)
    assert all(isinstance(item, Page) for item in found), found
    return [item for item in found if isinstance(item, Page)]


def rejection(*paths: str | Path, options: SourceOptions = OPTIONS) -> Rejection:
    (only,) = read(*paths, options=options)
    assert isinstance(only, Rejection)
    assert only.step == "read" and only.reason
    return only


def test_a_text_file_is_its_words_unchanged_but_for_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"  One \r\n\r\ntwo\t\rthree  ")
    assert pages(tmp_path / "a.txt")[0].text == "  One \n\ntwo\t\nthree  "


def test_a_folder_is_read_in_the_order_of_its_names_and_into_its_folders(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.TXT"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    assert [Path(p.source).name for p in pages(tmp_path)] == ["a.txt", "b.txt", "c.TXT"]
    assert pages(str(tmp_path))[0].source == f"{tmp_path}/a.txt"


def test_hidden_files_and_files_of_other_kinds_in_a_folder_are_no_articles(tmp_path: Path) -> None:
    for name in (".hidden.txt", "gold.json", "picture.png", "notes.txt"):
        (tmp_path / name).write_text(TEXT)
    assert [Path(p.source).name for p in pages(tmp_path)] == ["notes.txt"]


def test_the_same_path_given_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    assert len(pages(tmp_path / "a.txt", tmp_path, f"{tmp_path}/./a.txt")) == 1


def test_the_same_text_under_two_names_is_two_pages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    assert len(pages(tmp_path)) == 2


def test_a_name_that_is_no_utf8_is_shown_with_its_bytes(tmp_path: Path) -> None:
    os.mkdir(os.fsencode(tmp_path) + b"/\xe9t\xe9")
    with open(os.fsencode(tmp_path) + b"/\xe9t\xe9/\xff.txt", "w") as file:
        file.write(TEXT)
    (page,) = pages(tmp_path)
    assert page.source == f"{tmp_path}/\\xe9t\\xe9/\\xff.txt"
    page.source.encode()


def test_an_empty_file_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\n  \n")
    assert "empty" in rejection(tmp_path / "a.txt").reason


def test_an_empty_folder_is_rejected(tmp_path: Path) -> None:
    assert "no articles" in rejection(tmp_path).reason


def test_a_missing_path_is_rejected(tmp_path: Path) -> None:
    assert "no such file" in rejection(tmp_path / "nowhere").reason
    assert rejection("").source == ""
    assert rejection("a\0b").reason


def test_a_file_of_unknown_kind_is_rejected_when_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_text(TEXT)
    assert "'.docx'" in rejection(tmp_path / "a.docx").reason


def test_an_archive_of_files_is_not_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "0" * 20_000_000)
    shutil.copy(tmp_path / "bomb.zip", tmp_path / "b.txt")
    assert "'.zip'" in rejection(tmp_path / "bomb.zip").reason
    assert "binary" in rejection(tmp_path / "b.txt").reason


def test_a_name_that_climbs_out_of_its_folder_is_a_name(tmp_path: Path) -> None:
    """What a record calls itself is shown and kept; no file is ever named by it."""
    record = {"id": "../../climbed", "outlet": "../../climbed", "url": "../../climbed", "text": TEXT}
    (tmp_path / "a.jsonl").write_text(json.dumps(record))
    (tmp_path / "in" / "it").mkdir(parents=True)
    with Collection.open(tmp_path / "in" / "it" / "news.retold") as collection:
        collection.add([tmp_path / "a.jsonl"])
        assert [article.source for article in collection.articles] == [f"{tmp_path / 'a.jsonl'}#../../climbed"]
    assert not list(tmp_path.rglob("climbed*"))
    assert {path.name for path in (tmp_path / "in").iterdir()} == {"it"}


def test_a_binary_file_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x7fELF\x02\x01\x01\0\0\0 words")
    (tmp_path / "b.txt").write_bytes(bytes(range(1, 32)) * 50)
    assert "binary" in rejection(tmp_path / "a.txt").reason
    assert "binary" in rejection(tmp_path / "b.txt").reason


def test_a_text_over_the_limit_is_rejected_without_being_held(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        for _ in range(50):
            file.write(b"A line of words that says nothing.\n" * 28_571)
    tracemalloc.start()
    reason = rejection(path, options=SourceOptions(max_bytes=2_000_000)).reason
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "49,999,250 bytes" in reason and peak < 10_000_000


def test_a_ten_megabyte_line_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "line.txt").write_bytes(b"word " * 2_000_000)
    assert "10,000,000 characters" in rejection(tmp_path / "line.txt").reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root can read every file")
def test_an_unreadable_file_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.txt").chmod(0)
    assert "cannot be read" in rejection(tmp_path / "a.txt").reason


def test_a_file_that_fails_while_it_is_read_is_rejected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "Permission denied" in rejection(tmp_path / "a.txt").reason


def test_a_link_that_leaves_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("The password of Norrholm is kept here, and nowhere else at all.")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "up").symlink_to(tmp_path)
    assert "outside the folder" in rejection(folder).reason
    assert len(pages(folder / "a.txt")) == 1  # named itself, it is


def test_a_folder_and_a_pipe_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "neither" in rejection(tmp_path / "a.txt").reason


def test_json_lines_keep_what_they_know(tmp_path: Path) -> None:
    record = {
        "id": "n7",
        "url": "https://veldmar.example/n7",
        "title": "Ferry stops",
        "text": TEXT,
        "published": "2031-05-04",
        "outlet": "Veldmar Post",
        "authors": ["A. Lind"],
        "language": "en",
        "section": {"name": "coast"},
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(record))
    assert pages(tmp_path / "a.jsonl") == [
        Page(
            source=f"{tmp_path}/a.jsonl#n7",
            text=TEXT,
            url="https://veldmar.example/n7",
            title="Ferry stops",
            outlet="Veldmar Post",
            authors=("A. Lind",),
            language="en",
            published=(("record", "2031-05-04"),),
            extra=(("section", '{"name": "coast"}'),),
        )
    ]


def test_the_good_lines_are_kept_and_the_bad_ones_named(tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": TEXT}),
        "{broken",
        "[1]",
        json.dumps({"title": "no text"}),
        "",
        json.dumps({"id": 9, "text": TEXT}),
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    found = read(tmp_path / "a.jsonl")
    assert [type(item).__name__ for item in found] == ["Page", "Rejection", "Rejection", "Rejection", "Page"]
    assert [item.source.partition("#")[2] for item in found] == ["1", "2", "3", "4", "9"]
    assert "line 2 is not JSON" in found[1].reason and "'text' nor 'html'" in found[3].reason  # type: ignore[union-attr]


def test_a_record_whose_id_came_before_is_named_by_its_line_too(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps({"id": "x", "text": TEXT}) for _ in range(2)))
    assert [p.source.partition("#")[2] for p in pages(tmp_path / "a.jsonl")] == ["x", "x:2"]


def test_lone_surrogates_and_wrong_types_in_a_record_do_no_harm(tmp_path: Path) -> None:
    record = {
        "id": ["x"],
        "text": "A\\ud800B" + TEXT,
        "authors": "B. Holm",
        "title": 5,
        "published": {"start": "2031-05-04"},
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(record).replace("\\\\ud800", "\\ud800"))
    (page,) = pages(tmp_path / "a.jsonl")
    assert page.text.startswith("A\ufffdB") and page.title == "" and page.authors == ("B. Holm",)
    assert page.published == (("record", "2031-05-04"),)
    page.text.encode()


def test_a_record_nested_a_hundred_thousand_deep_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": ' + "[" * 100_000 + "]" * 100_000 + "}")
    assert "nested too deep" in rejection(tmp_path / "a.jsonl").reason


def test_gzipped_lines_are_read(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "a.jsonl.gz", "wt") as file:
        file.write(json.dumps({"text": TEXT}))
    assert pages(tmp_path)[0].text == TEXT


def test_broken_gzip_keeps_what_came_before(tmp_path: Path) -> None:
    whole = gzip.compress("\n".join(json.dumps({"text": f"{n} {TEXT} {os.urandom(40).hex()}"}) for n in range(500)).encode())
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    found = read(tmp_path / "a.jsonl.gz")
    assert len(found) > 100 and isinstance(found[0], Page)
    assert isinstance(found[-1], Rejection) and "breaks off" in found[-1].reason


def test_a_gzip_bomb_ends_in_a_rejection(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "a.jsonl.gz", "wb") as file:
        for _ in range(60):
            file.write(b" " * 1_000_000)
    tracemalloc.start()
    reason = rejection(tmp_path / "a.jsonl.gz", options=SourceOptions(max_bytes=1_000_000)).reason
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "300 times" in reason and peak < 10_000_000


def test_a_line_over_the_limit_costs_that_line_only(tmp_path: Path) -> None:
    lines = [json.dumps({"text": TEXT}), json.dumps({"text": "x" * 3000}), json.dumps({"text": TEXT})]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    found = read(tmp_path / "a.jsonl", options=SourceOptions(max_bytes=2000))
    assert [type(item).__name__ for item in found] == ["Page", "Rejection", "Page"]


def test_reading_text_starts_no_process_and_loads_no_parser(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    code = (
        "import sys; from retold.sources import read_pages; from retold.options import SourceOptions\n"
        f"list(read_pages([{str(tmp_path)!r}], SourceOptions()))\n"
        "print([m for m in ('trafilatura', 'resiliparse', 'lxml', 'subprocess', 'concurrent.futures') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_feed_file_holds_the_articles_that_it_has_in_full(tmp_path: Path) -> None:
    whole = "".join(
        f"<p>{TEXT} Part {n} of the story says a little more about the boat and the bridge.</p>" for n in range(8)
    )
    (tmp_path / "a.rss").write_text(
        "<rss version='2.0'><channel><title>Veldmar Post</title>"
        "<item><title>Ferry</title><link>https://x.example/1</link>"
        f"<description><![CDATA[{whole}]]></description></item>"
        "<item><title>Bridge</title><link>https://x.example/2</link><description>Only a teaser.</description></item>"
        "</channel></rss>"
    )
    first, second = read(tmp_path)
    assert isinstance(first, Page) and (first.title, first.outlet, first.url) == (
        "Ferry",
        "Veldmar Post",
        "https://x.example/1",
    )
    assert isinstance(second, Rejection) and "teaser" in second.reason
    (tmp_path / "a.rss").write_text("<nothing>")
    assert "no feed" in rejection(tmp_path / "a.rss").reason


def test_a_record_without_an_id_and_one_whose_id_is_that_lines_number_are_two(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps(record) for record in ({"text": TEXT}, {"id": 1, "text": TEXT})))
    assert [p.source.partition("#")[2] for p in pages(tmp_path / "a.jsonl")] == ["1", "1:2"]


def test_fields_are_known_by_the_names_that_other_programs_give_them(tmp_path: Path) -> None:
    record = {"maintext": TEXT, "headline": "Ferry stops", "date": "2031-05-04", "publisher": "Veldmar Post"}
    (tmp_path / "a.jsonl").write_text(json.dumps(record))
    (page,) = pages(tmp_path / "a.jsonl")
    assert (page.text, page.title, page.outlet) == (TEXT, "Ferry stops", "Veldmar Post")
    assert page.published == (("record", "2031-05-04"),)
    (tmp_path / "a.jsonl").write_text(json.dumps({**record, "published": "2031-05-05"}))
    assert pages(tmp_path / "a.jsonl")[0].published == (("record", "2031-05-05"),)


def test_a_record_without_text_is_told_what_it_has(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "x", "content": TEXT}))
    assert "but 'id', 'content'" in rejection(tmp_path / "a.jsonl").reason


def test_records_in_an_old_encoding_keep_their_letters(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes('{"text": "Die Fähre Aurora hielt."}\n'.encode("cp1252"))
    (page,) = pages(tmp_path / "a.jsonl")
    assert page.text == "Die Fähre Aurora hielt." and page.flags == ("encoding-guessed",)


@pytest.mark.parametrize(
    "content, said",
    [
        (json.dumps({"text": TEXT}).encode("utf-16"), "UTF-16"),
        (json.dumps([{"text": TEXT}], indent=1).encode(), "jq -c"),
        (json.dumps([{"text": TEXT}]).encode(), "jq -c"),
        (b"\n\n", "empty"),
    ],
)
def test_a_file_that_holds_no_records_in_lines_is_refused_once_with_what_to_do(
    tmp_path: Path, content: bytes, said: str
) -> None:
    (tmp_path / "a.jsonl").write_bytes(content)
    assert said in rejection(tmp_path / "a.jsonl").reason
