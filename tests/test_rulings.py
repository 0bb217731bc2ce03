"""What a person decides outweighs what is read, is kept and shown, and can be taken back."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import retold
from retold import Collection, Ruling
from retold.faces.markdown import to_markdown
from retold.faces.render import to_html
from retold.model import Finding
from retold.stages.texts.union import united

WIRE, LANTERNA, COURIER = "examples/ferry/kpa-wire.txt", "examples/ferry/lanterna.txt", "examples/ferry/almery-courier.txt"
TRIBUNE, NORDPOST = "examples/ferry/evening-tribune.txt", "examples/ferry/nordpost.txt"
GAZETTE = "examples/tram/gazette.txt"

Sets = set[frozenset[str]]


@pytest.fixture(autouse=True)
def where_the_examples_are(monkeypatch: pytest.MonkeyPatch, examples: Path) -> None:
    monkeypatch.chdir(examples.parent)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> Path:
    """A collection of the ferry and the tram, with nothing ruled."""
    path = tmp_path_factory.mktemp("ruled") / "news.retold"
    with pytest.MonkeyPatch.context() as patch, Collection.open(path) as collection:
        patch.chdir(examples.parent)
        collection.add(["examples/ferry", "examples/tram"])
    return path


@pytest.fixture
def news(kept: Path, tmp_path: Path) -> Collection:
    copy = tmp_path / "news.retold"
    copy.write_bytes(kept.read_bytes())
    return Collection.open(copy)


def named(collection: Collection, sets: Iterable[Iterable[str]]) -> Sets:
    source = {article.id: article.source for article in collection.articles}
    return {frozenset(source[i] for i in one) for one in sets}


def accounts(collection: Collection) -> Sets:
    return named(collection, (account.articles for account in collection.accounts))


def stories(collection: Collection) -> Sets:
    return named(collection, (story.articles for story in collection.stories()))


def home(sets: Sets, source: str) -> frozenset[str]:
    return next(one for one in sets if source in one)


def told_by(collection: Collection, source: str, words: str) -> list[Finding]:
    """The findings in which a source tells these words."""
    article = next(article for article in collection.articles if article.source == source)
    start = article.text.index(words)
    findings = (finding for story in collection.stories() for finding in story.findings)
    return [f for f in findings if any(t.article == article.id and t.start <= start < t.end for t in f.tellings)]


def test_two_texts_are_two_accounts_whatever_they_share(news: Collection) -> None:
    assert home(accounts(news), WIRE) == {WIRE, LANTERNA, COURIER}
    news.rule([Ruling("two texts", WIRE, LANTERNA, "both translated a release")])
    assert home(accounts(news), WIRE) == {WIRE, COURIER}, "the closer of the two keeps what both share a text with"
    assert home(accounts(news), LANTERNA) == {LANTERNA}
    link = next(link for link in news.dossier().lineage.links if {"excerpt"} == {link.kind} and "release" in link.why)
    assert link.why.endswith("by hand: two texts (both translated a release)")
    assert link.evidence, "what they share can still be read"


def test_one_text_is_one_account_and_one_story(news: Collection) -> None:
    news.rule([Ruling("one text", NORDPOST, TRIBUNE), Ruling("one text", GAZETTE, TRIBUNE)])
    assert home(accounts(news), NORDPOST) >= {NORDPOST, TRIBUNE, GAZETTE}
    assert len(stories(news)) == 1


def test_what_two_accounts_agree_on_is_told_by_one_once_they_are_one_text(news: Collection) -> None:
    both = {article.id for article in news.articles if article.source in (NORDPOST, TRIBUNE)}

    def shared() -> list[int]:
        findings = (finding for story in news.stories() for finding in story.findings)
        return [f.accounts for f in findings if {telling.article for telling in f.tellings} == both]

    assert 2 in shared()
    news.rule([Ruling("one text", NORDPOST, TRIBUNE)])
    assert set(shared()) <= {1}


def test_two_stories_lie_apart_and_take_with_them_what_is_one_text(news: Collection) -> None:
    news.rule([Ruling("two stories", WIRE, NORDPOST), Ruling("one text", NORDPOST, TRIBUNE)])
    found = stories(news)
    assert NORDPOST not in home(found, WIRE)
    assert home(found, NORDPOST) >= {NORDPOST, TRIBUNE}


def test_copies_can_lie_in_two_stories(news: Collection) -> None:
    news.rule([Ruling("two stories", WIRE, COURIER)])
    assert COURIER not in home(stories(news), WIRE)


def test_one_story_unites_two(news: Collection) -> None:
    changes = news.rule([Ruling("one story", GAZETTE, WIRE)])
    assert len(stories(news)) == 1
    assert len(accounts(news)) == 8, "texts that share nothing stay two accounts"
    assert [change.title for change in changes]


def test_two_points_are_no_conflict(news: Collection) -> None:
    before = [f for f in told_by(news, TRIBUNE, "231 passengers") if f.verdict == "disputed"]
    assert before
    news.rule(
        [
            Ruling("two points", other, TRIBUNE, "the crew is counted", at, "carrying 231 passengers")
            for other, at in ((WIRE, "212 passengers"), (NORDPOST, "212 passengers"), ("examples/ferry/seabord.html", "200"))
        ]
    )
    assert [f for f in told_by(news, TRIBUNE, "231 passengers") if f.verdict == "disputed"] == []
    ids = {article.source: article.id for article in news.articles}
    for finding in told_by(news, TRIBUNE, "231 passengers"):
        assert ids[WIRE] not in {telling.article for telling in finding.tellings}


def test_one_point_is_one_finding_that_says_so_and_its_values_are_compared(news: Collection) -> None:
    ruling = Ruling("one point", NORDPOST, LANTERNA, "", "injured 17 people", "3 kilometres away")
    assert not [f for f in told_by(news, NORDPOST, "injured 17 people") if "by hand" in f.why]
    news.rule([ruling])
    found = [f for f in told_by(news, NORDPOST, "injured 17 people") if "by hand: one point" in f.why]
    assert found and all(f.accounts >= 2 for f in found)


def test_a_ruling_is_shown_with_its_note_wherever_a_story_is(news: Collection) -> None:
    news.rule([Ruling("two texts", WIRE, LANTERNA, "<b>both</b> had the release")])
    story = next(story for story in news.stories() if len(story.articles) == 6)
    dossier = news.dossier(story)
    assert dossier.to_json()["rulings"] == [
        {"kind": "two texts", "a": WIRE, "b": LANTERNA, "note": "<b>both</b> had the release", "at_a": "", "at_b": ""}
    ]
    for page in (to_html(dossier), to_markdown(dossier)):
        assert "Ruled by hand: A1 and E are two texts" in page
        assert "had the release" in page
        assert "<b>both" not in page


def test_taken_back_all_is_as_before(news: Collection) -> None:
    before = json.dumps(news.dossier().to_json())
    news.rule([Ruling("two texts", WIRE, LANTERNA), Ruling("one story", WIRE, GAZETTE)])
    assert json.dumps(news.dossier().to_json()) != before
    news.unrule(LANTERNA, WIRE)
    news.unrule(WIRE, GAZETTE)
    assert json.dumps(news.dossier().to_json()) == before


def test_a_ruling_replaces_its_opposite_and_has_no_direction(news: Collection) -> None:
    news.rule([Ruling("two texts", LANTERNA, WIRE, "first thought")])
    news.rule([Ruling("one text", WIRE, LANTERNA, "second thought")])
    assert news.rulings == (Ruling("one text", WIRE, LANTERNA, "second thought"),)


def test_a_ruling_may_come_before_its_articles_and_stays_when_others_come() -> None:
    ruling = Ruling("two texts", WIRE, LANTERNA)
    at_once = retold.read(["examples/ferry"], rulings=[ruling])
    with Collection.open() as later:
        later.rule([ruling])
        later.add([WIRE])
        later.add(["examples/ferry"])
        assert accounts(later) == accounts(at_once)
        (one,), (other,) = later.stories(), at_once.stories()
        assert one.findings == other.findings


def test_only_the_stories_that_a_ruling_touches_are_told_anew(news: Collection) -> None:
    changes = news.rule([Ruling("two texts", WIRE, LANTERNA)])
    assert {change.story for change in changes} <= {story.id for story in news.stories() if len(story.articles) == 6}


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12),
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=6),
)
def test_nothing_is_united_that_is_to_stay_apart(together: list[tuple[int, int]], apart: list[tuple[int, int]]) -> None:
    parted = {(str(a), str(b)) for a, b in apart if a != b}
    pairs = [(str(a), str(b)) for a, b in together]
    groups, refused = united([[str(i)] for i in range(10)], pairs, parted)
    assert sorted(item for group in groups for item in group) == [str(i) for i in range(10)]
    of = {item: n for n, group in enumerate(groups) for item in group}
    assert all(of[a] != of[b] for a, b in parted)
    assert all((of[a] == of[b]) != ((a, b) in refused) for a, b in pairs)


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "retold", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)


def test_the_command_line_rules_lists_and_takes_back(news: Collection, tmp_path: Path) -> None:
    news.close()
    path = tmp_path / "news.retold"
    ruled = run("rule", path, "two-texts", "kpa-wire.txt", "lanterna.txt", "--note", "both had the release")
    assert ruled.returncode == 0, ruled.stderr
    assert "single -> corroborated" in ruled.stdout
    assert run("rulings", path).stdout == f"{WIRE} and {LANTERNA}: two texts (both had the release)\n"
    listed = tmp_path / "rulings.jsonl"
    listed.write_text(run("rulings", path, "--json").stdout, encoding="utf-8")
    report = run("report", "examples/ferry", "--rulings", listed)
    assert "Ruled by hand: A1 and E are two texts (both had the release)." in " ".join(report.stdout.split())
    back = run("rule", path, "none", "lanterna.txt", "kpa-wire.txt")
    assert back.stdout.startswith(f"taken back: {WIRE} and {LANTERNA}: two texts")
    assert run("rulings", path).stdout == "nothing was ruled\n"
    listed.write_text(json.dumps({"kind": "one text", "a": WIRE, "b": "nobody.txt"}), encoding="utf-8")
    unknown = run("rule", path, "-i", listed)
    assert "nobody.txt: no such article was read" in unknown.stderr
    assert unknown.stdout == "kept; no finding is new, and no verdict another\n"


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["two-texts", "kpa-wire.txt", "nobody.txt"], "'nobody.txt' names no article"),
        (["two-texts", "kpa-wire.txt", "kpa-wire.txt"], "one and the same article"),
        (["two-texts", "kpa-wire.txt", "lanterna.txt", "--at-a", "212"], "leave out --at-a and --at-b"),
        (["one-point", "kpa-wire.txt", "lanterna.txt"], "give words of each"),
        (["one-point", "kpa-wire.txt", "lanterna.txt", "--at-a", "212", "--at-b", "no such"], "does not hold the words"),
        (["same", "kpa-wire.txt", "lanterna.txt"], "a ruling is one of one-story"),
        (["none", "kpa-wire.txt", "nordpost.txt"], "nothing was ruled of"),
        (["two-texts"], "KIND A B"),
    ],
)
def test_a_ruling_that_says_nothing_is_refused_with_a_sentence(
    news: Collection, tmp_path: Path, arguments: list[str], said: str
) -> None:
    news.close()
    refused = run("rule", tmp_path / "news.retold", *arguments)
    assert refused.returncode in (1, 2)
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize(
    "line, said",
    [
        ("{", "line 1: no JSON"),
        ("[]", 'line 1: write {"kind"'),
        ('{"kind": "same", "a": "x", "b": "y"}', "line 1: kind is one of"),
        ('{"kind": "two texts", "a": "x", "b": "x"}', "line 1: a and b are the sources of two articles"),
        ('{"kind": "one point", "a": "x", "b": "y"}', "line 1: one point is ruled of two passages"),
    ],
)
def test_a_file_of_rulings_names_the_line_at_fault(tmp_path: Path, line: str, said: str) -> None:
    listed = tmp_path / "rulings.jsonl"
    listed.write_text(line, encoding="utf-8")
    refused = run("report", "examples/ferry", "--rulings", listed)
    assert refused.returncode == 1
    assert said in refused.stderr


def test_a_ruling_of_an_article_that_was_not_read_is_told(tmp_path: Path) -> None:
    listed = tmp_path / "rulings.jsonl"
    listed.write_text(json.dumps({"kind": "two texts", "a": WIRE, "b": "nobody.txt"}), encoding="utf-8")
    report = run("report", "examples/ferry", "--rulings", listed)
    assert report.returncode == 0
    assert "nobody.txt: no such article was read" in report.stderr
