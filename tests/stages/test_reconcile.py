"""Findings: what accounts agree on, where they differ, and what only one tells, in small invented stories."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from story_parts import article, parts_of

from retold.language import words_for
from retold.model import Account, Finding, StoryParts
from retold.options import ReconcileOptions
from retold.stages.clashes.meetings import partings
from retold.stages.findings.groups import cliques
from retold.stages.findings.judge import apart
from retold.stages.findings.reconcile import reconcile
from retold.stages.findings.tellings import Desk
from retold.stages.findings.threads import threads

HARBOUR = (
    "The harbour council approved a new ferry terminal on Monday.\n"
    "The terminal will cost $47 million, council chair Ada Brook told reporters.\n"
    "Fishermen protested outside the town hall for two hours.\n"
    "Builders will start in June."
)
QUAY = (
    "A new ferry terminal was approved by the harbour council on Monday.\n"
    "Council chair Ada Brook said the terminal will cost $47 million.\n"
    "Shops along the quay stayed closed because of the rain.\n"
    "An old lighthouse stands on the northern pier."
)


def findings(parts: StoryParts) -> tuple[Finding, ...]:
    return reconcile(parts, words_for, ReconcileOptions())


def story(*texts: str) -> StoryParts:
    return parts_of([article(f"a{k}", text) for k, text in enumerate(texts)])


def about(parts: StoryParts, found: tuple[Finding, ...], words: str) -> list[Finding]:
    texts = {a.id: a.text for a in parts.articles}
    return [f for f in found if any(words in texts[t.article][t.start : t.end] for t in f.tellings)]


def verdicts(parts: StoryParts, words: str) -> set[str]:
    return {finding.verdict for finding in about(parts, findings(parts), words)}


def test_what_two_accounts_tell_is_corroborated_and_the_rest_is_single() -> None:
    parts = story(HARBOUR, QUAY)
    assert "corroborated" in verdicts(parts, "will cost $47 million")
    assert verdicts(parts, "Fishermen protested") == {"single"}
    assert verdicts(parts, "lighthouse") == {"single"}


def test_why_names_each_word_as_it_is_written_once_and_nothing_alike_where_it_differs() -> None:
    parts = story(
        "Fishermen were protesting in Norland.\nFour boats were burning.", "Fishermen protested in Norland on Friday."
    )
    (found,) = [f for f in about(parts, findings(parts), "protest") if len(f.tellings) == 2]
    assert found.why == "2 accounts; same names: Norland; same words: fishermen, protesting."
    parts = story(HARBOUR, QUAY.replace("$47 million", "$48 million"))
    (found,) = [f for f in about(parts, findings(parts), "will cost $47 million") if f.differences]
    assert "different figure: $47 million / $48 million" in found.why and "same figure" not in found.why


@pytest.mark.parametrize(
    ("was", "becomes", "kind"),
    [
        ("$47 million", "$48 million", "figure"),
        ("Monday", "Tuesday", "date"),
        ("Ada Brook", "Tom Hale", "name"),
        ("will cost", "will not cost", "polarity"),
        ("$47 million", "€47 million", "meaning"),
    ],
)
def test_one_changed_value_is_a_difference_of_its_kind_with_both_sides(was: str, becomes: str, kind: str) -> None:
    parts = story(HARBOUR, QUAY.replace(was, becomes))
    marked = [d for f in findings(parts) for d in f.differences if d.kind == kind]
    assert marked
    assert all(len(d.sides) >= 2 for d in marked)
    expected = {"single", "corroborated"} if kind == "meaning" else {"disputed"}
    assert {f.verdict for f in findings(parts) if kind in {d.kind for d in f.differences}} <= expected


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("$47 million", "about $45 million"),
        ("$47 million", "more than $40 million"),
        ("$47 million", "47 million dollars"),
        ("Ada Brook", "Brook"),
        ("said the", "stated the"),
    ],
)
def test_a_rewording_is_no_conflict(was: str, becomes: str) -> None:
    assert not [f for f in findings(story(HARBOUR, QUAY.replace(was, becomes))) if f.verdict == "disputed"]


def test_the_same_words_in_two_mouths_are_a_conflict_of_attribution() -> None:
    words = "“The old bridge will never carry a train again in our lifetime,”"
    parts = story(f"{words} said Tom Hale.\nIt rained.", f"{words} said Ada Brook.\nThe sun shone.")
    kinds = {d.kind for f in findings(parts) for d in f.differences}
    assert kinds == {"attribution"}


def test_a_toll_that_rises_from_day_to_day_is_updated() -> None:
    early = article("a0", "The earthquake in Varna killed 12 people, rescuers said.", date(2021, 3, 5))
    late = article("a1", "The earthquake in Varna killed 19 people, rescuers said.", date(2021, 3, 7))
    assert {f.verdict for f in findings(parts_of([early, late]))} == {"updated"}


@pytest.mark.parametrize("early, late", [("12", "19"), ("19", "12")])
def test_what_is_updated_shows_the_newest_words(early: str, late: str) -> None:
    told = [
        article(f"a{k}", f"The earthquake in Varna killed {toll} people, rescuers said.", date(2021, 3, day))
        for k, (toll, day) in enumerate([(late, 7), (early, 5)])
    ]
    (updated,) = findings(parts_of(told))
    assert updated.statement == f"The earthquake in Varna killed {late} people, rescuers said."


def test_one_conflict_told_in_headline_and_lead_is_one_finding() -> None:
    parts = story(
        "Quake In Varna Kills Twelve\nThe earthquake in Varna killed twelve people on Monday, rescuers said.",
        "Quake in Varna kills 19\nThe earthquake in Varna killed 19 people on Monday, rescuers said.",
    )
    (conflict,) = [f for f in findings(parts) if f.differences]
    assert len(conflict.tellings) == 4
    assert [(side.value, len(side.tellings)) for side in conflict.differences[0].sides] == [("Twelve", 2), ("19", 2)]


def test_what_accounts_share_says_how_sure_it_is() -> None:
    parts = story(HARBOUR, QUAY.replace("Monday", "Tuesday"))
    found = findings(parts)
    assert {f.verdict for f in found} == {"corroborated", "disputed", "single"}
    for f in found:
        known = [t.confidence for t in f.tellings if t.confidence is not None]
        assert bool(known) == (f.verdict == "corroborated")
        assert (f.confidence is None) == (f.verdict == "single")
        assert not known or f.confidence == max(known)


@pytest.mark.parametrize(
    ("one", "other", "ways"),
    [
        ("The mayor praised the crew of the ferry.", "The crew of the ferry was praised by the mayor.", 0),
        ("Roe is expected to say that she will not seek a second term.", "Ada Roe may seek a second term.", 1),
        ("Mayor Ada Roe fired back on the radio.", "Governor Tom Hale fired back on the radio.", 1),
        ("They gave $15 million to the island school.", "They gave 10 percent of their income to the school.", 1),
        ("“The ferry must sail again,” Ada Roe said.", "The ferry has sailed again.", 1),
        ("“The ferry must sail again,” Ada Roe said.", "Tom Hale has not sailed with her again.", 3),
    ],
)
def test_tellings_that_part_are_less_sure_to_tell_one_thing(one: str, other: str, ways: int) -> None:
    desk = Desk(story(one, other), words_for)
    parted = partings(desk.slots(("a0", 0)), desk.slots(("a1", 0)))
    assert parted == ways
    assert (apart(0.8, parted) < apart(0.8, 0)) == (ways > 0)


def test_what_one_alone_tells_is_shown_with_its_verb() -> None:
    told = "Ada Roe, a sailor and the chairwoman of the harbour board, who met the crew on Monday, is said to swim well."
    shown = {f.statement for f in findings(story(HARBOUR, told)) if "Ada Roe" in f.statement}
    assert shown == {told}


@pytest.mark.parametrize("under", ["a0", "a1"])
def test_what_stands_under_a_picture_is_shown_only_where_no_other_tells_it(under: str) -> None:
    texts = {
        "a0": "Council chair Ada Brook opens the new ferry terminal in Grell harbour.",
        "a1": "Council chair Ada Brook opened the new ferry terminal in Grell harbour.",
    }
    told = [article(name, text) for name, text in texts.items()]
    pictured = [
        replace(a, passages=tuple(replace(p, role="caption") for p in a.passages)) if a.id == under else a for a in told
    ]
    (found,) = findings(parts_of(pictured))
    assert found.verdict == "corroborated" and found.statement == texts["a1" if under == "a0" else "a0"]


def test_a_telling_that_names_its_subject_is_shown_rather_than_one_that_does_not() -> None:
    named, unnamed = (
        "The ferry was sold to the islanders for $47 million.",
        "It was sold to the islanders for nearly $47 million.",
    )
    (found,) = findings(story(unnamed, named))
    assert found.statement.startswith("The ferry was sold")


def test_a_copy_of_a_telling_is_as_sure_as_that() -> None:
    parts = story(HARBOUR, HARBOUR.replace("Fishermen protested", "Fishers protested"), QUAY)
    copied = replace(parts, accounts=(Account("a0", "a0", ("a0", "a1")), Account("a2", "a2", ("a2",))))
    (cost,) = [f for f in about(parts, findings(copied), "47 million") if f.verdict == "corroborated"]
    assert [t.confidence for t in cost.tellings if t.article == "a0"] == [
        t.confidence for t in cost.tellings if t.article == "a1"
    ]


def test_figures_of_two_years_are_no_conflict() -> None:
    parts = story(
        "The port handled 310 ships in 2017, the harbour office said.",
        "The port handled 420 ships in 2018, the harbour office said.",
    )
    assert "disputed" not in {f.verdict for f in findings(parts)}


def test_a_copy_never_adds_a_witness_nor_changes_a_verdict() -> None:
    alone = parts_of([article("a0", HARBOUR), article("a1", QUAY)])
    copied = parts_of(
        [article("a0", HARBOUR), article("a1", QUAY), article("a2", HARBOUR), article("a3", HARBOUR)],
        copies=[("a0", "a2", "a3")],
    )

    def told(parts: StoryParts) -> set[tuple[str, str, int]]:
        return {(f.statement, f.verdict, f.accounts) for f in findings(parts)}

    assert told(alone) == told(copied)


PARAGRAPH = (
    "The old terminal was built by a shipping company in the last years of the war and has stood empty since the storms."
)


def test_what_two_accounts_tell_in_the_same_words_has_one_witness() -> None:
    parts = story(f"{HARBOUR}\n{PARAGRAPH}", f"{QUAY}\n{PARAGRAPH}")
    found = about(parts, findings(parts), "has stood empty")
    assert {(f.verdict, f.accounts, len(f.tellings)) for f in found} == {("single", 1, 2)}
    assert all(f.why.startswith("2 accounts in the same words, which count as one; ") for f in found)
    assert "corroborated" in verdicts(parts, "will cost $47 million")


def test_who_tells_it_in_other_words_stands_beside_those_who_copy_each_other() -> None:
    anew = "A shipping company built the old terminal, which has stood empty since the storms, in the last years of the war."
    parts = story(f"{HARBOUR}\n{PARAGRAPH}", f"{QUAY}\n{PARAGRAPH}", f"Rain fell on the harbour.\n{anew}")
    told = {(f.verdict, f.accounts) for f in about(parts, findings(parts), "has stood empty") if len(f.tellings) == 3}
    assert told == {("corroborated", 2)}


@pytest.mark.parametrize("said", ["“{},” Ada Brook said.", "Ada Brook said: “{}.”"])
def test_two_who_write_down_one_speech_are_two_witnesses(said: str) -> None:
    speech = said.format(PARAGRAPH.rstrip("."))
    parts = story(f"{HARBOUR}\n{speech}", f"{QUAY}\n{speech}")
    assert ("corroborated", 2) in {(f.verdict, f.accounts) for f in about(parts, findings(parts), "has stood empty")}


def test_a_copied_paragraph_with_another_figure_is_a_conflict() -> None:
    paragraph = PARAGRAPH.replace("a shipping company", "340 workers")
    parts = story(f"{HARBOUR}\n{paragraph}", f"{QUAY}\n{paragraph.replace('340', '430')}")
    assert {(f.verdict, f.accounts) for f in about(parts, findings(parts), "workers")} == {("disputed", 2)}


def test_a_copy_with_another_figure_is_shown_as_a_difference_within_one_account() -> None:
    parts = parts_of(
        [article("a0", HARBOUR), article("a1", HARBOUR.replace("$47 million", "$74 million"))], copies=[("a0", "a1")]
    )
    differing = [f for f in findings(parts) if any(d.kind == "figure" for d in f.differences)]
    assert [f.accounts for f in differing] == [1]
    assert {side.value for f in differing for d in f.differences for side in d.sides} == {"$47 million", "$74 million"}


def test_a_copy_with_another_figure_stands_against_the_accounts_that_tell_it_as_its_source_does() -> None:
    altered = HARBOUR.replace("$47 million", "$74 million")
    parts = parts_of([article("a0", HARBOUR), article("a1", altered), article("a2", QUAY)], copies=[("a0", "a1")])
    assert verdicts(parts, "$74 million") == {"disputed"}
    assert {f.accounts for f in about(parts, findings(parts), "$74 million")} == {2}


def test_order_changes_nothing() -> None:
    parts = story(HARBOUR, QUAY)
    turned = replace(parts, articles=parts.articles[::-1], accounts=parts.accounts[::-1])
    assert findings(parts) == findings(turned)


def test_nothing_is_lost_and_every_span_cuts_its_words() -> None:
    parts = story(HARBOUR, QUAY)
    found = findings(parts)
    told = {(t.article, t.start, t.end) for f in found for t in f.tellings}
    assert told == {(s.article, s.start, s.end) for rows in parts.statements.values() for s in rows}
    texts = {a.id: a.text for a in parts.articles}
    for finding in found:
        assert finding.statement in {texts[t.article][t.start : t.end] for t in finding.tellings}


def test_every_shared_finding_says_why() -> None:
    shared = [f for f in findings(story(HARBOUR, QUAY)) if f.accounts > 1]
    assert shared
    assert all(f.why for f in shared)
    assert any("47" in f.why for f in shared)


def test_related_findings_exist_and_are_other_findings() -> None:
    found = findings(story(HARBOUR, QUAY))
    ids = {f.id for f in found}
    assert len(ids) == len(found)
    for finding in found:
        assert set(finding.related) <= ids - {finding.id}


def test_a_story_without_statements_has_no_findings() -> None:
    assert findings(parts_of([])) == ()
    assert findings(story("")) == ()


def test_a_single_article_tells_single_findings() -> None:
    assert {f.verdict for f in findings(story(HARBOUR))} == {"single"}


def test_groups_hold_together_and_may_overlap() -> None:
    chances = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.05, (3, 4): 0.2}
    groups = cliques(chances, [0, 1, 2, 3, 4], lambda i, j: False, 0.5, 0.3)
    assert groups == [(0, 1), (1, 2)]


def test_two_statements_of_one_account_stand_together_only_when_alike() -> None:
    chances = {(0, 2): 0.9, (1, 2): 0.8}
    assert cliques(chances, [0, 0, 1], lambda i, j: False, 0.5, 0.3) == [(0, 2), (1, 2)]
    assert cliques(chances, [0, 0, 1], lambda i, j: True, 0.5, 0.3) == [(0, 1, 2)]


def test_a_copy_goes_on_the_threads_of_its_lead() -> None:
    parts = story(HARBOUR, HARBOUR)
    account = Account("a1", "a1", ("a0", "a1"))
    found = threads(account, dict(parts.vectors))
    assert all(thread[0][0] == "a1" and len(thread) == 2 for thread in found)


def test_a_clause_that_hangs_on_another_is_shown_from_where_its_sentence_begins() -> None:
    parts = story(
        HARBOUR, "The harbour council met for two hours and on Monday approved a new ferry terminal for the island."
    )
    shown = [f.statement for f in findings(parts)]
    assert not any(statement[:1].islower() for statement in shown)


def test_an_encoder_that_places_no_clause_in_its_sentence_leaves_the_words_to_compare() -> None:
    parts = replace(story(HARBOUR, QUAY), placed={})
    assert {f.accounts for f in about(parts, findings(parts), "approved")} == {2}
    other = replace(story(HARBOUR, QUAY.replace("$47 million", "$57 million")), placed={})
    assert "disputed" in {f.verdict for f in findings(other)}


def test_what_is_shown_does_not_end_with_a_word_that_leads_on() -> None:
    told = "The mayor of Grell opened the new bridge on Monday, and, although it rained, hundreds of people walked over it."
    shown = [f.statement for f in findings(story(told, "It snowed."))]
    assert "The mayor of Grell opened the new bridge on Monday" in shown
