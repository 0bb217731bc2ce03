"""Articles -> their sketches: the cheap features by which stories and candidate copies are found. Never whole texts.

Many articles are sketched at once: each distinct word is looked at once, and the rest is arithmetic on its number.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from rensa import RMinHash

from retold.model import Article, Ragged, Sketch, SketchTable
from retold.options import SketchOptions
from retold.stages.stories.sketch_tables import Numbering, records
from retold.stages.texts.anchors import anchor, has_kana, placed
from retold.stages.texts.credits import HEADS, credits
from retold.stages.texts.ragged import Ints, Values, distinct, from_owners, from_rows, owners, starts_of
from retold.stages.texts.tokens import TOKEN, body_text, flat, number, title_text
from retold.words import Words

Hashes = npt.NDArray[np.uint64]
Flags = npt.NDArray[np.bool_]

_INNER = re.compile(r"(?<=[^\s.!?…:\"“”«»] )[^\W\d_]+")
_MIX = np.uint64(0x9E3779B97F4A7C15)


def sketch(article: Article, words: Words, options: SketchOptions) -> Sketch:
    """The sketch of one article. `words` gives the words too common to tell texts apart; without them nothing breaks."""
    return records(sketch_all([article], words, options))[0]


def sketch_all(articles: Sequence[Article], words: Words, options: SketchOptions) -> SketchTable:
    """The sketches of some articles of one language, in their order."""
    tokens, strings = _read(articles, options), Numbering()
    kinds = _look(tokens.numbers, strings, words.text.stopwords)
    body, owned = tokens.body, owners(tokens.body)
    hashes = kinds.hashes[body.values]
    anchors, places = _anchors(tokens, kinds, strings, options)
    heads = set(owned[kinds.head[body.values]].tolist())
    credited = [[strings[name] for name in credits(a.text)] if i in heads else [] for i, a in enumerate(articles)]
    terms, counts = _terms(tokens, kinds, strings, options)
    figures = kinds.figure[body.values]
    return SketchTable(
        articles=tuple(article.id for article in articles),
        languages=tuple(article.language[:2] for article in articles),
        published=tuple(article.published for article in articles),
        words=tuple(strings),
        lengths=np.diff(body.starts),
        digests=_digests(hashes, body.starts),
        bands=_bands(hashes, body.starts, options),
        grams=_grams(hashes, body.starts, options),
        terms=terms,
        counts=counts,
        lead=_lead(tokens, kinds, len(strings), options),
        names=_names(tokens, kinds, len(strings)),
        numbers=distinct(owned[figures >= 0], figures[figures >= 0], len(articles), len(strings))[0],
        credits=from_rows(credited),
        anchors=anchors,
        places=places,
    )


@dataclass(frozen=True, eq=False)
class _Tokens:
    """The words of some articles as numbers: of the bodies, of the titles, and those inside the bodies' sentences. `kana`
    holds the anchors and places of the Japanese ones, which are cut otherwise."""

    numbers: Numbering
    body: Ragged
    title: Ragged
    inner: Ragged
    kana: dict[int, tuple[tuple[str, ...], bytes]]


def _read(articles: Sequence[Article], options: SketchOptions) -> _Tokens:
    numbers, kana = Numbering(), {}
    cells, lengths = [array("i") for _ in range(3)], [array("q") for _ in range(3)]
    for i, article in enumerate(articles):
        text = flat(body_text(article))
        of_title = TOKEN.findall(flat(title_text(article)))
        for k, found in enumerate((TOKEN.findall(text), of_title, _INNER.findall(text))):
            cells[k].extend(map(numbers.__getitem__, found))
            lengths[k].append(len(found))
        if has_kana(text):
            kana[i] = placed(text, (), options.anchors)
    body, title, inner = (
        Ragged(starts_of(np.array(many, np.int64)), np.array(values, np.int32))
        for values, many in zip(cells, lengths, strict=True)
    )
    return _Tokens(numbers, body, title, inner, kana)


@dataclass(frozen=True, eq=False)
class _Kinds:
    """What is known of each distinct word as written: its lower form, figure and anchor (entries of the table's words, -1
    for none), its hash, and whether it has a capital, is in small letters, too common or too short to tell, or begins the
    name of an agency."""

    low: Values
    figure: Values
    anchor: Values
    hashes: Hashes
    capital: Flags
    small: Flags
    common: Flags
    short: Flags
    head: Flags


def _look(numbers: Numbering, strings: Numbering, common: frozenset[str]) -> _Kinds:
    lowered = [word.lower() for word in numbers]
    figures = [strings[number(w)] if w[0].isdigit() and w[0].isascii() else -1 for w in numbers]
    anchors = [strings[key] if (key := anchor(word)) else -1 for word in numbers]
    hashes = RMinHash.hash_token_sets([lowered])[0] if lowered else []
    count = len(lowered)
    return _Kinds(
        low=np.fromiter(map(strings.__getitem__, lowered), np.int32, count),
        figure=np.array(figures, np.int32),
        anchor=np.array(anchors, np.int32),
        hashes=np.array(hashes, np.uint64),
        capital=np.fromiter((word[0].isupper() for word in numbers), bool, count),
        small=np.fromiter(map(str.islower, numbers), bool, count),
        common=np.fromiter(map(common.__contains__, lowered), bool, count),
        short=np.fromiter((len(word) < 2 and ord(word) <= 0x2FFF for word in lowered), bool, count),
        head=np.fromiter(map(HEADS.__contains__, lowered), bool, count),
    )


def _terms(tokens: _Tokens, kinds: _Kinds, strings: Numbering, options: SketchOptions) -> tuple[Ragged, Values]:
    """The words of body and title with their counts, of each article the most frequent."""
    body, title, count = tokens.body, tokens.title, len(tokens.body.starts) - 1
    told = ~(kinds.common | kinds.short)[body.values]
    titled = ~kinds.common[title.values]
    owned = np.concatenate((owners(body)[told], owners(title)[titled]))
    terms, times = distinct(owned, kinds.low[np.concatenate((body.values[told], title.values[titled]))], count, len(strings))
    long = np.flatnonzero(np.diff(terms.starts) > options.terms)
    if not len(long):
        return terms, times
    words, kept = tuple(strings), np.ones(len(times), bool)
    for i in long.tolist():
        span = range(int(terms.starts[i]), int(terms.starts[i + 1]))
        ranked = sorted(span, key=lambda k: (-int(times[k]), words[terms.values[k]]))
        kept[ranked[options.terms :]] = False
    return from_owners(owners(terms)[kept], terms.values[kept], count), times[kept]


def _lead(tokens: _Tokens, kinds: _Kinds, width: int, options: SketchOptions) -> Ragged:
    """The words of the title and of the body's beginning."""
    body, title = tokens.body, tokens.title
    owned = owners(body)
    opening = np.arange(len(owned)) - body.starts[owned] < options.lead_words
    words = np.concatenate((body.values[opening], title.values))
    owned = np.concatenate((owned[opening], owners(title)))
    told = ~kinds.common[words]
    return distinct(owned[told], kinds.low[words[told]], len(body.starts) - 1, width)[0]


