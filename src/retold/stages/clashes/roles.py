"""A name where it stands -> the words that say who its bearer is: "Hale's lawyer", "the top Green on the budget committee".

Two tellings that give one part to two people contradict each other as no other words around two names show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retold.model import Name, Span
from retold.stages.texts.stems import is_verb, stem
from retold.stages.texts.tokens import tokens
from retold.words import Words

BEFORE, BEHIND = 7, 14  # words of a description before and behind a name at most
REACH = 160  # characters that these hold at most
ORIGIN = re.compile(r"(?:,? \(|, )(?:[A-Z]-)?([A-Z][A-Za-z. ]{2,20}?)[),]")  # "Lee (R-Ariz.)", "Lee, D-N.Y.,"
INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}")
OWNS = ("'s ", "’s ", "' ", "’ ")
HALTS = ',;:.—()[]"“”\n'
BODY = 3  # words of a body's name at most
LEAST = 2  # words of a description at least that make two names of one part: "senator" are many
ONE = 0.75  # share of the shorter description's words that the other has then, at least


@dataclass(frozen=True)
class Description:
    """Who somebody is, as one place tells it, in stems: what they are ("mayor"), all that tells it, which of that are names
    of places, firms and people, and which of known bodies ("Senate"), and which words are told of many at once
    ("senator", not among `words`); which of them make another office of one ("deputy"); and whether it is so no more."""

    heads: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    bodies: frozenset[str]
    crowd: frozenset[str]
    ranks: frozenset[str]
    former: bool

    @property
    def of_many(self) -> bool:
        """Does this tell nothing but what many are, and where from: "Senator Lee of Norland"?"""
        return self.heads <= self.crowd and self.words <= self.names


Role = tuple[Description, ...]  # all descriptions of one
Told = tuple[str, bool]  # a folded word, and whether it is written large


def read_role(name: Name, text: str, table: Words) -> Role:
    """What the words beside a name in its article's text tell of its bearer."""
    before = _spelt(text[max(0, name.start - REACH) : name.start], table)
    behind = _spelt(text[name.end : name.end + REACH], table)
    opening = _before_comma(before, table) if before.endswith(", ") else _before(before, table)
    origin = _of(behind, table) or _origin(text[name.end : name.end + REACH], table)
    told = ([*opening, *origin] if opening else [], _behind(behind, table))
    return tuple(_description(words, table) for words in told if words)


def one_part(a: Role, b: Role) -> bool:
    """Is a part told that one person has: "the Norish finance minister", "Norland's minister of finance"?"""
    return any(_one(x, y) for x in a for y in b)


def two_parts(a: Role, b: Role) -> bool:
    """Are two people both described, and nowhere as what could be one: "the Norish mayor", "Roe's lawyer"? That somebody is
    one of many ("a senator of Norland") counts where nothing else is told of one of the two."""
    offices = [[told for told in role if not told.of_many] for role in (a, b)]
    left, right = offices if all(offices) else (a, b)
    return bool(a and b) and all(_two(x, y) for x in left for y in right)


def _one(a: Description, b: Description) -> bool:
    least = max(LEAST, ONE * min(len(a.words), len(b.words)))
    return not _two(a, b) and len(a.words & b.words) >= least


def _two(a: Description, b: Description) -> bool:
    """Who was something before is it no more, a Green is no Liberal, two counties have two sheriffs, and a party many former
    chairmen."""
    crowds = bool(a.crowd and b.crowd) and not a.crowd & b.crowd
    names = bool(a.names - b.words and b.names - a.words)
    bodies = bool(a.bodies - b.words - b.bodies and b.bodies - a.words - a.bodies)
    before = a.former and b.former and len(a.words & b.words) < LEAST
    office = a.of_many == b.of_many and not a.heads & b.heads  # a senator may be the leader, too
    another = a.former != b.former or a.ranks != b.ranks or office
    return another or crowds or names or bodies or before


