"""Capitalised words -> spans with a type, by the words inside and beside them. Used alone where nothing has tagged the text,
and to add and mend where something has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from retold.model.base import EntityType
from retold.stages.names.tokens import Run, Token
from retold.words import NameWords

ROMAN = re.compile(r"[IVX]{2,6}(?:e|ème)?")
DOTTED = re.compile(r"(?:[^\W\d_]\.){2,6}")
SPLITTING = frozenset(["and", "in", "on", "for", "the"])


@dataclass(frozen=True)
class Guess:
    """Words that may be a name: their type, and whether tables make it sure. `titled` is the title before it; `listed`: a
    table holds it whole."""

    tokens: tuple[Token, ...]
    type: EntityType
    sure: bool
    titled: str = ""
    listed: bool = False

    @property
    def bare(self) -> bool:
        """Is this one word of which nothing tells what it names?"""
        return len(self.tokens) == 1 and self.type == "organisation" and not self.sure and not self.tokens[0].text.isupper()

    @property
    def start(self) -> int:
        """The first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """One past the last character."""
        return self.tokens[-1].end


def low(tokens: tuple[Token, ...]) -> str:
    """The words as the tables have them."""
    return " ".join(token.low for token in tokens)


def parts(tokens: tuple[Token, ...], names: NameWords) -> Iterator[tuple[Token, ...]]:
    """A run cut where a small word joins two names rather than the words of one ("Bank of England", but "Ann and Bob")."""
    if known(low(tokens), names):
        yield tokens
        return
    begin = 0
    for place in range(1, len(tokens) - 1):
        word = tokens[place]
        if word.large or place < begin or not _cuts(tokens[begin:place], word, tokens[place + 1 :], names):
            continue
        yield tokens[begin:place]
        begin = place + 1
        while begin < len(tokens) and not tokens[begin].large:
            begin += 1
    if begin < len(tokens):
        yield tokens[begin:]


def _cuts(left: tuple[Token, ...], word: Token, right: tuple[Token, ...], names: NameWords) -> bool:
    """Does a small word end the name on its left?"""
    heads = names.organisation_words | names.place_words | names.event_words
    if left and left[-1].low in names.particles:
        return False  # "von der Leyen"
    headed_ = bool(left) and (left[-1].low in heads or any(not token.large for token in left[1:]))
    if word.low in names.conjunctions:
        return True
    if word.low in names.particles and not headed_:
        return False
    if word.low not in SPLITTING and word.low in names.connectors:
        return not headed_
    if word.low in ("in", "on"):
        return True
    if word.low == "for":
        return not (left and left[-1].low in names.organisation_words)
    if word.low == "and":  # "Department of Trade and Industry", but "Sea of Azov and the Gulf of Riga"
        opened = any(token.low in names.organisation_words and not after.large for token, after in pairwise(left))
        return not (opened and right[0].large and right[0].low not in names.given)
    return not headed_


def known(name: str, names: NameWords) -> EntityType | None:
    """The type of a name that a table holds whole, or as an acronym without its full stops ("u.n.")."""
    if name in names.events:
        return "event"
    if name in names.organisations or (DOTTED.fullmatch(name) and name.replace(".", "") in names.organisations):
        return "organisation"
    if name in names.places or name in names.place_aliases:
        return "place"
    return None


def guess(run: Run, before: str, after: str, names: NameWords, common: frozenset[str]) -> Iterator[Guess]:
    """The names inside a run. `before`, `after` are the words beside it, folded; `common` are words that the text also
    writes small, so that their capital at a sentence's start means nothing."""
    pieces = [
        piece for part in parts(run.tokens, names) for one in behind_case(part, names) for piece in at_titles(one, names)
    ]
    for title, piece in pieces:
        rest = trimmed(piece, names, common)
        if _numbered(rest):
            continue  # "siglo XIX"
        if not rest or (title and len(rest) == 1 and is_title(rest[0].low, names) and rest[0].low not in names.surnames):
            continue  # "Executive Director"
        behind = run.tokens[0].low if rest[0] in run.tokens[1:2] and not names.surnames else ""  # "En Grell"
        beside = before if rest[0] is run.tokens[0] else behind, after if rest[-1] is run.tokens[-1] else ""
        kind, sure = type_of(rest, title, beside, names)
        if kind != "other" and (sure or not (run.headline or names.capital_nouns)):
            yield Guess(rest, kind, sure, title, listed(rest, names))


