"""Odd inputs for every reader: nothing may crash, run away, or point outside its text.

    python bench/fuzz.py [--inputs 200000] [--seed 1] [--readers dates,html] [--seconds 5] [--json]

Inputs are the clippings in examples/ and small pages and archives made of them, mutated at random: pieces cut out, doubled,
repeated and moved, words and marks put in that readers act on. An input that raises, takes longer than --seconds, or yields
a span that lies outside the text is printed as JSON {"reader", "text"}; those that were found are kept in
tests/fuzz_cases.jsonl, and tests/test_fuzz.py reads them again, with a short run of this.
"""

from __future__ import annotations

import argparse
import faulthandler
import gzip
import json
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

from retold.language import clean_tables, words_for
from retold.model import Page, Published, Rejection
from retold.model.base import Span
from retold.options import CleanOptions, SourceOptions
from retold.sources.feed import listed
from retold.sources.html import extract
from retold.sources.jsonl import read_jsonl
from retold.sources.raw import RawHtml
from retold.sources.warc import read_warc
from retold.stages.clean import clean
from retold.stages.dates import read_dates
from retold.stages.figures import read_figures
from retold.stages.names import read_names
from retold.stages.quotes import read_quotes

EXAMPLES = Path(__file__).parent.parent / "examples"
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "ru", "fi", "")
SHARES = {"clean": 3, "dates": 4, "figures": 4, "quotes": 4, "names": 3, "html": 1, "warc": 3, "jsonl": 2, "feed": 1}
"""How many of the inputs each reader gets, in parts: HTML is ten times as slow as the others."""

PIECES: dict[str, list[str]] = json.loads((Path(__file__).parent / "readers" / "fuzz_pieces.json").read_text())
"""What is put in: words and marks that readers act on. Those of archives and lines are bytes, as Latin-1."""


@cache
def texts() -> list[str]:
    """The clippings that inputs are made of."""
    found = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.rglob("*.txt"))]
    return [text for text in found if text.strip()] or ["On Monday 3 people said “no”."]


def mutated(dice: random.Random, text: Any, pieces: list[Any]) -> Any:
    """The text or bytes with one to twelve changes."""
    joined = text[:0].join
    for _ in range(dice.choice((1, 2, 3, 5, 12))):
        a, b = sorted(dice.randrange(len(text) + 1) for _ in "ab")
        b = min(b, a + dice.choice((1, 5, 40, 400)))
        kind = dice.randrange(6)
        if kind == 0:
            text = text[:a] + text[b:]
        elif kind == 1:
            text = text[:b] + text[a:b] * dice.choice((1, 1, 3, 40)) + text[b:]
        elif kind == 2:
            text = text[:a] + dice.choice(pieces) + text[a:]
        elif kind == 3:
            text = text[:a] + joined(dice.choice(pieces) for _ in range(dice.choice((2, 4, 8)))) + text[b:]
        elif kind == 4:
            text = text[:a] + dice.choice(pieces) * dice.choice((2, 10, 100, 1000)) + text[b:]
        else:
            c = dice.randrange(len(text) + 1)
            text = text[:c] + text[a:b] + text[c:]
        text = text[:20_000]
    return text


def some_text(dice: random.Random) -> str:
    """A stretch of a clipping, mutated."""
    whole = dice.choice(texts())
    begin = dice.randrange(len(whole))
    text: str = mutated(dice, whole[begin : begin + dice.choice((20, 100, 300, 800))], PIECES["text"])
    return dice.choice((" ", "")).join((text, "")) if dice.random() < 0.9 else " ".join([text] * 3)


def some_markup(dice: random.Random) -> str:
    """A page, a feed or a sitemap around a clipping, mutated."""
    body = "".join(f"<p>{line}</p>" for line in dice.choice(texts()).splitlines() if line)
    shapes = (
        f"<html lang=en><head><title>x</title></head><body><article>{body}</article></body></html>",
        f"<rss version='2.0'><channel><title>x</title><item><link>http://x.example</link><description>{body}</description></item></channel></rss>",
        "<urlset><url><loc>http://x.example/1</loc><lastmod>2024-01-01</lastmod></url></urlset>",
        f"<div{' class=a' * 3}>" * dice.choice((1, 300)) + body,
    )
    return str(mutated(dice, dice.choice(shapes), PIECES["markup"]))


def some_archive(dice: random.Random) -> bytes:
    """A WARC file of three records, mutated, packed or not."""
    records = []
    for number in range(3):
        page = f"<html><body><p>{dice.choice(texts())[:300]}</p></body></html>".encode()
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s" % (len(page), page)
        head = f"WARC/1.{number % 2}\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Target-URI: http://x.example/{number}\r\n"
        records.append(head.encode() + b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(block), block))
    pieces = [piece.encode("latin-1") for piece in PIECES["archive"]]
    packed = dice.random() < 0.3
    if packed and dice.random() < 0.5:
        return bytes(mutated(dice, b"".join(gzip.compress(record, 1) for record in records), pieces))
    data = bytes(mutated(dice, b"".join(records), pieces))
    return gzip.compress(data, 1) if packed else data


def some_lines(dice: random.Random) -> bytes:
    """JSON records, mutated."""
    records = ({"id": number, "text": some_text(dice)[:400], "published": "2024-05-01", "x": [1]} for number in range(3))
    pieces = [piece.encode("latin-1") for piece in PIECES["lines"]]
    return bytes(mutated(dice, "\n".join(map(json.dumps, records)).encode(), pieces))


# ---- what is done with an input: each yields the spans that must lie inside the text


