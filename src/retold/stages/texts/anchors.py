"""A text -> what of it survives translation: figures, and names by their sound, with their place in the text.

A name's sound is the row of its consonants in six classes, so that "Washington", "Вашингтон" and "ワシントン" are one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from sys import intern

from retold.stages.texts.tokens import number

_PIECE = re.compile(r"\d+(?:[.,٫٬]\d+)*|[\u30a1-\u30fa\u30fc]{2,}|[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_KATAKANA = re.compile("[\u30a1-\u30fa]")
_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґў",
        "a b v g d e s s i i k l m n o p r s t u f h s s s s - i - e u a i i e g u".split(),
        strict=True,
    )
)
_CLASSES = (("bpfvw", "1"), ("kgqc", "2"), ("szjx", "3"), ("dt", "4"), ("lr", "5"), ("mn", "6"))
_CLASS = {letter: digit for letters, digit in _CLASSES for letter in letters}
_SOFT = re.compile(r"[cs]h|ch|tsch|sch|ck|ng(?=[bcdfgklmnpqrstvwxz]|$)|c(?=[eiy])|ß|þ|ð|ts|tz|ph|qu")
_SOFTER = {"ck": "k", "ng": "n", "c": "s", "ß": "s", "þ": "t", "ð": "d", "ph": "f", "qu": "kv"}
_KANA = (
    ("カキクケコガギグゲゴ", "2"),
    ("サシスセソザジズゼゾチツヂヅ", "3"),
    ("タテトダデド", "4"),
    ("ラリルレロ", "5"),
    ("ナニヌネノマミムメモン", "6"),
    ("フバビブベボパピプペポヴワ", "1"),
)
_KANA_CLASS = {kana: digit for row, digit in _KANA for kana in row}
LEAST = 3  # consonants: fewer do not tell names apart
MOST = 6
STRETCHES = 10  # of a text: translations keep the order of what they tell, and nearly its proportions


def sound(word: str) -> str:
    """A word's consonants as classes, "" when it has too few: sound("Washington") == sound("Вашингтон")."""
    if "ァ" <= word[0] <= "ー":
        codes = "".join(_KANA_CLASS.get(kana, "") for kana in word)
    else:
        plain = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
        latin = "".join(_CYRILLIC.get(c, c) for c in plain)
        latin = _SOFT.sub(lambda match: _SOFTER.get(match.group(), "s"), latin)
        codes = "".join(_CLASS.get(c, " " if c in "aeiouy" else "") for c in latin)
    kept = re.sub(r"(\d)\1+", r"\1", codes).replace(" ", "")
    return kept[:MOST] if len(kept) >= LEAST else ""


@lru_cache(maxsize=50_000)
def anchor(piece: str) -> str:
    """What of a word or figure survives translation, "" when nothing does: figures of two digits and more, names and long
    words by their sound, short forms in capitals ("NATO")."""
    if piece[0].isdecimal():
        return intern("#" + number(piece)) if len(piece) > 1 else ""
    if 1 < len(piece) <= 5 and piece.isascii() and piece.isupper():
        return intern(piece)
    if len(piece) <= 5 and not piece[0].isupper() and piece[0] <= "\u3000":
        return ""
    key = sound(piece)
    return intern(key) if len(key) > LEAST or not piece[0].islower() else ""


def anchors(text: str) -> Iterator[tuple[str, int]]:
    """The anchors of a text and the character at which each stands."""
    for match in _PIECE.finditer(text):
        if key := anchor(match.group()):
            yield key, match.start()


def surfaces(text: str) -> Iterator[tuple[str, str]]:
    """The anchors of a text and the word or figure of each."""
    for match in _PIECE.finditer(text):
        if key := anchor(match.group()):
            yield key, match.group()


def has_kana(text: str) -> bool:
    """Is Japanese among a text's words?"""
    return not text.isascii() and bool(_KATAKANA.search(text))


def placed(text: str, words: Sequence[str], most: int) -> tuple[tuple[str, ...], bytes]:
    """The first `most` anchors of a text, and the place of each, from 0 (its beginning) to 255 (its end). `words` are the
    text's words as written, from which it is quicker to tell where no Japanese is among them."""
    if has_kana(text):
        found, length = list(anchors(text)), len(text)
    else:
        found, length = [(key, at) for at, word in enumerate(words) if (key := anchor(word))], len(words)
    scale = 255 / max(1, length)
    return tuple(key for key, _ in found[:most]), bytes(int(at * scale) for _, at in found[:most])


def profile(keys: Sequence[str], places: bytes) -> dict[str, float]:
    """Anchors with their places as cells with weights: each anchor lies in its own stretch of the text and in the nearer
    of the two beside it. Two translations of one text have the same names and figures at the same places."""
    counts = Counter(keys)
    cells: dict[str, float] = {}
    for key, place in zip(keys, places, strict=True):
        at = place / 256 * STRETCHES
        near = int(at) + (1 if at % 1 >= 0.5 else -1)
        weight = (2.0 if key[0] == "#" or key[0].isalpha() else 1.0) / counts[key] ** 0.5
        for stretch in (int(at), near):
            cells[f"{key}@{stretch}"] = weight
    return cells


def same_places(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """The cosine of two profiles, long keys weighing more than short ones."""

    def weigh(cells: Mapping[str, float]) -> dict[str, float]:
        return {cell: weight * (min(len(cell.split("@")[0]), MOST) - 1) for cell, weight in cells.items()}

    first, second = weigh(a), weigh(b)
    product = sum(weight * second[cell] for cell, weight in first.items() if cell in second)
    norms = sum(w * w for w in first.values()) * sum(w * w for w in second.values())
    return product / norms**0.5 if norms else 0.0
