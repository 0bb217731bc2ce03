"""A run over many addresses, against a real server on this machine: politely, and each address by itself."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler

import pytest
from local_server import ARTICLE, OPTIONS, Server, answer

from retold.model import Page, Rejection
from retold.options import FetchOptions, SourceOptions
from retold.sources import addresses
from retold.sources.fetch import Validators
from retold.sources.web import Visit, read_urls


def crawl(
    *urls: str, options: FetchOptions = OPTIONS, known: dict[str, tuple[str, str]] | None = None
) -> list[Page | Rejection | Visit]:
    return list(read_urls(urls, options, SourceOptions(), known, sleep=lambda _: None))


def test_an_article_becomes_a_page_with_its_day_and_address(server: Server) -> None:
    server.routes["/news/lamp"] = answer(ARTICLE)
    page, visit = crawl(server.url("/news/lamp"))
    assert isinstance(page, Page) and page.title == "The harbour light is back" and "rubber boat" in page.text
    assert any(value.startswith("2026-03-07") for _, value in page.published)
    assert page.url == server.url("/news/lamp")
    assert visit == Visit(server.url("/news/lamp"), Validators(), True)


def test_robots_txt_is_obeyed_and_can_be_overruled(server: Server) -> None:
    server.routes["/robots.txt"] = answer("User-agent: *\nDisallow: /private/", content_type="text/plain")
    server.routes["/private/x"] = answer(ARTICLE)
    (refused,) = crawl(server.url("/private/x"))
    assert isinstance(refused, Rejection) and "robots.txt" in refused.reason
    assert "/private/x" not in server.paths()
    assert any(
        isinstance(row, Page)
        for row in crawl(server.url("/private/x"), options=FetchOptions(**{**vars(OPTIONS), "obey_robots": False}))
    )


def test_a_redirect_does_not_lead_around_robots_txt(server: Server) -> None:
    server.routes["/robots.txt"] = answer("User-agent: *\nDisallow: /private/", content_type="text/plain")
    server.routes["/open"] = answer(b"", 302, location="/private/x")
    server.routes["/private/x"] = answer(ARTICLE)
    (refused,) = crawl(server.url("/open"))
    assert isinstance(refused, Rejection) and "robots.txt" in refused.reason
    assert "/private/x" not in server.paths()


def test_a_robots_txt_that_fails_forbids_all(server: Server) -> None:
    server.routes["/robots.txt"] = answer(b"", 500)
    (refused,) = crawl(server.url("/x"))
    assert isinstance(refused, Rejection) and "robots.txt cannot be fetched" in refused.reason


def test_a_feed_leads_to_its_articles_with_what_it_says_of_them(server: Server) -> None:
    bare = ARTICLE.replace("article:published_time", "x").replace("<title>The harbour light is back</title>", "")
    server.routes["/lamp"] = answer(bare)
    server.routes["/feed"] = answer(
        f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Almery Courier</title><item><title>Light back</title>
        <link>{server.url("/lamp")}</link><pubDate>Sat, 07 Mar 2026 08:00:00 +0100</pubDate></item></channel></rss>""",
        content_type="application/rss+xml",
    )
    pages = [row for row in crawl(server.url("/feed")) if isinstance(row, Page)]
    assert [(page.source, page.title, page.outlet) for page in pages] == [
        (server.url("/lamp"), "Light back", "Almery Courier")
    ]
    assert pages[0].published[0][0] == "feed"


