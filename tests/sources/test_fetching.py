"""Fetching, against a real server on this machine: how much, how long, how often."""

from __future__ import annotations

import gzip
import time
from http.server import BaseHTTPRequestHandler

import pytest
from local_server import ARTICLE, OPTIONS, Server, answer

from retold.options import FetchOptions
from retold.sources.fetch import Fetcher, FetchError, Validators


def test_an_answer_is_fetched_with_an_honest_name_and_no_cookies(server: Server, fetcher: Fetcher) -> None:
    server.routes["/a"] = answer(ARTICLE, set_cookie="track=1")
    assert fetcher.get(server.url("/a")).body == ARTICLE.encode()
    fetcher.get(server.url("/a"))
    for _, headers in server.asked:
        assert headers["user-agent"].startswith("retold/")
        assert "cookie" not in headers and "authorization" not in headers


def test_redirects_are_followed_up_to_the_limit(server: Server, fetcher: Fetcher) -> None:
    server.routes["/1"] = answer(b"", 301, location="/2")
    server.routes["/2"] = answer("here")
    server.routes["/round"] = answer(b"", 302, location="/round")
    assert fetcher.get(server.url("/1")).url == server.url("/2")
    with pytest.raises(FetchError, match="5 redirects"):
        fetcher.get(server.url("/round"))


def test_an_answer_over_the_limit_is_cut_off(server: Server, fetcher: Fetcher) -> None:
    server.routes["/big"] = answer(b"x" * 300_000)
    with pytest.raises(FetchError, match="over 200,000 bytes"):
        fetcher.get(server.url("/big"))


def test_a_gzip_bomb_is_cut_off(server: Server, fetcher: Fetcher) -> None:
    server.routes["/bomb"] = answer(gzip.compress(b"0" * 50_000_000), content_encoding="gzip")
    server.routes["/zipped"] = answer(gzip.compress(ARTICLE.encode()), content_encoding="gzip")
    with pytest.raises(FetchError, match="over 200,000 bytes"):
        fetcher.get(server.url("/bomb"))
    assert fetcher.get(server.url("/zipped")).body == ARTICLE.encode()


@pytest.mark.parametrize("part", ["head", "body"])
def test_a_server_that_drips_is_left_when_the_time_is_over(server: Server, part: str) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n" + (b"" if part == "head" else b"\r\n"))
        for _ in range(100):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.1)

    server.routes["/drip"] = drip
    began = time.monotonic()
    with pytest.raises(FetchError):
        Fetcher(FetchOptions(allow_private=True, seconds=1.0, tries=1)).get(server.url("/drip"))
    assert time.monotonic() - began < 3.0


def test_a_silent_server_is_left_after_a_while(server: Server) -> None:
    server.routes["/silent"] = lambda handler: time.sleep(5)
    with pytest.raises(FetchError, match="no answer"):
        Fetcher(FetchOptions(allow_private=True, silence_seconds=0.3, tries=1)).get(server.url("/silent"))


def test_a_passing_fault_is_tried_again_after_the_time_the_server_asks_for(server: Server) -> None:
    waits: list[float] = []
    turns = iter([answer(b"", 503, retry_after="2"), answer(b"", 500), answer("done")])
    server.routes["/"] = lambda handler: next(turns)(handler)
    fetched = Fetcher(OPTIONS, waits.append).get(server.url("/"))
    assert fetched.body == b"done"
    assert waits == [2.0, 0.02]


def test_a_server_that_asks_for_an_hour_is_left_for_the_next_run(server: Server) -> None:
    server.routes["/"] = answer(b"", 429, retry_after="3600")
    with pytest.raises(FetchError, match="3600 s"):
        Fetcher(OPTIONS, lambda _: pytest.fail("waited")).get(server.url("/"))


def test_a_lasting_fault_is_not_tried_again(server: Server, fetcher: Fetcher) -> None:
    with pytest.raises(FetchError, match="404"):
        fetcher.get(server.url("/gone"))
    assert server.paths() == ["/gone"]


def test_a_broken_answer_is_a_reason_and_no_crash(server: Server, fetcher: Fetcher) -> None:
    server.routes["/"] = lambda handler: handler.wfile.write(b"\x00\xff not http at all\r\n\r\n") and None
    with pytest.raises(FetchError, match="connection failed"):
        fetcher.get(server.url("/"))


def test_what_has_not_changed_is_not_sent_again(server: Server, fetcher: Fetcher) -> None:
    def etagged(handler: BaseHTTPRequestHandler) -> None:
        same = handler.headers.get("If-None-Match") == '"v1"'
        answer(b"" if same else ARTICLE, 304 if same else 200, etag='"v1"')(handler)

    server.routes["/"] = etagged
    first = fetcher.get(server.url("/"))
    assert first.validators == Validators(etag='"v1"')
    assert fetcher.get(server.url("/"), first.validators).body is None
