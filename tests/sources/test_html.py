"""Web pages: the article without what stands around it, what the page says of it, and pages that harm their reader."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.model import Page, Rejection
from retold.options import SourceOptions
from retold.sources import html_pool, read_pages
from retold.sources.html import extract
from retold.sources.metadata import read_metadata

BODY = [
    "The ferry between Norrholm and Veldmar stopped at noon on Tuesday after a crack was found in its hull.",
    "Harbour master Ilse Brandt said that divers had seen the damage during a routine inspection in the morning.",
    "“We will not sail before the shipyard has looked at every plate,” she told reporters on the quay of Veldmar.",
    "Some 1,400 people take the boat each day. The company has chartered two smaller vessels until the end of May.",
    "The mayor of Norrholm asked the regional council to pay for an additional bus across the northern bridge.",
]
COMMENT = "I have been saying for years that this old boat is a scandal and nobody ever listened to me, typical."
NEWSLETTER = "Sign up for our morning newsletter and get the most important stories of the coast in your inbox every day."
RELATED = "How the shipyard of Sandviken lost its last big order and what became of the people who worked there"


def page(body: str = "", head: str = "", around: str = "") -> str:
    paragraphs = body or "".join(f"<p>{p}</p>" for p in BODY)
    return (
        f"<html lang='en-GB'><head><title>Ferry stops | Veldmar Post</title>{head}</head><body>"
        "<nav><a href='/'>Home</a> <a href='/s'>Sport</a></nav>"
        f"<main><article><h1>Ferry stops after crack is found</h1><div class='body'>{paragraphs}</div></article></main>"
        f"{around}<footer><p>© Veldmar Post</p></footer></body></html>"
    )


@pytest.mark.parametrize("fast", [False, True])
def test_the_article_comes_out_a_line_a_paragraph_without_its_title(fast: bool) -> None:
    found = extract(page(), fast=fast)
    assert found.text.split("\n") == BODY
    assert found.title == "Ferry stops after crack is found"
    assert found.extractor == ("resiliparse" if fast else "trafilatura")


@pytest.mark.parametrize(
    ("leak", "around"),
    [
        (
            COMMENT,
            f"<section id='comments'><h3>2 comments</h3><div><p>{COMMENT}</p></div></section>",
        ),
        (COMMENT, f"<div id='disqus_thread'><ul class='commentlist'><li><p>{COMMENT}</p></li></ul></div>"),
        (NEWSLETTER, f"<div class='newsletter-signup'><p>{NEWSLETTER}</p><form><input type='email'></form></div>"),
        (RELATED, f"<aside class='related-articles'><h3>Related</h3><ul><li><a href='/1'>{RELATED}</a></li></ul></aside>"),
        (RELATED, f"<div class='most-read'><p><a href='/1'>{RELATED}</a></p></div>"),
    ],
)
@pytest.mark.parametrize("inside", [True, False])
def test_comments_newsletters_and_related_links_do_not_leak(leak: str, around: str, inside: bool) -> None:
    body = "".join(f"<p>{p}</p>" for p in BODY)
    html = page(body + around) if inside else page(around=around)
    found = extract(html).text
    assert leak not in found
    assert all(paragraph in found for paragraph in BODY)


def test_a_box_named_for_links_that_holds_the_article_is_kept() -> None:
    html = f"<html><body><div class='related-story-wrapper'>{''.join(f'<p>{p}</p>' for p in BODY)}</div></body></html>"
    assert all(paragraph in extract(html).text for paragraph in BODY)


def test_a_body_in_several_pieces_is_put_together_in_order() -> None:
    more = [
        f"In the {n} village on the island, the school stayed closed because the teachers live across the water."
        for n in ("first", "second", "third")
    ]
    chunk = "<div class='row'><div class='chunk body'>{}</div></div><div class='ad'>Advertisement</div>"
    pieces = [BODY, more, [p.replace("school", "chemist") for p in more]]
    html = page("".join(chunk.format("".join(f"<p>{p}</p>" for p in piece)) for piece in pieces))
    found = extract(html).text
    places = [found.find(p) for piece in pieces for p in piece]
    assert -1 not in places and places == sorted(places)


def test_json_ld_opengraph_and_meta_are_read() -> None:
    record = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Other"},
            {
                "@type": ["NewsArticle"],
                "headline": "Ferry &amp; bridge",
                "datePublished": "2031-05-04T11:00:00+02:00",
                "author": [{"@type": "Person", "name": "By Anna Lind"}, {"name": "B. Holm"}],
                "publisher": {"name": "Veldmar Post"},
                "isAccessibleForFree": "False",
            },
        ],
    }
    head = (
        f"<script type='application/ld+json'>{json.dumps(record)}</script>"
        "<meta property='article:published_time' content='2031-05-04T09:00:00Z'><meta name=date content=2031-05-05>"
        "<meta property='og:url' content='https://veldmar.example/2031/05/04/ferry'>"
    )
    found = extract(page(head=head))
    assert (found.title, found.outlet, found.authors, found.language) == (
        "Ferry & bridge",
        "Veldmar Post",
        ("Anna Lind", "B. Holm"),
        "en",
    )
    assert found.published == (
        ("json-ld", "2031-05-04T11:00:00+02:00"),
        ("meta article:published_time", "2031-05-04T09:00:00Z"),
        ("url", "2031-05-04"),
        ("meta date", "2031-05-05"),
    )
    assert found.url == "https://veldmar.example/2031/05/04/ferry"
    assert found.flags == ("paywalled",)


def test_a_visible_byline_dates_a_page_that_says_nothing_else() -> None:
    html = page("<div class='post-meta'>By <b>Anna Lind</b>, 4 May 2031</div>" + "".join(f"<p>{p}</p>" for p in BODY))
    assert read_metadata(html).published == (("byline", "By Anna Lind , 4 May 2031"),)


def test_a_time_of_change_is_no_time_of_publication() -> None:
    html = page(
        "<time class='updated' datetime='2031-06-01'>1 June</time><time class='published' datetime='2031-05-04'>4 May</time>"
    )
    assert read_metadata(html).published == (("time", "2031-05-04"),)


def test_broken_linked_data_is_passed_over() -> None:
    for raw in ("{", "[" * 5000, '{"@type": "NewsArticle", "author": [[[["x"]]]], "headline": 3}', "null"):
        assert (
            read_metadata(page(head=f"<script type='application/ld+json'>{raw}</script>")).title
            == "Ferry stops after crack is found"
        )


def test_a_page_that_only_a_browser_can_make_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "<html><body><div id='root'></div>" + "<script src='x.js'></script>" * 5 + "</body></html>"
    )
    (found,) = read_pages([tmp_path], SourceOptions(html_workers=1))
    assert isinstance(found, Rejection) and "program in the browser" in found.reason


def test_a_text_that_breaks_off_is_flagged() -> None:
    assert (
        "truncated"
        in extract(page("".join(f"<p>{p}</p>" for p in BODY[:4]) + "<p>The company said that it would…</p>")).flags
    )
    assert extract(page()).flags == ()


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<html>",
        "<html><head></head></html>",
        "plain words, no tag",
        "<p>" * 100_000,
        "<div>" * 100_000 + "words" + "</div>" * 100_000,
        "\0<b>x",
    ],
    ids=["nothing", "no body", "empty body", "no tags", "open paragraphs", "100,000 deep", "nul"],
)
def test_pages_without_an_article_yield_none_and_harm_nobody(html: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(html)
    found = list(read_pages([tmp_path], SourceOptions(html_workers=1)))
    assert len(found) == 1
    assert isinstance(found[0], Rejection) or found[0].text.strip()


WORKER = """
import os, signal, sys, time
from retold.sources import html, html_worker
whole = html.extract
def extract(page, url, fast):
    if "PLANTED-SEGFAULT" in page: os.kill(os.getpid(), signal.SIGSEGV)
    if "PLANTED-HANG" in page and not fast: time.sleep(60)
    if "PLANTED-ERROR" in page: raise RuntimeError("planted")
    print("noise on stdout")
    return whole(page, url, fast)
