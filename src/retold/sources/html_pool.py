"""HTML pages to pages, in worker processes with limits on time and memory. Imported only when a run has HTML.

The workers are plain subprocesses: they need no `if __name__ == "__main__"` in the calling program, and share nothing.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from retold.model import Page, Rejection
from retold.options import SourceOptions
from retold.sources.html_worker import HEAD, write_message
from retold.sources.raw import Extracted, Raw, RawHtml, refused

COMMAND = (sys.executable, "-m", "retold.sources.html_worker")
_MEMORY = 3 << 30
_START_SECONDS = 30.0
_WHY = {
    "script-only": "its text is made by a program in the browser, so save the page after it has loaded",
    "too-deep": "its elements are nested over 5,000 deep, so save the article as text",
}


class WorkerLostError(Exception):
    """The worker died or ran out of time on a page. The message says which."""


class Worker:
    """One process, one page at a time."""

    def __init__(self) -> None:
        home = str(Path(__file__).parents[2])
        path = os.pathsep.join([home, *filter(None, [os.environ.get("PYTHONPATH", "")])])
        self.process = subprocess.Popen(
            [*COMMAND, str(_MEMORY)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
            start_new_session=True,  # Ctrl-C is for the parent alone
        )
        self.fresh = True

    def ask(self, request: dict[str, object], seconds: float) -> dict[str, object]:
        """The worker's answer. Raises WorkerLostError when it dies or takes longer than `seconds`."""
        assert self.process.stdin and self.process.stdout
        limit = seconds + (_START_SECONDS if self.fresh else 0.0)
        deadline = time.monotonic() + limit
        timer = threading.Timer(limit, self.process.kill)  # also ends a write that the worker does not take
        timer.start()
        try:
            write_message(self.process.stdin, request)  # type: ignore[arg-type]
            size = HEAD.unpack(self._read(HEAD.size))[0]
            answer: dict[str, object] = json.loads(self._read(size))
        except (OSError, EOFError, ValueError) as err:
            late = time.monotonic() >= deadline
            self.close()
            raise WorkerLostError(f"took longer than {seconds:g} s" if late else "crashed the parser") from err
        finally:
            timer.cancel()
        self.fresh = False
        return answer

    def _read(self, size: int) -> bytes:
        assert self.process.stdout
        data = self.process.stdout.read(size)
        if len(data) < size:
            raise EOFError
        return data

    def close(self) -> None:
        """End the process."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):
                if pipe:
                    pipe.close()
        self.process.wait()


class Pool:
    """A few workers, started when first needed. A page that ends its worker is tried once more, the fast way."""

    def __init__(self, options: SourceOptions) -> None:
        self.options = options
        self.threads = ThreadPoolExecutor(max(1, options.html_workers))
        self.idle: SimpleQueue[Worker | None] = SimpleQueue()
        for _ in range(max(1, options.html_workers)):
            self.idle.put(None)

    def submit(self, raw: RawHtml) -> Future[Page | Rejection]:
        """The page or rejection, later."""
        return self.threads.submit(self._page, raw)

    def close(self) -> None:
        """Wait for what runs, end the workers."""
        self.threads.shutdown(cancel_futures=True)
        while not self.idle.empty():
            worker = self.idle.get()
            if worker:
                worker.close()

    def _page(self, raw: RawHtml) -> Page | Rejection:
        source, limit = raw.page.source, self.options.max_html_bytes
        if len(raw.html) > limit:
            return refused(
                source,
                f"the page has {len(raw.html):,} characters of HTML, over {limit:,}; raise sources.max_html_bytes",
            )
        faults = []
        for fast in (True,) if self.options.fast else (False, True):
            try:
                answer = self._ask({"html": raw.html, "url": raw.page.url, "fast": fast})
            except WorkerLostError as err:
                faults.append(str(err))
                continue
            if "error" not in answer:
                return filled(raw.page, _extracted(answer))
            faults.append(str(answer["error"]))
        return refused(source, f"its HTML cannot be read: it {' and '.join(faults)}; save the article as text")

    def _ask(self, request: dict[str, object]) -> dict[str, object]:
        worker = self.idle.get() or Worker()
        kept: Worker | None = None
        try:
            answer = worker.ask(request, self.options.html_seconds)
            kept = worker
            return answer
        finally:
            self.idle.put(kept)


def read_html_pages(items: Iterable[Raw], options: SourceOptions) -> Iterator[Page | Rejection]:
    """The items in their order, HTML turned into pages. A few pages are worked on ahead."""
    pool = Pool(options)
    ahead = 2 * max(1, options.html_workers)
    waiting: deque[Future[Page | Rejection] | Page | Rejection] = deque()
    try:
        for item in items:
            waiting.append(pool.submit(item) if isinstance(item, RawHtml) else item)
            if len(waiting) > ahead:
                yield _done(waiting.popleft())
        while waiting:
            yield _done(waiting.popleft())
    finally:
        pool.close()


def _done(item: Future[Page | Rejection] | Page | Rejection) -> Page | Rejection:
    return item.result() if isinstance(item, Future) else item


def _extracted(answer: dict[str, object]) -> Extracted:
    values = {f.name: answer[f.name] for f in dataclasses.fields(Extracted)}
    for name in ("authors", "flags", "published"):
        value = values[name]
        assert isinstance(value, list)
        values[name] = tuple(tuple(v) if isinstance(v, list) else v for v in value)
    return Extracted(**values)  # type: ignore[arg-type]


def filled(page: Page, found: Extracted) -> Page | Rejection:
    """The record's own fields, filled with what the HTML says where they are empty."""
    if not found.text.strip():
        why = next((_WHY[flag] for flag in found.flags if flag in _WHY), "save the article as text")
        return refused(page.source, f"no article was found in its HTML; {why}")
    return dataclasses.replace(
        page,
        text=found.text,
        url=page.url or found.url,
        title=page.title or found.title,
        outlet=page.outlet or found.outlet,
        authors=page.authors or found.authors,
        language=page.language or found.language,
        published=page.published + found.published,
        extractor=found.extractor,
        flags=page.flags + found.flags,
    )