def is_title(low: str, names: NameWords) -> bool:
    """Does a word stand before names as a title, by itself or by its end ("Verkehrsminister")?"""
    return low in names.titles or low.endswith(names.endings.get("title", ()))


def _numbered(tokens: tuple[Token, ...]) -> bool:
    """Is this a number in Roman letters, and no acronym?"""
    return len(tokens) == 1 and ROMAN.fullmatch(tokens[0].text) is not None


def listed(tokens: tuple[Token, ...], names: NameWords) -> bool:
    """Does a table hold the name whole? One word that opens a sentence ("Nice", "Most") is no town for it."""
    name = low(tokens)
    opens = len(tokens) == 1 and tokens[0].opens and name not in names.place_aliases
    return known(name, names) is not None and not opens


def at_titles(tokens: tuple[Token, ...], names: NameWords) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """(title before it or "", words) of the names that titles part: "Norvel Chairman Bo Lind" is "Norvel" and "Bo Lind".
    The words of the office ("Finance Minister") belong to neither."""
    if known(low(tokens), names):
        yield "", tokens
        return
    last = max((place for place, token in enumerate(tokens[:-1]) if is_title(token.low, names)), default=-1)
    if last < 0 or not tokens[last + 1].large or headed([token.low for token in tokens[last:]], names):
        yield "", among_nouns(tokens if not is_title(tokens[-1].low, names) else tokens[:-1], names)
        return
    first = last
    while first and (
        is_title(tokens[first - 1].low, names) or tokens[first - 1].low in names.offices or not tokens[first - 1].large
    ):
        if known(low(tokens[tokens[0].low in names.articles : first]), names):
            break  # "White House" before "Press Secretary"
        first -= 1
    if first:
        yield "", tokens[:first]
    yield tokens[last].low, tokens[last + 1 :]


def behind_case(tokens: tuple[Token, ...], names: NameWords) -> Iterator[tuple[Token, ...]]:
    """A run cut behind a place or a body in a case, which what follows has no part in ("мэр Москвы | Анна Роу")."""
    for size in (2, 1) if names.endings.get("case") and len(tokens) > 1 else ():
        whole = low(tokens[:size])
        if len(tokens) > size and (whole in names.place_aliases or whole in names.organisations):
            yield tokens[:size]
            yield tokens[size:]
            return
    yield tokens


def among_nouns(tokens: tuple[Token, ...], names: NameWords) -> tuple[Token, ...]:
    """Where every noun has a capital, the name without the nouns beside it: from its given name on ("Ökonomin Ann Roe"),
    without what somebody owns ("Ann Roes Rede"); what a table holds ("Bundestag Juristen"); of a body with "der" what
    follows it directly ("Verband der Reeder Anfang der Woche"). Else the words as they are."""
    if not names.capital_nouns:
        return tokens
    for first, (given, behind) in enumerate(pairwise(tokens)):
        town = given.low in names.places and behind.low in names.given  # "Berlin Ann Roe spricht"
        if town or given.low not in names.given or not (behind.large or behind.low in names.particles):
            continue
        end = first + 1
        while end + 1 < len(tokens) and (tokens[end].low in names.given or not tokens[end].large):
            end += 1
        return tokens[first : end + 1] if tokens[end].low.endswith(names.endings.get("owner", ())) else tokens[first:]
    if headed([token.low for token in tokens], names):
        small = next((place for place, token in enumerate(tokens) if not token.large), len(tokens))
        pairs = enumerate(pairwise(tokens[small:]), small + 1)
        return tokens[: next((place for place, (one, two) in pairs if one.large and two.large), len(tokens))]
    return next(((token,) for token in tokens if known(token.low, names)), tokens)


def trimmed(tokens: tuple[Token, ...], names: NameWords, common: frozenset[str]) -> tuple[Token, ...]:
    """Without what stands at its edges and is no part of a name: an opening word, an article, a weekday."""
    if known(low(tokens), names) and not (tokens[0].opens and low(tokens) in names.not_names):
        return tokens
    if tokens and tokens[0].opens and known(low(tokens[1:]), names) and tokens[0].low not in names.given:
        return tokens[1:]
    while tokens and (
        (
            _idle(tokens[0], headed([token.low for token in tokens], names) is not None, names, common)
            and not _party(tokens, names)
        )
        or not (tokens[0].large or tokens[0].low in names.particles)  # "of" behind "Port"
    ):
        tokens = tokens[1:]
    while tokens and (tokens[-1].low in names.not_names or not tokens[-1].large):
        tokens = tokens[:-1]
    return tokens


