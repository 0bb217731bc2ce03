"""Addresses to pages, politely: robots.txt obeyed, one request at a time to a host, a pause between two, hosts in parallel.

A feed or a news sitemap leads to the articles it lists, an article to itself. What was fetched before is asked for with
the validators that the server gave, and is passed over when nothing changed.
"""

from __future__ import annotations

import re
import time
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from queue import SimpleQueue
from urllib.parse import urlsplit

from protego import Protego

from retold.model import Page, Rejection
from retold.options import FetchOptions, SourceOptions
from retold.sources.decode import NotTextError, decode
from retold.sources.feed import Listed, listed
from retold.sources.fetch import Fetched, Fetcher, FetchError, Validators
from retold.sources.html_pool import read_html_pages
from retold.sources.raw import Raw, RawHtml

DEPTH = 2  # a sitemap index leads to sitemaps, a sitemap to articles


@dataclass(frozen=True)
class Visit:
    """That an address was asked, and what the server gave to ask again; `changed` is False when nothing had changed."""

    url: str
    validators: Validators
    changed: bool


Answer = Raw | Visit


@dataclass(frozen=True)
class Target:
    """An address to fetch, what a feed said of it, how many listings led to it, and the last of them."""

    url: str
    listed: Listed | None = None
    depth: int = 0
    origin: str = ""


def is_address(source: str) -> bool:
    """Does this name something on the web? Other schemes count too: they are refused with a reason when fetched."""
    return "://" in source


