"""Learns the weights of clashes/conflicts.py from the invented stories: which clashes of values are conflicts. Run by hand.

    python models/train_conflict.py [--write] [--plants 2] [--data ../shared/data]

Taught by every clash of two tellings of different accounts in models/stories, those held out apart: a conflict where the
story's marks say that the two give one fact two values; likewise in the labelled real stories of bench/labels. Also by
values planted in the invented ones (bench/planted.py), a value an article: those are conflicts, and clashes beside a
harmless rewording are none. Precision and recall are those of weights that never saw the story.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "bench"))
sys.path.insert(0, str(ROOT / "models"))

import invented  # noqa: E402
import planted  # noqa: E402
import told  # noqa: E402
from plants import text_of  # noqa: E402
from train_judge import average_precision, fit  # noqa: E402

from retold.language import words_for  # noqa: E402
from retold.model import StoryParts  # noqa: E402
from retold.options import Options  # noqa: E402
from retold.stages.clashes import OWN, clashes  # noqa: E402
from retold.stages.clashes.meetings import PAIR, Clash, Meeting  # noqa: E402
from retold.stages.findings import judge  # noqa: E402
from retold.stages.findings.judge import Weights  # noqa: E402
from retold.stages.findings.reconcile import accounts_of, chances_of, lay_out, reconcile  # noqa: E402
from retold.stages.findings.tellings import Desk  # noqa: E402
from retold.stages.findings.threads import Row, threads  # noqa: E402

PARTS = 5
PLANTED = 0.5  # weight of a planted conflict: they are easier than those of life
LIVED = 2.0  # weight of a clash of a real story: there are few, and they are what counts
ROUNDS = 3
SEED = 7
READINESS = {"figure": 0.7, "date": 0.8, "name": 0.7, "polarity": 0.7}
"""Added to the log-odds of each kind, so that one least chance serves all: at .3 a time counts from .16 of the model's
own, a figure, a name and a denial from .18. Where clashes of a kind are mostly chance, the model is shy."""
NOT_LEARNT = ("name", "polarity")  # a marked conflict of another kind beside two names or a "not" is no sign of these


@dataclass(frozen=True, eq=False)
class Example:
    """One clash: the story, the pair of rows, whether it is a conflict, whether it was planted."""

    story: str
    pair: tuple[Row, Row]
    clash: Clash
    conflict: bool
    planted: bool


def met(parts: StoryParts, of: str = "") -> Iterator[tuple[Row, Row, Meeting, float]]:
    """Every two statements of different accounts that may tell one thing, and how likely; with `of` those of one article."""
    options = Options().reconcile
    found = [(k, t) for k, account in enumerate(accounts_of(parts)) for t in threads(account, dict(parts.vectors))]
    heads = [thread[0] for _, thread in found]
    if len({account for account, _ in found}) < 2:
        return
    compared = judge.chances(lay_out(Desk(parts, words_for), found))
    desk = Desk(parts, words_for, options.conflict, chances_of(heads, compared, options))
    told_of = {
        (heads[i], heads[j]): chance
        for i, j, chance in zip(compared.left.tolist(), compared.right.tolist(), compared.told.tolist(), strict=True)
    }
    for one, two in desk.chances:
        meeting = desk.meeting(one, two) if of in ("", one[0], two[0]) else None
        if meeting:
            yield one, two, meeting, told_of[one, two]


def pairs(parts: StoryParts, of: str = "") -> Iterator[tuple[tuple[Row, Row], list[Clash]]]:
    """The clashes of every two statements of different accounts that may tell one thing; with `of` those of one article."""
    for one, two, meeting, _ in met(parts, of):
        yield (one, two), list(clashes(meeting, words_for("en")))


def told_facts(story: invented.Invented, parts: StoryParts) -> dict[Row, dict[int, bool]]:
    """For each statement the facts it tells, and whether against the others."""
    return {
        (article.id, i): invented.facts(story.told[article.source], statement.start, statement.end)
        for article in parts.articles
        for i, statement in enumerate(parts.statements[article.id])
    }


def natural(story: invented.Invented, parts: StoryParts) -> Iterator[Example]:
    """The clashes of a story as it is. Two values that are both marked as different from others tell nothing."""
    facts = told_facts(story, parts)
    for (one, two), found in pairs(parts):
        shared = facts[one].keys() & facts[two].keys()
        if any(facts[one][fact] and facts[two][fact] for fact in shared):
            continue
        conflict = any(facts[one][fact] != facts[two][fact] for fact in shared)
        for clash in found:
            if clash.relation == "different" and not (conflict and clash.kind in NOT_LEARNT):
                yield Example(story.name, (one, two), clash, conflict, False)


def lived(story: told.Labelled, parts: StoryParts) -> Iterator[Example]:
    """The clashes of a labelled story: conflicts where both statements tell one fact that is marked as disputed or updated;
    else none. Of a statement that tells a contested fact beside one that does not, nothing is known."""
    texts = {article.id: (article.source, article.text) for article in parts.articles}
    contested = [f["told_by"] for f in story.gold["facts"] if f["verdict"] in ("disputed", "updated") or "differ" in f]

    def told_of(row: Row) -> set[int]:
        source, text = texts[row[0]]
        statement = parts.statements[row[0]][row[1]]
        words = text[statement.start : statement.end]
        return {k for k, fact in enumerate(contested) if any(w in words or words in w for w in fact.get(source, ()))}

    for (one, two), found in pairs(parts):
        left, right = told_of(one), told_of(two)
        conflict = bool(left & right)
        if (left or right) and not conflict:
            continue
        for clash in found:
            if clash.relation == "different" and not (conflict and clash.kind in NOT_LEARNT):
                yield Example(story.name, (one, two), clash, conflict, False)


def plants(name: str, parts: StoryParts, made: Any, most: int, rng: random.Random) -> Iterator[Example]:
    """The clashes that planted values make, at most `most` plants of a kind."""
    scene = planted.Scene(parts, reconcile(parts, words_for, Options().reconcile))
    pool: dict[str, list[planted.Plant]] = {}
    for plant in planted.plants(scene, SEED):
        pool.setdefault(plant.kind, []).append(plant)
    for kind, offers in sorted(pool.items()):
        for plant in rng.sample(offers, min(most, len(offers))) if kind not in ("unit", "speaker") else ():
            others = beside(scene, plant)
            if others:
                yield from _clashes_of(name, planted.replanted(scene, plant, made), plant, others)


def beside(scene: planted.Scene, plant: planted.Plant) -> set[tuple[str, int, int]]:
    """The spans of other articles that told the same before the plant."""
    old = text_of(scene.parts, plant.article)[slice(*plant.edits[-1][:2])]
    value = plant.kind in ("figure", "date", "name", "place")
    return {
        (t.article, t.start, t.end)
        for finding in scene.findings
        if finding.verdict == "corroborated"
        and any(t.article == plant.article and t.start <= plant.place < t.end for t in finding.tellings)
        for t in finding.tellings
        if t.article != plant.article and (not value or old in text_of(scene.parts, t.article)[t.start : t.end])
    }


def _clashes_of(name: str, parts: StoryParts, plant: planted.Plant, others: set[tuple[str, int, int]]) -> Iterator[Example]:
    place = plant.moved(plant.place)
    new = plant.edits[-1][2].strip()
    harmless = plant.kind.startswith("reworded")
    for pair, found in pairs(parts, plant.article):
        spans = [parts.statements[article][i] for article, i in pair]
        for here, there in (spans, spans[::-1]):
            if here.article != plant.article or not here.start <= place < here.end:
                continue
            if (there.article, there.start, there.end) not in others:
                continue
            for clash in found:
                shows = clash.kind in ("name", "polarity") or new in clash.value_a + clash.value_b
                one_kind = clash.kind == ("name" if plant.kind == "place" else plant.kind)
                if clash.relation == "different" and (harmless or (one_kind and shows)):
                    yield Example(name, pair, clash, not harmless, True)


def learn(examples: Sequence[Example]) -> tuple[Weights, Any, Any]:
    """The weights of one kind, the chances of the examples by weights that never saw their story, and which of them count:
    of the clashes of one marked pair only the likeliest is the conflict."""
    rows = np.array([example.clash.row for example in examples])
    same = np.array([example.conflict for example in examples])
    lived = [example.story[1] != "-" for example in examples]  # the invented ones are called 1-01-...
    weight = np.where([example.planted for example in examples], PLANTED, np.where(lived, LIVED, 1.0))
    names = sorted({example.story for example in examples})
    part = np.array([names.index(example.story) % PARTS for example in examples])
    odds, used = np.zeros(len(rows)), np.ones(len(rows), bool)
    for _ in range(ROUNDS):
        for k in range(PARTS):
            taught = used & (part != k)
            odds[part == k] = judge.score(rows[part == k], fit(rows[taught], same[taught], weight[taught]))
        best: dict[tuple[str, tuple[Row, Row]], int] = {}
        for k, example in enumerate(examples):
            key = (example.story, example.pair)
            if example.conflict and not example.planted and (key not in best or odds[k] > odds[best[key]]):
                best[key] = k
        used = np.array([e.planted or not e.conflict or best[e.story, e.pair] == k for k, e in enumerate(examples)])
    return fit(rows[used], same[used], weight[used]), odds, used


def show(kind: str, examples: Sequence[Example], odds: Any, used: Any) -> None:
    """Precision and recall among the story's own clashes, and the share of plants found, at some chances."""
    same, made = (np.array([getattr(example, name) for example in examples]) for name in ("conflict", "planted"))
    own = used & ~made
    print(f"{kind}: {same[own].sum()} conflicts of {own.sum()} clashes, {same[made].sum()} planted;", end=" ")
    print(f"average precision {average_precision(same[used], odds[used]):.3f}")
    for least in (0.3, 0.4, 0.5, 0.6):
        hit = 1 / (1 + np.exp(-odds)) >= least
        right, false = (hit & own & same).sum(), (hit & own & ~same).sum()
        print(f"  {least}: right {right}, false {false}; plants {hit[made & same].mean():.2f}")


