"""The day of publication of saved pages: forty small ones, each of another make. 4 May 2031 is a Sunday."""

from __future__ import annotations

from datetime import date

import pytest

from retold.engine.local import Setting, run_step
from retold.model import Page, Rejection
from retold.options import Options
from retold.sources.html import extract
from retold.sources.html_pool import filled

DAY = date(2031, 5, 4)
TODAY = date(2031, 6, 30)
PROSE = (
    "The ferry between Norrholm and Veldmar stopped at noon on Sunday after a crack was found in its hull.",
    "Harbour master Ilse Brandt said that divers had seen the damage during an inspection in the morning.",
    "“We will not sail before the shipyard has looked at every plate,” she told reporters on the quay of Veldmar.",
    "Some 1,400 people take the boat each day. The company has chartered two smaller vessels for the summer.",
    "The mayor of Norrholm asked the regional council to pay for an additional bus across the northern bridge.",
)
RELATED = "How the shipyard of Sandviken lost its last big order and what became of the people who worked there"


def page(head: str = "", above: str = "", below: str = "", after: str = "") -> str:
    """A page: what its head holds, what stands above and below the words of the article, and after the article."""
    prose = "".join(f"<p>{line}</p>" for line in PROSE)
    return (
        f"<html lang='en'><head><title>Ferry stops | Veldmar Post</title>{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<main><article><h1>Ferry stops after crack is found</h1>{above}<div class='body'>{prose}</div>{below}</article>"
        f"</main>{after}<footer><p>© Veldmar Post</p></footer></body></html>"
    )


def linked(**fields: str) -> str:
    record = ", ".join(f'"{name}": "{value}"' for name, value in {"@type": "NewsArticle", **fields}.items())
    return f'<script type="application/ld+json">{{{record}}}</script>'


def meta(name: str, value: str) -> str:
    return f'<meta {"property" if ":" in name else "name"}="{name}" content="{value}">'


