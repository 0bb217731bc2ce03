"""A text -> the people, organisations, places and events that it names, each mention with its full form in this text.

1. Rules find names in runs of capitalised words. 2. What a tagger found is taken over, mended where tables are sure.
3. A name found once is found wherever it stands, with the type that most of its mentions have. 4. Mentions of one name are
brought together: "Duarte" is "Ana Duarte" where the text names one such woman only; two Jacksons are kept apart.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from retold.model import Name
from retold.model.base import EntityType
from retold.stages.names.company import full_in_headline, in_company, missed_people
from retold.stages.names.forms import canonical_names, in_nominative, initials, turned_round
from retold.stages.names.heads import told_by_heads
from retold.stages.names.parts import (
    as_storms,
    from_edge,
    known_body,
    office,
    parted,
    portfolio,
    short_state,
    storms,
    team,
    with_states,
)
from retold.stages.names.tags import (
    SYLLABLES,
    acronym,
    bare,
    common_place,
    gauge,
    governing,
    joined,
    laws,
    no_word,
    of_office,
    product,
    quiet,
    titled,
    told_of_firms,
    widened,
)
from retold.stages.names.tokens import Token, lookup, read_runs, stem
from retold.stages.names.types import Guess, guess, headed, known
from retold.words import NameWords, Words

CAREFUL = 8  # names with capitals, in a text that has none without
_PERSON_BEFORE = re.compile(r"[A-Z][\w.'’-]{1,30} [A-Z][\w'’-]{1,30}, $")
_LARGE = re.compile(r" ([A-Z][^\W\d_]+)")


def read_names(text: str, words: Words, tags: Sequence[Name] | None = None, headline: str = "") -> tuple[Name, ...]:
    """The names of a text, in its order, without overlaps. `tags` are names that a tagger found, in any order; where they
    are None, rules and word tables do alone. `canonical` is the fullest form of the name in this text and in the `headline`
    that its source gives apart from it."""
    sentences = list(read_runs(text, words.names, words.text))
    heads = [name for tokens, _ in sentences if tags is None for name in told_by_heads(text, tokens, words.names)]
    guesses = list(_guesses(sentences, words))
    if not words.names.surnames:  # a list of surnames tells more
        guesses = list(_as_elsewhere(guesses, heads, words.names))
    whole = from_edge(text, parted(text, joined(text, tags or (), words.names)), words.names)
    placed = in_company(text, list(with_states(text, whole, words.names)), words.names)
    mended = _mended(text, _rounded(placed, guesses, words.names), words.names)
    rules = [*heads, *_from_rules(text, guesses, tags is not None)]
    found = _without_overlaps([*mended, *rules, *missed_people(text, words.names)])
    tokens = [token for tokens, _ in sentences for token in tokens]
    found = _everywhere(text, tokens, found, words.names)
    acts = laws(text, words.names)
    kept = [name for name in found if not any(start <= name.start < end for start, end in acts)]
    kept = [name for name in kept if not (product(text, name) or gauge(text, name, words.names) or no_word(text, name))]
    kept = _large_alone(kept)
    kept = turned_round(text, kept, words.names)
    called = storms(text, kept, words.names)
    full = canonical_names(text, kept, words.names, full_in_headline(headline, kept, words))
    return tuple(as_storms(in_nominative(full, words.names), called))


def _large_alone(found: Sequence[Name]) -> list[Name]:
    """The names with capitals, where a text writes most of its names so; all of a text that is careless of them."""
    careful = sum(not name.text.islower() for name in found) >= CAREFUL
    return [name for name in found if not (careful and name.text.islower())]


def _guesses(sentences: Iterable[tuple[list[Token], list]], words: Words) -> Iterator[Guess]:  # type: ignore[type-arg]
    sentences = list(sentences)
    common = frozenset(token.low for tokens, _ in sentences for token in tokens if not token.large) | words.text.stopwords
    for tokens, runs in sentences:
        at = {token.start: place for place, token in enumerate(tokens)}
        for run in runs:
            first, last = at[run.tokens[0].start], at[run.tokens[-1].start]
            before = tokens[first - 1].low if first else ""
            after = tokens[last + 1].low if last + 1 < len(tokens) else ""
            yield from guess(run, before, after, words.names, common)


def _from_rules(text: str, guesses: Iterable[Guess], tagged: bool) -> Iterator[Name]:
    """The rules' names; beside a tagger only people behind a title and names that a table holds whole."""
    for found in guesses:
        if not tagged or found.titled or (found.sure and found.listed):
            yield Name(found.start, found.end, text[found.start : found.end], found.type)