def written(kind: str, weights: Weights) -> str:
    """One model as Python."""
    parts = (", ".join(f"{value:.5g}" for value in part) for part in (weights.mean, weights.scale, weights.weight))
    lines = "".join(f"        ({part}),\n" for part in parts)
    constant = weights.constant + READINESS[kind]
    return f"    # {' '.join((*PAIR, *OWN[kind]))}\n    {kind!r}: (\n        {constant:.5g},\n{lines}    ),\n"


def main() -> None:
    """Prints how well unseen stories are judged; writes the weights when told to."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--write", action="store_true")
    options.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    options.add_argument("--plants", type=int, default=2, help="plants of each kind in a story at most")
    chosen = options.parse_args()
    made, rng = told.tools(), random.Random(SEED)
    examples: list[Example] = []
    for story in (one for one in invented.stories() if not one.held_out):
        parts = told.parts(story.pages, made, [[page.source] for page in story.pages])
        examples += [*natural(story, parts), *plants(story.name, parts, made, chosen.plants, rng)]
        print(f"{story.name}: {len(examples)} clashes", file=sys.stderr)
    for one in told.labelled(chosen.data):
        if one.name not in told.UNSEEN:
            examples += lived(one, told.parts(one.pages, made, one.gold["accounts"]))
    text = ""
    for kind in OWN:
        own = [example for example in examples if example.clash.kind == kind]
        weights, odds, used = learn(own)
        show(kind, own, odds, used)
        text += written(kind, weights)
    if chosen.write:
        about = (
            "The weights of stages/clashes/conflicts.py: constant, means, scales, weights. Made by models/train_conflict.py."
        )
        head = f'"""{about}"""\n\nfrom __future__ import annotations\n\n# fmt: off\n# ruff: noqa: E501\n'
        kinds = "dict[str, tuple[float, tuple[float, ...], tuple[float, ...], tuple[float, ...]]]"
        target = ROOT / "src" / "retold" / "stages" / "clashes" / "weights.py"
        target.write_text(f"{head}WEIGHTS: {kinds} = {{\n{text}}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
