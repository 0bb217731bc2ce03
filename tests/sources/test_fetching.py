"""Fetching, against a real server on this machine: what is reached, what never is, and how long it may take."""

from __future__ import annotations

import gzip
import ipaddress
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest
from hypothesis import given
from hypothesis import strategies as st
from local_server import Server, answer

from retold.model import Page, Rejection
from retold.options import FetchOptions, SourceOptions
from retold.sources import addresses
from retold.sources.addresses import RefusedAddressError, check_url, is_public, resolve
from retold.sources.fetch import Fetcher, FetchError, Validators
from retold.sources.web import Visit, read_urls

OPTIONS = FetchOptions(
    allow_private=True, delay_seconds=0.0, seconds=4.0, silence_seconds=1.5, max_bytes=200_000, backoff_seconds=0.01
)

ARTICLE = """<html lang="en"><head><title>The harbour light is back</title>
<meta property="article:published_time" content="2026-03-07T08:00:00+01:00"></head><body><article>
<h1>The harbour light is back</h1>
<p>The light on the northern edge of the bank shines again since Friday evening, the harbour master said.</p>
<p>Two men in a rubber boat changed the lamp in twenty minutes. It had been dark for a week, and nobody could say why.</p>
<p>The fishermen of the village said that they would keep a spare lamp in the shed from now on.</p>
</article></body></html>"""


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.http.shutdown()
    running.http.server_close()


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    opened = Fetcher(OPTIONS)
    yield opened
    opened.close()


# ---- where a fetch may go


@pytest.mark.parametrize(
    "address",
    """127.0.0.1 127.9.9.9 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0
    224.0.0.1 255.255.255.255 192.0.0.8
    198.18.0.1 ::1 :: fe80::1 fc00::1 fd12::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::127.0.0.1 64:ff9b::7f00:1
    64:ff9b::a00:1     2002:7f00:1:: 2002:a00:1:: 2001:db8::1 fec0::1""".split(),
)
def test_an_address_that_is_not_public_is_never_reached(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "2001:4860:4860::8888"])
def test_public_addresses_are(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@given(st.ip_addresses(v=4))
def test_no_ipv6_form_of_a_closed_ipv4_address_is_open(address: ipaddress.IPv4Address) -> None:
    if not is_public(address):
        number = int(address)
        for form in (
            0xFFFF << 32 | number,
            number,
            int(ipaddress.ip_address("64:ff9b::")) | number,
            0x2002 << 112 | number << 80,
        ):
            assert not is_public(ipaddress.IPv6Address(form))


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "2130706433", "0177.0.0.1", "0x7f.1", "127.1", "0", "::1", "::ffff:127.0.0.1"]
)
def test_no_form_of_this_machine_s_address_is_resolved(host: str) -> None:
    with pytest.raises(RefusedAddressError):
        resolve(host, 80, allow_private=False)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/x",
        "gopher://example.org",
        "http://user:secret@example.org/",
        "http:///nowhere",
        "http://[::1",
        "data:,x",
    ],
)
def test_only_http_without_credentials_is_fetched(url: str) -> None:
    with pytest.raises(RefusedAddressError):
        check_url(url)


def test_a_local_server_is_not_reached_unless_allowed(server: Server) -> None:
    server.routes["/"] = answer(ARTICLE)
    with pytest.raises(FetchError, match="not public"):
        Fetcher(FetchOptions()).get(server.url("/"))
    assert server.asked == []


def test_a_name_that_changes_its_address_leads_to_the_address_that_was_judged(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["93.184.216.34", "127.0.0.1"])
    dialled = []

    def lookup(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    class Dial:
        def connect_tcp(self, host: str, *_: object) -> None:
            dialled.append(host)
            raise addresses.httpcore.ConnectError("no network in this test")

    network = addresses.GuardedNetwork()
    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    monkeypatch.setattr(network, "_inner", Dial())
    with pytest.raises(addresses.httpcore.ConnectError):
        network.connect_tcp("rebinding.example", 80)
    with pytest.raises(RefusedAddressError, match=r"127\.0\.0\.1"):
        network.connect_tcp("rebinding.example", 80)
    assert dialled == ["93.184.216.34"]


def test_a_redirect_to_a_closed_address_is_refused(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.routes["/"] = answer(b"", 302, location="http://169.254.169.254/latest/meta-data/")
    real = resolve
    monkeypatch.setattr(addresses, "resolve", lambda host, port, allowed: real(host, port, allowed and host == "127.0.0.1"))
    with pytest.raises(FetchError, match="not public"):
        Fetcher(OPTIONS).get(server.url("/"))


def test_a_redirect_to_another_scheme_is_refused(server: Server, fetcher: Fetcher) -> None:
    server.routes["/"] = answer(b"", 302, location="file:///etc/passwd")
    with pytest.raises(FetchError, match="scheme"):
        fetcher.get(server.url("/"))


# ---- how much, how long, how often


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


# ---- a run over many addresses


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
