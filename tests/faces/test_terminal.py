"""What the terminal promises: the whole story in plain text that no article can style."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from invented_articles import clippings
from invented_dossier import big_dossier, hostile_dossier, invented_dossier
from rich.console import Console

from retold.faces.render import to_html, to_markdown
from retold.faces.terminal import print_comparison, print_dossier
from retold.model import Article, Dossier, Lineage, Link, Rejection


def printed(dossier: Dossier, width: int = 120, color: bool = False) -> str:
    out = io.StringIO()
    print_dossier(dossier, Console(file=out, width=width, force_terminal=color, color_system="truecolor" if color else None))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


def compared(link: Link | None, a: Article, b: Article) -> str:
    out = io.StringIO()
    print_comparison(link, a, b, Console(file=out, width=120))
    return out.getvalue()


def test_a_story_begins_with_title_days_and_who_copied_whom() -> None:
    shown = printed(invented_dossier())
    assert (
        "Ferry Marella runs aground off Port Orla\n2–6 June 2031\n6 articles, 4 accounts: A2 is an edited copy of A1, "
        in shown
    )
    assert "A1 and A3 are two translations of one text." in shown


def test_values_that_agree_are_not_set_against_each_other() -> None:
    shown = printed(invented_dossier())
    assert "≈ precision: 212 [A1, A2]  and  about 200 [B, D]" in shown
    assert "→ date: in three weeks [A1]  then  not before August [C]" in shown


def test_what_goes_to_a_file_has_no_blanks_at_the_ends_of_lines() -> None:
    out = io.StringIO()
    print_dossier(invented_dossier(), Console(file=out, width=80))
    assert "Findings" in out.getvalue() and " \n" not in out.getvalue()


def test_a_narrow_terminal_has_each_title_below_its_article() -> None:
    shown = printed(invented_dossier(), 80)
    title = invented_dossier().articles[0].title
    assert re.search(rf"^  A1  \S.* · lead · .*\n      {re.escape(title[:40])}", shown, re.MULTILINE)
    assert max(map(len, shown.splitlines())) <= 80


def test_several_stories_are_listed_before_the_first() -> None:
    shown = printed(invented_dossier())
    assert shown.startswith("2 stories in 8 articles\n")
    assert "  • Blue rose takes the Tolven prize  18 May 2031 · 2 articles, 2 accounts" in shown.partition("────")[0]


def test_a_finding_shows_its_verdict_both_sides_and_each_wording() -> None:
    shown = printed(invented_dossier())
    block = shown[
        shown.index("disputed · 3 accounts  Fourteen people were hurt") : shown.index("disputed · 3 accounts  The ferry")
    ]
    assert "figure: 14 [A1–A3, D]  against  17 [B]" in block
    assert "B Island Herald: “Seventeen people were hurt”" in block


def test_a_doubtful_conflict_is_shown_however_much_is_sure() -> None:
    dossier = invented_dossier()
    story = dossier.stories[0]
    shared = next(finding for finding in story.findings if finding.verdict == "corroborated")
    conflict = next(finding for finding in story.findings if finding.verdict == "disputed")
    sure = tuple(replace(shared, id=f"sure{n}") for n in range(30))
    long = replace(story, findings=(*sure, replace(conflict, confidence=0.2)), brief=())
    shown = printed(replace(dossier, stories=(long,)))
    assert "disputed · 3 accounts: doubtful" in shown
    assert "and 10 more findings" in shown


def test_how_many_findings_are_doubtful_is_said_where_they_are_counted() -> None:
    dossier = invented_dossier()
    story = dossier.stories[0]
    unsure = tuple(replace(f, confidence=0.3) if f.verdict == "disputed" else f for f in story.findings)
    dossier = replace(dossier, stories=(replace(story, findings=unsure),))
    assert "Findings  2 disputed, 1 updated, 3 corroborated, 3 single; doubtful: 2 disputed\n" in printed(dossier)
    assert "- **2 disputed** (2 doubtful): Accounts" in to_markdown(dossier)
    assert re.search(r"cannot both hold\. Doubtful: 2 of 2\.</p>", to_html(dossier))


def test_the_words_of_both_sides_come_before_the_others() -> None:
    shown = printed(invented_dossier())
    block = shown[shown.index("disputed · 3 accounts  The ferry") :]
    assert block.index("on Monday night") < block.index("جنحت العبّارة")


def test_a_wording_that_several_articles_share_is_printed_once() -> None:
    shown = printed(invented_dossier())
    assert shown.count("“with 212 passengers aboard”") == 1
    assert "A1, A2 Northern Wire, The Orla Courier: “with 212 passengers aboard”" in shown


def test_findings_stand_in_the_order_given() -> None:
    shown = printed(invented_dossier())
    places = [shown.index(finding.statement[:40]) for finding in invented_dossier().stories[1].findings]
    assert places == sorted(places)
    assert shown.index("○ has served the islands") > shown.index("corroborated · 2 accounts  nobody told")


def test_quotes_have_their_renderings_and_the_timeline_its_days() -> None:
    shown = printed(invented_dossier())
    assert "A1, A2 “We felt a long scrape and then the lights went out,”" in shown
    assert "A3 “We noticed a long scratching and then the light went away,”" in shown
    assert "August 2031   The ship will not sail before August" in shown


def test_what_was_not_used_is_counted_and_named() -> None:
    shown = printed(invented_dossier())
    assert "2 inputs could not be used" in shown
    assert "clippings/empty.txt  read: the file is empty" in shown


def test_long_lists_are_cut_and_say_so() -> None:
    shown = printed(big_dossier())
    assert re.search(r"… and \d+ more articles", shown)
    assert shown.rstrip().endswith("-o page.html")
    many = Dossier((), tuple(Rejection(f"f{n}.txt", "read", "empty") for n in range(100)), Lineage((), ()), ())
    assert "80 more inputs" in printed(many)
    assert len(shown.splitlines()) < 3000


def test_a_large_story_does_not_flood_the_terminal() -> None:
    assert "more findings" in printed(big_dossier())


def test_nothing_read_is_said() -> None:
    assert "nothing could be read" in printed(Dossier((), (), Lineage((), ()), ()))


@pytest.mark.parametrize("color", [True, False])
def test_an_article_cannot_style_the_terminal(color: bool) -> None:
    shown = printed(hostile_dossier(), color=color)
    assert "\x1b[31m" not in shown and "[31mred" in shown
    assert "[bold]not markup[/bold]" in shown.replace("\n", " ") or color
    assert not set("\x00\u202e\u2028\r") & set(shown)
    shown.encode("utf-8")


def test_a_narrow_terminal_loses_no_word() -> None:
    shown = " ".join(printed(invented_dossier(), width=44).split())
    assert "Seventeen people were hurt" in shown


def test_a_comparison_says_how_much_in_what_order_and_which_relation() -> None:
    told, link = clippings(), invented_dossier().lineage.links[0]
    shown = compared(link, told["a1wire"], told["b2copy"])
    assert "B is an edited copy of A." in shown
    assert "of A stands in B" in shown and "100% of the shared passages in the same order" in shown
    assert "4 passages align in the same order" in shown
    assert "who teaches at the" in shown


def test_a_comparison_reads_the_same_whichever_article_comes_first() -> None:
    told, link = clippings(), invented_dossier().lineage.links[0]
    shown = compared(link, told["b2copy"], told["a1wire"])
    assert "A is an edited copy of B." in shown
    assert f"{round(link.coverage_b * 100)}% of A stands in B" in " ".join(shown.split())


def test_two_independent_articles_are_said_to_be_independent() -> None:
    told = clippings()
    assert "neither text comes from the other" in compared(None, told["a1wire"], told["d4herald"])


def test_hostile_text_is_plain_in_a_comparison() -> None:
    dossier = hostile_dossier()
    shown = compared(dossier.lineage.links[0], dossier.articles[0], dossier.articles[1])
    assert "\x1b" not in shown
    shown.encode("utf-8")


def test_findings_of_one_account_that_are_left_out_are_counted() -> None:
    dossier = invented_dossier()
    story = dossier.stories[1]
    single = replace(story.findings[0], verdict="single", accounts=1, differences=())
    many = replace(story, findings=tuple(replace(single, id=f"f{n}", statement=f"Rose {n} won.") for n in range(90)))
    assert re.search(r"… and \d+ more single findings", printed(replace(dossier, stories=(many,))))


def test_the_number_of_single_findings_is_that_of_the_lines_below() -> None:
    dossier = invented_dossier()
    single = replace(dossier.stories[1].findings[0], verdict="single", accounts=1, differences=())
    clauses = ("Rose 7 won", "Rose 7 won the prize.", "Rose 7 won the prize. It is blue.")
    many = tuple(replace(single, id=f"f{n}", statement=words) for n, words in enumerate(clauses))
    assert "Findings  1 single\n" in printed(replace(dossier, stories=(replace(dossier.stories[1], findings=many),)))
