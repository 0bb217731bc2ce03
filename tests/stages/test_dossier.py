"""The dossier's story: order of interest, title and brief in the articles' own words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from story_parts import article, parts_of

from retold.language import words_for
from retold.model import Finding, Story, StoryParts, Telling
from retold.stages.dossier import assemble
from retold.stages.dossier.brief import brief

TEXT = (
    "The harbour council approved a new ferry terminal on Monday.\n"
    "The terminal will cost $47 million, chair Ada Brook told reporters.\n"
    "No comment."
)


def finding(name: str, verdict: str, accounts: int, start: int, end: int, article_id: str = "a0") -> Finding:
    told = (Telling(article_id, start, end),)
    return Finding(name, TEXT[start:end], verdict, accounts, told)  # type: ignore[arg-type]


def assembled(*findings: Finding, parts: StoryParts | None = None) -> Story:
    parts = parts or parts_of([article("a0", TEXT)])
    story = assemble(parts, findings, (), (), ())
    return replace(story, brief=brief(parts, story.findings, words_for, 5))


def test_conflicts_come_first_then_what_most_accounts_tell_and_trifles_last() -> None:
    first, second, third = (0, 60), (61, TEXT.index("\nNo")), (TEXT.index("No"), len(TEXT))
    story = assembled(
        finding("trifle", "corroborated", 9, *third),
        finding("alone", "single", 1, *first),
        finding("shared", "corroborated", 3, *second),
        finding("conflict", "disputed", 2, *first),
    )
    assert [f.id for f in story.findings] == ["conflict", "shared", "alone", "trifle"]


def test_what_is_doubtful_comes_after_what_is_sure_and_before_what_one_tells_alone() -> None:
    made = {
        "doubtful conflict": replace(finding("doubtful conflict", "disputed", 2, 0, 60), confidence=0.2),
        "likelier conflict": replace(finding("likelier conflict", "disputed", 2, 0, 60), confidence=0.3),
        "sure conflict": replace(finding("sure conflict", "disputed", 2, 0, 60), confidence=0.8),
        "doubtful": replace(finding("doubtful", "corroborated", 3, 61, 120), confidence=0.4),
        "sure": replace(finding("sure", "corroborated", 2, 61, 128), confidence=0.7),
        "alone": finding("alone", "single", 1, 0, 60),
    }
    order = ["sure conflict", "sure", "likelier conflict", "doubtful conflict", "doubtful", "alone"]
    assert [f.id for f in assembled(*made.values()).findings] == order
    assert [line.finding for line in assembled(*made.values()).brief] == ["sure"]


def test_a_point_made_of_words_that_points_before_it_show_comes_after_the_new_ones() -> None:
    first, second, new = (Telling("a0", 0, 60),), (Telling("a0", 61, 120),), (Telling("a0", 130, 140),)
    told = {"again": first + second, "one": first, "two": second, "new": new}
    story = assembled(
        *(Finding(i, TEXT[:60], "corroborated", 2 if i in ("again", "new") else 3, t) for i, t in told.items()),
        finding("alone", "single", 1, 0, 60),
    )
    assert [f.id for f in story.findings] == ["one", "two", "new", "again", "alone"]


def test_of_one_account_what_most_of_its_articles_kept_comes_first() -> None:
    early, late = (0, 60), (61, TEXT.index("\nNo"))
    kept = tuple(Telling(f"a{k}", *late) for k in range(3))
    parts = parts_of([article(f"a{k}", TEXT) for k in range(3)], (("a0", "a1", "a2"),))
    story = assembled(
        finding("dropped", "single", 1, *early), Finding("kept", TEXT[slice(*late)], "single", 1, kept), parts=parts
    )
    assert [f.id for f in story.findings] == [line.finding for line in story.brief] == ["kept", "dropped"]


def test_the_order_in_which_findings_come_changes_nothing() -> None:
    findings = [finding(str(k), "single", 1, 0, 60) for k in range(4)]
    assert assembled(*findings).findings == assembled(*findings[::-1]).findings


def test_the_brief_is_words_of_articles_and_repeats_nothing() -> None:
    same = [finding(str(k), "corroborated", 2, 0, 60) for k in range(4)]
    other = finding("other", "corroborated", 2, 61, TEXT.index("\nNo"))
    brief = assembled(*same, other).brief
    assert {line.text for line in brief} == {TEXT[0:60], TEXT[61 : TEXT.index("\nNo")]}
    assert all(line.article == "a0" for line in brief)


LINES = (
    "It will take two years to build it, the council said on Monday in Norrholm.",
    "After the vote on Monday, which took place behind closed doors and lasted for hours, Ada Brook said that "
    "the terminal would cost $47 million.",
    "An all-time record for the harbour.",
    "Our terminal will be the finest in all of Norland!",
    'Ada Brook said: "The terminal will cost $47 million.',
    "Ada Brook opens the terminal with a pair of golden scissors.",
)


def told(*tellings: tuple[str, int, int], parts: StoryParts) -> list[str]:
    """The brief of a story in which two accounts tell each of these things: an article's id and a span in its text."""
    texts = {article.id: article.text for article in parts.articles}
    findings = [
        Finding(f"{article}:{start}", texts[article][start:end], "corroborated", 2, (Telling(article, start, end),))
        for article, start, end in tellings
    ]
    return [line.text for line in assembled(*findings, parts=parts).brief]


