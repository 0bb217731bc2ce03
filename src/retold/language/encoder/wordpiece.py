"""Texts to word pieces, as the encoder was trained on them: the uncased BERT scheme, with the place of every piece.

Own code, because the package that does this pulls 45 MB with it (docs/decisions/0004); tests hold it to that package, piece
by piece. The steps, and below in the code: clean and fold each character, cut at blanks and punctuation, then match each
word against the vocabulary, longest piece first (Schuster and Nakajima 2012; Devlin et al. 2019).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from retold.model import Span

UNKNOWN, FIRST, LAST = "[UNK]", "[CLS]", "[SEP]"
LONGEST_WORD = 100  # characters; a longer word is unknown, as in training
_WIDE = (  # Chinese characters, each a word of its own
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


@dataclass(frozen=True)
class Encoding:
    """A text as the model sees it, the two marks that frame it included (their span is (0, 0), their word None): the number
    of each piece in the vocabulary, its span in the text, and which word it belongs to."""

    ids: list[int]
    offsets: list[Span]
    word_ids: list[int | None]


class Wordpiece:
    """Cuts texts by a vocabulary of one piece a line."""

    def __init__(self, vocabulary: Path, most: int) -> None:
        pieces = vocabulary.read_text(encoding="utf-8").split("\n")
        self.numbers = {piece: number for number, piece in enumerate(pieces) if piece}
        self.most = most  # pieces of one text, marks included; the rest is not read
        self._pieces = lru_cache(maxsize=50_000)(self._match)

    def encode(self, text: str) -> Encoding:
        """The pieces of a text, up to the most that the model reads."""
        ids, offsets = [self.numbers[FIRST]], [(0, 0)]
        words: list[int | None] = [None]
        for number, (word, places) in enumerate(split(text)):
            at = 0
            for piece, length in self._pieces(word):
                ids.append(piece)
                offsets.append((places[at], places[at + length - 1] + 1))
                words.append(number)
                at += length
            if len(ids) >= self.most:
                break
        del ids[self.most - 1 :], offsets[self.most - 1 :], words[self.most - 1 :]
        return Encoding([*ids, self.numbers[LAST]], [*offsets, (0, 0)], [*words, None])

    def _match(self, word: str) -> tuple[tuple[int, int], ...]:
        """The pieces of one word with their lengths: at each place the longest that the vocabulary has. A word that is not
        made of pieces is one unknown piece."""
        unknown = ((self.numbers[UNKNOWN], len(word)),)
        if len(word) > LONGEST_WORD:
            return unknown
        found, start = [], 0
        while start < len(word):
            mark = "##" if start else ""
            stop = next((end for end in range(len(word), start, -1) if mark + word[start:end] in self.numbers), None)
            if stop is None:
                return unknown
            found.append((self.numbers[mark + word[start:stop]], stop - start))
            start = stop
        return tuple(found)


def split(text: str) -> list[tuple[str, list[int]]]:
    """The folded words of a text, each with the place in the text that each of its characters comes from."""
    words: list[tuple[str, list[int]]] = []
    letters: list[str] = []
    places: list[int] = []

    def end_word() -> None:
        if letters:
            words.append(("".join(letters), places.copy()))
            letters.clear()
            places.clear()

    for place, char in enumerate(text):
        for folded in _folded(char):
            if folded == " ":
                end_word()
                continue
            alone = _alone(folded)
            if alone:
                end_word()
            letters.append(folded)
            places.append(place)
            if alone:
                end_word()
    end_word()
    return words


@lru_cache(maxsize=20_000)
def _folded(char: str) -> str:
    """A character in small letters and without accents; blanks as " ", control characters as nothing."""
    if char in "\t\n\r":
        return " "
    if char in "\0\ufffd" or unicodedata.category(char) in ("Cc", "Cf", "Co"):
        return ""
    if char.isspace():
        return " "
    bare = (c for c in unicodedata.normalize("NFD", char) if unicodedata.category(c) != "Mn")
    return "".join(c.lower() for c in bare)


@lru_cache(maxsize=20_000)
def _alone(char: str) -> bool:
    """Is this character a word of its own: punctuation, or Chinese?"""
    code = ord(char)
    if code < 128:
        return not char.isalnum() and char.isprintable() and char != " "
    return unicodedata.category(char).startswith("P") or any(low <= code <= high for low, high in _WIDE)
