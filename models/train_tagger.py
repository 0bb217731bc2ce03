"""Train the head that tags names on the encoder's hidden states. Needs torch (CPU), in an environment of its own:

    python models/train_tagger.py TRAINING_FOLDER    # holds gum-news-train.conllu.gz and so on

Trained on GUM's news, interview and academic parts (train and dev; CC BY) and on sentences written for it (sentences/,
tagger_sentences.py); nothing share-alike. In GUM's sentences names are also exchanged for others of their type, so that the
head learns places where names stand rather than names; and the lists of names are hidden for some names, so that it learns
what to do where no list helps. Several heads, each begun elsewhere, are stored as one wider head that takes their mean. The
encoder stays as it is; after a change of it this is run again.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from gum_names import read
from tagger_sentences import TEMPLATES, Names
from torch.nn import functional

from retold.language import words_for
from retold.language.encoder import FOLDER, load_encoder
from retold.language.encoder.features import features, listing_columns, words_of
from retold.language.encoder.tagger import LABELS, LAYERS_READ, REACH, inputs
from retold.language.gazetteer import countries

Spans = list[tuple[int, int, str]]
Example = tuple[str, Spans]
Array = npt.NDArray[np.float32]

EXCHANGES, ROUNDS = 3, 4  # copies of GUM's sentences with other names, and fillings of each written sentence
UNLISTED = 0.25  # of the names, this share is seen as if no list had them
OWN_SHARE = 0.5  # weight of the written sentences against GUM's
PLAIN_SHARE = 0.3  # of the words in small letters that are no names, this share is seen, with more weight
DIRECTIONS = 320  # of the states: the rest of the variance is noise, and training is four times as fast
HEADS = 4
INNER, STEPS, BATCH, RATE, DECAY, DROP = 96, 1200, 1024, 3e-3, 3e-2, 0.3
FOLLOW_WEIGHT = 0.3  # of the log odds of one label after another
CAUTION = {"person": 0.8, "organisation": 0.6, "place": 0.0, "event": 0.3}  # taken off their labels; by the dev sets


@dataclass
class Rows:
    """Words as the head sees them, with the number of their label and their weight."""

    states: npt.NDArray[np.float16]
    marks: npt.NDArray[np.float16]
    labels: npt.NDArray[np.int64]
    weights: Array


def corpus(folder: Path) -> list[Example]:
    """The sentences of GUM's news, interview and academic texts with their names."""
    titles = words_for("en").names.titles
    found: list[Example] = []
    for genre in ("news", "interview", "academic"):
        for path in sorted(folder.glob(f"gum-{genre}-*.conllu*")):
            for marked in read(path, titles):
                kept = (_settled(marked.text, name) for name in marked.names)
                found.append((marked.text, [name for name in kept if not _people(marked.text, name)]))
    return found


def _people(text: str, name: tuple[int, int, str]) -> bool:
    """A people or the followers of a faith ("Finns") is no person with a name."""
    low = text[name[0] : name[1]].lower()
    demonyms = words_for("en").names.demonyms
    return low in demonyms or low.removesuffix("s") in demonyms


def _settled(text: str, name: tuple[int, int, str]) -> tuple[int, int, str]:
    """GUM calls a country's team or government an organisation; by its name it is a place here."""
    start, end, _ = name
    return (start, end, "place") if text[start:end].lower() in countries("en") else name


def exchanged(example: Example, names: Names, share: float = 0.7) -> Example:
    """The sentence with some of its names replaced by others of their type, now and then in other letters."""
    text, spans = example
    out, moved, at = "", [], 0
    for start, end, kind in spans:
        out += text[at:start]
        name = text[start:end]
        if names.random.random() < share:
            name = names.make(_slot(name, kind, names))
        moved.append((len(out), len(out) + len(name), kind))
        out, at = out + name, end
    return _in_other_letters(out + text[at:], names.random.random()), moved


def _slot(name: str, kind: str, names: Names) -> str:
    if kind == "person":
        return "P" if " " in name else "S" if names.random.random() < 0.6 else "G"
    if kind == "place":
        return "C" if names.random.random() < 0.3 else "L"
    return "O" if kind == "organisation" else "E"


def _in_other_letters(text: str, draw: float) -> str:
    change: Callable[[str], str] = (
        str.lower if draw < 0.06 else str.upper if draw < 0.1 else str.title if draw < 0.13 else str
    )
    changed = change(text)
    return changed if len(changed) == len(text) else text


def rows(examples: list[Example], source: np.random.Generator) -> Rows:
    """All words of the sentences."""
    hidden = listing_columns()
    states, marks, labels = [], [], []
    for begin in range(0, len(examples), 256):
        some = examples[begin : begin + 256]
        for (text, spans), pieces in zip(some, load_encoder().read([text for text, _ in some], LAYERS_READ), strict=True):
            words = words_of(text, pieces)
            if not words:
                continue
            numbers, seen = np.zeros(len(words), np.int64), features(words)
            for start, end, kind in spans:
                inside = [n for n, word in enumerate(words) if word.start < end and start < word.end]
                for n in inside:
                    numbers[n] = LABELS.index(("B-" if n == inside[0] else "I-") + kind)
                if source.random() < UNLISTED:
                    seen[np.ix_(inside, hidden)] = 0
            states_seen, around = inputs(words, pieces, seen)
            states.append(states_seen.astype(np.float16))
            marks.append(around.astype(np.float16))
            labels.append(numbers)
    together = np.concatenate(labels)
    return Rows(np.concatenate(states), np.concatenate(marks), together, np.ones(len(together), np.float32))


