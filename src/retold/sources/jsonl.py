"""JSON records, one a line, gzipped or not: {id, url, title, text or html, published, outlet, authors, language}."""

from __future__ import annotations

import codecs
import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from retold.model import Page
from retold.options import SourceOptions
from retold.sources.decode import NotTextError, decode, whole
from retold.sources.raw import Raw, RawHtml, refused
from retold.sources.single import too_long

FIELDS = ("id", "url", "title", "text", "html", "published", "outlet", "authors", "language")
ALSO = {  # what other programs call a field; it is read so where the field's own name is not there
    "text": ("maintext", "articleBody"),
    "title": ("headline",),
    "published": ("date", "published_at", "publishedAt", "datePublished", "date_publish", "publish_date"),
    "outlet": ("publisher",),
    "authors": ("author",),
    "language": ("inLanguage",),
}
_CHUNK = 1 << 20
_BOMB = 300  # deflate reaches 1,000 to 1; articles stay below 10 to 1
_DEEP = "it is nested too deep"


def read_jsonl(path: Path, source: str, options: SourceOptions) -> Iterator[Raw]:
    """The records of a file, one a line. A broken line is rejected by number, the others are kept. Holds one line."""
    seen: set[str] = set()
    number = records = 0
    try:
        for number, line in _lines(path, options):
            records += 1
            if isinstance(line, str):
                yield refused(f"{source}#{number}", line)
            elif records == 1 and (otherwise := _otherwise(line.strip())):
                yield refused(source, otherwise)
                return
            elif line.strip():
                yield _record(line, number, source, seen, options)
            else:
                records -= 1
    except (EOFError, zlib.error, gzip.BadGzipFile) as err:
        yield refused(
            f"{source}#{number + 1}", f"the gzip data breaks off after line {number} ({err}); fetch the file again"
        )
    if records == 0:
        yield refused(source, "the file is empty; each line needs a JSON object with 'text' or 'html'")


def _otherwise(first: bytes) -> str:
    """What the whole file is, if its first line shows that it has no records in lines; else ""."""
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "it is UTF-16, and records are read as UTF-8; save it so"
    if first == b"[" or first.startswith(b"[{"):
        return "it is one JSON list, and a record a line is needed; make them with  jq -c '.[]'"
    return ""


def _lines(path: Path, options: SourceOptions) -> Iterator[tuple[int, bytes | str]]:
    """Number and bytes of each line; for a line that is too long, the reason instead. Memory stays below twice the limit."""
    size = path.stat().st_size
    with path.open("rb") as raw:
        packed = raw.read(2) == b"\x1f\x8b"
        raw.seek(0)
        file: IO[bytes] = gzip.GzipFile(fileobj=raw) if packed else raw  # type: ignore[assignment]
        number = 0
        while line := file.readline(options.max_bytes + 1):
            number += 1
            if number == 1:
                line = line.removeprefix(b"\xef\xbb\xbf")
            if len(line) <= options.max_bytes:
                yield number, line.rstrip(b"\r\n") or b" "
                continue
            while line and not line.endswith(b"\n"):
                line = file.readline(_CHUNK)
                if packed and file.tell() > max(_BOMB * size, options.max_bytes):
                    yield number, "the file unpacks to over 300 times its size, which no text does; the rest was not read"
                    return
            yield (
                number,
                f"the line has more than {options.max_bytes:,} bytes; one record a line, or raise sources.max_bytes",
            )


def _record(line: bytes, number: int, source: str, seen: set[str], options: SourceOptions) -> Raw:
    """One line as a page, or as HTML to be read, or why not."""
    place = f"{source}#{number}"
    try:
        said, flags = decode(line)
        record = json.loads(said)
    except NotTextError as err:
        return refused(place, f"line {number} is not JSON: {err}; each line needs an object with 'text' or 'html'")
    except RecursionError:
        return refused(place, f"line {number} is no JSON record: {_DEEP}")
    except ValueError as err:
        return refused(place, f"line {number} is not JSON ({err}); each line needs an object with 'text' or 'html'")
    if not isinstance(record, dict):
        return refused(place, f"line {number} is no JSON object; each line needs an object with 'text' or 'html'")
    known = record.get("id") not in (None, "") and isinstance(record["id"], (str, int))
    name = whole(str(record["id"])) if known else str(number)  # an id may be the number of a line without one
    place = f"{source}#{name}" if name not in seen else f"{source}#{name}:{number}"
    seen.add(name)
    own = {name: value for name, value in record.items() if value not in (None, "")}
    for field, names in ALSO.items():
        record[field] = next((own[name] for name in (field, *names) if name in own), None)
    text, html = record.get("text"), record.get("html")
    if isinstance(text, str) and text.strip():
        if len(text) > options.max_chars:
            return refused(place, too_long(len(text), options))
        text = whole(text).replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
        return _page(record, place, text, flags)
    if isinstance(html, str) and html.strip():
        return RawHtml(_page(record, place, "", flags), whole(html))
    has = ", ".join(repr(whole(name)[:40]) for name in list(own)[:12]) or "nothing"
    return refused(place, f"line {number} has neither 'text' nor 'html' but {has}; give one of the two as a string")


def _page(record: dict[str, Any], place: str, text: str, flags: tuple[str, ...]) -> Page:
    """The record's fields as a page. Fields of no known name are kept as JSON."""
    authors = record.get("authors")
    authors = [_name(author) for author in (authors if isinstance(authors, list) else [authors])]
    published = record.get("published")
    if isinstance(published, dict):
        published = published.get("start")
    return Page(
        source=place,
        text=text,
        url=_string(record, "url"),
        title=_string(record, "title"),
        outlet=_string(record, "outlet"),
        authors=tuple(whole(a).strip() for a in authors if isinstance(a, str)),
        language=_string(record, "language"),
        published=(("record", whole(str(published))),) if isinstance(published, (str, int, float)) and published else (),
        flags=("invalid-encoding",) if "\ufffd" in text else flags,
        extra=tuple((whole(k), json.dumps(v, sort_keys=True)) for k, v in record.items() if k not in FIELDS),
    )


def _name(value: Any) -> Any:
    """A person or an organisation is also given as schema.org has it: {"@type": "Person", "name": "Ada Roe"}."""
    return value.get("name") if isinstance(value, dict) else value


def _string(record: dict[str, Any], field: str) -> str:
    value = _name(record.get(field))
    return " ".join(whole(value).split()) if isinstance(value, str) else ""
