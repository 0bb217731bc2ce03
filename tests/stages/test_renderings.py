"""One utterance, every wording of it: what is joined, and what stays apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from story_parts import article, parts_of

from retold.faces.view import wordings
from retold.model import Entity, Mention, QuoteRecord, StoryParts
from retold.stages.dossier.renderings import group_quotes

FIRST = article("a", "Ann Lee walked in. “We will rebuild the old harbour bridge before the winter comes,” Ann Lee said.")
SECOND = article("b", "Reporters waited. “We are going to rebuild the harbour bridge before winter,” Ann Lee told them.")
TRIMMED = article("c", "The mayor was brief. Ann Lee said the city would “rebuild the old harbour bridge.”")
OTHER = article(
    "d", "Bob Hill disagreed. “They will never rebuild the old harbour bridge before the winter,” Bob Hill said."
)


def together(records: tuple[QuoteRecord, ...]) -> list[list[str]]:
    """The articles of each record with more than one."""
    return [[r.article for r in record.renderings] for record in records if len(record.renderings) > 1]


def test_a_translation_and_a_trimmed_wording_are_renderings_of_one_quote() -> None:
    records = group_quotes(parts_of([FIRST, SECOND, TRIMMED]))
    assert together(records) == [["a", "b", "c"]]
    assert records[0].speaker == "Ann Lee"


def test_like_words_from_different_mouths_stay_apart() -> None:
    records = group_quotes(parts_of([FIRST, OTHER]))
    assert together(records) == []
    assert {record.speaker for record in records} >= {"Ann Lee", "Bob Hill"}


def test_the_same_long_sentence_is_one_quote_even_where_outlets_name_different_speakers() -> None:
    sentence = "“Nobody crosses this river again until every single cable has been inspected twice,”"
    records = group_quotes(parts_of([article("a", f"{sentence} Ann Lee said."), article("b", f"{sentence} Bob Hill said.")]))
    assert together(records) == [["a", "b"]]


def test_the_order_of_the_articles_changes_nothing() -> None:
    parts = parts_of([FIRST, SECOND, TRIMMED, OTHER])
    turned = replace(parts, readings=dict(reversed(parts.readings.items())), vectors=dict(reversed(parts.vectors.items())))
    assert group_quotes(parts) == group_quotes(turned)


def test_a_speaker_is_tied_to_the_entity_that_is_named() -> None:
    start = FIRST.text.index("Ann Lee said")
    lee = Entity("Ann Lee", "person", ("Ann Lee", "Lee"), (Mention("a", start, start + 7),))
    assert group_quotes(parts_of([FIRST]), [lee])[0].speaker_entity == "Ann Lee"


def test_every_rendering_cuts_its_article() -> None:
    parts = parts_of([FIRST, SECOND, TRIMMED, OTHER])
    texts = {a.id: a.text for a in parts.articles}
    for record in group_quotes(parts):
        for rendering in record.renderings:
            assert rendering.text == texts[rendering.article][rendering.start : rendering.end]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ann Lee denied that the old harbour bridge had ever been closed.", "denied that the old harbour bridge had ever"),
        ("Ann Lee did not say that the harbour bridge would be closed.", "did not say that the harbour bridge would"),
        ("Ann Lee failed to say that the harbour bridge would be closed.", "failed to say that the harbour bridge"),
        ("Ann Lee left the hall without saying that the bridge would be closed.", "without saying that the bridge would"),
        ("Ann Lee refused to close the old harbour bridge to lorries.", "refused to close the old harbour bridge"),
        ("Ann Lee told reporters on Monday that the bridge would be closed.", "told reporters on Monday that the bridge"),
        ("The old harbour bridge would soon be closed to lorries, Ann Lee said.", "The old harbour bridge would soon"),
        ("According to Ann Lee, the old harbour bridge would be closed.", "the old harbour bridge would be closed"),
        ("Ann Lee said: “The old bridge is closed.”", "“The old bridge is closed.”"),
        ("Ann Lee denied “any part in the sale.”", "denied “any part in the sale.”"),
    ],
)
def test_a_rendering_keeps_the_words_that_bring_it_in(text: str, shown: str) -> None:
    (record,) = group_quotes(parts_of([article("a", text)]))
    (words,) = wordings(record.renderings)
    assert words.startswith(shown)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee praised the crew of the ferry for its quick work.",
        "Ann Lee announced a new timetable for the ferries that failed in May.",
        "Ann Lee wanted to build a second bridge over the harbour.",
        "Ann Lee did not respond to phone and email messages from the paper.",
        "Ann Lee declined to comment on whether the bridge would close.",
        "Ann Lee enjoyed the view over the harbour, which was clear that day.",
        "People admire the ‘super ferry’ from the quay in Port Orla, Ann Lee with them.",
    ],
)
def test_what_somebody_names_praises_or_wants_is_no_quote(text: str) -> None:
    assert group_quotes(parts_of([article("a", text)])) == ()


def test_marks_of_two_kinds_make_no_second_wording() -> None:
    told = [
        article("a", "“It’s a sound old bridge,” Ann Lee said."),
        article("b", '"It\'s a sound old bridge," Ann Lee said.'),
    ]
    (record,) = group_quotes(parts_of(told))
    assert list(wordings(record.renderings)) == ["“It’s a sound old bridge,”"]


def test_a_story_without_quotes_has_none() -> None:
    assert group_quotes(StoryParts((), {}, {}, {})) == ()
    assert group_quotes(parts_of([article("a", "The bridge is old.")])) == ()
