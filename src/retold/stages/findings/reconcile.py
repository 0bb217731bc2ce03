"""A story's parts -> its findings: what accounts agree on, where they differ, and what only one tells.

Two lanes: inside an account statements are threaded by likeness alone (threads.py); across accounts likeness only
proposes, many slots decide (pairs.py, judge.py), and groups must hold together (groups.py). What the
tellings of a group then say of figures, dates, names and speakers gives the verdict (stages/findings/verdicts.py).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np

from retold.model import Account, Finding, Ruling, StoryParts
from retold.model.dossier import COUNTED, DOUBTFUL
from retold.options import ReconcileOptions
from retold.stages.clashes import ages_apart
from retold.stages.clashes.meetings import alike_in_names_alone, partings
from retold.stages.findings.groups import cliques
from retold.stages.findings.judge import NOTHING, Chances, apart, chances, confidence
from retold.stages.findings.pairs import Board, Floats, board
from retold.stages.findings.ruled import parted, points, said, settled
from retold.stages.findings.tellings import Desk, finding, statements
from retold.stages.findings.threads import Row, threads
from retold.stages.findings.verdicts import conflicting
from retold.text import fold
from retold.words import Words

UNLIKE = (-1.4, -1.4)  # log-odds (0.2) that two statements tell one thing, where nothing but the ages of one person says it
NAMED = 0.4  # confidence at most of a telling that has nothing but names in common with the others
WORDED_ALIKE = 0.7  # cosine of two tellings that say one thing in other words

Thread = tuple[Row, ...]


def reconcile(
    parts: StoryParts, words_of: Callable[[str], Words], options: ReconcileOptions, rulings: Iterable[Ruling] = ()
) -> tuple[Finding, ...]:
    """The findings of one story, sorted by id. Every statement stands in at least one. `rulings` are of passages."""
    accounts = accounts_of(parts)
    found = [(k, thread) for k, account in enumerate(accounts) for thread in threads(account, dict(parts.vectors))]
    if not found:
        return ()
    desk = Desk(parts, words_of, options.conflict)
    heads = [thread[0] for _, thread in found]
    ruled = points(rulings, found, parts)
    compared, groups, likely = NOTHING, [], {}
    if len(accounts) > 1:  # one alone has nothing to be compared with
        together = settled(chances(at := lay_out(desk, found)), ruled)
        compared = settled(_apart(desk, heads, together, options), ruled)
        ages = {rows: pair for rows, pair in _two_ages(desk, heads, at).items() if ruled.get(pair, True)}
        desk = replace(desk, chances=dict.fromkeys(ages, UNLIKE) | chances_of(heads, together, options))
        contested = dict.fromkeys(ages.values(), options.sure) | _contested(desk, heads, (together, compared), options)
        likely = _likely(compared, options) | contested
        groups = grouped(at, likely, options)
    told = {i for group in groups for i in group}
    groups += [(i,) for i in range(len(found)) if i not in told]
    groups = parted(_told_once(desk, groups, found), ruled) if ruled else _told_once(desk, groups, found)
    rows = [_rows(group, found) for group in groups]
    voices = [desk.voices(told_by) for told_by in rows]
    sure = [_sure(desk, [(i, found[i][1]) for i in group], one, likely) for group, one in zip(groups, voices, strict=True)]
    counts = [_count(desk, *one) for one in zip(rows, voices, sure, strict=True)]
    first = [_first(sure[n], {heads[i] for i in group}) for n, group in enumerate(groups)]
    shown = statements(desk, rows, first, counts)
    made = [finding(desk, *one) for one in zip(rows, voices, counts, shown, sure, strict=True)]
    near = _related(groups, compared, options)
    related = {n: tuple(made[k].id for k in beside) for n, beside in near.items() if beside}
    made = [replace(one, related=related[n]) if n in related else one for n, one in enumerate(made)]
    made = [said(one, group, ruled) for one, group in zip(made, groups, strict=True)] if ruled else made
    return tuple(sorted(made, key=lambda one: one.id))


def _rows(group: Sequence[int], found: Sequence[tuple[int, Thread]]) -> list[Row]:
    """The statements of a group of threads, as rows."""
    return sorted({row for i in group for row in found[i][1]})


def _told_once(desk: Desk, groups: Sequence[tuple[int, ...]], found: Sequence[tuple[int, Thread]]) -> list[tuple[int, ...]]:
    """The groups, those that show one conflict as one: "14 hurt" in headline and lead against "17 hurt" is told once."""
    homes: dict[Hashable, int] = {}
    merged: dict[int, set[int]] = {}
    for number, group in enumerate(groups):
        marks = set(_marks(desk, group, _rows(group, found)))
        together = {homes[mark] for mark in marks & homes.keys()}
        marks |= {mark for mark, home in homes.items() if home in together}
        merged[number] = set(group).union(*(merged.pop(home) for home in together))
        homes |= dict.fromkeys(marks, number)
    return [tuple(sorted(group)) for group in merged.values()]


def _marks(desk: Desk, group: Sequence[int], rows: Sequence[Row]) -> Iterator[Hashable]:
    """What two groups that show one conflict have in common: the same values and a thread; or the same figures, told by the
    same articles."""
    found = desk.judged(rows)
    for difference in found.differences if found.verdict else ():
        values = frozenset(fold(side.value) for side in difference.sides)
        yield from ((difference.kind, values, thread) for thread in group)
        if difference.kind == "figure":
            yield frozenset((fold(side.value), *sorted({rows[k][0] for k in side.tellings})) for side in difference.sides)


def chances_of(
    heads: Sequence[Row], compared: Chances, options: ReconcileOptions
) -> dict[tuple[Row, Row], tuple[float, float]]:
    """For each pair of statements, as rows, that may tell one thing: the log-odds that they do, as they are and with their
    values the same."""
    worth = np.flatnonzero(np.maximum(compared.told, compared.reconciled) >= options.possible)
    odds = (_odds(chance[worth]).tolist() for chance in (compared.by_words, compared.reconciled))
    pairs = zip(compared.left[worth].tolist(), compared.right[worth].tolist(), *odds, strict=True)
    return {(heads[i], heads[j]): (told, reconciled) for i, j, told, reconciled in pairs}


def _odds(chance: Floats) -> Floats:
    bounded = np.clip(chance, 1e-4, 1 - 1e-4)
    return np.asarray(np.log(bounded / (1 - bounded)), np.float32)


def _contested(
    desk: Desk, heads: Sequence[Row], compared: tuple[Chances, Chances], options: ReconcileOptions
) -> dict[tuple[int, int], float]:
    """The pairs that would tell one thing but for a value, where the typed values indeed conflict: with their chances, which
    come before and after what parts two statements is weighed."""
    found: dict[tuple[int, int], float] = {}
    before, after = compared
    unsure = (after.told < options.sure) & (after.reconciled >= options.sure)
    for k in np.flatnonzero(unsure).tolist():
        i, j = int(after.left[k]), int(after.right[k])
        least = options.conflict if before.told[k] >= options.sure else options.contested
        met = desk.meeting(heads[i], heads[j])
        if met and conflicting(met, desk.words(heads[i]), least):
            found[i, j] = float(after.reconciled[k])
    return found


def _two_ages(desk: Desk, heads: Sequence[Row], at: Board) -> dict[tuple[Row, Row], tuple[int, int]]:
    """The pairs of other accounts' statements, as rows and as numbers, that give one person two ages: these are of one thing
    whatever the words around them."""
    aged = [k for k, statement in enumerate(at.statements) if any(figure.kind == "age" for figure in statement.figures)]
    return {
        (heads[i], heads[j]): (i, j)
        for i, j in combinations(aged, 2)
        if at.account[i] != at.account[j] and ages_apart(desk.slots(heads[i]), desk.slots(heads[j]))
    }


def _likely(compared: Chances, options: ReconcileOptions) -> dict[tuple[int, int], float]:
    """The chances of the pairs of threads that may stand in one finding."""
    worth = np.flatnonzero(compared.told >= min(options.sure, options.possible))
    columns = (column[worth].tolist() for column in (compared.left, compared.right, compared.told))
    return {(i, j): chance for i, j, chance in zip(*columns, strict=True)}


def _apart(desk: Desk, heads: Sequence[Row], compared: Chances, options: ReconcileOptions) -> Chances:
    """The chances, less where two statements part in what no conflict has to come of: such a pair makes no finding, but does
    not break up one that others make."""
    told = compared.told.copy()
    for k in np.flatnonzero(told >= min(options.sure, options.possible)).tolist():
        one, two = (desk.slots(heads[int(side[k])]) for side in (compared.left, compared.right))
        told[k] = max(apart(float(told[k]), partings(one, two)), min(float(told[k]), options.possible))
    return replace(compared, told=told)


def _count(desk: Desk, rows: Sequence[Row], voices: Mapping[str, str], sure: Mapping[Row, float]) -> int:
    """How many voices tell a finding, likely enough to be counted; one at least. In a conflict all are, and two at least."""
    if desk.judged(rows).verdict:
        return max(len(set(voices.values())), 2)
    return max(len({voices[desk.account[row[0]]] for row in rows if sure[row] >= COUNTED}), 1)


def _sure(
    desk: Desk,
    group: Sequence[tuple[int, Thread]],
    voices: Mapping[str, str],
    likely: Mapping[tuple[int, int], float],
) -> dict[Row, float]:
    """How likely each telling of a group of threads (with their numbers) tells what one of another voice tells. Whatever
    their vectors say, those that have nothing but names in common may tell no more than who somebody is."""
    sure: dict[Row, float] = {}
    voice = {i: voices[desk.account[thread[0][0]]] for i, thread in group}
    for i, thread in group:
        others = [(j, other[0]) for j, other in group if voice[j] != voice[i]]
        chance = confidence(max((likely.get((min(i, j), max(i, j)), 0.0) for j, _ in others), default=0.0))
        alone = all(_names_alone(desk, thread[0], head) for _, head in others)
        sure |= dict.fromkeys(thread, min(chance, NAMED) if alone else chance)
    return sure


def _first(sure: Mapping[Row, float], heads: set[Row]) -> set[Row]:
    """The first tellings of the accounts, without those that are doubtful where others are not."""
    return {row for row in heads if sure[row] >= DOUBTFUL} or heads


def _names_alone(desk: Desk, one: Row, two: Row) -> bool:
    """Have two tellings nothing but names in common, and are they not worded alike either ("Roe quit", "Roe resigned")?"""
    return alike_in_names_alone(desk.slots(one), desk.slots(two)) and desk.cosine(one, two) < WORDED_ALIKE


def _related(groups: Sequence[tuple[int, ...]], compared: Chances, options: ReconcileOptions) -> dict[int, list[int]]:
    """For each group the others (by number) of which a pair of statements resembles it, likeliest first."""
    home: dict[int, int] = {}
    for number, group in enumerate(groups):
        for i in group:
            home.setdefault(i, number)
    likely = np.flatnonzero(compared.told >= options.related)
    order = likely[np.lexsort((compared.right[likely], compared.left[likely], -compared.told[likely]))]
    near: dict[int, list[int]] = {}
    for k in order.tolist():
        one, two = home[int(compared.left[k])], home[int(compared.right[k])]
        for here, there in ((one, two), (two, one)):
            known = near.setdefault(here, [])
            if here != there and there not in known and len(known) < options.most_related:
                known.append(there)
    return near


def accounts_of(parts: StoryParts) -> list[Account]:
    """The story's accounts, in the order of their leads; an article in none is one of its own."""
    told = {article for account in parts.accounts for article in account.articles}
    alone = [Account(a.id, a.id, (a.id,)) for a in parts.articles if a.id not in told]
    return sorted([*parts.accounts, *alone], key=lambda account: account.lead)


def lay_out(desk: Desk, found: Sequence[tuple[int, Thread]]) -> Board:
    """The first statement of each thread (with the number of its account), side by side."""
    number = {article.id: k for k, article in enumerate(desk.parts.articles)}
    heads, placed = [thread[0] for _, thread in found], desk.parts.placed
    return board(
        [desk.statement(row) for row in heads],
        [desk.articles[row[0]].text for row in heads],
        [desk.words(row) for row in heads],
        np.stack([desk.parts.vectors[article][i] for article, i in heads]),
        ([number[row[0]] for row in heads], [account for account, _ in found]),
        np.stack([placed[article][i] for article, i in heads]) if all(article in placed for article, _ in heads) else None,
    )


def grouped(at: Board, likely: Mapping[tuple[int, int], float], options: ReconcileOptions) -> list[tuple[int, ...]]:
    """The groups of statements (numbers on the board) that tell one thing in several accounts."""

    def alike(i: int, j: int) -> bool:
        return float(at.centred[i] @ at.centred[j]) >= options.alike

    return cliques(likely, at.account.tolist(), alike, options.sure, options.possible)
