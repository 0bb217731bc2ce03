"""A story's readings in, its quotes out: one record for one utterance, with every article's wording of it.

1. Every quotation of speech is taken, and reported speech whose speaker is known.
2. Two wordings are proposed for one utterance by the words they share; rare words weigh more.
3. They are joined when their speakers can be one, and the shorter one is mostly contained in the longer one or both stand
   in statements that mean the same. Known speakers that differ are never joined: like phrases from different mouths
   stay apart.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from retold.model import Entity, Quote, QuoteRecord, Rendering, StoryParts
from retold.stages.texts.quote_marks import find_quoted
from retold.text import fold, words

_MIN_INDIRECT = 6  # words of reported speech that stands as a quote of its own
_COMMON = 0.5  # a word in more than this share of the story's quotes proposes nothing,
_FEW, _MANY = 4, 150  # but one in so few may, and one in so many may not
_LETTERS = 4  # of a word that counts among those shared
_SAME = {"contained": 0.55, "shared": 3, "alike": 0.66, "contained_alike": 0.3, "shared_alike": 2}
_OPEN = {"contained": 0.6, "shared": 4, "alike": 0.75, "contained_alike": 0.45, "shared_alike": 3}
_VERBATIM, _VERBATIM_SHARE = 8, 0.75  # words shared, and their share of all words of both, in one sentence quoted twice
_WHOLE, _WHOLE_SHARED = 0.95, 2  # a short quotation that stands in another: share contained, long words shared
_TRANSLATED, _TRANSLATED_SHARED = 0.45, 5  # the same of two translations of one quotation
_LEAST = 4  # one word in so many must be shared before a pair is weighed at all
_BRIDGES = 1 / 3  # share of the pairs between two groups that must be alike before they are one
_STEM = 7  # letters of a word that count: "comrade", "comrades"
_PART = 3  # words of a part in quotation marks that is compared by itself
_WITHIN = 0.75  # share contained that joins two wordings of one article
_VOTES = {"direct": 4, "mixed": 3, "indirect": 1}  # what a wording's speaker weighs


@dataclass(frozen=True)
class _Wording:
    """One article's wording, ready for comparison. `bags` are the stems of all its words, and of each of its parts in
    quotation marks. `speaker` is folded; `entity` is the entity that speaks, or ""; `named` is whether
    the speaker is a name at all."""

    article: str
    quote: Quote
    bags: tuple[frozenset[str], ...]
    speaker: str
    entity: str
    person: bool
    named: bool


def group_quotes(parts: StoryParts, entities: Sequence[Entity] = ()) -> tuple[QuoteRecord, ...]:
    """The utterances of a story, those told by most articles first, then in the order of the articles and their texts."""
    wordings = list(_wordings(parts, _Cast(entities)))
    weights = _weights(wordings)
    vectors = [_vector(parts, wording) for wording in wordings]
    proposals = sorted(_proposals(wordings, weights, vectors), key=lambda pair: (-pair[0], pair[1], pair[2]))
    groups = _Groups(wordings, {(min(i, j), max(i, j)) for _, i, j in proposals})
    for sure, i, j in proposals:
        groups.join(i, j, sure > 2.0)
    order = {article.id: number for number, article in enumerate(parts.articles)}
    texts = {article.id: article.text for article in parts.articles}
    records = []
    for members in groups.all():
        chosen = [wordings[i] for i in members]
        if any(_stands_alone(wording) for wording in chosen):
            first = min((order[wording.article], wording.quote.start) for wording in chosen)
            records.append((-len({wording.article for wording in chosen}), first, _record(chosen, order, texts)))
    return tuple(record for _, _, record in sorted(records, key=lambda entry: entry[:2]))


class _Cast:
    """The story's entities, found by where they are named and by their forms."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self.places: dict[str, list[tuple[int, int, Entity]]] = defaultdict(list)
        self.forms: dict[str, dict[str, Entity]] = defaultdict(dict)
        for entity in entities:
            for mention in entity.mentions:
                self.places[mention.article].append((mention.start, mention.end, entity))
            for form in (entity.name, *entity.forms):
                self.forms[fold(form)][entity.name] = entity
        for places in self.places.values():
            places.sort(key=lambda place: place[:2])

    def find(self, article: str, quote: Quote) -> Entity | None:
        """The entity that speaks: the only one with the speaker's name, else the one named where the speaker is written."""
        named = self.forms.get(fold(quote.speaker), {}) if quote.speaker else {}
        if len(named) == 1:
            return next(iter(named.values()))
        if quote.speaker_span is None or not quote.speaker:
            return None
        start, end = quote.speaker_span
        for low, high, entity in self.places.get(article, ()):
            if low < end and start < high and fold(quote.speaker) in {fold(form) for form in (entity.name, *entity.forms)}:
                return entity
        return None


