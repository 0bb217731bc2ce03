"""Web archives, written here by warcio."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from retold.model import Page, Rejection
from retold.options import SourceOptions
from retold.sources import read_pages

OPTIONS = SourceOptions(html_workers=1)
PARAGRAPH = "The ferry to Norrholm stopped at noon after divers had found a crack in its hull, the harbour master said."


def html(name: str, more: str = "") -> bytes:
    paragraphs = "".join(f"<p>{PARAGRAPH} Report {name}, part {n}.{more}</p>" for n in range(4))
    return f"<html><head><title>{name}</title></head><body><article>{paragraphs}</article></body></html>".encode()


def archive(path: Path, pages: list[tuple[str, bytes, dict[str, str]]], version: str = "1.1") -> list[tuple[int, int]]:
    """Writes an archive with a warcinfo, and a request and a response for each page; the responses' places in the file."""
    places = []
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=path.suffix == ".gz", warc_version=version)
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "test"}))
        for url, body, headers in pages:
            fields = {"Content-Type": "text/html", **headers}
            status = fields.pop("status", "200 OK")
            request = StatusAndHeaders("GET / HTTP/1.1", [("Host", "x")], is_http_request=True)
            writer.write_record(writer.create_warc_record(url, "request", http_headers=request))
            begin = file.tell()
            head = StatusAndHeaders(status, list(fields.items()), protocol="HTTP/1.1")
            writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=head))
            places.append((begin, file.tell()))
    return places


def read(path: Path, options: SourceOptions = OPTIONS) -> list[Page | Rejection]:
    return list(read_pages([path], options))


@pytest.mark.parametrize("version", ["1.0", "1.1"])
@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_the_html_responses_of_an_archive_are_pages(tmp_path: Path, name: str, version: str) -> None:
    pages = [
        ("https://veldmar.example/1", html("one"), {}),
        ("https://veldmar.example/logo.png", b"\x89PNG\0", {"Content-Type": "image/png"}),
        ("https://veldmar.example/gone", html("gone"), {"status": "404 Not Found"}),
        ("https://veldmar.example/2", gzip.compress(html("two")), {"Content-Encoding": "gzip"}),
    ]
    archive(tmp_path / name, pages, version)
    found = read(tmp_path / name)
    assert [(item.url, item.title) for item in found if isinstance(item, Page)] == [
        ("https://veldmar.example/1", "one"),
        ("https://veldmar.example/2", "two"),
    ]
    assert len(found) == 2
    assert all(item.source.startswith(f"{tmp_path}/{name}#") and len(item.source.partition("#")[2]) == 36 for item in found)


def test_the_charset_of_the_response_counts(tmp_path: Path) -> None:
    body = html("ä", " Später sagte sie: größer.").decode().encode("cp1252")
    archive(tmp_path / "a.warc", [("https://x.example/", body, {"Content-Type": "text/html; charset=windows-1252"})])
    (found,) = read(tmp_path / "a.warc")
    assert isinstance(found, Page) and "größer" in found.text


def test_a_truncated_archive_keeps_what_came_before(tmp_path: Path) -> None:
    for name in ("a.warc", "a.warc.gz"):
        path = tmp_path / name
        places = archive(path, [(f"https://x.example/{n}", html(str(n)), {}) for n in range(3)])
        path.write_bytes(path.read_bytes()[: (places[2][0] + places[2][1]) // 2])
        found = read(path)
        assert [type(item).__name__ for item in found[:2]] == ["Page", "Page"]
        assert all(isinstance(item, Rejection) for item in found[2:])


@pytest.mark.parametrize("length", [b"999999999999", b"-5", b"x"])
@pytest.mark.parametrize("packed", [True, False])
def test_a_lying_length_harms_nobody(tmp_path: Path, length: bytes, packed: bool) -> None:
    path = tmp_path / "a.warc"
    places = archive(path, [(f"https://x.example/{n}", html(str(n)), {}) for n in range(3)])
    data = path.read_bytes()
    begin, end = places[1]
    head, _, rest = data[begin:end].partition(b"Content-Length: ")
    lied = head + b"Content-Length: " + length + rest[rest.index(b"\r\n") :]
    if packed:
        cuts = [0, *[place for pair in places for place in pair]]
        parts = [data[a:b] for a, b in zip(cuts, [*cuts[1:], len(data)], strict=True) if a < b]
        path = tmp_path / "a.warc.gz"
        path.write_bytes(b"".join(gzip.compress(lied if part == data[begin:end] else part) for part in parts))
    else:
        path.write_bytes(data[:begin] + lied + data[end:])
    found = read(path)
    assert isinstance(found[0], Page) and found[0].title == "0"
    assert any(isinstance(item, Rejection) for item in found)


def test_a_bomb_in_a_record_is_rejected_and_the_next_record_read(tmp_path: Path) -> None:
    bomb = gzip.compress(b"<p>" + b"a" * 30_000_000)
    pages = [("https://x.example/b", bomb, {"Content-Encoding": "gzip"}), ("https://x.example/1", html("one"), {})]
    archive(tmp_path / "a.warc.gz", pages)
    first, second = read(tmp_path / "a.warc.gz", SourceOptions(max_bytes=1_000_000, html_workers=1))
    assert isinstance(first, Rejection) and "unpacks to over" in first.reason
    assert isinstance(second, Page)


@pytest.mark.parametrize("data", [b"", b"no archive at all\r\n\r\n", b"WARC/1.0\r\n", b"\x1f\x8b\x08broken"])
def test_what_is_no_archive_is_rejected(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.warc").write_bytes(data)
    found = read(tmp_path / "a.warc")
    assert len(found) == 1 and isinstance(found[0], Rejection)
