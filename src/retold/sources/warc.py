"""Web archives (WARC 1.0 and 1.1, gzipped or not): the HTML pages of their responses, record by record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from retold.model import Page
from retold.options import SourceOptions
from retold.sources.decode import NotTextError, decode, whole
from retold.sources.raw import Raw, RawHtml, refused

_HTML = ("text/html", "application/xhtml+xml")
_AGAIN = "fetch the archive again"


def read_warc(path: Path, source: str, options: SourceOptions) -> Iterator[Raw]:
    """The HTML pages among an archive's successful responses; requests, images and the like are passed over. A record that
    is shorter than it says, or too long, is rejected by its id, and the others are kept. Holds one record."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    number = found = 0
    with path.open("rb") as file:
        records = iter(ArchiveIterator(file, record_types=WarcRecordType.any_type, parse_http=False))
        while True:
            try:
                record = next(records)
            except StopIteration:
                break
            except Exception as err:  # the parser raises what it likes at broken data, and cannot go on after it
                yield refused(
                    f"{source}#{number + 1}", f"record {number + 1} cannot be read ({err}); the rest was not read; {_AGAIN}"
                )
                return
            number += 1
            if record.record_type == WarcRecordType.response:
                for item in _response(record, number, source, options):
                    found += 1
                    yield item
    if not found:
        what = "HTML page" if number else "WARC record"
        yield refused(source, f"it holds no {what}; {_AGAIN}, or name another")


def _response(record: Any, number: int, source: str, options: SourceOptions) -> Iterator[Raw]:
    """The page of one response, or why there is none; nothing for what is no HTML."""
    name = whole(str(record.record_id or "")).strip("<>").removeprefix("urn:uuid:") or str(number)
    place = f"{source}#{name}"
    try:
        length = record.content_length
        block = record.reader.read(options.max_bytes + 1)
        if len(block) > options.max_bytes:
            yield refused(
                place, f"the record has {length:,} bytes, over {options.max_bytes:,} for a page; raise sources.max_bytes"
            )
            return
        if len(block) < length:
            yield refused(place, f"the record says {length:,} bytes and has {len(block):,}: it is cut off; {_AGAIN}")
            return
        record.set_bytes_content(block)
        record.parse_http(auto_decode="all")
        headers = record.http_headers
        if not headers or headers.status_code != 200 or not (record.http_content_type or "").lower().startswith(_HTML):
            return
        body = record.reader.read(options.max_bytes + 1)
    except Exception as err:  # as above
        yield refused(place, f"record {number} cannot be read ({err}); {_AGAIN}")
        return
    yield _page(record, place, body, options)


def _page(record: Any, place: str, body: bytes, options: SourceOptions) -> Raw:
    if len(body) > options.max_bytes:
        return refused(place, f"the page unpacks to over {options.max_bytes:,} bytes, which no article does")
    if not body.strip():
        return refused(place, "the page is empty")
    charset = str(record.http_charset or "")
    try:
        html, flags = decode(_declared(charset) + body if charset else body, html=True)
    except NotTextError as err:
        return refused(place, f"the page is no text: {err}")
    headers = record.headers
    cut = ("truncated",) if headers.get("WARC-Truncated") else ()
    extra = (("warc_date", json.dumps(str(headers.get("WARC-Date", "")))),)
    url = whole(str(headers.get("WARC-Target-URI", ""))).strip("<>")
    return RawHtml(Page(place, "", url=url, flags=flags + cut, extra=extra), html)


def _declared(charset: str) -> bytes:
    """The charset of the HTTP header, which comes before that of the page, as a page declares it."""
    return f'<meta charset="{charset[:40]}">'.encode("ascii", "ignore") if charset.isascii() else b""