def _spelt(words: str, table: Words) -> str:
    """The words with each row of initials as one word: "U.S." as "United States", "F.B.I." as "FBI"."""
    aliases = table.names.place_aliases
    return INITIALS.sub(lambda found: aliases.get(found[0].lower(), found[0].replace(".", "")).title(), words)


def _before(words: str, table: Words) -> list[Told]:
    """Of the words that run up to a name, where the last is one for people: "the Norish mayor"."""
    keys, spans = tokens(words, 0, len(words))
    if not keys or not _bearer(keys[-1], table):
        return []
    first = len(keys)
    while first > max(0, len(keys) - BEFORE) and _runs_on(words, keys, spans, first, table):
        first -= 1
    return _as_told(words, keys[first:], spans[first:])


def _before_comma(words: str, table: Words) -> list[Told]:
    """Of what an article or an owner opens and a comma parts from the name behind it: "the mayor of Norland, ..."."""
    keys, spans = tokens(words, 0, len(words) - 2)
    first = len(keys)
    while first > max(0, len(keys) - BEHIND) and not _ends(keys[first - 1], table, within=True):
        start, end = spans[first - 1]
        if first < len(keys) and any(mark in HALTS for mark in words[end : spans[first][0]]):
            break
        first -= 1
        opens = keys[first] in table.statements.determiners or words[end:].startswith(OWNS)
        if opens and any(_bearer(key, table) for key in _head(keys[first:], table)):
            return _as_told(words, keys[first:], spans[first:])
        if words[start].islower() and _acts(keys[first], table):
            break
    return []


def _as_told(words: str, keys: Sequence[str], spans: Sequence[Span]) -> list[Told]:
    return [(key, words[start].isupper()) for key, (start, _) in zip(keys, spans, strict=False)]


def _head(keys: list[str], table: Words) -> list[str]:
    """The words of a description before any "of" or "for"."""
    return keys[: next((k for k, key in enumerate(keys) if key in table.statements.prepositions), len(keys))]


def _of(words: str, table: Words) -> list[Told]:
    """Of where somebody is from: the names right behind "of"."""
    opened = next((link for link in (" of the ", " of ") if words.startswith(link)), None)
    if opened is None:
        return []
    keys, spans = tokens(words, len(opened), len(words))
    small = next((k for k, (start, _) in enumerate(spans) if not words[start].isupper()), len(keys))
    halt = next((k for k in range(1, small) if words[spans[k - 1][1] : spans[k][0]] != " "), small)
    return _as_told(words, keys[:halt], spans)


def _origin(words: str, table: Words) -> list[Told]:
    """Of where somebody is from: the place right behind the name, cut short or not ("(Md.)", "D-N.Y.,")."""
    found = ORIGIN.match(words)
    place = found[1].lower() if found else ""
    name = table.names.short_states.get(place, place)
    known = place in table.names.short_states or (place in table.names.places and place not in table.names.given)
    return [(word, True) for word in tokens(name, 0, len(name))[0]] if known else []


def _runs_on(words: str, keys: Sequence[str], spans: Sequence[Span], k: int, table: Words) -> bool:
    """Does the word before the k-th belong to the description that this one is part of?"""
    key, (start, end) = keys[k - 1], spans[k - 1]
    between = words[end : spans[k][0] if k < len(spans) else len(words)]
    joined = between in (" ", "-", *OWNS) or (between == ". " and key in table.text.abbreviations)
    small = words[start].islower() and not _bearer(key, table)
    return joined and not _ends(key, table) and not (small and (_acts(key, table) or key in table.text.stopwords))