def _wordings(parts: StoryParts, cast: _Cast) -> Iterator[_Wording]:
    for article in parts.articles:
        reading = parts.readings[article.id]
        named = {fold(name.canonical or name.text) for name in reading.names}
        people = {fold(name.canonical or name.text) for name in reading.names if name.type == "person"}
        for quote in reading.quotes:
            bags = _bags(article.text, quote) if quote.said else ()
            if not bags:
                continue
            entity = cast.find(article.id, quote)
            speaker = fold(quote.speaker)
            known = entity is not None or speaker in named
            person = speaker in people or (entity is not None and entity.type == "person")
            yield _Wording(article.id, quote, bags, speaker, entity.name if entity else "", person, known)


def _bags(text: str, quote: Quote) -> tuple[frozenset[str], ...]:
    """The stems of a quote's words, and for a mixed one of each long enough part in quotation marks."""
    said = " ".join(text[start:end] for start, end in quote.pieces or ((quote.start, quote.end),))
    parts = [said]
    if quote.kind == "mixed":
        parts += [said[slice(*quoted.inner)] for quoted in find_quoted(said.replace("\n", " "))]
    bags = [frozenset(word[:_STEM] for word in words(part)) for part in parts]
    return tuple(bag for number, bag in enumerate(bags) if bag and (number == 0 or len(bag) >= _PART))


def _stands_alone(wording: _Wording) -> bool:
    """Is a wording worth a record without others: a quotation, or a whole clause with a known speaker?"""
    if wording.quote.kind != "indirect":
        return True
    return bool(wording.person or wording.entity) and len(wording.bags[0]) >= _MIN_INDIRECT


def _weights(wordings: Sequence[_Wording]) -> dict[str, float]:
    """How telling each word is: rare in the story's quotes, much; frequent, little. Short words count half."""
    counts = Counter(word for wording in wordings for word in wording.bags[0])
    total = len(wordings)
    return {word: math.log(1 + total / count) * (0.5 if len(word) < 4 else 1.0) for word, count in counts.items()}


def _vector(parts: StoryParts, wording: _Wording) -> np.ndarray | None:
    """The mean vector of the statements that hold a quote, of unit length; None where none does."""
    rows = [
        row
        for row, statement in enumerate(parts.statements.get(wording.article, ()))
        if statement.start < wording.quote.end and wording.quote.start < statement.end
    ]
    matrix = parts.vectors.get(wording.article)
    if not rows or matrix is None or len(matrix) <= rows[-1]:
        return None
    mean: np.ndarray = matrix[rows].mean(axis=0)
    length = float(np.linalg.norm(mean))
    return mean / length if length else None


def _proposals(
    wordings: Sequence[_Wording], weights: Mapping[str, float], vectors: Sequence[np.ndarray | None]
) -> Iterator[tuple[float, int, int]]:
    """Pairs that tell one utterance, with how sure that is. Words that many quotes have propose nothing."""
    counts = Counter(word for wording in wordings for word in wording.bags[0])
    most = max(_FEW, min(int(len(wordings) * _COMMON), _MANY))
    units = [(j, bag) for j, wording in enumerate(wordings) for bag in wording.bags]
    size = [sum(weights.get(word, 1.0) for word in bag) for _, bag in units]
    holders: dict[str, list[int]] = defaultdict(list)
    for here, (j, bag) in enumerate(units):
        meets: dict[int, None] = {}
        for word in sorted(bag):
            if counts[word] <= most:
                meets.update(dict.fromkeys(holders[word]))
                holders[word].append(here)
        for there in meets:
            i, other = units[there]
            if i == j:
                continue
            shared = bag & other
            if len(shared) * _LEAST < min(len(bag), len(other)):
                continue
            contained = sum(weights.get(word, 1.0) for word in sorted(shared)) / min(size[here], size[there])
            counted, either = _count(shared), _count(bag | other)
            match = _Match(contained, counted, either, _cosine(vectors[i], vectors[j]))
            sure = _sure(wordings[i], wordings[j], match)
            if sure:
                yield sure, i, j


@dataclass(frozen=True)
class _Match:
    """How two wordings compare: the weighted share of the shorter one that stands in the longer one, the words that both
    have and that either has, and the cosine of the statements they stand in."""

    contained: float
    shared: int
    either: int
    alike: float


def _count(bag: Collection[str]) -> int:
    return sum(len(word) >= _LETTERS for word in bag)


def _cosine(a: np.ndarray | None, b: np.ndarray | None) -> float:
    return float(a @ b) if a is not None and b is not None else 0.0