def _names(tokens: _Tokens, kinds: _Kinds, width: int) -> Ragged:
    """The words that are written with a capital, and in the body never without one. A word that only opens sentences is
    none, unless it opens the text or stands in the title."""
    body, title, inner = tokens.body, tokens.title, tokens.inner
    first = np.flatnonzero(np.diff(body.starts) > 0)
    words = np.concatenate((inner.values, body.values[body.starts[first]], title.values))
    owned = np.concatenate((owners(inner), first, owners(title)))
    named = (kinds.capital & ~kinds.common & ~kinds.short)[words]
    small = kinds.small[body.values]
    codes = np.unique(owned[named] * np.int64(width) + kinds.low[words[named]])
    others = np.unique(owners(body)[small] * np.int64(width) + kinds.low[body.values[small]])
    codes = np.setdiff1d(codes, others, assume_unique=True)
    return from_owners(codes // width, (codes % width).astype(np.int32), len(body.starts) - 1)


def _anchors(tokens: _Tokens, kinds: _Kinds, strings: Numbering, options: SketchOptions) -> tuple[Ragged, Values]:
    """Each article's first anchors, and their places from 0 (its beginning) to 255 (its end)."""
    body, count = tokens.body, len(tokens.body.starts) - 1
    owned = owners(body)
    keys = kinds.anchor[body.values]
    held = np.flatnonzero((keys >= 0) & ~np.isin(owned, list(tokens.kana)))
    owned = owned[held]
    held = held[np.arange(len(held)) - np.searchsorted(owned, owned) < options.anchors]
    owned = owners(body)[held]
    scale = 255 / np.maximum(1, np.diff(body.starts))
    places = ((held - body.starts[owned]) * scale[owned]).astype(np.uint8)
    if not tokens.kana:
        return from_owners(owned, keys[held], count), places
    found = {i: ([strings[key] for key in names], list(where)) for i, (names, where) in tokens.kana.items()}
    plain = from_owners(owned, keys[held], count)
    stood = Ragged(plain.starts, places)
    rows = [found[i] if i in found else (plain.row(i).tolist(), stood.row(i).tolist()) for i in range(count)]
    return from_rows([row for row, _ in rows]), from_rows([row for _, row in rows], np.uint8).values


def _shingles(hashes: Hashes, starts: Ints, size: int) -> tuple[Hashes, Ints]:
    """One number for each run of `size` words of each article, and where each article's begin. A shorter text is one run."""
    lengths = np.diff(starts)
    short = np.flatnonzero((lengths > 0) & (lengths < size))
    bounds = starts_of(np.where(lengths >= size, lengths - size + 1, np.minimum(lengths, 1)))
    out: Hashes = np.zeros(max(0, len(hashes) - size + 1), np.uint64)
    for k in range(size):
        out = np.add(out * _MIX, hashes[k : len(out) + k], dtype=np.uint64)
    out = (out ^ (out >> np.uint64(29))) * _MIX
    owned = np.repeat(np.arange(len(lengths)), lengths)[: len(out)]
    whole = out[np.arange(len(out)) + size <= starts[owned + 1]]
    if not len(short):
        return whole, bounds
    found: Hashes = np.zeros(bounds[-1], np.uint64)
    runs = np.ones(len(found), bool)
    runs[bounds[short]] = False
    found[runs] = whole
    found[bounds[short]] = [np.bitwise_xor.reduce(hashes[starts[i] : starts[i + 1]]) for i in short]
    return found, bounds


def _digests(hashes: Hashes, starts: Ints) -> Ints:
    """One number for all words of an article in their order, 0 for a text without any."""
    raw, bounds = hashes.tobytes(), (starts * 8).tolist()
    made = (int.from_bytes(blake2b(raw[a:b], digest_size=7).digest(), "big") if b > a else 0 for a, b in pairwise(bounds))
    return np.fromiter(made, np.int64, len(bounds) - 1)


def _bands(hashes: Hashes, starts: Ints, options: SketchOptions) -> Ragged:
    """MinHash bands: equal bands mean that two texts probably share many shingles of that size."""
    columns = []
    for size in options.shingles:
        shingles, bounds = _shingles(hashes, starts, size)
        matrix = RMinHash.digest_matrix_from_flat_token_hashes(shingles, bounds.tolist(), options.permutations, size)
        rows = np.array(matrix.to_rows(), np.uint64).reshape(len(bounds) - 1, -1, options.rows)
        keys: Hashes = np.full(rows.shape[:2], size, np.uint64)
        for k in range(options.rows):
            keys = np.add(keys * _MIX, rows[:, :, k], dtype=np.uint64)
        columns.append(np.add(keys * _MIX, np.arange(rows.shape[1]).astype(np.uint64), dtype=np.uint64))
    keys = np.concatenate(columns, 1)
    told = np.diff(starts) > 0
    return Ragged(starts_of(told * keys.shape[1]), keys[told].ravel())


def _grams(hashes: Hashes, starts: Ints, options: SketchOptions) -> Ragged:
    """A sample of the long shingles, chosen by their own value: two texts that share a passage share its samples."""
    shingles, bounds = _shingles(hashes, starts, options.gram_words)
    owned = np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))
    chosen = shingles % np.uint64(options.gram_sample) == 0
    owned, shingles = owned[chosen], shingles[chosen]
    order = np.lexsort((shingles, owned))
    owned, shingles = owned[order], shingles[order]
    fresh = np.ones(len(owned), bool)
    fresh[1:] = (owned[1:] != owned[:-1]) | (shingles[1:] != shingles[:-1])
    owned, shingles = owned[fresh], shingles[fresh]
    kept = np.arange(len(owned)) - np.searchsorted(owned, owned) < options.grams
    return from_owners(owned[kept], shingles[kept], len(bounds) - 1)
