"""What a folder of pages promises: a list of the stories that leads to a page for each, from the disk alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from invented_dossier import HOSTILE, hostile_dossier, invented_dossier
from opened_page import Opened

from retold.errors import RetoldError
from retold.faces import writing
from retold.faces.render import to_html
from retold.faces.site import page_name, write_site
from retold.model import Dossier, Lineage, Rejection, Story

TWICE = "0011223344556677"
ONCE = "8899aabbccddeeff"
HOSTILE_ID = "../../<b>x</b>"


def each(dossier: Dossier, *ids: str) -> Iterator[Dossier]:
    """Its stories, each as a dossier of its own, with these ids."""
    for story, identity in zip(dossier.stories, ids, strict=True):
        articles = tuple(article for article in dossier.articles if article.id in story.articles)
        accounts = tuple(account for account in dossier.lineage.accounts if account.lead in story.articles)
        links = tuple(link for link in dossier.lineage.links if link.a in story.articles)
        yield Dossier(articles, dossier.rejected, Lineage(accounts, links), (replace(story, id=identity),))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "pages"
    write_site(folder, each(invented_dossier(), ONCE, TWICE), (Rejection("harbour.pdf", "read", "it is no text"),))
    return folder


def test_there_is_a_list_and_a_page_for_each_story(site: Path) -> None:
    assert sorted(str(path.relative_to(site)) for path in site.rglob("*.html")) == [
        "index.html",
        f"stories/{TWICE}.html",
        f"stories/{ONCE}.html",
    ]
    listed = (site / "index.html").read_text(encoding="utf-8")
    assert "harbour.pdf" in listed and "harbour.pdf" not in (site / "stories" / f"{ONCE}.html").read_text(encoding="utf-8")


def test_the_most_told_story_is_listed_first_and_one_of_one_article_apart(tmp_path: Path) -> None:
    dossier = invented_dossier()
    lamp = Story("s", "The lamp", None, None, (dossier.articles[0].id,), (), (), (), ())
    lines = write_site(tmp_path, each(replace(dossier, stories=(lamp, *dossier.stories)), "ab" * 8, ONCE, TWICE), ())
    assert [line.articles for line in lines] == [6, 2, 1]
    assert "1 story of one article alone" in (tmp_path / "index.html").read_text(encoding="utf-8").partition("The lamp")[0]


def test_a_page_is_named_by_its_story_and_never_by_what_an_article_says(tmp_path: Path) -> None:
    assert page_name("3f2a9c81d0e455b7") == "3f2a9c81d0e455b7.html"
    assert page_name(HOSTILE_ID) == page_name(HOSTILE_ID) and set(page_name(HOSTILE_ID)) <= set("0123456789abcdef.html")
    dossier = hostile_dossier()
    write_site(tmp_path / "pages", each(dossier, *(f"{HOSTILE_ID}{n}" for n, _ in enumerate(dossier.stories))), ())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pages"]
    assert sorted(path.name for path in (tmp_path / "pages").iterdir()) == ["index.html", "stories"]


def test_nothing_of_a_hostile_title_is_markup_in_the_list(tmp_path: Path) -> None:
    dossier, attack = hostile_dossier(), " ".join(HOSTILE)
    story = replace(dossier.stories[0], title=attack)
    write_site(tmp_path, each(replace(dossier, stories=(story,)), ONCE), (Rejection(attack, "read", attack),))
    listed = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "<script>window" not in listed and "<img" not in listed and "&lt;script&gt;window.struck=1" in listed


def test_a_later_report_leaves_no_page_of_a_story_that_is_no_more(tmp_path: Path) -> None:
    write_site(tmp_path, each(invented_dossier(), ONCE, TWICE), ())
    (tmp_path / "stories" / "notes.html").write_text("mine")
    dossier = invented_dossier()
    write_site(tmp_path, each(replace(dossier, stories=dossier.stories[:1]), ONCE), ())
    assert sorted(path.name for path in (tmp_path / "stories").iterdir()) == [f"{ONCE}.html", "notes.html"]


def test_a_list_of_somebody_else_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<title>My garden</title>")
    with pytest.raises(RetoldError, match="give another"):
        write_site(tmp_path, each(invented_dossier(), ONCE, TWICE), ())
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_a_page_that_is_too_large_for_a_browser_says_that_a_folder_is_better(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    dossier = invented_dossier()
    for large, said in ((5_000_000, False), (1_000, True)):
        monkeypatch.setattr(writing, "LARGE", large)
        writing.show_dossier(dossier, str(tmp_path / "news.html"), to_html, True)
        assert ("news/ writes a folder" in capsys.readouterr().err.replace("\n", " ")) == said


@pytest.mark.browser
def test_from_the_list_to_a_finding_and_back_with_nothing_but_the_disk(browser: Any, site: Path) -> None:
    with Opened(browser, site / "index.html") as opened:
        page = opened.page
        page.locator(".stories a").first.click()
        page.wait_for_selector("#s1 [data-number='0']")
        page.locator("#s1 [data-number='0'] .here").click()
        anchor = page.get_attribute("#s1 [data-number='0']", "id")
        assert page.url == (site / "stories" / f"{ONCE}.html").as_uri() + f"#{anchor}"
        page.locator("#s1 [data-number='0'] button.read").click()
        page.wait_for_selector("dialog[open] .column")
        page.keyboard.press("Escape")
        page.locator(".home a").click()
        page.wait_for_selector("#stories-find")
        assert page.url == (site / "index.html").as_uri()
        assert all(url.startswith(site.as_uri()) or url == "data:," for url in opened.requests)
        assert opened.complaints == []


@pytest.mark.browser
def test_a_word_of_a_title_finds_its_story(browser: Any, site: Path) -> None:
    with Opened(browser, site / "index.html", viewport={"width": 390, "height": 800}) as opened:
        page = opened.page
        shown = page.locator(".stories li:visible")
        assert shown.count() == page.locator(".stories li").count() == 2
        title = shown.last.locator("a").inner_text()
        page.fill("#stories-find", title.split()[-1].upper())
        assert shown.locator("a").all_inner_texts() == [title]
        assert page.inner_text(".stories .showing") == "1 of 2 stories"
        shown.locator("a").click()
        page.wait_for_selector("#s1 [data-number='0']")
        page.go_back()
        page.wait_for_selector("#stories-find")
        assert shown.locator("a").all_inner_texts() == [title]
        page.fill("#stories-find", "")
        assert shown.count() == 2
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.browser
def test_the_list_on_one_page_is_searched_likewise(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(to_html(invented_dossier()), encoding="utf-8")
    with Opened(browser, path) as opened:
        opened.page.fill("#stories-find", "no such word")
        assert opened.page.locator(".stories li:visible").count() == 0
        assert opened.complaints == []
