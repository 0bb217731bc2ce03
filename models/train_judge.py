"""Learns the weights of findings/judge.py from labelled stories: small logistic models. Run it by hand; needs numpy alone.

    python models/train_judge.py [--data ../shared/data] [--write]

There are two pairs of models: by the vectors of statements in their sentences, that is by what they tell, and by those of
statements read alone, by their words. Each story is first scored by weights that never saw it (eight parts), and the average
precision of both is printed. With `--write` the weights of the shared stories and of those first labelled replace
findings/judge_weights.py. Those labelled later are left out: the weights get no better by them (docs/findings.md),
and so they tell how well the weights carry over. Nothing of the stories' text is kept: only how much each of some
thirty likenesses counts.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "bench"))

import told  # noqa: E402

from retold.language import words_for  # noqa: E402
from retold.stages.findings import judge  # noqa: E402
from retold.stages.findings.pairs import FEATURES, Board, features  # noqa: E402
from retold.stages.findings.reconcile import accounts_of, lay_out  # noqa: E402
from retold.stages.findings.tellings import Desk  # noqa: E402
from retold.stages.findings.threads import threads  # noqa: E402

RIDGE = 3.0
PARTS = 8
UNLABELLED = 0.5  # weight of a pair of which one side carries no labelled fact; none in stories labelled in part


@dataclass(frozen=True, eq=False)
class Story:
    """One story's pairs: numbers of the statements, features, whether they tell one fact, and how much each counts."""

    name: str
    board: Board
    left: Any
    right: Any
    rows: Any
    same: Any
    weight: Any


def prepare(story: told.Labelled, made: Any, scorer: Any) -> tuple[Story, Story]:
    """A labelled story as pairs, by what is told and by words."""
    parts = told.parts(story.pages, made, story.gold["accounts"])
    found = [(k, t) for k, account in enumerate(accounts_of(parts)) for t in threads(account, dict(parts.vectors))]
    board = lay_out(Desk(parts, words_for), found)
    by_id = {article.id: article for article in parts.articles}
    facts: list[set[str]] = []
    for _, thread in found:
        own: set[str] = set()
        for article, i in thread:
            statement = parts.statements[article][i]
            for fact in story.gold["facts"]:
                for evidence in fact["told_by"].get(by_id[article].source, ()):
                    at = by_id[article].text.find(evidence)
                    if at >= 0 and scorer.carries_it((statement.start, statement.end), (at, at + len(evidence))):
                        own.add(fact["id"])
        facts.append(own)
    left, right = judge.candidates(board)
    same = np.array([bool(facts[i] & facts[j]) for i, j in zip(left, right, strict=True)])
    both = np.array([bool(facts[i]) and bool(facts[j]) for i, j in zip(left, right, strict=True)])
    weight = np.where(both, 1.0, 0.0 if story.name in told.SPARSE else UNLABELLED) * 50 / max(1, same.sum())
    boards = (board.in_place(), board)
    one, two = (Story(story.name, at, left, right, features(at, left, right), same, weight) for at in boards)
    return one, two


def fit(rows: Any, same: Any, weight: Any) -> judge.Weights:
    """A logistic model with a ridge, by Newton's method."""
    mean, scale = (
        np.average(rows, 0, weight),
        np.sqrt(np.average((rows - np.average(rows, 0, weight)) ** 2, 0, weight)) + 1e-6,
    )
    x = np.concatenate([(rows - mean) / scale, np.ones((len(rows), 1))], 1).astype(np.float64)
    beta = np.zeros(x.shape[1])
    penalty = np.r_[np.full(x.shape[1] - 1, RIDGE), 0.0]
    for _ in range(25):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (weight * (same - p)) - penalty * beta
        hessian = (x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(penalty + 1e-9)
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-6:
            break
    return judge.Weights(float(beta[-1]), *(tuple(map(float, part)) for part in (mean, scale, beta[:-1])))


def both_rounds(train: Sequence[Story]) -> tuple[judge.Weights, judge.Weights]:
    """The weights of both rounds. The second is taught on first scores from weights that did not see the story."""
    alone = fit(*stacked([story.rows for story in train], train))
    second = []
    for story in train:
        others = [other for other in train if other is not story] or [story]
        first = judge.score(story.rows, fit(*stacked([other.rows for other in others], others)))
        second.append(with_rivals(story, first))
    return alone, fit(*stacked(second, train))


def with_rivals(story: Story, first: Any) -> Any:
    return np.concatenate([story.rows, judge.rivals(story.board, story.left, story.right, first)], 1)


def stacked(rows: Sequence[Any], stories: Sequence[Story]) -> tuple[Any, Any, Any]:
    return np.concatenate(rows), np.concatenate([s.same for s in stories]), np.concatenate([s.weight for s in stories])


def predict(story: Story, weights: tuple[judge.Weights, judge.Weights]) -> Any:
    return judge.score(with_rivals(story, judge.score(story.rows, weights[0])), weights[1])


def average_precision(same: Any, score: Any) -> float:
    """The mean precision at each true pair, best first."""
    ordered = same[np.argsort(-score, kind="stable")]
    return float((np.cumsum(ordered) / np.arange(1, len(ordered) + 1))[ordered].mean())


def written(name: str, weights: judge.Weights, names: Sequence[str]) -> str:
    """One model as Python, a line a part."""
    parts = (", ".join(f"{value:.5g}" for value in part) for part in (weights.mean, weights.scale, weights.weight))
    lines = "".join(f"    ({part}),\n" for part in parts)
    return f"# {' '.join(names)}\n{name} = (\n    {weights.constant:.5g},\n{lines})\n"


def unseen(stories: Sequence[Story]) -> list[float]:
    """The average precision of each story, by weights that never saw it."""
    precision = {}
    for part in range(PARTS):
        out = stories[part::PARTS]
        weights = both_rounds([story for story in teaching(stories) if story not in out])
        precision |= {story.name: average_precision(story.same, predict(story, weights)) for story in out}
    return [precision[story.name] for story in stories]


def teaching(stories: Sequence[Story]) -> list[Story]:
    """The stories that teach the weights that are shipped."""
    return [story for story in stories if told.part_of(story.name) in ("shared", "train")]


def main() -> None:
    """Prints how well unseen stories are judged; writes the weights when told to."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    options.add_argument("--write", action="store_true")
    chosen = options.parse_args()
    made, scorer = told.tools(), told.scorer(chosen.data)
    by_told, by_words = zip(*(prepare(story, made, scorer) for story in told.labelled(chosen.data)), strict=True)
    for story, one, two in zip(by_told, unseen(by_told), unseen(by_words), strict=True):
        print(f"{story.name:18s} {one:.3f} {two:.3f}")
    if chosen.write:
        about = "The weights of stages/findings/judge.py: constant, means, scales, weights. Made by models/train_judge.py."
        named = [*FEATURES, *judge.RIVAL_FEATURES]
        models = [(kind, both_rounds(teaching(stories))) for kind, stories in (("", by_told), ("_BY_WORDS", by_words))]
        parts = [
            written(name + kind, model, names)
            for kind, pair in models
            for name, model, names in zip(("ALONE", "RIVALS"), pair, (FEATURES, named), strict=True)
        ]
        text = f'"""{about}"""\n\n# fmt: off\n# ruff: noqa: E501\n' + "\n".join(parts)
        (ROOT / "src" / "retold" / "stages" / "findings" / "judge_weights.py").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
