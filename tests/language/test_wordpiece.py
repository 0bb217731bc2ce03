"""Word pieces are those that the package `tokenizers` makes, at the same places, for any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

from retold.language.encoder import FOLDER, MOST_PIECES
from retold.language.encoder.wordpiece import Wordpiece


def reference() -> Tokenizer:
    pieces = (FOLDER / "vocabulary.txt").read_text(encoding="utf-8").split("\n")
    numbers = {piece: number for number, piece in enumerate(pieces) if piece}
    made = Tokenizer(models.WordPiece(numbers, unk_token="[UNK]", max_input_chars_per_word=100))
    made.normalizer = normalizers.BertNormalizer()
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.post_processor = processors.BertProcessing(("[SEP]", numbers["[SEP]"]), ("[CLS]", numbers["[CLS]"]))
    made.enable_truncation(MOST_PIECES)
    return made


REFERENCE = reference()
OURS = Wordpiece(FOLDER / "vocabulary.txt", MOST_PIECES)
# Characters that were in Unicode when the package's tables were made; newer combining marks it takes for letters.
LETTERS = st.characters(codec="utf-8", max_codepoint=0x52F) | st.sampled_from(
    "“”‘’—–…€₹中文ﬁ가😀شاركة٣कसेिв्\u200b\u2028\ufeff\u3000ḁ̇"
)


def same(text: str) -> None:
    ours, theirs = OURS.encode(text), REFERENCE.encode(text)
    assert (ours.ids, ours.offsets, ours.word_ids) == (theirs.ids, theirs.offsets, theirs.word_ids)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The council’s $4.2bn plan — “reckless”, said Ruben Tarn.",
        "Ångström, İstanbul, STRASSE, straße, ﬁnally, e\u0301te\u0301",
        "她说 2026年3月3日 and 渡輪",
        "a" * 99 + " " + "a" * 101,
        "one two " * 400,
        "\x00\x85\ufffd\u200b\t\r\n x",
    ],
)
def test_texts_of_every_kind_are_cut_alike(text: str) -> None:
    same(text)


@given(st.text(LETTERS, max_size=80))
def test_any_text_is_cut_alike(text: str) -> None:
    same(text)


def test_the_vocabulary_is_whole() -> None:
    assert len((FOLDER / "vocabulary.txt").read_text(encoding="utf-8").split("\n")) == 30_523
    assert Path(FOLDER / "vocabulary.txt").stat().st_size < 300_000
