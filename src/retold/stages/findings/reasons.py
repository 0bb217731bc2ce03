"""The tellings of a finding -> why they are one finding: the slots that were compared, and the values they agree in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from retold.model import DateMention, Difference, Figure
from retold.stages.clashes import compatible
from retold.stages.clashes.slots import Slots
from retold.text import words

MOST = 4  # words or values named of a kind


def reason(told: Sequence[Slots], accounts: tuple[int, int], differences: Sequence[Difference]) -> str:
    """One sentence: what the tellings share (figures, times, names, words), and where they part. `accounts`: how many tell
    it, and as how many they count."""
    if len(told) < 2:
        return "Told by one article."
    parts = [f"different {d.kind}: {' / '.join(side.value for side in d.sides)}" for d in differences]
    apart = {"time" if d.kind == "date" else d.kind for d in differences}
    parts += [f"same {kind}: {', '.join(values)}" for kind, values in _shared(told) if values and kind not in apart]
    tellers, voices = accounts
    count = "One account" if tellers == 1 else f"{tellers} accounts"
    if voices < tellers:
        count += ", some in the same words: these count as one" if voices > 1 else " in the same words, which count as one"
    return f"{count}; {'; '.join(parts)}." if parts else f"{count}; alike in meaning alone."


def _shared(told: Sequence[Slots]) -> list[tuple[str, list[str]]]:
    """What the tellings of at least two articles have in common, kind by kind."""
    figures = [f.text for s in told for f, _ in s.figures if any(_has_figure(o, s, f) for o in told)]
    dates = [d.text for s in told for d in s.statement.dates if any(_has_day(o, s, d) for o in told)]
    names = _common((s.statement.article, {n.canonical or n.text for n in s.statement.names}) for s in told)
    return [
        ("figure", _each(figures)[:MOST]),
        ("time", _each(dates)[:MOST]),
        ("names", names),
        ("words", _words(told, set(words(" ".join(names))))),
    ]


def _each(values: Iterable[str]) -> list[str]:
    """Each value once, as first written: "four" and "Four" are one."""
    first: dict[str, str] = {}
    for value in values:
        first.setdefault(value.casefold(), value)
    return list(first.values())


def _words(told: Sequence[Slots], named: set[str]) -> list[str]:
    """The words that most articles have, each as one of them writes it ("carrying", not its stem), but for those named."""
    written = {stem: word for s in reversed(told) for stem, word in s.written.items()}
    rows = [(s.statement.article, {stem for stem in s.stems if written.get(stem, stem) not in named}) for s in told]
    return [written.get(stem, stem) for stem in _common(rows)]


def _has_figure(other: Slots, own: Slots, figure: Figure) -> bool:
    if other.statement.article == own.statement.article:
        return False
    return any(f.kind == figure.kind and compatible.confirms(f, figure) for f, _ in other.figures)


def _has_day(other: Slots, own: Slots, day: DateMention) -> bool:
    if other.statement.article == own.statement.article:
        return False
    return any(compatible.days(d, day) == "same" for d in other.statement.dates)


def _common(rows: Iterable[tuple[str, Iterable[str]]]) -> list[str]:
    """What most articles have, at least two; of equals the longest first."""
    holders: dict[str, set[str]] = {}
    for article, values in rows:
        for value in values:
            holders.setdefault(value, set()).add(article)
    found = [value for value in holders if len(holders[value]) > 1]
    return sorted(found, key=lambda value: (-len(holders[value]), -len(value), value))[:MOST]