def read_urls(
    urls: Iterable[str],
    options: FetchOptions,
    sources: SourceOptions,
    known: Mapping[str, tuple[str, str]] | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[Page | Rejection | Visit]:
    """The pages behind these addresses; a Visit goes before what an address gave. Nothing is raised: what cannot be fetched
    is a Rejection. `known` holds (etag, last modified) of addresses that were fetched before."""
    crawl = Crawl(options, known or {}, sleep)
    visits: list[Visit] = []

    def pages() -> Iterator[Raw]:
        for answer in crawl.run(dict.fromkeys(urls)):
            if isinstance(answer, Visit):
                visits.append(answer)
            else:
                yield answer

    try:
        yield from read_html_pages(pages(), sources)
        # A listing that has not changed is passed over: one whose articles were not all fetched is asked for as if unknown.
        yield from (replace(v, validators=Validators()) if v.url in crawl.lacking else v for v in visits)
    finally:
        crawl.close()


class Crawl:
    """One run over many addresses. Each host has a queue that one thread at a time works on."""

    def __init__(self, options: FetchOptions, known: Mapping[str, tuple[str, str]], sleep: Callable[[float], None]) -> None:
        self.options = options
        self.known = known
        self.sleep = sleep
        self.fetcher = Fetcher(options, sleep)
        self.robots: dict[str, Protego | str] = {}
        self.last: dict[str, float] = {}
        self.lacking: set[str] = set()  # listings of which an article could not be fetched

    def close(self) -> None:
        """Close all connections."""
        self.fetcher.close()

    def run(self, urls: Iterable[str]) -> Iterator[Answer]:
        """What each address gives, as it comes, host by host in parallel; listings are followed."""
        targets = [Target(url) for url in urls]
        seen = {target.url for target in targets}
        while targets:
            answers: SimpleQueue[Answer | Target | None] = SimpleQueue()
            hosts = defaultdict(list)
            for target in targets:
                hosts[host_of(target.url)].append(target)
            targets = []
            with ThreadPoolExecutor(self.options.hosts_at_once) as threads:
                for host, queue in hosts.items():
                    threads.submit(self._work, host, queue, answers)
                left = len(hosts)
                while left:
                    answer = answers.get()
                    if answer is None:
                        left -= 1
                    elif isinstance(answer, Target):
                        if answer.url not in seen:
                            seen.add(answer.url)
                            targets.append(answer)
                    else:
                        yield answer

    def _work(self, host: str, queue: list[Target], answers: SimpleQueue[Answer | Target | None]) -> None:
        """All targets of one host, one after another."""
        try:
            for target in queue:
                for answer in self._visit(host, target):
                    answers.put(answer)
        finally:
            answers.put(None)

    def _visit(self, host: str, target: Target) -> Iterator[Answer | Target]:
        try:
            rules = self._allowed(target.url)
            self._pause(host, rules)
            fetched = self.fetcher.get(target.url, Validators(*self.known.get(target.url, ())), self._redirected)
            yield from self._read(target, fetched)
        except FetchError as err:
            self.lacking.add(target.origin)
            yield Rejection(target.url, "fetch", f"not fetched: {err}")
        except Exception as err:  # one address must not end the others, whatever its server sends
            self.lacking.add(target.origin)
            yield Rejection(target.url, "fetch", f"not fetched: {type(err).__name__}: {err}")

    def _allowed(self, url: str) -> Protego | None:
        """The rules of the address's host, which allow to fetch it. Raises FetchError when they do not."""
        rules = self._rules(host_of(url), url)
        if rules is not None and not rules.can_fetch(url, self.options.user_agent):
            raise FetchError("robots.txt of the site asks not to fetch it")
        return rules

    def _redirected(self, url: str) -> None:
        """Before a redirect is followed: the rules of its host count, and its pause."""
        self._pause(host_of(url), self._allowed(url))

    def _rules(self, host: str, url: str) -> Protego | None:
        """The host's robots.txt; a site without one allows all, one whose robots.txt fails allows nothing (RFC 9309)."""
        if not self.options.obey_robots or not host:
            return None
        if host not in self.robots:
            parts = urlsplit(url)
            try:
                answer = self.fetcher.get(f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/robots.txt")
                self.robots[host] = Protego.parse((answer.body or b"").decode("utf-8", "replace"))
            except FetchError as err:
                gone = str(err).startswith("the server answers 4")
                self.robots[host] = Protego.parse("") if gone else f"its robots.txt cannot be fetched: {err}"
            self.last[host] = time.monotonic()
        rules = self.robots[host]
        if isinstance(rules, str):
            raise FetchError(rules)
        return rules

    def _pause(self, host: str, rules: Protego | None) -> None:
        """Wait until the host may be asked again."""
        asked = rules.crawl_delay(self.options.user_agent) if rules is not None else None
        delay = min(max(self.options.delay_seconds, float(asked or 0.0)), self.options.max_wait_seconds)
        wait = self.last.get(host, -1e9) + delay - time.monotonic()
        if wait > 0:
            self.sleep(wait)
        self.last[host] = time.monotonic()

    def _read(self, target: Target, fetched: Fetched) -> Iterator[Answer | Target]:
        """What an answer holds: a listing's articles as further targets, else a page."""
        yield Visit(target.url, fetched.validators, fetched.body is not None)
        if fetched.body is None:
            return
        try:
            fetched = replace(fetched, body=unpacked(fetched.body, self.options.max_bytes))
        except ValueError as err:
            yield Rejection(target.url, "fetch", f"not read: {err}")
            return
        assert fetched.body is not None
        entries = listed(fetched.body, fetched.url, fetched.content_type) if target.depth < DEPTH else None
        if entries is not None:
            if not entries and not target.depth:
                yield Rejection(target.url, "fetch", "the feed lists nothing, or is broken; check its address")
            for entry in entries:
                yield Target(entry.url, entry, target.depth + 1, target.url)
            return
        page = Page(target.url, "", url=fetched.url)
        if target.listed:
            page = replace(page, title=target.listed.title, outlet=target.listed.outlet, published=target.listed.published)
        try:
            html, flags = _decoded(fetched)
        except NotTextError as err:
            yield Rejection(target.url, "read", f"the answer is no page: {err}")
            return
        if "text/plain" in fetched.content_type:
            yield replace(page, text=html.replace("\r\n", "\n").replace("\r", "\n"), flags=flags)
        else:
            yield RawHtml(replace(page, flags=flags), html)


def unpacked(body: bytes, most: int) -> bytes:
    """What a gzip file holds (sitemaps are often kept so); other bytes as they are. Raises ValueError where it is broken or
    holds over `most` bytes."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    inflate = zlib.decompressobj(31)
    try:
        data = inflate.decompress(body, most + 1)
    except zlib.error as err:
        raise ValueError(f"its gzip data is broken ({err})") from err
    if len(data) > most:
        raise ValueError(f"it unpacks to over {most:,} bytes; raise fetch.max_bytes to allow it")
    return data


def _decoded(fetched: Fetched) -> tuple[str, tuple[str, ...]]:
    """The answer's text: by the charset of its header where that fits, else by what the page says of itself."""
    declared = re.search(r"charset=[\"']?([\w.:-]{2,40})", fetched.content_type, re.IGNORECASE)
    body = fetched.body or b""
    if declared:
        try:
            return body.decode(declared.group(1)), ()
        except (LookupError, UnicodeError):
            pass
    return decode(body, html=True)


def host_of(url: str) -> str:
    """The host and port of an address, or "" when it has none."""
    try:
        parts = urlsplit(url)
        return f"{parts.hostname or ''}:{parts.port or parts.scheme}"
    except ValueError:
        return ""
