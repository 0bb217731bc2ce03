"""Read the names marked in a GUM file (CoNLL-U): each sentence's text with spans of persons, organisations, places, events.

GUM marks every mention, with all its words ("the newly elected mayor Ana Duarte"). A name is the stretch of proper nouns
around the head of a mention, so much of it as belongs to the name: "University of Leeds" keeps its "of", a person does not.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TYPES = {"person": "person", "organization": "organisation", "place": "place", "event": "event"}
_PART = re.compile(r"\((\d+)-([a-z]+)-|\((\d+)-([a-z]+)\)|(\d+)\)")
JOINING = frozenset(["of", "for", "and", "the", "&", "de", "on"])


@dataclass(frozen=True)
class Marked:
    """A sentence and its names: (start, end, type), in order, without overlaps."""

    text: str
    names: tuple[tuple[int, int, str], ...]
    document: str


@dataclass
class Word:
    """One syntactic word with the characters it stands on."""

    form: str
    upos: str
    head: int
    relation: str
    misc: str
    start: int = -1
    end: int = -1


def read(path: Path, titles: frozenset[str]) -> Iterator[Marked]:
    """The sentences of a file, gzipped or not. `titles` are left out at the front of persons."""
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    document = ""
    if raw:
        for block in raw.decode("utf-8").split("\n\n"):
            rows = block.split("\n")
            for row in rows:
                if row.startswith("# newdoc id"):
                    document = row.split("=", 1)[1].strip()
            text = next((row[len("# text = ") :] for row in rows if row.startswith("# text = ")), "")
            words = list(_words([row.split("\t") for row in rows if row and not row.startswith("#")], text))
            if words:
                yield Marked(text, tuple(_names(words, text, titles)), document)


def _words(rows: list[list[str]], text: str) -> Iterator[Word]:
    at, until, surface = 0, 0, (0, 0)
    for row in rows:
        if "-" in row[0]:
            start = text.find(row[1], at)
            surface, until = (start, start + len(row[1])), int(row[0].split("-")[1])
            at = surface[1]
            inner = surface[0]
        elif "." not in row[0]:
            word = Word(row[1], row[3], int(row[6]), row[7], row[9])
            if int(row[0]) <= until:
                word.start, word.end = inner, min(inner + len(row[1]), surface[1])
                inner = word.end
            else:
                word.start = text.find(row[1], at)
                word.end = at = word.start + len(row[1])
            yield word


def _mentions(words: list[Word]) -> Iterator[tuple[int, int, str]]:
    """(first word, last word, type) of each mention, nested ones too."""
    open_: dict[str, list[tuple[int, str]]] = {}
    for place, word in enumerate(words):
        value = next((part[len("Entity=") :] for part in word.misc.split("|") if part.startswith("Entity=")), "")
        for piece in re.findall(r"\([^()]+\)?|[^()]+\)", value):
            if piece.startswith("("):
                fields = piece.strip("()").split("-")
                if piece.endswith(")"):
                    yield place, place, fields[1]
                else:
                    open_.setdefault(fields[0], []).append((place, fields[1]))
            elif open_.get(piece.rstrip(")").split("-")[0]):
                first, kind = open_[piece.rstrip(")").split("-")[0]].pop()
                yield first, place, kind


def _names(words: list[Word], text: str, titles: frozenset[str]) -> list[tuple[int, int, str]]:
    found: dict[tuple[int, int], str] = {}
    for first, last, kind in sorted(_mentions(words), key=lambda row: row[1] - row[0]):
        head = next((n for n in range(first, last + 1) if not first <= words[n].head - 1 <= last), None)
        if kind not in TYPES or head is None or words[head].upos != "PROPN":
            continue
        a, b = _stretch(words, first, last, head, kind)
        if kind == "person":
            a = max([a, *(n + 1 for n in range(a, b) if words[n].form.lower().rstrip(".") in titles)])
        if words[a].form.lower() in ("the", "a", "an") and a < b:
            a += 1
        if words[a].form.lower().rstrip(".") not in titles:
            found[words[a].start, words[b].end] = TYPES[kind]
    kept: list[tuple[int, int, str]] = []
    for (start, end), kind in sorted(found.items(), key=lambda row: (row[0][0], -row[0][1])):
        if 0 <= start < end and (not kept or kept[-1][1] <= start) and text[start:end].strip():
            kept.append((start, end, kind))
    return kept


def _stretch(words: list[Word], first: int, last: int, head: int, kind: str) -> tuple[int, int]:
    """The first and last word of the name around a head, inside its mention."""

    def proper(place: int) -> bool:
        word = words[place]
        return word.upos == "PROPN" or (word.form[:1].isupper() and word.upos in ("ADJ", "NOUN", "NUM", "VERB", "X"))

    a = b = head
    while a > first and (proper(a - 1) or (words[a - 1].form in ("-", ".", "'") and a - 1 > first and proper(a - 2))):
        a -= 1
    while b < last:
        following = words[b + 1]
        if proper(b + 1) or (following.form in ("-", ".") and b + 1 < last and proper(b + 2)):
            b += 1
        elif (
            kind != "person" and following.form.lower() in JOINING and b + 2 <= last and _reaches(words, b + 2, last, proper)
        ):
            b = next(place for place in range(b + 2, last + 1) if proper(place))
        else:
            break
    return a, b


def _reaches(words: list[Word], place: int, last: int, proper: object) -> bool:
    """Does a proper noun follow, behind at most one more joining word?"""
    assert callable(proper)
    if proper(place):
        return True
    return words[place].form.lower() in JOINING and place < last and bool(proper(place + 1))
