"""What the written formats promise: JSON by its schema, Markdown and HTML in which no article can be markup."""

from __future__ import annotations

import dataclasses
import json
import re
import time
import types
import typing
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_articles import article, clippings
from invented_dossier import HOSTILE, big_dossier, hostile_dossier, invented_dossier
from jsonschema import Draft202012Validator

from retold import model
from retold.faces.render import FORMATS, to_html, to_json, to_markdown
from retold.model import Account, Dossier, Figure, Finding, Lineage, Story, Telling

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = json.loads((DOCS / "dossier.schema.json").read_text(encoding="utf-8"))
NOTHING = Dossier((), (), Lineage((), ()), ())
RECORDS = [name for name in SCHEMA["$defs"] if name not in ("Day", "Span")]


def faults(dossier: Dossier) -> list[str]:
    checker = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message}" for error in checker.iter_errors(json.loads(to_json(dossier)))]


# -- JSON ------------------------------------------------------------------------------------------------------------


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("dossier", [invented_dossier(), hostile_dossier(), NOTHING], ids=["invented", "hostile", "empty"])
def test_what_is_written_is_valid_by_the_published_schema(dossier: Dossier) -> None:
    assert faults(dossier) == []


def test_the_schema_refuses_what_is_not_a_dossier() -> None:
    dossier = invented_dossier()
    finding = replace(dossier.stories[0].findings[0], verdict="true")  # type: ignore[arg-type]
    story = replace(dossier.stories[0], findings=(finding,))
    assert len(faults(replace(dossier, stories=(story,)))) == 1


@pytest.mark.parametrize("name", RECORDS)
def test_the_schema_has_the_fields_of_each_record(name: str) -> None:
    record, schema = getattr(model, name), SCHEMA["$defs"][name]
    shown = [f for f in dataclasses.fields(record) if f.metadata.get("json", True)]
    added = {"account"} if name == "Article" else set()
    assert set(schema["properties"]) == {f.name for f in shown} | added
    needed = {f.name for f in shown if f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING}
    assert needed <= set(schema["required"])


@pytest.mark.parametrize("name", RECORDS)
def test_the_schema_has_the_choices_and_the_nulls_of_each_record(name: str) -> None:
    for field, hint in typing.get_type_hints(getattr(model, name)).items():
        schema = SCHEMA["$defs"][name]["properties"][field]
        if typing.get_origin(hint) is typing.Literal:
            assert set(schema["enum"]) == set(typing.get_args(hint)), field
        optional = typing.get_origin(hint) in (typing.Union, types.UnionType) and type(None) in typing.get_args(hint)
        nullable = {"type": "null"} in schema.get("anyOf", []) or "null" in schema.get("type", "")
        assert nullable == optional, field


def test_the_page_on_the_format_names_every_field() -> None:
    guide = (DOCS / "dossier.md").read_text(encoding="utf-8")
    for name in RECORDS:
        section = guide.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
        assert set(re.findall(r"^\| `(\w+)`", section, re.M)) == set(SCHEMA["$defs"][name]["properties"]), name


def test_every_offset_written_cuts_the_words_it_claims() -> None:
    written = json.loads(to_json(invented_dossier()))
    text = {told["id"]: told["text"] for told in written["articles"]}
    renderings = [r for s in written["stories"] for q in s["quotes"] for r in q["renderings"]]
    assert renderings
    assert all(text[r["article"]][r["start"] : r["end"]] == r["text"] for r in renderings)


def test_broken_unicode_is_replaced_character_for_character() -> None:
    written = to_json(hostile_dossier())
    written.encode("utf-8")
    originals = [told.text for told in hostile_dossier().articles]
    assert [len(told["text"]) for told in json.loads(written)["articles"]] == [len(text) for text in originals]


def test_two_halves_of_a_surrogate_pair_stay_two_characters() -> None:
    told = article("s1", "Paper", [("body", "a \ud83d\ude00 b")])
    written = json.loads(to_json(Dossier((told,), (), Lineage((), ()), ())))
    assert written["articles"][0]["text"] == "a \ufffd\ufffd b\n"