def thinned(whole: Rows, source: np.random.Generator) -> Rows:
    """Without most of the words in small letters that are no names; those kept weigh for the others."""
    width = whole.marks.shape[1] // (2 * REACH + 1)
    telling = (whole.labels > 0) | (whole.marks[:, REACH * width] > 0)
    kept = telling | (source.random(len(telling)) < PLAIN_SHARE)
    weights = whole.weights * np.where(telling, 1, 1 / PLAIN_SHARE).astype(np.float32)
    return Rows(whole.states[kept], whole.marks[kept], whole.labels[kept], weights[kept])


def follow_scores(labels: npt.NDArray[np.int64]) -> Array:
    """How much more often one label follows another than chance has it, in part."""
    counts = np.full((len(LABELS), len(LABELS)), 0.1)
    np.add.at(counts, (labels[:-1], labels[1:]), 1)
    odds = np.log(counts / counts.sum(axis=1, keepdims=True)) - np.log(counts.sum(axis=0) / counts.sum())
    return (FOLLOW_WEIGHT * odds).astype(np.float32)


class Net(torch.nn.Module):
    """Two dense layers; the first takes states and marks."""

    def __init__(self, states: int, marks: int) -> None:
        super().__init__()
        self.states = torch.nn.Linear(states, INNER)
        self.marks = torch.nn.Linear(marks, INNER, bias=False)
        self.out = torch.nn.Linear(INNER, len(LABELS))

    def forward(self, states: torch.Tensor, marks: torch.Tensor) -> torch.Tensor:
        """The score of each label."""
        states = functional.dropout(states, DROP, self.training)
        marks = functional.dropout(marks, 0.1, self.training)
        inner = functional.gelu(self.states(states) + self.marks(marks))
        return self.out(functional.dropout(inner, DROP, self.training))  # type: ignore[no-any-return]


def fit(states: Array, seen: Rows, seed: int) -> Net:
    """The net after `STEPS` batches."""
    torch.manual_seed(seed)
    source = np.random.default_rng(seed)
    net = Net(states.shape[1], seen.marks.shape[1])
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=STEPS)
    all_states, marks = torch.from_numpy(states), torch.from_numpy(seen.marks.astype(np.float32))
    labels, weights = torch.from_numpy(seen.labels), torch.from_numpy(seen.weights)
    order: npt.NDArray[np.int64] = np.zeros(0, np.int64)
    for _ in range(STEPS):
        if len(order) < BATCH:
            order = source.permutation(len(labels))
        some, order = torch.from_numpy(order[:BATCH].copy()), order[BATCH:]
        losses = functional.cross_entropy(net(all_states[some], marks[some]), labels[some], reduction="none")
        optimiser.zero_grad()
        (losses * weights[some]).mean().backward()
        optimiser.step()
        schedule.step()
    return net.eval()


def directions(states: Array) -> tuple[Array, Array]:
    """The mean of the states, and the matrix that turns them to their main directions, each of unit variance."""
    mean = states.mean(axis=0)
    values, vectors = np.linalg.eigh(np.cov((states - mean).T))
    chosen = slice(None, -DIRECTIONS - 1, -1)
    return mean, (vectors[:, chosen] / np.sqrt(values[chosen])).astype(np.float32)


def export(nets: list[Net], mean: Array, turn: Array, follows: Array, path: Path) -> None:
    """The heads as one, in float16, the turn folded into its first layer."""
    with torch.no_grad():
        states = [turn @ net.states.weight.numpy().T for net in nets]
        biases = [net.states.bias.numpy() - mean @ part for net, part in zip(nets, states, strict=True)]
        out_bias = np.mean([net.out.bias.numpy() for net in nets], axis=0)
        out_bias = out_bias - np.array([CAUTION.get(label[2:], 0.0) for label in LABELS])
        parts = {"states": np.concatenate(states, axis=1), "bias": np.concatenate(biases)}
        parts["marks"] = np.concatenate([net.marks.weight.numpy().T for net in nets], axis=1)
        parts["out"] = np.concatenate([net.out.weight.numpy().T for net in nets]) / len(nets)
        parts |= {"out_bias": out_bias, "follows": follows}
    np.savez_compressed(path, **{name: part.astype(np.float16) for name, part in parts.items()})  # type: ignore[arg-type]
    print(f"{path}: {path.stat().st_size / 1e3:.0f} kB")


def main() -> None:
    """Read, train, write `tagger.npz`."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--to", type=Path, default=FOLDER / "tagger.npz")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    names, source = Names(arguments.seed), np.random.default_rng(arguments.seed)
    gum = corpus(arguments.folder)
    named = [example for example in gum if example[1]]
    gum += [exchanged(example, names) for _ in range(EXCHANGES) for example in named]
    filled = [names.sentence(template) for _ in range(ROUNDS) for template in TEMPLATES]
    own = [(_in_other_letters(text, names.random.random()), spans) for text, spans in filled]
    print(f"{len(gum)} sentences of GUM with their copies, {len(own)} written ones")
    from_gum, written = rows(gum, source), rows(own, source)
    written.weights[:] = OWN_SHARE * len(from_gum.labels) / len(written.labels)
    joined = [np.concatenate(pair) for pair in zip(vars(from_gum).values(), vars(written).values(), strict=True)]
    whole = Rows(*joined)
    seen = thinned(whole, source)
    mean, turn = directions(seen.states.astype(np.float32))
    turned = (seen.states.astype(np.float32) - mean) @ turn
    nets = [fit(turned, seen, HEADS * arguments.seed + number) for number in range(HEADS)]
    export(nets, mean, turn, follow_scores(whole.labels), arguments.to)


if __name__ == "__main__":
    main()
