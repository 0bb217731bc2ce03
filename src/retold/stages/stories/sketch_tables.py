"""Sketches as records <-> sketches column by column; tables joined, and some of their rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from retold.model import Ragged, Sketch, SketchTable
from retold.stages.texts.ragged import Ints, Values, from_rows, starts_of, take

WORDED = ("terms", "lead", "names", "numbers", "credits", "anchors")  # columns that hold entries of `words`
KEYED = ("bands", "grams")
AT_ONCE = 500  # records that are put into one table
MOST = 65_535  # times that one word is counted in one text


class Numbering(dict[str, int]):
    """Numbers for words, in the order in which they are first asked for."""

    def __missing__(self, word: str) -> int:
        found = self[word] = len(self)
        return found


def table(sketches: Sequence[Sketch]) -> SketchTable:
    """Some sketches column by column, in their order."""
    words = Numbering()

    def column(read: Callable[[Sketch], Iterable[str]]) -> Ragged:
        return from_rows([[words[word] for word in read(sketch)] for sketch in sketches])

    return SketchTable(
        articles=tuple(sketch.article for sketch in sketches),
        languages=tuple(sketch.language for sketch in sketches),
        published=tuple(sketch.published for sketch in sketches),
        lengths=np.array([sketch.length for sketch in sketches], np.int64),
        digests=np.array([sketch.digest for sketch in sketches], np.int64),
        bands=from_rows([sketch.bands for sketch in sketches], np.uint64),
        grams=from_rows([sketch.grams for sketch in sketches], np.uint64),
        terms=column(lambda sketch: (term for term, _ in sketch.terms)),
        counts=np.array([min(count, MOST) for sketch in sketches for _, count in sketch.terms], np.uint16),
        lead=column(lambda sketch: sketch.lead),
        names=column(lambda sketch: sketch.names),
        numbers=column(lambda sketch: sketch.numbers),
        credits=column(lambda sketch: sketch.credits),
        anchors=column(lambda sketch: sketch.anchors),
        places=np.frombuffer(b"".join(sketch.places for sketch in sketches), np.uint8),
        words=tuple(words),
    )


def tables(sketches: Iterable[Sketch | SketchTable]) -> Iterator[SketchTable]:
    """The tables among some sketches, and the records in tables of their own, so that few records are held at once."""
    waiting: list[Sketch] = []
    for part in sketches:
        if isinstance(part, Sketch):
            waiting.append(part)
        else:
            yield part
        if len(waiting) >= AT_ONCE:
            yield table(waiting)
            waiting.clear()
    if waiting:
        yield table(waiting)


def records(sketches: SketchTable) -> list[Sketch]:
    """The sketches of a table, one record each."""
    return [_record(sketches, i) for i in range(len(sketches.articles))]


def _record(sketches: SketchTable, i: int) -> Sketch:
    words = sketches.words

    def told(column: Ragged) -> list[str]:
        return [words[number] for number in column.row(i).tolist()]

    def span(column: Ragged) -> slice:
        return slice(column.starts[i], column.starts[i + 1])

    terms = zip(told(sketches.terms), sketches.counts[span(sketches.terms)].tolist(), strict=True)
    return Sketch(
        article=sketches.articles[i],
        language=sketches.languages[i],
        published=sketches.published[i],
        length=int(sketches.lengths[i]),
        digest=int(sketches.digests[i]),
        bands=tuple(sketches.bands.row(i).tolist()),
        grams=tuple(sketches.grams.row(i).tolist()),
        terms=tuple(sorted(terms, key=lambda item: (-item[1], item[0]))),
        lead=tuple(sorted(told(sketches.lead))),
        names=tuple(sorted(told(sketches.names))),
        numbers=tuple(sorted(told(sketches.numbers))),
        credits=tuple(sorted(told(sketches.credits))),
        anchors=tuple(told(sketches.anchors)),
        places=sketches.places[span(sketches.anchors)].tobytes(),
    )


class Chosen:
    """Some sketches of a table, in the order asked for. A column is made when it is asked for and kept by who asked, so that
    never all are held twice."""

    def __init__(self, sketches: SketchTable, wanted: Ints) -> None:
        self.table = sketches
        self.wanted = wanted
        self.words = sketches.words
        self.languages = tuple(sketches.languages[i] for i in wanted.tolist())
        self.several_languages = len(set(self.languages)) > 1

    def __len__(self) -> int:
        return len(self.wanted)

    def forget(self, *names: str) -> None:
        """Let some columns of the table go, and what belongs to them."""
        none = Ragged(np.zeros(len(self.table.articles) + 1, np.int64), np.zeros(0, np.int32))
        gone: dict[str, Any] = dict.fromkeys(names, none)
        gone |= {name: none.values for name, of in (("counts", "terms"), ("places", "anchors")) if of in names}
        self.table = replace(self.table, **gone)

    def column(self, name: str) -> Ragged:
        """One column of the sketches."""
        return take(getattr(self.table, name), self.wanted)[0]

    def counted(self) -> tuple[Ragged, Values]:
        """The terms, and the count of each."""
        terms, at = take(self.table.terms, self.wanted)
        return terms, self.table.counts[at]

    def placed(self) -> tuple[Ragged, Values]:
        """The anchors, and the place of each."""
        anchors, at = take(self.table.anchors, self.wanted)
        return anchors, self.table.places[at]


def join(tables: Iterable[SketchTable]) -> SketchTable:
    """The sketches of all tables in one whose words stand in alphabetical order, so that nothing depends on how the
    articles were dealt out. Columns grow in place: kept as parts until the end they would take twice the memory."""
    words = Numbering()
    plain: dict[str, list[Any]] = {"articles": [], "languages": [], "published": []}
    grown: dict[str, _Growing] = {name: _Growing() for name in ("lengths", "digests", "counts", "places")}
    ragged = {name: (_Growing(), _Growing()) for name in (*WORDED, *KEYED)}
    for part in tables:
        own = np.fromiter((words[word] for word in part.words), np.int32, len(part.words))
        for name, entries in plain.items():
            entries.extend(getattr(part, name))
        for name, column in grown.items():
            column.add(getattr(part, name))
        for name, (lengths, values) in ragged.items():
            rows: Ragged = getattr(part, name)
            lengths.add(np.diff(rows.starts).astype(np.int32))
            values.add(own[rows.values] if name in WORDED else rows.values)
    order = sorted(words)
    places = np.empty(len(order), np.int32)
    places[np.fromiter(map(words.__getitem__, order), np.int64, len(order))] = np.arange(len(order), dtype=np.int32)
    made: dict[str, Any] = {name: tuple(entries) for name, entries in plain.items()}
    made |= {name: column.whole() for name, column in grown.items()}
    for name, (lengths, values) in ragged.items():
        whole = values.whole()
        if name in WORDED:
            whole[:] = places[whole]
        made[name] = Ragged(starts_of(lengths.whole()), whole)
    return SketchTable(**made, words=tuple(order))


class _Growing:
    """An array to which others are added."""

    def __init__(self) -> None:
        self.kind: Any = np.int32
        self.raw = bytearray()

    def add(self, values: Values) -> None:
        """Add some values; all have the type of the first."""
        self.kind = values.dtype
        self.raw += values.tobytes()

    def whole(self) -> Values:
        """All values."""
        return np.frombuffer(self.raw, self.kind)
