"""An article -> its sketch: the cheap features by which stories and candidate copies are found. Never whole texts."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import blake2b
from sys import intern

import numpy as np
import numpy.typing as npt
from rensa import RMinHash

from retold.model import Article, Sketch
from retold.options import SketchOptions
from retold.stages.anchors import placed
from retold.stages.credits import credits
from retold.stages.tokens import TOKEN, body_text, flat, number, title_text
from retold.words import Words

Hashes = npt.NDArray[np.uint64]

_INNER = re.compile(r"(?<=[^\s.!?…:\"“”«»] )[^\W\d_]+")
_MIX = np.uint64(0x9E3779B97F4A7C15)


def sketch(article: Article, words: Words, options: SketchOptions) -> Sketch:
    """The sketch of one article. `words` gives the words too common to tell texts apart; without them nothing breaks."""
    body = flat(body_text(article))
    title = flat(title_text(article))
    raw = TOKEN.findall(body)
    lowered = [token.lower() for token in raw]
    lead_tokens = TOKEN.findall(title) + raw[: options.lead_words]
    common = words.text.stopwords
    names = _names(body, raw, TOKEN.findall(title), common)
    terms = Counter(token for token in lowered if token not in common and (len(token) > 1 or ord(token) > 0x2FFF))
    terms.update(token for token in (t.lower() for t in TOKEN.findall(title)) if token not in common)
    top = sorted(terms.items(), key=lambda item: (-item[1], item[0]))[: options.terms]
    hashes = _hashes(lowered)
    keys, places = placed(body, raw, options.anchors)
    return Sketch(
        article=article.id,
        language=article.language[:2],
        published=article.published,
        length=len(raw),
        digest=_digest(hashes),
        bands=_bands(hashes, options),
        grams=_grams(hashes, options),
        terms=tuple((intern(term), count) for term, count in top),
        lead=tuple(sorted({intern(t.lower()) for t in lead_tokens if t.lower() not in common})),
        names=names,
        numbers=tuple(sorted({intern(number(token)) for token in raw if token[0].isdigit() and token[0].isascii()})),
        credits=credits(article.text, lowered),
        anchors=keys,
        places=places,
    )


def _names(body: str, raw: list[str], title: list[str], common: frozenset[str]) -> tuple[str, ...]:
    """The words that are written with a capital, and in the body never without one. A word that only opens sentences is
    none, unless it opens the text or stands in the title."""
    capital = {token.lower() for token in (*_INNER.findall(body), *raw[:1], *title) if token[0].isupper()}
    small = {token for token in raw if token.islower()}
    return tuple(sorted(intern(token) for token in capital - small - common if len(token) > 1))


def _hashes(lowered: list[str]) -> Hashes:
    """One 64-bit number for each word, the same on every machine."""
    if not lowered:
        return np.zeros(0, np.uint64)
    return np.array(RMinHash.hash_token_sets([lowered])[0], np.uint64)


def _shingles(hashes: Hashes, size: int) -> Hashes:
    """One number for each run of `size` words."""
    if len(hashes) < size:
        return hashes[:0] if len(hashes) == 0 else np.array([np.bitwise_xor.reduce(hashes)], np.uint64)
    out: Hashes = np.zeros(len(hashes) - size + 1, np.uint64)
    for k in range(size):
        out = np.add(out * _MIX, hashes[k : len(hashes) - size + 1 + k], dtype=np.uint64)
    return (out ^ (out >> np.uint64(29))) * _MIX


def _digest(hashes: Hashes) -> int:
    """One number for all words in their order, 0 for a text without any."""
    return int.from_bytes(blake2b(hashes.tobytes(), digest_size=7).digest(), "big") if len(hashes) else 0


def _bands(hashes: Hashes, options: SketchOptions) -> tuple[int, ...]:
    """MinHash bands: equal bands mean that two texts probably share many shingles of that size."""
    found = []
    for size in options.shingles:
        shingles = _shingles(hashes, size)
        if not len(shingles):
            continue
        matrix = RMinHash.digest_matrix_from_flat_token_hashes(shingles, [0, len(shingles)], options.permutations, size)
        rows = np.array(matrix.to_rows()[0], np.uint64).reshape(-1, options.rows)
        keys: Hashes = np.full(len(rows), size, np.uint64)
        for column in rows.T:
            keys = np.add(keys * _MIX, column, dtype=np.uint64)
        keys = np.add(keys * _MIX, np.arange(len(rows)), dtype=np.uint64, casting="unsafe")
        found += keys.tolist()
    return tuple(found)


def _grams(hashes: Hashes, options: SketchOptions) -> tuple[int, ...]:
    """A sample of the long shingles, chosen by their own value: two texts that share a passage share its samples."""
    shingles = np.unique(_shingles(hashes, options.gram_words))
    return tuple(shingles[shingles % np.uint64(options.gram_sample) == 0][: options.grams].tolist())