SOCIAL = "article:published_time"
FIRST, LATER = "2031-05-04T08:30:00+02:00", "2031-05-09T10:00:00Z"
OLD_STORY = f"<a href='/1'>{RELATED}</a>"
DATED = {
    "linked data": page(linked(datePublished=FIRST)),
    "linked data in a graph": page(
        '<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, '
        f'{{"@type": ["NewsArticle", "Article"], "datePublished": "{FIRST}"}}]}}</script>'
    ),
    "linked data with a day alone": page(linked(datePublished="2031-05-04")),
    "linked data with the day of a change": page(linked(datePublished=FIRST, dateModified=LATER)),
    "linked data that gives a page's own day beside it": page(linked(datePublished=FIRST) + meta("date", LATER)),
    "OpenGraph": page(meta(SOCIAL, FIRST)),
    "OpenGraph with a change": page(meta(SOCIAL, FIRST) + meta("article:modified_time", LATER)),
    "OpenGraph after a change": page(meta("og:updated_time", LATER) + meta(SOCIAL, FIRST)),
    "OpenGraph late in the evening": page(meta(SOCIAL, "2031-05-04T23:50:00-05:00")),
    "a meta element for the day": page(meta("date", "2031-05-04")),
    "Dublin Core": page(meta("DC.date.issued", "2031-05-04")),
    "a meta element of an analytics program": page(meta("parsely-pub-date", FIRST)),
    "a meta element with the month's name": page(meta("pubdate", "Sun, 04 May 2031 06:30:00 GMT")),
    "a meta element in seconds since 1970": page(meta("publish-date", "1935657000")),
    "a time element": page(above=f"<time datetime='{FIRST}'>yesterday</time>"),
    "a time element for publication after one for a change": page(
        above=f"<time class='updated' datetime='{LATER}'>9 May</time><time class='published' datetime='{FIRST}'>4 May</time>"
    ),
    "a property of the article": page(above=f"<span itemprop=\"datePublished\" content='{FIRST}'>Sunday</span>"),
    "a byline": page(above="<p class='byline'>By Anna Lind, 4 May 2031</p>"),
    "a byline with the month first": page(above="<div class='article-meta'>Anna Lind | May 4, 2031 at 8:30 a.m.</div>"),
    "a line for the day": page(above="<span class='post-date'>04.05.2031</span>"),
    "a line that says posted": page(above="<div class='posted-on'>Posted on Sunday, May 4th, 2031</div>"),
    "a line in another language": page(above="<p class='date'>Publicado el 4 de mayo de 2031</p>"),
    "a byline below the article": page(below="<p class='pub-info'>Published 4 May 2031</p>"),
    "a byline above a year of copyright": page(
        above="<p class='byline'>4 May 2031</p>", after="<p class='copyright-date'>© 2019–2031 Veldmar Post</p>"
    ),
    "the address alone": page(meta("og:url", "https://post.example/2031/05/04/ferry-stops")),
    "days of other articles beside its own": page(
        meta(SOCIAL, FIRST), after=f"<aside class='related'><time datetime='2030-11-02'>2 Nov</time>{OLD_STORY}</aside>"
    ),
    "a byline beside the days of other articles": page(
        above="<p class='byline'>By Anna Lind, 4 May 2031</p>",
        after=f"<aside class='related'><time datetime='2030-11-02'>2 Nov</time>{OLD_STORY}</aside>",
    ),
    "a day to come beside a true one": page(linked(datePublished="2041-05-04") + meta(SOCIAL, FIRST)),
    "a day that cannot be read beside a true one": page(linked(datePublished="soon") + meta(SOCIAL, FIRST)),
    "comments with days of their own": page(
        above="<p class='dateline-date'>May 4, 2031</p>",
        after="<section id='comments'><time datetime='2031-05-20'>20 May</time><p>What a scandal.</p></section>",
    ),
}
UNDATED = {
    "nothing": page(),
    "a year of copyright": page(after="<p class='copyright-date'>© 2031 Veldmar Post, all rights reserved since 2019</p>"),
    "days of related articles": page(
        after=f"<aside class='related-articles'><time datetime='2030-11-02'>2 November 2030</time>{OLD_STORY}</aside>"
    ),
    "visible days of related articles": page(
        after=f"<ul class='related-links'><li><span class='date'>2 November 2030</span>{OLD_STORY}</li></ul>"
    ),
    "days of comments": page(
        after="<section id='comments'><time datetime='2031-05-20'>20 May</time><p>What a scandal this is.</p></section>"
    ),
    "a day to come": page(meta(SOCIAL, "2041-05-04T08:30:00Z")),
    "the day of a change": page(meta("article:modified_time", LATER)),
    "a day that is two": page(meta("date", "03/04/2031")),
    "a day of which the month is missing": page(meta("date", "2031")),
    "a day in the news feed of the page's side": page(
        after="<div class='sidebar latest'><time datetime='2031-06-02T10:00Z'>10:00</time>Council votes</div>"
    ),
}


def day_of(html: str) -> date | None:
    """The day that retold gives a saved page, alone in its collection."""
    setting = Setting(Options(), TODAY)
    read = filled(Page(source="page.html", text=""), extract(html))
    assert not isinstance(read, Rejection)
    article = run_step("clean", read, setting)
    published = run_step("date", [article], setting)[0].published
    assert published is None or published.start == published.end
    return published.start if published else None


@pytest.mark.parametrize("kind", DATED)
def test_a_page_that_gives_its_day_has_it(kind: str) -> None:
    assert day_of(DATED[kind]) == DAY


@pytest.mark.parametrize("kind", UNDATED)
def test_a_page_that_gives_no_day_has_none(kind: str) -> None:
    assert day_of(UNDATED[kind]) is None


def test_the_pages_are_forty_kinds() -> None:
    assert (len(DATED), len(UNDATED)) == (30, 10)
