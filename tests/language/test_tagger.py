"""The tagging head: names from the encoder's states, the same whatever else is tagged with them."""

from __future__ import annotations

import numpy as np

from retold.language.encoder import load_encoder
from retold.language.encoder.tagger import LABELS, best_chain, forbidden, tag_many, tag_text, tag_texts

TEXT = "Maria Lopez, the head of Norland Steel, flew to Lisbon on Monday. “We will stay,” Lopez told reporters."


def test_people_and_places_are_tagged() -> None:
    found = {(name.text, name.type) for name in tag_text(TEXT)}
    assert {("Maria Lopez", "person"), ("Lisbon", "place"), ("Lopez", "person")} <= found


def test_tags_cut_the_text() -> None:
    assert all(TEXT[name.start : name.end] == name.text for name in tag_text(TEXT))


def test_tags_do_not_depend_on_company() -> None:
    others = ["A dog barked.", TEXT, "Nothing happened in Moscow.", ""]
    assert tag_many(others)[1] == tag_text(TEXT)


def test_the_pass_that_tags_gives_the_encoders_vectors() -> None:
    texts = ["A dog barked.", "Nothing happened in Moscow."]
    assert (tag_texts(texts)[0] == load_encoder().encode(texts)).all()


def test_nothing_gives_nothing() -> None:
    assert tag_many([]) == [] and tag_text("") == () and tag_text(" \n ") == ()


def test_a_very_long_sentence_is_tagged_to_its_end() -> None:
    text = "They spoke of this and of that and " * 60 + "of Maria Lopez."
    assert any(name.text == "Maria Lopez" for name in tag_text(text))


def test_the_best_chain_never_continues_what_did_not_begin() -> None:
    scores = np.random.default_rng(0).normal(size=(40, len(LABELS))).astype(np.float32)
    chain = [LABELS[number] for number in best_chain(scores, forbidden())]
    for before, label in zip(["O", *chain], chain, strict=False):
        assert label[0] != "I" or before[2:] == label[2:]
