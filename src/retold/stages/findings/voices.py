"""The tellings of a finding -> its voices: accounts that tell it in the same words are one, whoever had them first.

An account is a text of its own as a whole, and may still print a paragraph, a caption or a post that others print, too. That
is no second witness. Quoted words are left out: two reporters who write down one speech are two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from retold.model import Article
from retold.model.base import Span
from retold.stages.lineage.accounts import components
from retold.stages.lineage.one_hand import SIGNS
from retold.stages.texts.passages import outside_quotes
from retold.stages.texts.tokens import TOKEN, is_sign, keys

RUN = 12  # words alike in a row, outside quotations; two writers share up to 10: "a ban on Norlanders entering the ..."
OWN = 8  # ... of them neither names nor figures: "Ada Roe, a professor of law at the University of Norland, told" has 6
COVERED = 0.5  # share of the shorter telling that stands in such runs

Run = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Print:
    """An article's words: `words` as they are compared, "" for those that are quoted, their `starts` in the text, which of
    them are the writer's `own` (neither names nor figures), and the `size` of a run that counts."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    own: tuple[bool, ...]
    size: int


@dataclass(frozen=True, eq=False)
class Runs:
    """The runs of words that touch one telling, each with the place of its first word; the telling's own places."""

    begin: Mapping[Run, int]
    places: frozenset[int]


def printed(article: Article) -> Print:
    """The words of an article, quoted ones set apart."""
    text = article.text
    spans = [match.span() for match in TOKEN.finditer(text)]
    free = outside_quotes(text, spans).tolist()
    words = tuple(word if apart else "" for word, apart in zip(keys(text), free, strict=True))
    own = tuple(not (text[start].isupper() or text[start].isdecimal()) for start, _ in spans)
    signs = 2 * sum(map(is_sign, words)) > len(words)
    return Print(words, tuple(start for start, _ in spans), own, RUN * SIGNS if signs else RUN)


def runs(text: Print, span: Span) -> Runs:
    """The runs that touch a telling; they may begin before it and go on behind it, since whole paragraphs are copied."""
    places = [k for k, start in enumerate(text.starts) if span[0] <= start < span[1]]
    begin: dict[Run, int] = {}
    for k in range(max(0, places[0] - text.size + 1), places[-1] + 1) if places else ():
        run = text.words[k : k + text.size]
        if len(run) == text.size and "" not in run and sum(text.own[k : k + text.size]) >= OWN:
            begin.setdefault(run, k)
    return Runs(begin, frozenset(k for k in places if text.words[k]))


def same_words(a: Runs, b: Runs) -> bool:
    """Do two tellings run alike word for word, for at least half of the shorter?"""
    shared = a.begin.keys() & b.begin.keys()
    shorter = min(a, b, key=lambda one: len(one.places))
    covered = {k for run in shared for k in range(shorter.begin[run], shorter.begin[run] + len(run))}
    return bool(shared) and len(covered & shorter.places) >= COVERED * len(shorter.places)


def voices(tellings: Sequence[tuple[str, Runs]], apart: Iterable[tuple[int, int]]) -> dict[str, str]:
    """The voice of each account, named by its first: those are one that tell a thing in the same words. `tellings` are
    accounts with their runs; `apart` pairs of tellings (i < j) that contradict each other, as no copies do."""
    holders: dict[Run, list[int]] = {}
    for k, (_, own) in enumerate(tellings):
        for run in own.begin:
            holders.setdefault(run, []).append(k)
    near = {pair for held in holders.values() for pair in combinations(held, 2)} - set(apart)
    alike = ((tellings[i][0], tellings[j][0]) for i, j in sorted(near) if same_words(tellings[i][1], tellings[j][1]))
    groups = components((account for account, _ in tellings), alike)
    return {account: group[0] for group in groups for account in group}