def _as_elsewhere(guesses: Sequence[Guess], heads: Iterable[Name], names: NameWords) -> Iterator[Guess]:
    """The guesses; one word of which nothing tells what it names is what a head tells of it elsewhere ("la ciudad de
    Grell"), or what the text does as often ("en Grell"). Where names have cases, another of its forms tells too, and what
    nothing tells is none: bodies are in quotes."""
    headed_ = {stem(lookup(name.text), names): name.type for name in heads if " " not in name.text}
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    bare_ones = Counter(stem(found.tokens[0].low, names) for found in guesses if found.bare)
    for found in guesses:
        if not found.bare and (len(found.tokens) == 1 or found.type == "person"):  # "Anna Roe" tells what Roe is
            votes[stem(found.tokens[-1].low, names)][found.type] += 1
    for found in guesses:
        key = stem(found.tokens[0].low, names)
        told = [kind for kind, count in votes[key].items() if count >= bare_ones[key]] if found.bare else []
        told = [headed_[key]] if found.bare and key in headed_ else told
        if told:
            yield replace(found, type=told[0])
        elif not (found.bare and names.endings.get("case") and not key.isascii()):
            yield found


def _rounded(tags: Iterable[Name], guesses: Sequence[Guess], names: NameWords) -> Iterator[Name]:
    """The tags of organisations and places, each widened to the run of large words around it that no other tag shares: by
    any word for an organisation ("Norvel" in "Norvel Air Lines"), by words of places for a place."""
    starts = [found.start for found in guesses]
    tags = sorted(tags, key=lambda tag: (tag.start, tag.end))
    for place, tag in enumerate(tags):
        at = bisect_right(starts, tag.start) - 1
        found = guesses[at] if at >= 0 else None
        if found and tag.type == "person" and found.sure and found.type == "organisation" and tag.end < found.end:
            yield Name(found.start, found.end, "", "organisation")  # "Ann Roe Foundation", of which "Ann Roe" was tagged
            continue
        if found and tag.end <= found.end and tag.type == found.type == "organisation" and office(found, names):
            yield Name(found.start, found.end, "", "organisation")
            continue
        if found is None or tag.type not in ("organisation", "place") or found.end < tag.end or len(found.tokens) > 5:
            yield tag
            continue
        shared = (place and tags[place - 1].end > found.start) or (
            place + 1 < len(tags) and tags[place + 1].start < found.end
        )
        if found.sure and found.type == "place" and tag.type == "place" and not shared:
            yield Name(found.start, found.end, "", "place")  # "Gulf of Riga", of which "Riga" alone was tagged
            continue
        if found.sure and found.type == "organisation" and tag.type == "place" and tag.start == found.start and not shared:
            yield Name(found.start, found.end, "", "organisation")  # "Norland Airways", of which "Norland" alone was tagged
            continue
        added = [token for token in found.tokens if token.end <= tag.start or token.start >= tag.end]
        fitting = not any(token.opens for token in added) and (
            tag.type == "organisation" or all(token.low in names.place_words | names.connectors for token in added)
        )
        yield tag if shared or not fitting else Name(found.start, found.end, "", tag.type)


def _mended(text: str, tags: Iterable[Name], names: NameWords) -> Iterator[Name]:
    """The tags, each with the type that the tables are sure of; what opens with the name of a thing is left out."""
    for tag in tags:
        if not 0 <= tag.start < tag.end <= len(text):
            continue
        tag = quiet(bare(text, widened(text, short_state(text, tag, names), names), names), names)
        tag = team(known_body(of_office(text, governing(text, tag, names), names), names), names)
        low = lookup(tag.text)
        thing = any(low == thing or low.startswith(thing + " ") for thing in _openings(low, names)) or any(
            thing.startswith(low + " ") and lookup(text[tag.start : tag.start + len(thing)]) == thing
            for thing in names.things
        )  # "New" of "New Year"
        nobody = low in names.not_names and not (tag.text.isupper() and low in names.place_aliases)
        if thing or nobody or _office(text, low, tag, names) or common_place(tag, low, names) or portfolio(text, tag, names):
            continue
        told: EntityType = "person" if titled(text, tag, names) else "organisation" if acronym(tag, names) else tag.type
        behind = _PERSON_BEFORE.search(text, max(0, tag.start - 66), tag.start) if text.startswith(",", tag.end) else None
        state = low in names.states and behind is not None
        yield replace(tag, type="place" if state else _sure_type(low, names) or told)  # "Roe, Virginia, spoke"