html.extract = extract
html_worker.main(int(sys.argv[1]))
"""


@pytest.fixture
def planted(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path_factory.mktemp("worker") / "planted.py"
    script.write_text(WORKER)
    monkeypatch.setattr(html_pool, "COMMAND", (sys.executable, str(script)))


@pytest.mark.usefixtures("planted")
def test_a_worker_that_crashes_or_hangs_costs_one_page(tmp_path: Path) -> None:
    faults = {"b": "PLANTED-SEGFAULT", "d": "PLANTED-HANG", "f": "PLANTED-ERROR"}
    for name in "abcdefg":
        (tmp_path / f"{name}.html").write_text(page(around=f"<!-- {faults.get(name, '')} -->"))
    began = time.monotonic()
    found = list(read_pages([tmp_path], SourceOptions(html_workers=2, html_seconds=1.0)))
    assert time.monotonic() - began < 60
    assert [Path(item.source).stem for item in found] == list("abcdefg")
    kinds = {Path(item.source).stem: item.extractor if isinstance(item, Page) else item.reason for item in found}
    assert [kinds[name] for name in "aceg"] == ["trafilatura"] * 4
    assert "crashed the parser" in kinds["b"] and "RuntimeError: planted" in kinds["f"]
    assert kinds["d"] == "resiliparse"  # it hung the thorough way, and was read the quick way


def test_json_records_with_html_are_extracted_too_and_keep_their_own_fields(tmp_path: Path) -> None:
    record = {"id": "1", "title": "Given title", "html": page(), "published": "2031-05-01"}
    (tmp_path / "a.jsonl").write_text(
        json.dumps(record) + "\n" + json.dumps({"id": "2", "text": "Words of the second one."})
    )
    first, second = read_pages([tmp_path], SourceOptions(html_workers=1))
    assert isinstance(first, Page) and isinstance(second, Page)
    assert first.title == "Given title" and first.text.split("\n") == BODY and first.published[0] == ("record", "2031-05-01")
    assert second.text == "Words of the second one."


def test_a_page_over_the_limit_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page())
    (found,) = read_pages([tmp_path], SourceOptions(html_workers=1, max_html_bytes=100))
    assert isinstance(found, Rejection) and "max_html_bytes" in found.reason


def test_reading_html_needs_no_main_guard(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page())
    script = tmp_path / "run.py"
    script.write_text(
        "import multiprocessing; multiprocessing.set_start_method('spawn')\n"
        "from retold.options import SourceOptions\nfrom retold.sources import read_pages\n"
        f"print(len(list(read_pages([{str(tmp_path / 'a.html')!r}], SourceOptions()))))\n"
    )
    run = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=120)
    assert run.stdout.strip() == "1", run.stderr


def test_stopping_early_leaves_no_worker_behind(tmp_path: Path) -> None:
    for name in "abcd":
        (tmp_path / f"{name}.html").write_text(page())
    stream = read_pages([tmp_path], SourceOptions(html_workers=2))
    next(iter(stream))
    stream.close()  # type: ignore[attr-defined]
    children = subprocess.run(["ps", "-eo", "ppid,args"], capture_output=True, text=True).stdout
    import os

    assert not [line for line in children.splitlines() if line.split()[0] == str(os.getpid()) and "html_worker" in line]


SOUP = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div class='newsletter related'>",
                "</div>",
                "<meta property='og:title' content='",
                "<meta name=date content=2031-05-04>",
                "<script type='application/ld+json'>",
                '{"@type": "NewsArticle", "datePublished": ["x"], "author": {"name": [null]}}',
                "</script>",
                "<time datetime='2031'>",
                "<h1>",
                "<a href='javascript:x'>",
                "<table><td>",
                "<!--",
                "<![CDATA[",
                "&#x110000;",
                "&amp",
                "http://[x/2031/05/04/",
                "<link rel=canonical href='http://[::1'>",
                *BODY,
            ]
        ),
        st.text(max_size=20),
    ),
    max_size=25,
)


@settings(max_examples=150, deadline=None)
@given(SOUP.map("".join), st.sampled_from(["", "http://[", "https://x.example/2031/05/04/a", "no address"]), st.booleans())
def test_no_soup_of_tags_harms_the_reader(html: str, url: str, fast: bool) -> None:
    found = extract(html.replace("\0", ""), url, fast)
    assert all(isinstance(value, str) and value for pair in found.published for value in pair)
    assert "\n\n" not in found.text


@pytest.mark.parametrize(
    "unit",
    [
        "<",
        "<meta ",
        "<meta content='",
        "class='date",
        "<script type=application/ld+json>",
        "datetime=",
        "<time datetime='x'>",
        "&",
        "<aside><time datetime='2031-05-04'>",
        "<div class='related",
        "<div class='related'><p class='date'>4 May 2031",
        "<div class='more-'></div><p class='date'>4 May 2031</p>",
    ],
)
def test_metadata_is_read_in_time_that_grows_with_the_page(unit: str) -> None:
    def seconds(size: int) -> float:
        html = (unit * (size // len(unit) + 1))[:size]
        began = time.process_time()
        read_metadata(html)
        return time.process_time() - began

    small = max(seconds(100_000), 0.01)
    assert seconds(1_000_000) < 30 * small