def _sure(a: _Wording, b: _Wording, match: _Match) -> float:
    """How sure it is that two wordings are one utterance, 0 when they are not."""
    fit = _speakers_fit(a, b)
    indirect = [a.quote.kind, b.quote.kind].count("indirect")
    if match.shared >= _VERBATIM and match.shared >= _VERBATIM_SHARE * match.either and not indirect:
        return 2.0 + match.contained  # the same long sentence: one utterance, whomever each outlet names
    if fit is None or (indirect == 2 and not fit):
        return 0.0
    if a.article == b.article:
        return match.contained if match.contained >= _WITHIN and match.shared >= _OPEN["shared"] else 0.0
    needs = _SAME if fit else _OPEN
    enough = match.contained >= needs["contained"] and match.shared >= needs["shared"]
    both_near = match.contained >= needs["contained_alike"] and match.shared >= needs["shared_alike"]
    if enough or (both_near and match.alike >= needs["alike"]):
        return match.contained + match.alike
    if indirect:
        return 0.0
    translated = match.contained >= _TRANSLATED and match.shared >= _TRANSLATED_SHARED
    whole = match.contained >= _WHOLE and (match.shared >= _WHOLE_SHARED or (fit and match.alike >= needs["alike"]))
    return match.contained + match.alike if translated or whole else 0.0


def _speakers_fit(a: _Wording, b: _Wording) -> bool | None:
    """True for one speaker, False where that is open, None for two."""
    if not a.speaker or not b.speaker:
        return False
    if a.speaker == b.speaker or (a.entity and a.entity == b.entity):
        return True
    if a.person and b.person:
        return True if _one_person(a.speaker, b.speaker) else None
    if a.speaker.split()[-1] == b.speaker.split()[-1]:
        return True
    return None if a.named and b.named else False


def _one_person(a: str, b: str) -> bool:
    """Can two names be one person's: the last name is the same, and so is a first name where both have one?"""
    *first_a, last_a = a.split()
    *first_b, last_b = b.split()
    given_a, given_b = ({name for name in first if not name.endswith(".")} for first in (first_a, first_b))
    return last_a == last_b and (not given_a or not given_b or bool(given_a & given_b))


class _Groups:
    """Wordings joined into utterances. A join that would bring two known speakers together is refused, unless the words
    leave no doubt; so is one by a single bridge between groups whose other wordings have nothing to do with each other."""

    def __init__(self, wordings: Sequence[_Wording], proposed: Collection[tuple[int, int]]) -> None:
        self.wordings = wordings
        self.proposed = proposed
        self.home = list(range(len(wordings)))
        self.members = {i: [i] for i in self.home}

    def join(self, i: int, j: int, sure: bool) -> None:
        """Bring the groups of two wordings together; where that is not `sure`, only if no two speakers differ."""
        a, b = sorted((self.home[i], self.home[j]))
        if a == b:
            return
        pairs = [(min(x, y), max(x, y)) for x in self.members[a] for y in self.members[b]]
        if not sure and any(_speakers_fit(self.wordings[x], self.wordings[y]) is None for x, y in pairs):
            return
        if sum(pair in self.proposed for pair in pairs) < _BRIDGES * len(pairs):
            return
        for member in self.members[b]:
            self.home[member] = a
        self.members[a] += self.members.pop(b)

    def all(self) -> Iterator[list[int]]:
        """The groups, in the order of their first wording."""
        for first in sorted(self.members):
            yield self.members[first]


def _cue(text: str, quote: Quote) -> str:
    """The words from a quote's verb up to it: without them "denied that it sank" would read as its opposite. None before
    what is quoted whole after a comma or a colon ("said: “It sank”"), or where the speaker stands between."""
    if quote.cue is None or quote.cue[1] > quote.start:
        return ""
    if quote.speaker_span and quote.cue[1] <= quote.speaker_span[0] < quote.start:
        return ""
    words = text[quote.cue[0] : quote.start].strip()
    if words.endswith(":") or (quote.kind == "direct" and text[quote.cue[1] : quote.start].strip()):
        return ""
    return words


def _record(chosen: Sequence[_Wording], order: Mapping[str, int], texts: Mapping[str, str]) -> QuoteRecord:
    """The record of one utterance: its speaker is the one that most of its wordings name, people first."""
    chosen = sorted(chosen, key=lambda wording: (order[wording.article], wording.quote.start, wording.quote.end))
    votes: Counter[str] = Counter()
    for wording in chosen:
        if wording.quote.speaker:
            votes[wording.quote.speaker] += _VOTES[wording.quote.kind]
    people = {wording.quote.speaker for wording in chosen if wording.person}
    speaker = max(votes, key=lambda name: (name in people, votes[name], len(name), name), default="")
    entities = Counter(wording.entity for wording in chosen if wording.entity)
    entity = max(entities, key=lambda name: (entities[name], name), default="")
    renderings = tuple(
        Rendering(
            wording.article,
            wording.quote.start,
            wording.quote.end,
            wording.quote.text,
            wording.quote.kind,
            wording.quote.speaker_as_written,
            _cue(texts[wording.article], wording.quote),
        )
        for wording in chosen
    )
    key = " ".join(f"{rendering.article}:{rendering.start}-{rendering.end}" for rendering in renderings)
    return QuoteRecord(hashlib.sha256(key.encode()).hexdigest()[:16], speaker, entity, renderings)