def _party(tokens: tuple[Token, ...], names: NameWords) -> bool:
    """Does the name of a party's members open that of its body ("Republican National Committee")?"""
    words = [token.low for token in tokens]
    return (
        words[0] in names.crowd
        and len(words) > 2
        and headed(words, names) is not None
        and not known(" ".join(words[1:]), names)
    )


def _idle(word: Token, headed_: bool, names: NameWords, common: frozenset[str]) -> bool:
    """Is a first word no part of the name? An adjective or an office is, where a head follows ("American Airlines")."""
    if word.low in names.articles or word.low in names.not_names or not word.text[0].isalpha():
        return True
    if word.low in names.demonyms or word.low in names.offices:
        return not headed_
    return word.opens and word.low in common


def type_of(tokens: tuple[Token, ...], title: str, beside: tuple[str, str], names: NameWords) -> tuple[EntityType, bool]:
    """The type of a name, and whether it is sure. "other" for what names nobody (an adjective of a place, a lone word)."""
    name, (before, after) = low(tokens), beside
    if name in names.demonyms or (name[-1:] == "s" and name[:-1] in names.demonyms):
        return "other", True
    if title:
        return "person", True
    whole = known(name, names)
    if whole == "place" and len(tokens) == 1 and (name in names.given or name in names.surnames):
        return ("person", True) if after in names.speech or after in names.reigns else ("place", name not in names.given)
    if whole:
        return whole, True
    if kind := headed([token.low for token in tokens], names):
        return kind, True
    if len(tokens) == 1:
        return _single(tokens[0], before, after, names)
    if names.endings.get("case") and all(token.text.isascii() for token in tokens):
        return "organisation", False  # Latin letters among Russian ones
    if tokens[0].low in names.given or (len(tokens[0].text) == 1 and tokens[-1].low in names.surnames):
        return "person", tokens[-1].low in names.surnames or len(tokens) < 4
    if tokens[-1].low in names.surnames and len(tokens) < 4:
        return "person", False
    club = not names.surnames and 1 < len(tokens[0].text) < 6 and tokens[0].text.isalpha() and tokens[0].text.isupper()
    if club and not tokens[-1].text.isupper():
        return "organisation", False  # "SV Grell"
    if before in names.before_places:
        return "place", False
    if before in names.articles or not (names.surnames or tokens[1].large):
        return "organisation", False  # "Procura di Grella", of which nothing says that it is somebody
    return ("person", False) if len(tokens) < 4 else ("organisation", False)


def headed(words: Sequence[str], names: NameWords) -> EntityType | None:
    """The type that the head of a name of several words gives: its last word, or the one before the first small word."""
    if len(words) < 2:
        return None
    small = next((place for place, word in enumerate(words) if place and word in names.connectors), len(words))
    first = names.endings.get("case") is None and not (
        names.surnames or names.capital_nouns
    )  # "Banco Roe", "Supremo Tribunal"
    if first and names.organisation_words.intersection(words[:2]):
        return "organisation"
    for head in words[:1] if first else (words[-1], words[small - 1]):
        if head in names.event_words:
            return "event"
        if head in names.organisation_words:
            return "organisation"
        if head in names.place_words:
            return "place"
    if words[0] in names.organisation_words and (
        " ".join(words[1:]) in names.places or not (names.surnames or names.capital_nouns)
    ):
        return "organisation"  # "Air Canada", "Radio Vienna"; without lists and German nouns any ("Banco Roe")
    syllables = "-" in words[1] and words[0] in names.surnames  # "Park Jae-in"
    if words[0] in names.place_words and words[0] not in names.given and not syllables:
        return "place"  # "Mount Fuji", "Lake Garda"
    return None


def _single(token: Token, before: str, after: str, names: NameWords) -> tuple[EntityType, bool]:
    """The type of a one-word name."""
    if len(token.text) == 1:
        return "other", False
    if token.low.endswith(bodies := names.endings.get("body", ())) and token.low not in bodies:
        return "organisation", True
    acronym = token.text.isupper() and 2 <= len(token.text) <= 6
    if acronym or (token.low in names.organisation_words and token.low not in names.surnames):
        return "other" if token.opens and not acronym else "organisation", False
    if token.low in names.given or token.low in names.surnames:
        spoken = after in names.speech or before in names.speech
        if before in names.before_places and not spoken:
            return "place", False
        return "person", spoken
    if after in names.speech:
        return "person", False
    if token.low.endswith(names.endings.get("adjective", ())):
        return "other", False
    if before in names.before_places:
        return "place", False
    return ("other" if token.opens else "organisation"), False