def test_a_line_of_the_brief_is_a_whole_sentence() -> None:
    parts = parts_of([article("a0", LINES[1])])
    said = LINES[1].index("Ada Brook")
    assert told(("a0", said, len(LINES[1])), parts=parts) == [LINES[1]]


@pytest.mark.parametrize("poor", [0, 2, 3, 4])
def test_a_line_that_hangs_on_another_is_spoken_or_has_no_verb_gives_way_to_a_better_one(poor: int) -> None:
    parts = parts_of([article(f"a{k}", line) for k, line in enumerate(LINES)])
    one, two = ((f"a{poor}", 0, len(LINES[poor])), ("a1", 0, len(LINES[1])))
    both = Finding("f", LINES[poor], "corroborated", 2, (Telling(*one), Telling(*two)))
    assert told(one, parts=parts) == [LINES[poor]]
    assert [line.text for line in assembled(both, parts=parts).brief] == [LINES[1]]


def test_no_caption_is_a_line_of_the_brief_or_comes_first() -> None:
    shown = article("a0", LINES[-1])
    shown = replace(shown, passages=tuple(replace(p, role="caption") for p in shown.passages))
    parts = parts_of([shown, article("a1", LINES[1])])
    findings = [
        Finding("shown", LINES[-1], "corroborated", 3, (Telling("a0", 0, len(LINES[-1])),)),
        Finding("told", LINES[1], "corroborated", 2, (Telling("a1", 0, len(LINES[1])),)),
    ]
    story = assembled(*findings, parts=parts)
    assert [f.id for f in story.findings] == ["told", "shown"]
    assert [line.text for line in story.brief] == [LINES[1]]


def test_days_span_the_articles() -> None:
    parts = parts_of([article("a0", TEXT, date(2021, 3, 5)), article("a1", TEXT, date(2021, 3, 9))])
    story = assembled(parts=parts)
    assert (story.start, story.end) == (date(2021, 3, 5), date(2021, 3, 9))


def titled(*titles: str, copies: tuple[tuple[str, ...], ...] = ()) -> str:
    """The title of a story of articles with these titles."""
    articles = [replace(article(f"a{k}", TEXT), title=title) for k, title in enumerate(titles)]
    return assembled(parts=parts_of(articles, copies)).title


def test_the_title_is_that_which_shares_most_with_the_others() -> None:
    told = "Norrholm council approves ferry terminal"
    assert titled("A day at sea", told, "New ferry terminal approved") == told
    assert titled("", "A day at sea") == "A day at sea"


def test_copies_do_not_outvote_what_others_wrote() -> None:
    titles = ("Brook on harbours", "Brook on harbours", "Ferry terminal approved", "Council approves ferry terminal")
    assert titled(*titles, copies=(("a0", "a1"),)) in titles[2:]


def test_an_empty_story_is_a_story() -> None:
    story = assembled(parts=parts_of([]))
    assert (story.title, story.findings, story.start) == ("", (), None)


def test_the_id_comes_from_the_articles() -> None:
    assert assembled().id == assembled(finding("x", "single", 1, 0, 60)).id
    assert assembled().id != assembled(parts=parts_of([article("b", TEXT)])).id