def test_a_news_sitemap_and_an_index_of_sitemaps_lead_to_articles(server: Server) -> None:
    server.routes["/lamp"] = answer(ARTICLE)
    server.routes["/index.xml"] = answer(
        f"<sitemapindex><sitemap><loc>{server.url('/news.xml')}</loc></sitemap></sitemapindex>"
    )
    server.routes["/news.xml"] = answer(
        f"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
        <url><loc>{server.url("/lamp")}</loc><n:news><n:publication><n:name>Courier</n:name></n:publication>
        <n:publication_date>2026-03-07</n:publication_date><n:title>Lamp</n:title></n:news></url></urlset>"""
    )
    pages = [row for row in crawl(server.url("/index.xml")) if isinstance(row, Page)]
    assert [(page.outlet, page.published[0]) for page in pages] == [("Courier", ("sitemap", "2026-03-07"))]


def test_an_xml_bomb_in_a_sitemap_does_not_grow(server: Server) -> None:
    layers = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    bomb = f'<!DOCTYPE urlset [<!ENTITY l0 "ha">{layers}]><urlset><url><loc>http://127.0.0.1/&l11;</loc></url></urlset>'
    server.routes["/bomb.xml"] = answer(bomb)
    began = time.monotonic()
    crawl(server.url("/bomb.xml"))
    assert time.monotonic() - began < 5.0


def test_one_broken_address_does_not_end_the_others(server: Server) -> None:
    server.routes["/lamp"] = answer(ARTICLE)
    rows = crawl(server.url("/gone"), "http://[broken", "ftp://x.example/y", server.url("/lamp"))
    assert sum(isinstance(row, Rejection) for row in rows) == 3
    assert sum(isinstance(row, Page) for row in rows) == 1


def test_one_host_is_asked_one_thing_at_a_time_with_a_pause_between(server: Server) -> None:
    running, most = 0, 0
    lock = threading.Lock()

    def slow(handler: BaseHTTPRequestHandler) -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        time.sleep(0.05)
        with lock:
            running -= 1
        answer(ARTICLE)(handler)

    waits: list[float] = []
    urls = [server.url(f"/{i}") for i in range(4)]
    server.routes.update(dict.fromkeys((f"/{i}" for i in range(4)), slow))
    options = FetchOptions(**{**vars(OPTIONS), "delay_seconds": 0.5})
    list(read_urls(urls, options, SourceOptions(), sleep=waits.append))
    assert most == 1
    assert len(waits) == 4 and all(0.2 < wait <= 0.5 for wait in waits)


def test_what_was_fetched_before_and_has_not_changed_gives_no_page(server: Server) -> None:
    server.routes["/"] = lambda handler: (
        answer(b"", 304)(handler) if handler.headers.get("If-None-Match") else answer(ARTICLE, etag="1")(handler)
    )
    url = server.url("/")
    assert any(isinstance(row, Page) for row in crawl(url))
    assert crawl(url, known={url: ("1", "")}) == [Visit(url, Validators(), False)]


def test_a_list_of_feeds_leads_to_their_articles(server: Server) -> None:
    server.routes["/lamp"] = answer(ARTICLE)
    item = f"<item><title>Light back</title><link>{server.url('/lamp')}</link></item>"
    server.routes["/feed"] = answer(f"<rss version='2.0'><channel><title>Courier</title>{item}</channel></rss>")
    outline = f"<outline text='Coast'><outline type='rss' text='Courier' xmlUrl='{server.url('/feed')}'/></outline>"
    server.routes["/feeds.opml"] = answer(f"<opml version='2.0'><head/><body>{outline}</body></opml>")
    pages = [row for row in crawl(server.url("/feeds.opml")) if isinstance(row, Page)]
    assert [(page.source, page.outlet) for page in pages] == [(server.url("/lamp"), "Courier")]


@pytest.mark.parametrize("bomb", [False, True])
def test_a_packed_sitemap_is_read_and_a_bomb_is_not(server: Server, bomb: bool) -> None:
    server.routes["/lamp"] = answer(ARTICLE)
    padding = b" " * (5_000_000 if bomb else 5)
    sitemap = f"<urlset><url><loc>{server.url('/lamp')}</loc></url></urlset>".encode()
    server.routes["/news.xml.gz"] = answer(gzip.compress(sitemap + padding), content_type="application/gzip")
    rows = crawl(server.url("/news.xml.gz"))
    assert any(isinstance(row, Page) for row in rows) != bomb
    assert any(isinstance(row, Rejection) and "unpacks to over" in row.reason for row in rows) == bomb


def test_a_feed_of_which_an_article_failed_is_asked_for_again_as_if_unknown(server: Server) -> None:
    items = "".join(f"<item><link>{server.url(path)}</link></item>" for path in ("/lamp", "/gone"))
    server.routes["/lamp"] = answer(ARTICLE, etag='"lamp"')
    server.routes["/feed"] = answer(f"<rss version='2.0'><channel>{items}</channel></rss>", etag='"feed"')

    def known() -> dict[str, str]:
        return {row.url: row.validators.etag for row in crawl(server.url("/feed")) if isinstance(row, Visit)}

    assert known() == {server.url("/feed"): "", server.url("/lamp"): '"lamp"'}
    server.routes["/gone"] = answer(ARTICLE)
    assert known()[server.url("/feed")] == '"feed"'


def test_a_redirect_to_another_host_waits_its_turn_there(server: Server) -> None:
    """One connection a host also where two others lead to it."""
    running, most = 0, 0
    lock = threading.Lock()

    def slow(handler: BaseHTTPRequestHandler) -> None:
        nonlocal running, most
        with lock:
            running, most = running + 1, max(most, running + 1)
        time.sleep(0.3)
        with lock:
            running -= 1
        answer(ARTICLE)(handler)

    fronts = [Server(), Server(), Server()]
    for number, front in enumerate(fronts):
        server.routes[f"/{number}"] = slow
        front.routes["/"] = answer(b"", 302, location=server.url(f"/{number}"))
    rows = crawl(*(front.url("/") for front in fronts))
    for front in fronts:
        front.http.shutdown()
        front.http.server_close()
    assert sum(isinstance(row, Page) for row in rows) == 3
    assert most == 1


def test_hosts_are_asked_side_by_side() -> None:
    fronts = [Server() for _ in range(4)]
    together = threading.Barrier(4)  # none of them answers before all of them were asked

    def waiting(handler: BaseHTTPRequestHandler) -> None:
        together.wait(timeout=10)
        answer(ARTICLE)(handler)

    for front in fronts:
        front.routes["/"] = waiting
    options = FetchOptions(**{**vars(OPTIONS), "obey_robots": False, "seconds": 20.0, "silence_seconds": 15.0})
    rows = crawl(*(front.url("/") for front in fronts), options=options)
    for front in fronts:
        front.http.shutdown()
        front.http.server_close()
    assert sum(isinstance(row, Page) for row in rows) == 4


def test_a_host_is_tried_at_each_of_its_addresses(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many a machine has no IPv6, and many a name has an address of that kind first."""
    entries = [(socket.AF_INET6, 1, 6, "", ("::1", 0)), (socket.AF_INET, 1, 6, "", ("127.0.0.1", 0))]
    real = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, *a, **k: entries if host == "both.example" else real(host, *a, **k)
    )
    network = addresses.GuardedNetwork(allow_private=True)
    stream = network.connect_tcp("both.example", server.http.server_port, timeout=2.0)
    assert stream.get_extra_info("server_addr")[0] == "127.0.0.1"
    stream.close()