def test_a_number_beyond_counting_is_an_open_end() -> None:
    told = clippings()["a1wire"]
    endless = Figure((0, 5), "9" * 400, "count", float("inf"), float("inf"))
    finding = Finding("f", "so many", "single", 1, (Telling(told.id, 0, 5, (endless,)),))
    story = Story("s", "t", None, None, (told.id,), (finding,), (), (), ())
    dossier = Dossier((told,), (), Lineage((Account("a", told.id, (told.id,)),), ()), (story,))
    figure = json.loads(to_json(dossier))["stories"][0]["findings"][0]["tellings"][0]["figures"][0]
    assert (figure["low"], figure["high"]) == (None, None)
    assert "any amount" in to_html(dossier)


# -- HTML ------------------------------------------------------------------------------------------------------------


class Reader(HTMLParser):
    """Collects elements with their attributes, and whether every element is closed."""

    VOID = frozenset({"meta", "link", "br", "input"})

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.stack: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID and not self.get_starttag_text().endswith("/>"):  # type: ignore[union-attr]
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.stack or self.stack[-1] != tag:
            if tag not in ("line", "rect", "circle", "path", "polygon"):
                self.faults.append(f"</{tag}> closes {self.stack[-3:]}")
        else:
            self.stack.pop()


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader


@pytest.mark.parametrize("dossier", [invented_dossier(), hostile_dossier(), NOTHING], ids=["invented", "hostile", "empty"])
def test_the_page_is_well_formed_and_every_anchor_leads_somewhere(dossier: Dossier) -> None:
    reader = read(to_html(dossier))
    assert (reader.faults, reader.stack) == ([], [])
    identities = [attributes["id"] for _, attributes in reader.elements if "id" in attributes]
    assert len(identities) == len(set(identities))
    targets = {str(a["href"])[1:] for tag, a in reader.elements if tag == "a" and str(a.get("href")).startswith("#")}
    assert targets <= set(identities)


def test_hostile_text_makes_no_element_no_handler_and_no_link() -> None:
    reader = read(to_html(hostile_dossier()))
    assert sum(tag == "script" for tag, _ in reader.elements) == 2
    assert not [tag for tag, _ in reader.elements if tag in ("img", "iframe", "object", "embed", "base", "form")]
    attributes = [(name, value) for _, a in reader.elements for name, value in a.items()]
    assert not [name for name, _ in attributes if name.startswith("on") or name == "style"]
    addresses = [str(value) for name, value in attributes if name in ("href", "src", "xlink:href", "action")]
    assert all(address.startswith("#") or address == "data:," for address in addresses)


def test_an_article_on_the_web_is_linked_and_nothing_else_is() -> None:
    page = to_html(invented_dossier())
    outside = {a["href"] for tag, a in read(page).elements if tag == "a" and not str(a["href"]).startswith("#")}
    assert outside == {told.url for told in clippings().values() if told.url}


def test_a_page_shows_a_clause_only_with_the_sentence_that_holds_it_and_links_to_nothing_left_out() -> None:
    dossier = invented_dossier()
    story = dossier.stories[1]
    single = replace(story.findings[0], verdict="single", accounts=1, differences=())
    part, whole = (replace(single, id=f"f{n}", statement=words) for n, words in enumerate(("Rose won", "Rose won twice.")))
    page = to_html(replace(dossier, stories=(replace(story, findings=(replace(whole, related=("f0",)), part)),)))
    assert page.count('class="statement"') == 1 and "Rose won twice." in page
    assert len(set(re.findall('href="#f-[^"]+', page))) == 1 and read(page).faults == []  # its own


def test_a_link_to_a_finding_holds_while_the_story_grows() -> None:
    """Its place changes then, and its id, which is that of its tellings."""

    def anchors(story: Story) -> list[str]:
        return re.findall(r'<article class="finding [^>]* id="([^"]+)"', to_html(replace(dossier, stories=(story,))))

    dossier = invented_dossier()
    story = dossier.stories[0]
    grown = [replace(f, id=f"{f.id} grown", tellings=f.tellings[::-1]) for f in story.findings[::-1]]
    assert len(set(anchors(story))) == len(anchors(story)) > 5
    assert set(anchors(replace(story, findings=tuple(grown)))) == set(anchors(story))
    twice = [replace(f, id=f"{f.id} again") for f in story.findings]
    both = anchors(replace(story, findings=(*story.findings, *twice)))
    assert len(set(both)) == len(both) and set(anchors(story)) < set(both)