def _behind(words: str, table: Words) -> list[Told]:
    """Of an apposition: what stands between the comma behind a name and the next halt, where a word for people comes before
    any "of" or "for"."""
    first = tokens(words[2:REACH], 0, REACH)[0][:1] if words.startswith(", ") else []
    if not first or _ends(first[0], table):
        return []
    halts = (at for at in range(2, len(words)) if words[at] in HALTS and not _in_word(words, at, table))
    end = next(halts, len(words))
    keys, spans = tokens(words, 2, end)
    last = 0
    while last < min(len(keys), BEHIND) and not _ends(keys[last], table, within=True):
        if words[spans[last][0]].islower() and _acts(keys[last], table):
            break
        last += 1
    opened = any(_bearer(key, table) for key in _head(keys[:last], table))
    return _as_told(words, keys[:last], spans) if opened else []


def _in_word(words: str, at: int, table: Words) -> bool:
    """Is a full stop one within "U.S." or behind "Gov."?"""
    short = words[:at].rpartition(" ")[2].lower() in table.text.abbreviations
    return words[at] == "." and (short or words[at - 1 : at].isupper() or words[at + 1 : at + 2].isalnum())


def _ends(key: str, table: Words, within: bool = False) -> bool:
    """Does a word end a description? `within`: may it hold "of" and the like?"""
    words = table.statements
    halts = key in words.relatives or key in words.coordinators or key in words.verbs or key in words.saying
    return halts or (not within and (key in words.prepositions or key in table.figures.prepositions))


def _acts(key: str, table: Words) -> bool:
    """Has a word the form of a verb?"""
    words = table.statements
    return is_verb(key, table) or key.endswith((*words.verb_endings, *words.participle_endings))


def _bearer(key: str, table: Words) -> bool:
    """Is a word one for people, by what they do or are?"""
    names = table.names
    return key in names.bearers or (key in names.titles and not (key in names.addresses and key in names.women | names.men))


def _description(told: list[Told], table: Words) -> Description:
    """The words of a description, each with whether it is written large."""
    heads, words, names, bodies, crowd = set[str](), set[str](), set[str](), set[str](), set[str]()
    lasting = [(key, large) for key, large in told if _tells(key, table)]
    for meant, large, body in _meant(lasting, table):
        root = stem(meant, table.statements.endings)
        if body:
            bodies.add(root)
        elif _bearer(meant, table):
            heads.add(root)
        elif large:
            names.add(root)
        (crowd if meant in table.names.crowd and not body else words).add(root)
    ranks = table.names.ranks.intersection(key for key, _ in told)
    former = any(key in table.names.past for key, _ in told)
    five = frozenset(heads), frozenset(words), frozenset(names), frozenset(bodies), frozenset(crowd)
    return Description(*five, ranks, former)


def _meant(told: list[Told], table: Words) -> Iterator[tuple[str, bool, bool]]:
    """Each word as what it is said for, whether it is written large, and whether it is of a known body's name. What points
    to a place is that place: "Norish" is Norland."""
    k = 0
    while k < len(told):
        rows = (told[k : k + n] for n in range(BODY, 0, -1))
        body = next((row for row in rows if _is_body(row, table)), [])
        key, large = told[k]
        place = table.names.demonyms.get(key, "") if large else ""
        if body:
            yield from ((table.names.same_bearers.get(word, word), True, True) for word, _ in body)
        elif place:
            yield from ((word, True, False) for word in tokens(place, 0, len(place))[0])
        else:
            yield table.names.same_bearers.get(key, key), large, False
        k += max(1, len(body))


def _is_body(row: list[Told], table: Words) -> bool:
    """Are some words in a row the name of a known body?"""
    return all(large for _, large in row) and " ".join(word for word, _ in row) in table.names.organisations


def _tells(key: str, table: Words) -> bool:
    """Does a word of a description tell something of the bearer?"""
    times = key in table.dates.weekdays or key in table.dates.months or key in table.quotes.times
    common = key in table.text.stopwords or key in table.names.past | table.names.newly
    called = key in table.names.addresses and not _bearer(key, table)  # "Mr. Lind's lawyer"
    return not (times or common or called) and len(key) > 1 and not key[0].isdigit()
