"""Fetch one address: robots.txt obeyed, redirects followed and judged one by one, bytes and seconds counted.

No cookies, no credentials, no proxy from the environment, an honest User-Agent.
"""

from __future__ import annotations

import threading
import time
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from urllib.parse import quote, urljoin, urlsplit

import httpcore

from retold.options import FetchOptions
from retold.sources.addresses import GuardedNetwork, RefusedAddressError, check_url

REDIRECTS = {301, 302, 303, 307, 308}
PASSING = {408, 425, 429, 500, 502, 503, 504}  # worth another try


class FetchError(Exception):
    """An address that could not be fetched. The message is the reason, as a sentence for people."""


@dataclass(frozen=True)
class Validators:
    """What a server gave to ask later whether anything has changed."""

    etag: str = ""
    modified: str = ""


@dataclass(frozen=True)
class Fetched:
    """One answer. `url` is where it came from after redirects; `body` is None when the server says that nothing changed."""

    url: str
    body: bytes | None
    content_type: str
    validators: Validators


class Fetcher:
    """Fetches addresses; safe to use from several threads. Close it at the end."""

    def __init__(self, options: FetchOptions, sleep: Callable[[float], None] = time.sleep) -> None:
        self.options = options
        self._sleep = sleep
        self._network = GuardedNetwork(options.allow_private)
        self._turns: dict[str, threading.Lock] = defaultdict(threading.Lock)  # one request at a time to a host
        self._pool = httpcore.ConnectionPool(network_backend=self._network, max_connections=64, keepalive_expiry=10.0)

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()

    def get(self, url: str, known: Validators | None = None, allowed: Callable[[str], object] | None = None) -> Fetched:
        """The answer at this address, tried again where the fault may pass. `allowed` is asked about every address that a
        redirect leads to, and raises FetchError when it must not be fetched. Raises FetchError with the reason."""
        for attempt in range(self.options.tries):
            try:
                return self._follow(url, known or Validators(), allowed)
            except _PassingError as err:
                if attempt + 1 == self.options.tries:
                    raise FetchError(f"{err} ({self.options.tries} tries)") from err
                wait = err.wait if err.wait is not None else self.options.backoff_seconds * 2**attempt
                if wait > self.options.max_wait_seconds:
                    raise FetchError(f"{err}; the server asks to come again in {wait:.0f} s") from err
                self._sleep(wait)
        raise FetchError("options.fetch.tries is 0: nothing is ever tried")

    def _follow(self, url: str, known: Validators, allowed: Callable[[str], object] | None) -> Fetched:
        deadline = time.monotonic() + self.options.seconds
        for _ in range(self.options.max_redirects + 1):
            try:
                check_url(url)
                answer = self._ask(url, known, deadline)
                if isinstance(answer, str):
                    check_url(answer)
            except RefusedAddressError as err:
                raise FetchError(str(err)) from err
            if isinstance(answer, Fetched):
                return answer
            url = answer
            if allowed:
                allowed(url)
        raise FetchError(f"more than {self.options.max_redirects} redirects")

    def _ask(self, url: str, known: Validators, deadline: float) -> Fetched | str:
        """One request: the answer, or the address that it redirects to."""
        headers: dict[bytes | str, bytes | str] = {
            "User-Agent": self.options.user_agent,
            "Accept-Encoding": "gzip",
            "Accept": "text/html,*/*;q=0.8",
        }
        headers |= {"If-None-Match": known.etag} if known.etag else {}
        headers |= {"If-Modified-Since": known.modified} if known.modified else {}
        left = deadline - time.monotonic()
        if left <= 0:
            raise FetchError(f"longer than {self.options.seconds:.0f} s with all its redirects")
        wait = min(left, self.options.silence_seconds)
        extensions = {"timeout": {"connect": wait, "read": wait, "write": wait, "pool": left}}
        self._network.until(deadline)
        try:
            with (
                self._turn(url, left),
                self._pool.stream("GET", _quoted(url), headers=headers, extensions=extensions) as response,
            ):
                return self._answer(url, response, deadline)
        except httpcore.TimeoutException as err:
            raise _PassingError(f"no answer within {wait:.0f} s") from err
        except httpcore.UnsupportedProtocol as err:
            raise FetchError(f"the address cannot be fetched ({err})") from err
        except (httpcore.NetworkError, httpcore.ProtocolError) as err:
            raise _PassingError(f"the connection failed ({err or type(err).__name__})") from err

    @contextmanager
    def _turn(self, url: str, seconds: float) -> Iterator[None]:
        """Inside, this thread alone asks the host: a redirect from elsewhere must wait, too."""
        lock = self._turns[urlsplit(url).netloc.lower()]
        if not lock.acquire(timeout=seconds):
            raise _PassingError(f"the host was busy for {seconds:.0f} s")
        try:
            yield
        finally:
            lock.release()

    def _answer(self, url: str, response: httpcore.Response, deadline: float) -> Fetched | str:
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
        validators = Validators(headers.get("etag", ""), headers.get("last-modified", ""))
        content_type = headers.get("content-type", "")
        if response.status in REDIRECTS and "location" in headers:
            return urljoin(url, headers["location"])
        if response.status == 304:
            return Fetched(url, None, content_type, validators)
        if response.status in PASSING:
            raise _PassingError(f"the server answers {response.status}", _retry_after(headers.get("retry-after", "")))
        if response.status != 200:
            raise FetchError(f"the server answers {response.status}")
        return Fetched(url, b"".join(self._body(response, headers, deadline)), content_type, validators)

    def _body(self, response: httpcore.Response, headers: dict[str, str], deadline: float) -> Iterator[bytes]:
        """The decoded bytes, at most max_bytes of them, before the deadline."""
        coding = headers.get("content-encoding", "identity").strip().lower()
        if coding not in ("gzip", "x-gzip", "deflate", "identity", ""):
            raise FetchError(f"the answer is coded as {coding!r}, which was not asked for")
        inflate = zlib.decompressobj(47) if "gzip" in coding or coding == "deflate" else None
        size, most = 0, self.options.max_bytes
        for chunk in response.iter_stream():
            if time.monotonic() > deadline:
                raise FetchError(f"the answer takes longer than {self.options.seconds:.0f} s")
            try:
                data = inflate.decompress(chunk, most - size + 1) if inflate else chunk
            except zlib.error as err:
                raise FetchError(f"the answer is broken ({err})") from err
            size += len(data)
            if size > most or (inflate and inflate.unconsumed_tail):
                raise FetchError(f"the answer is over {most:,} bytes; raise fetch.max_bytes to allow it")
            yield data


class _PassingError(Exception):
    """A fault that may pass; `wait` is what the server asks for, in seconds."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


def _retry_after(value: str) -> float | None:
    """Seconds from a Retry-After header, which holds seconds or a date."""
    if value.strip().isdigit():
        return float(value)
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (TypeError, ValueError):
        return None


def _quoted(url: str) -> str:
    """The address as ASCII, as it goes over the wire, without its fragment."""
    parts = urlsplit(url)
    try:
        host = f"[{parts.hostname}]" if "[" in parts.netloc else (parts.hostname or "").encode("idna").decode("ascii")
    except UnicodeError as err:
        raise RefusedAddressError(f"the host {parts.hostname!r} is no name ({err})") from err
    netloc = f"{host}:{parts.port}" if parts.port else host
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~")
    query = f"?{quote(parts.query, safe='/%:@!$&()*+,;=~?')}" if parts.query else ""
    return f"{parts.scheme}://{netloc}{path}{query}"