def test_figures_that_are_all_alike_are_folded() -> None:
    dossier = invented_dossier()
    story = dossier.stories[0]
    alike = [replace(f, tellings=f.tellings[:2]) if f.id == "f5" else f for f in story.findings]
    page = to_html(replace(dossier, stories=(replace(story, findings=tuple(alike)),)))
    section = page[page.index('<section class="figures"') :]
    compared, folded = section[: section.index("</section>")].split("<details")
    assert "Fourteen" in compared and "Seventeen" in compared and "4.2 million crowns" not in compared
    assert re.findall(r"<bdi>(.*?)</bdi>", folded) == ["4.2 million crowns"]


def test_the_accounts_at_the_top_lead_to_their_articles() -> None:
    accounts = re.search(r'<ul class="whois".*?</ul>', to_html(invented_dossier()), re.S)
    assert accounts and len(re.findall(r'<a href="#a\d+', accounts[0])) == 6


def test_the_page_allows_itself_nothing_but_its_own_style_and_script() -> None:
    policy = next(a["content"] for tag, a in read(to_html(invented_dossier())).elements if a.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert not [word for word in ("unsafe", "http:", "https:", "*", "blob:") if word in policy]


def test_every_picture_has_words_in_its_place() -> None:
    page = to_html(invented_dossier())
    pictures = re.findall(r'<svg class="\w+" role="img".*?</svg>', page, re.S)
    assert len(pictures) >= 8
    assert all(re.search(r"<title[^>]*>[^<]+</title>", picture) for picture in pictures)


def test_an_articles_words_stand_in_the_page_whole() -> None:
    page = to_html(invented_dossier())
    for told in clippings().values():
        for line in told.text.splitlines():
            assert line.replace("&", "&amp;").replace("<", "&lt;") in page


def test_the_page_explains_each_verdict_and_judges_none() -> None:
    page = to_html(invented_dossier()).casefold()
    assert (
        "cannot both hold" in page
        and "newer value" in page
        and "independent accounts" in page
        and "one account alone" in page
    )
    body = re.sub(r"<(style|script)\b.*?</\1>|<[^>]*>", "", page, flags=re.S)
    assert not re.findall(r"\b(false|fake|wrong|correct|verified|debunked|misinformation)\b", body)


def test_a_large_story_is_written_fast_and_each_text_once() -> None:
    dossier = big_dossier()
    begun = time.process_time()
    page = to_html(dossier)
    assert time.process_time() - begun < 1.5
    texts = sum(len(told.text) for told in dossier.articles)
    assert len(page.encode()) < 3.5 * texts


# -- all formats -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_survives_anything_an_article_can_hold(ending: str) -> None:
    for dossier in (invented_dossier(), hostile_dossier(), NOTHING):
        assert FORMATS[ending](dossier).encode("utf-8")


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_dossier_gives_the_same_bytes(ending: str) -> None:
    assert FORMATS[ending](invented_dossier()) == FORMATS[ending](invented_dossier())


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(), min_size=1, max_size=60), st.text(min_size=0, max_size=20))
def test_no_text_breaks_a_format(words: str, outlet: str) -> None:
    told = replace(article("h1", outlet, [("body", words)]), title=words, url=words, source=words, language=words)
    finding = Finding("f", words, "single", 1, (Telling("h1", 0, len(words)),))
    story = Story("s", words, date(2031, 1, 1), None, ("h1",), (finding,), (), (), ())
    dossier = Dossier((told,), (), Lineage((), ()), (story,))
    for render in FORMATS.values():
        render(dossier).encode("utf-8")
    assert read(to_html(dossier)).faults == []


def test_markdown_has_no_markup_of_an_article() -> None:
    written = to_markdown(hostile_dossier())
    assert "<script" not in written.replace("\\<script", "")
    assert "<img" not in written.replace("\\<img", "")
    assert "](" not in written
    assert "\x1b" not in written and "\u202e" not in written


def test_markdown_tells_verdicts_sides_and_sources() -> None:
    written = to_markdown(invented_dossier())
    assert "**disputed**, 3 accounts" in written
    assert "figure: **14** [A1–A3, D] against **17** [B]" in written
    assert "- A first hearing of the inquiry is set for 12 June 2031. [C]" in written
    assert "- **2 disputed**: Accounts tell it in ways that cannot both hold." in written
    assert written.index("| A1 |") < written.index("## Findings")
    first = re.findall(r"^- ([A-D]\d?)", written[written.index("- figure: **14**") :], re.M)[:2]
    assert first == ["A1", "B"], "the words of both sides come first"
    assert "6 articles, 4 accounts: A2 is an edited copy of A1, A1 and A3 are two translations of one text." in written
    assert HOSTILE[0] not in written