def _office(text: str, low: str, tag: Name, names: NameWords) -> bool:
    """Is a person no more than an office ("Director", "Chief Operating Officer", "Lance" before "Cpl.")?"""
    words = low.split()
    if tag.type != "person":
        return False
    if len(words) == 1 and low in names.offices:
        after = _LARGE.match(text, tag.end)
        return after is not None and lookup(after.group(1)) in names.titles
    named = len(words) == 1 and (low in names.given or low in names.surnames)
    return not named and words[-1] in names.titles and all(word in names.titles | names.offices for word in words)


def _openings(low: str, names: NameWords) -> Iterator[str]:
    """The things that a name opens with: its first one, two or three words."""
    parts = low.split(" ", 3)[:3]
    yield from (opening for size in range(1, len(parts) + 1) if (opening := " ".join(parts[:size])) in names.things)


def _sure_type(low: str, names: NameWords) -> EntityType | None:
    """The type that a name's own words leave no doubt of."""
    kind = known(low, names)
    if kind == "place" and (low in names.given or low in names.surnames) and low not in names.place_aliases:
        return None
    return kind or (headed(low.split(), names) if " " in low else None)


def _without_overlaps(found: Iterable[Name]) -> list[Name]:
    """Of names that overlap, the one given first."""
    starts: list[int] = []
    kept: list[Name] = []
    for name in found:
        place = bisect_right(starts, name.start)
        before_clear = place == 0 or kept[place - 1].end <= name.start
        after_clear = place == len(kept) or name.end <= kept[place].start
        if before_clear and after_clear:
            starts.insert(place, name.start)
            kept.insert(place, name)
    return kept


@cache
def _not_surnames(names: NameWords) -> frozenset[str]:
    """The words that end a person's name without being the surname."""
    return names.suffixes | names.titles | names.organisation_words | names.place_words | names.place_aliases.keys()


def _everywhere(text: str, tokens: Sequence[Token], found: Sequence[Name], names: NameWords) -> list[Name]:
    """Every mention of the names found, of the type that most of them have."""
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for name in found:
        votes[name.text][name.type] += 1
    types: dict[str, EntityType] = {form: min(seen, key=lambda kind: (-seen[kind], kind)) for form, seen in votes.items()}
    for form in told_of_firms(text, found, names):
        types[form] = "organisation"
    not_surnames = _not_surnames(names)
    for form in [form for form, kind in types.items() if kind == "person" and " " in form]:
        *_, before, last = form.split(" ")
        stray = not names.surnames and lookup(form.split(" ", 1)[0]) not in names.given  # "Air Berlin"
        home = lookup(last) in names.places and (before in names.particles or stray)  # "Viktoria von Norland"
        if len(last) > 2 and lookup(last) not in not_surnames and not home:
            types[last] = "person"  # where Ana Duarte is named, so is Duarte
        first = form.split(" ", 1)[0]
        if SYLLABLES.fullmatch(last) and len(first) > 2 and lookup(first) not in not_surnames:
            types.setdefault(first, "person")  # where Lee Jae-in is named, so is Lee
    for form in [form for form in types if form.isupper() and len(form) > 2]:
        full = {types[other] for other in types if " " in other and types[other] != "person" and initials(other) == form}
        types[form] = full.pop() if len(full) == 1 else types[form]  # where the Norland Space Agency is named, NSA is one
    settled = [Name(name.start, name.end, name.text, types[name.text]) for name in found]
    opening: dict[str, list[str]] = defaultdict(list)
    for form in sorted(types, key=len, reverse=True):
        if len(form) > 2 and form[0].isupper():
            opening[re.split(r"[^\w&’'.-]", form, maxsplit=1)[0]].append(form)
    more = [
        Name(token.start, token.start + len(form), form, types[form])
        for token in tokens
        for form in opening.get(token.text, ())
        if text.startswith(form, token.start) and not text[token.start + len(form) : token.start + len(form) + 1].isalnum()
    ]
    return _without_overlaps([*settled, *more])
