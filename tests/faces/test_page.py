"""What the page promises in a browser: it opens offline, runs nothing of an article, works by keyboard and on a phone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from invented_articles import article, telling
from invented_dossier import big_dossier, hostile_dossier, invented_dossier
from opened_page import Opened

from retold.faces import html_view
from retold.faces.differing import differing
from retold.faces.render import to_html
from retold.model import Dossier, Finding, Lineage, Story

pytestmark = pytest.mark.browser
MADE = {"invented": invented_dossier, "hostile": hostile_dossier, "big": big_dossier}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    for name, make in MADE.items():
        (folder / f"{name}.html").write_text(to_html(make()), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in MADE}


def shown_findings(page: Any) -> list[str]:
    script = "[...document.querySelectorAll('#s1 .finding')].filter(f => f.offsetParent).map(f => f.classList[1])"
    return list(page.evaluate(script))


@pytest.mark.parametrize("name", MADE)
def test_the_page_asks_for_nothing_but_itself_and_complains_of_nothing(
    browser: Any, pages: dict[str, Path], name: str
) -> None:
    with Opened(browser, pages[name]) as opened:
        opened.page.locator("button.read:visible").first.click()
        opened.page.wait_for_selector("dialog[open] .column")
        assert [url for url in opened.requests if url != pages[name].as_uri() and url != "data:,"] == []
        assert opened.complaints == []


def test_nothing_of_a_hostile_article_runs(browser: Any, pages: dict[str, Path]) -> None:
    with Opened(browser, pages["hostile"]) as opened:
        page = opened.page
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        page.locator("button.read:visible").first.click()
        page.wait_for_selector("dialog[open] .column")
        page.keyboard.press("Escape")
        for address in page.locator("main a").all()[:20]:
            address.dispatch_event("mouseover")
        assert page.evaluate("window.struck") is None
        assert page.evaluate("document.querySelectorAll('main img, main script, main iframe').length") == 0
        assert "<script>window.struck=1</script>" in page.inner_text("main")


def test_the_policy_stops_a_script_that_should_get_in_after_all(
    browser: Any, pages: dict[str, Path], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.html"
    attack = "<main><script>window.struck=1</script><img src=x onerror=window.struck=1>"
    broken.write_text(pages["invented"].read_text(encoding="utf-8").replace("<main", attack + "<main", 1), encoding="utf-8")
    with Opened(browser, broken) as opened:
        opened.page.wait_for_timeout(100)
        assert opened.page.evaluate("window.struck") is None
        assert any("Content Security Policy" in complaint for complaint in opened.complaints)


def test_the_doubtful_can_be_left_out(browser: Any, tmp_path: Path) -> None:
    dossier = invented_dossier()
    story = dossier.stories[0]
    unsure = tuple(replace(f, confidence=0.3) if f.verdict != "single" else f for f in story.findings)
    page = tmp_path / "doubtful.html"
    page.write_text(to_html(replace(dossier, stories=(replace(story, findings=unsure),))), encoding="utf-8")
    with Opened(browser, page) as opened:
        assert len(shown_findings(opened.page)) == 9
        assert opened.page.inner_text("#s1 [data-number='0'] .meta").split()[:2] == ["disputed", "doubtful"]
        assert opened.page.locator('#s1 .fold[data-verdict="corroborated"] .finding').count() == 3
        opened.page.click('#s1 [data-filter="doubt"]')
        assert set(shown_findings(opened.page)) == {"single"}
        assert "findings" in opened.page.inner_text("#s1 .showing")
        opened.page.click('#s1 [data-filter="all"]')
        assert len(shown_findings(opened.page)) == 9
        assert opened.complaints == []


def test_filters_by_verdict_and_by_account_work_together(browser: Any, pages: dict[str, Path]) -> None:
    with Opened(browser, pages["invented"]) as opened:
        page = opened.page
        assert len(shown_findings(page)) == 9
        page.click('#s1 [data-filter="verdict"][data-value="disputed"]')
        assert shown_findings(page) == ["disputed", "disputed"]
        page.click('#s1 [data-filter="verdict"][data-value="single"]')
        assert shown_findings(page) == ["disputed", "disputed", "single", "single", "single"]
        page.click('#s1 [data-filter="account"][data-value="C"]')
        assert shown_findings(page) == ["single"]
        assert page.inner_text("#s1 .showing") == "1 of 9 findings"
        page.click('#s1 [data-filter="all"]')
        assert len(shown_findings(page)) == 9
        assert page.locator("#s2 .finding:visible").count() == 1


def test_what_one_account_alone_tells_is_folded_until_it_is_asked_for(browser: Any, pages: dict[str, Path]) -> None:
    with Opened(browser, pages["invented"]) as opened:
        page = opened.page
        fold = page.locator('#s1 .fold[data-verdict="single"]')
        alone = fold.locator(".finding").first
        assert fold.locator("summary").first.inner_text() == "3 findings of one account alone"
        assert not alone.is_visible()
        page.click('#s1 [data-filter="verdict"][data-value="single"]')
        assert alone.is_visible()
        page.click('#s1 [data-filter="all"]')
        assert not alone.is_visible()
        page.click('#s1 [data-filter="verdict"][data-value="disputed"]')
        assert not fold.is_visible()
        page.evaluate(f"location.hash = '{alone.get_attribute('id')}'")
        page.wait_for_timeout(50)
        assert alone.is_visible()


def test_all_that_is_folded_is_printed(browser: Any, pages: dict[str, Path]) -> None:
    with Opened(browser, pages["invented"]) as opened:
        page = opened.page
        page.emulate_media(media="print")
        assert page.locator("#s1 .fold .finding").first.is_visible()
        assert page.locator("#a0 .text").is_visible()
        assert page.evaluate("getComputedStyle(document.querySelector('.story')).breakBefore") == "auto"
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator("details:not([open])").count() == 0
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.locator("#s1 .fold:not([open])").count() == 1


def test_the_reading_view_opens_ties_and_closes_by_keyboard_alone(browser: Any, pages: dict[str, Path]) -> None:
    with Opened(browser, pages["invented"]) as opened:
        page = opened.page
        page.locator("#s1 [data-number='0'] button.read").focus()
        page.keyboard.press("Enter")
        page.wait_for_selector("dialog[open]")
        assert page.locator(".column").count() == 2
        assert page.locator(".column .tie.on").all_inner_texts() == [
            "Fourteen people were hurt",
            "Seventeen people were hurt",
        ]
        assert page.locator(".column .tie.on .differs").all_inner_texts() == ["Fourteen", "Seventeen"]
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.dataset.label === '1'"):
                break
        page.keyboard.press("Enter")
        assert page.locator(".column .tie.on").first.inner_text().startswith("The ferry Marella ran aground")
        page.keyboard.press("Escape")
        assert page.locator("dialog[open]").count() == 0
        assert page.evaluate("document.activeElement.closest('.finding').dataset.number") == "0"


def test_lined_up_passages_stand_level(browser: Any, pages: dict[str, Path]) -> None:
    with Opened(browser, pages["big"]) as opened:
        page = opened.page
        page.locator("#s1 [data-number='0'] button.read").click()
        page.locator('.column:first-child .tie[data-label="100"]').click()
        tops = page.evaluate("[...document.querySelectorAll('.tie.on')].map(m => Math.round(m.getBoundingClientRect().top))")
        assert len(tops) == 2 and abs(tops[0] - tops[1]) <= 2


def test_a_third_article_can_be_read_beside_two(browser: Any, pages: dict[str, Path]) -> None:
    with Opened(browser, pages["invented"]) as opened:
        page = opened.page
        page.locator("#s1 [data-number='0'] button.read").click()
        page.get_by_role("checkbox", name="A3 Diario del Estrecho").check()
        assert page.locator(".column").count() == 3
        assert "Fourteen persons were injured" in page.locator(".column .tie.on").all_inner_texts()
        residue = page.locator(".column .residue")
        assert residue.inner_text() == "Tu suscripción se comparte con otro aparato"
        shades = page.evaluate(
            "['residue', 'body'].map(c => getComputedStyle(document.querySelector('.column .' + c)).color)"
        )
        assert shades[0] != shades[1]


def test_the_script_marks_the_words_that_the_page_marks(browser: Any, pages: dict[str, Path]) -> None:
    dossier = invented_dossier()
    link, texts = dossier.lineage.links[0], {told.id: told.text for told in dossier.articles}
    wanted: list[list[str]] = [[], []]
    for item in link.evidence:
        sides = [texts[link.a][slice(*item.a)], texts[link.b][slice(*item.b)]]
        for column, side, spans in zip(wanted, sides, differing(sides), strict=True):
            column += [side[start:end] for start, end in spans]
    with Opened(browser, pages["invented"]) as opened:
        page = opened.page
        page.locator("#s1-lineage summary").first.click()
        page.locator("#s1-lineage button.read").first.click()
        assert [column.locator(".differs").all_inner_texts() for column in page.locator(".column").all()] == wanted
        assert wanted[0]


def test_letters_beyond_the_basic_plane_do_not_shift_the_marks(browser: Any, tmp_path: Path) -> None:
    told = [article(name, name, [("body", f"🌊🌊 {name} 𝒷𝑒𝒻𝑜𝓇𝑒 forty lanterns burned")]) for name in ("one", "two")]
    tellings = tuple(telling(t, "forty lanterns burned") for t in told)
    finding = Finding("f", "forty lanterns burned", "corroborated", 2, tellings)
    story = Story("s", "Lanterns", None, None, ("one", "two"), (finding,), (), (), ())
    path = tmp_path / "waves.html"
    path.write_text(to_html(Dossier(tuple(told), (), Lineage((), ()), (story,))), encoding="utf-8")
    with Opened(browser, path) as opened:
        opened.page.locator("button.read").first.click()
        assert opened.page.locator(".tie").all_inner_texts() == ["forty lanterns burned"] * 2


def test_overlapping_tellings_of_one_article_repeat_no_word(browser: Any, tmp_path: Path) -> None:
    words = "forty lanterns burned all night on the quay"
    told = [article(name, name, [("body", words)]) for name in ("one", "two")]
    parts = ("forty lanterns burned", "lanterns burned all night", words)
    tellings = tuple(telling(t, part) for t in told for part in parts)
    story = Story("s", "Lanterns", None, None, ("one", "two"), (Finding("f", "x", "single", 1, tellings),), (), (), ())
    path = tmp_path / "overlap.html"
    path.write_text(to_html(Dossier(tuple(told), (), Lineage((), ()), (story,))), encoding="utf-8")
    with Opened(browser, path) as opened:
        opened.page.evaluate("document.querySelector('[data-open]').click()")
        assert [line.text_content() for line in opened.page.locator(".column .text > p").all()] == [words, words]


def test_the_reading_view_holds_the_texts_unchanged(browser: Any, pages: dict[str, Path]) -> None:
    with Opened(browser, pages["invented"]) as opened:
        page = opened.page
        page.locator("#s1 [data-number='1'] button.read").click()
        lines = page.evaluate("[...document.querySelectorAll('.column:first-child .text > p')].map(p => p.textContent)")
        assert lines == invented_dossier().articles[0].text.splitlines()


def test_a_source_mark_opens_the_article_at_its_words(browser: Any, pages: dict[str, Path]) -> None:
    with Opened(browser, pages["invented"]) as opened:
        page = opened.page
        page.locator("#s1 [data-number='0'] .tellings a.code", has_text="B").first.click()
        line = page.locator("#a3 .text p:target")
        assert line.is_visible()
        assert line.inner_text().startswith("Seventeen people were hurt when")


def test_without_script_everything_can_be_read(browser: Any, pages: dict[str, Path]) -> None:
    with Opened(browser, pages["invented"], java_script_enabled=False) as opened:
        page = opened.page
        assert page.locator(".needs-js:visible").count() == 0
        assert page.locator("#s1 [data-number='0'] .tellings li").first.is_visible()
        article = page.locator("#a0")
        article.locator("summary").click()
        assert article.locator(".text").is_visible()
        page.locator("#s1 .fold > summary").last.click()
        assert page.locator("#s1 .fold .finding.single").first.is_visible()
        page.locator("#s1 [data-number='4'] summary").click()
        assert page.locator("#s1 [data-number='4'] .tellings").is_visible()


@pytest.mark.parametrize("name", MADE)
@pytest.mark.parametrize("width", [390, 768])
def test_a_small_screen_never_scrolls_sideways(browser: Any, pages: dict[str, Path], name: str, width: int) -> None:
    with Opened(browser, pages[name], viewport={"width": width, "height": 800}) as opened:
        page = opened.page
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.locator("button.read:visible").first.click()
        assert page.evaluate("document.querySelector('dialog').scrollWidth") <= width


CONTRASTS = """() => {
  const number = (color) => color.match(/[\\d.]+/g).map(Number);
  const shine = (c) => c.slice(0, 3).map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (e) => { for (; e; e = e.parentElement) { const c = number(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
  const faults = [];
  for (const e of document.querySelectorAll('body *')) {
    if (!e.checkVisibility() || e.closest('svg') || e.disabled) continue;
    if (![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
    const [a, b] = [shine(number(getComputedStyle(e).color)), shine(ground(e))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) faults.push(`${e.className || e.tagName}: ${((a + 0.05) / (b + 0.05)).toFixed(2)}`);
  }
  return [...new Set(faults)];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_words_have_enough_contrast(browser: Any, pages: dict[str, Path], scheme: str) -> None:
    with Opened(browser, pages["invented"], color_scheme=scheme) as opened:
        page = opened.page
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert page.evaluate(CONTRASTS) == []
        page.click('#s1 [data-filter="verdict"][data-value="disputed"]')
        page.locator("#s1 [data-number='0'] button.read").click()
        assert page.evaluate(CONTRASTS) == []
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)[0]")
        assert (paper < 60) == (scheme == "dark")


def test_every_control_can_be_reached_by_tab_and_shows_it(browser: Any, pages: dict[str, Path]) -> None:
    with Opened(browser, pages["invented"]) as opened:
        page = opened.page
        page.keyboard.press("Tab")
        assert page.inner_text(":focus") == "To the stories"
        wanted = page.evaluate("document.querySelectorAll('#s1 [data-number=\"0\"] :is(button, a, summary)').length")
        met = 0
        for _ in range(120):
            page.keyboard.press("Tab")
            if page.evaluate("!!document.activeElement.closest('#s1 [data-number=\"0\"]')"):
                met += 1
                assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
            elif met:
                break
        assert met == wanted


def test_a_large_story_opens_and_filters_at_once(browser: Any, pages: dict[str, Path]) -> None:
    with Opened(browser, pages["big"]) as opened:
        page = opened.page
        spent = page.evaluate(
            """() => { const begun = performance.now(); document.querySelector('#s1 [data-value="disputed"]').click();
            document.body.offsetHeight; return performance.now() - begun; }"""
        )
        assert spent < 1000
        spent = page.evaluate(
            """() => { const begun = performance.now(); document.querySelector('#s1 [data-number="0"] button.read').click();
            document.body.offsetHeight; return performance.now() - begun; }"""
        )
        assert spent < 2000


def test_an_empty_dossier_says_so(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    path.write_text(to_html(Dossier((), (), Lineage((), ()), ())), encoding="utf-8")
    with Opened(browser, path) as opened:
        assert "Nothing could be read." in opened.page.inner_text("main")
        assert opened.complaints == []


def test_wordings_that_the_page_does_not_hold_are_drawn_as_those_that_it_holds(
    browser: Any, pages: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the script each article's mark leads to its words."""
    monkeypatch.setattr(html_view, "MOST_AT_HAND", 0)
    (tmp_path / "later.html").write_text(to_html(invented_dossier()), encoding="utf-8")
    script = """() => [...document.querySelectorAll(".finding.corroborated")].map((finding) => ({
        said: finding.querySelector("details").textContent.replace(/\\s/g, ""),
        marks: [...finding.querySelectorAll("details a")].map((a) => [a.hash, a.textContent]),
        differs: [...finding.querySelectorAll("details .differs")].map((words) => words.textContent) }))"""
    with Opened(browser, pages["invented"]) as held, Opened(browser, tmp_path / "later.html") as later:
        page = later.page
        assert page.locator(".finding.corroborated .tellings").count() == 0
        assert page.locator(".finding.corroborated .marks a").count() > 4
        for summary in page.locator(".finding.corroborated summary").all():
            summary.click()
        page.wait_for_function("!document.querySelector('.finding .marks')")
        assert later.page.evaluate(script) == held.page.evaluate(script)
        assert later.complaints == []


def test_wordings_are_printed_though_nobody_asked_for_them(
    browser: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(html_view, "MOST_AT_HAND", 0)
    (tmp_path / "later.html").write_text(to_html(invented_dossier()), encoding="utf-8")
    with Opened(browser, tmp_path / "later.html") as opened:
        opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert opened.page.locator(".finding .marks").count() == 0


def test_a_page_holds_no_passage_for_each_finding_that_it_tells() -> None:
    page = to_html(big_dossier(findings=150))
    assert page.count("<blockquote") < 150 < page.count('class="statement"') + 1


def test_a_link_to_a_folded_finding_opens_the_fold(browser: Any, pages: dict[str, Path]) -> None:
    with Opened(browser, pages["invented"]) as opened:
        page = opened.page
        alone = page.locator("#s1 .fold .finding.single").first
        assert not alone.is_visible()
        page.evaluate("anchor => { location.hash = anchor; }", alone.get_attribute("id"))
        page.wait_for_selector("#s1 .finding:target")
        assert alone.is_visible()
