"""Why two articles are linked, as a sentence that a person can check: what stands in both, and which came first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from unicodedata import normalize

from retold.model import LinkKind
from retold.stages.lineage.likeness import RUN, Likeness
from retold.stages.texts.anchors import surfaces
from retold.stages.texts.passages import Telling

SHOWN = 12  # words of a run
LEAST_WORD = 4  # letters: shorter words stand in names, too
MOST = 6  # names and figures that two languages share
JOINTS = (" ", "-", "・")  # what stands between the words of one name


def why(a: Telling, b: Telling, shared: Likeness, kind: LinkKind, reason: str) -> str:
    """What links two texts. `reason` says which of them came first, "" where that was told."""
    if kind == "translation":
        parts = [*_across(a, b), _sentences(a, b, shared, "have the same names and figures")]
    else:
        verb = "stand in both" if kind in ("copy", "edit") else "are told in both"
        parts = [_sentences(a, b, shared, verb), _run(a, b, shared)]
    return "; ".join(part for part in [*parts, reason] if part)


def _sentences(a: Telling, b: Telling, shared: Likeness, verb: str) -> str:
    if not shared.pairs:
        return ""
    order = "" if len(shared.pairs) == 1 else ", in one order"
    if shared.order < 1:
        order = f", {shared.order:.0%} of them in one order"
    return f"{len(shared.pairs)} of {len(a.spans)} and {len(b.spans)} sentences {verb}{order}"


def _run(a: Telling, b: Telling, shared: Likeness) -> str:
    """The longest run that stands in both, shown from where a sentence begins, if one does well inside it. A name that both
    give in full ("the Fire and Rescue Service of ...") is none."""
    start, _, length = shared.run
    told = (a.article.text[low:high] for low, high in a.word_spans[start : start + length])
    if not length or (not a.signs and sum(not word[0].isupper() and len(word) >= LEAST_WORD for word in told) < 2):
        return ""
    shown, unit = (2 * SHOWN, "signs") if a.signs or b.signs else (SHOWN, "words")
    begins = (k for k in accumulate(a.lengths, initial=0) if start <= k <= start + length - RUN)
    first = next(begins, start)
    last = min(first + shown, start + length)
    phrase = " ".join(a.article.text[a.word_spans[first][0] : a.word_spans[last - 1][1]].split())
    more = "…" if last < start + length else ""
    return f"{length} {unit} run alike outside quotations: “{phrase}{more}”"


def _across(a: Telling, b: Telling) -> list[str]:
    """The figures, short forms and names that two texts in two languages share."""
    there, here = (
        {key: word for start, end in reversed(t.spans) for key, word in surfaces(t.article.text[start:end])} for t in (b, a)
    )
    both = [key for key in sorted(here, key=lambda key: _place(a, here[key])) if key in there]
    figures = [key for key in both if key[0] == "#"]
    names = [key for key in both if key[0] != "#" and not here[key][0].islower() and not there[key][0].islower()]
    whole = _whole([(here[key], there[key]) for key in names], a.article.text, b.article.text)
    both_write = [(here[key], there[key]) for key in figures[: MOST // 2]] + whole
    told = [
        one if normalize("NFKC", one) == normalize("NFKC", other) else f"{one} / {other}" for one, other in both_write[:MOST]
    ]
    parts = [f"both give {', '.join(told)}"] if told else []
    count = [sum(key[0] == "#" for key in keys) for keys in (here, there)]
    if min(count):
        parts.append(f"{len(figures)} of {count[0]} and {count[1]} figures are the same")
    return parts


def _whole(names: Sequence[tuple[str, str]], text: str, other_text: str) -> list[tuple[str, str]]:
    """Names as both texts write them, those put together that stand together in both: "New York / Нью-Йорк"."""
    found: list[tuple[str, str]] = []
    for name, other in names:
        if found:
            joined = _together(found[-1][0], name, text), _together(found[-1][1], other, other_text)
            if all(joined):
                found[-1] = joined
                continue
        found.append((name, other))
    return found


def _together(name: str, after: str, text: str) -> str:
    """Two words as one name, "" where they do not stand side by side in the text."""
    return next((whole for mark in JOINTS if (whole := f"{name}{mark}{after}") in text), "")


def _place(telling: Telling, word: str) -> int:
    return telling.article.text.find(word)
