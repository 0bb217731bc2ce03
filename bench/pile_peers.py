"""Others that group near-copies, on the same pile: MinHash of word trigrams at a Jaccard of .5, then union-find.

`rensa` and `datasketch` are the libraries' own indexes, each pair checked by its estimate. `text_dedup` is that program's
way, written out in numpy at its own setting: 250 permutations, 25 bands of 10 (Jaccard .7), and whatever shares a band is
one group, unchecked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha1

import numpy as np

from retold.stages.lineage.accounts import components

PERMUTATIONS, BANDS, LEAST = 128, 32, 0.5
PRIME = np.uint64((1 << 61) - 1)


def trigrams(text: str) -> list[str]:
    """The runs of three words of a text."""
    words = text.lower().split()
    return [" ".join(words[i : i + 3]) for i in range(len(words) - 2)]


def rensa(texts: Mapping[str, str]) -> Sequence[Sequence[str]]:
    """Groups by rensa's MinHash and index."""
    from rensa import RMinHash, RMinHashLSH

    index, seen, found = RMinHashLSH(LEAST, PERMUTATIONS, BANDS), [], []
    for number, (key, text) in enumerate(texts.items()):
        made = RMinHash(PERMUTATIONS, 42)
        made.update(trigrams(text))
        found += [(seen[other][0], key) for other in index.query(made) if seen[other][1].jaccard(made) >= LEAST]
        index.insert(number, made)
        seen.append((key, made))
    return components(texts, found)


def datasketch(texts: Mapping[str, str]) -> Sequence[Sequence[str]]:
    """Groups by datasketch's."""
    from datasketch import MinHash, MinHashLSH

    index, made, found = MinHashLSH(LEAST, PERMUTATIONS), {}, []
    for key, text in texts.items():
        one = MinHash(PERMUTATIONS)
        one.update_batch([gram.encode() for gram in trigrams(text)])
        found += [(other, key) for other in index.query(one) if made[other].jaccard(one) >= LEAST]
        index.insert(key, one)
        made[key] = one
    return components(texts, found)


def text_dedup(texts: Mapping[str, str]) -> Sequence[Sequence[str]]:
    """Groups as text-dedup makes them."""
    dice = np.random.default_rng(42)
    factors, terms = (dice.integers(1, PRIME, 250, np.uint64) for _ in range(2))
    first: dict[tuple[int, bytes], str] = {}
    found = []
    for key, text in texts.items():
        hashes = [int.from_bytes(sha1(gram.encode()).digest()[:4], "little") for gram in set(trigrams(text))]
        if not hashes:
            continue
        values = (np.array(hashes, np.uint64)[:, None] * factors + terms) % PRIME & np.uint64(0xFFFFFFFF)
        signature = values.min(0).reshape(25, -1)
        for band, row in enumerate(signature):
            found.append((first.setdefault((band, row.tobytes()), key), key))
    return components(texts, found)


PEERS: Mapping[str, Callable[[Mapping[str, str]], Sequence[Sequence[str]]]] = {
    "rensa": rensa,
    "datasketch": datasketch,
    "text_dedup": text_dedup,
}