def try_clean(text: str) -> Iterator[Span]:
    language = LANGUAGES[len(text) % len(LANGUAGES)]
    found = clean(Page("x", text), language, clean_tables(), CleanOptions(min_chars=1), None)
    if isinstance(found, Rejection):
        return
    assert found.text == text
    ends = [0]
    for passage in found.passages:
        assert ends[-1] <= passage.start < passage.end, "passages overlap"
        ends.append(passage.end)
        yield passage.start, passage.end


def try_dates(text: str) -> Iterator[Span]:
    from datetime import date

    day = Published(date(2024, 5, 17), date(2024, 5, 17), "metadata") if len(text) % 2 else None
    for found in read_dates(text, day, words_for(LANGUAGES[len(text) % len(LANGUAGES)])):
        yield found.span


def try_figures(text: str) -> Iterator[Span]:
    for found in read_figures(text, words_for(LANGUAGES[len(text) % len(LANGUAGES)])):
        assert found.low is None or found.high is None or found.low <= found.high, "an interval upside down"
        yield found.span


def try_quotes(text: str) -> Iterator[Span]:
    words = words_for(LANGUAGES[len(text) % len(LANGUAGES)])
    for found in read_quotes(text, words, read_names(text, words)):
        yield found.start, found.end


def try_names(text: str) -> Iterator[Span]:
    for found in read_names(text, words_for(LANGUAGES[len(text) % len(LANGUAGES)])):
        assert text[found.start : found.end] == found.text
        yield found.start, found.end


def try_html(text: str) -> Iterator[Span]:
    found = extract(text, "http://x.example/2024/05/17/x", fast=len(text) % 3 > 0)
    json.dumps(found.__dict__).encode()
    found.text.encode()
    yield from ()


def try_feed(text: str) -> Iterator[Span]:
    for entry in listed(text.encode("utf-8", "replace"), "http://x.example/") or ():
        entry.url.encode()
    yield from ()


def try_file(name: str, reader: Callable[..., Iterator[Any]], data: bytes) -> None:
    """A reader of files: what it yields has a source and a text that can be kept."""
    with tempfile.NamedTemporaryFile(suffix=name, dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as file:
        file.write(data)
        file.flush()
        for item in reader(Path(file.name), "x", SourceOptions(max_bytes=100_000)):
            page = item.page if isinstance(item, RawHtml) else item
            page.source.encode()
            (item.html if isinstance(item, RawHtml) else getattr(item, "text", item.source)).encode()


def try_warc(text: str) -> Iterator[Span]:
    try_file(".warc", read_warc, text.encode("latin-1"))
    yield from ()


def try_jsonl(text: str) -> Iterator[Span]:
    try_file(".jsonl", read_jsonl, text.encode("latin-1"))
    yield from ()


READERS: Mapping[str, tuple[Callable[[str], Iterator[Span]], Callable[[random.Random], str]]] = {
    "clean": (try_clean, some_text),
    "dates": (try_dates, some_text),
    "figures": (try_figures, some_text),
    "quotes": (try_quotes, some_text),
    "names": (try_names, some_text),
    "html": (try_html, some_markup),
    "feed": (try_feed, some_markup),
    "warc": (try_warc, lambda dice: some_archive(dice).decode("latin-1")),
    "jsonl": (try_jsonl, lambda dice: some_lines(dice).decode("latin-1")),
}


class TooLong(BaseException):
    """No Exception, so that no reader takes it for a fault of its input."""


def fault(reader: str, text: str, seconds: float = 5.0) -> str:
    """What is wrong with a reader's way with a text, "" when nothing is."""

    def stop(_: int, __: FrameType | None) -> None:
        raise TooLong

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        for start, end in READERS[reader][0](text):
            if not 0 <= start < end <= len(text):
                return f"a span {start}..{end} in a text of {len(text)} characters"
    except TooLong:
        return f"took over {seconds:g} s"
    except Exception as err:
        return f"{type(err).__name__}: {err}"
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return ""


def run(reader: str, inputs: int, seed: int, seconds: float = 5.0) -> tuple[list[tuple[str, str]], float]:
    """The faults of one reader, each as (text, fault), and the longest time that an input took."""
    dice = random.Random(f"{reader} {seed}")
    found, slowest = [], 0.0
    for _ in range(inputs):
        text = READERS[reader][1](dice)
        faulthandler.dump_traceback_later(60, exit=True)  # for what no signal interrupts
        began = time.process_time()
        if what := fault(reader, text, seconds):
            found.append((text, what))
        slowest = max(slowest, time.process_time() - began)
    faulthandler.cancel_dump_traceback_later()
    return found, slowest


def main() -> int:
    """Run, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=200_000, help="over all readers")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--readers", default=",".join(READERS))
    parser.add_argument("--seconds", type=float, default=5.0, help="of processor time, for one input")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    chosen = args.readers.split(",")
    figures: dict[str, Any] = {}
    for reader in chosen:
        count = -(-args.inputs * SHARES[reader] // sum(SHARES[name] for name in chosen))
        began = time.perf_counter()
        found, slowest = run(reader, count, args.seed, args.seconds)
        for text, what in found:
            print(json.dumps({"reader": reader, "text": text, "fault": what}), file=sys.stderr)
        seconds = round(time.perf_counter() - began, 1)
        figures[reader] = {"inputs": count, "faults": len(found), "slowest_s": round(slowest, 2), "seconds": seconds}
    print(json.dumps(figures, indent=None if args.json else 1))
    return 1 if any(row["faults"] for row in figures.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
