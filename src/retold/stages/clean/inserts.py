"""What is set between the words of an article, by its form: signatures of embedded posts, links to other articles,
addresses, who else wrote, the pictures of a gallery, and lines that are given twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from retold.model import Span
from retold.text import sentences, words

if TYPE_CHECKING:
    from retold.stages.clean.lexicon import Lexicon

_LINK = r"(?:https?://t\.co/\w+?(?=pic\.|\W|$)|pic\.twitter\.com/\w+)\s?"
_DAY = r"(?:[^\W\d_]{3,12}\.? \d{1,2}, \d{4}|\d{1,2}\.? [^\W\d_]{3,12}\.? \d{4})"
_NAMED = r"(?:—|–|--|(?<=\s)-)\s?[^\n—–@]{1,60}\(@\w{1,30}\)\s?"
_SIGNED = re.compile(rf"(?:{_LINK}){{0,4}}{_NAMED}{_DAY}|(?:{_LINK}){{1,4}}$")
_BRACKET = re.compile(r"\(([^()\n]{8,700})(?:\)[.\s]{0,2}|$)")
_PLACED = re.compile(r"((?:[^\W\d_]+ )?[^\W\d_]+) \d{1,3} ?(?:/|of) ?\d{1,3}$")
_POINTER = re.compile(r"([^\W\d_][^:：\n]{2,30})[:：]\s{0,2}(?=\S)")
_NUMBERED = re.compile(r"(\d{1,3}) ?(?:/|of) ?(\d{1,3})(?: (?=[^\W\d_])|$)")
_CUT = re.compile(r"\s?(?:\.{3}|…)\s?([^\W\d_]{2,12})$")
_FOLDS = re.compile(r"(?<=[.!?)”\"])\s([^\W\d_]{2,12})$")
_ADDRESS = re.compile(
    r"https?://[^\s()<>]{4,300}|(?<![^\s(:])www\.[^\s()<>]{4,300}|(?<![^\s(:])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}"
)
_QUOTES = re.compile(r"[“”\"«»„]")
_MAIL = 24  # words of a sentence with the address of somebody's mail, which is the site's
_LINK_WORDS = 8  # words of one that ends with an address of the web, which is there for it
_JOINING = frozenset(("and", "in", "und", "et", "y", "e"))
_BUTTON = 20  # characters: neither of these is longer, and less of a line tells nothing
_POINTED = 220  # characters; no line that points to another article is longer
_CREDIT = 350  # characters; no sentence that names who else wrote is longer
_GALLERY = 3  # pictures
_ENDS = '.!?”"’…'  # what stands before a bracket that is a sentence of its own; or nothing, at a line's head
_BEFORE = "—–-*( "


def inserts(text: str, span: Span, tokens: Sequence[str], lexicon: Lexicon) -> list[Span]:
    """The spans within a line that are not its article's: "— Ada Roe (@adaroe) May 4, 2031", "(Reporting by Tom Hale)",
    "Hide caption 3 of 12"."""
    start, end = span
    found = []
    if text.find("@", start, end) >= 0 or text.find("t.co/", start, end) >= 0 or text.find("pic.", start, end) >= 0:
        found += [match.span() for match in _SIGNED.finditer(text, start, end)]
    placed = _PLACED.search(text, max(start, end - 40), end)
    if placed and placed.group(1).lower() in lexicon.labels:  # "Hide caption 3 of 12"
        found.append(placed.span())
    if not lexicon.contributors.keys().isdisjoint(tokens):
        found += _credited(text, start, end, lexicon)
    found += (bracket.span() for bracket in _BRACKET.finditer(text, start, end) if _related(bracket.group(1), lexicon))
    if _ADDRESS.search(text, start, end):
        found += _addressed(text, start, end)
    return sorted(found)


def _related(raw: str, lexicon: Lexicon) -> bool:
    """Do words in brackets name another article: "RELATED: Ferry stops at noon"?"""
    pointer = _POINTER.match(raw)
    return pointer is not None and raw[0].isupper() and " ".join(words(pointer.group(1))) in lexicon.related


def _addressed(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a few words that are there for an address: "Ada Roe can be reached at roe@grell.example", "The port:
    https://grell.example"."""
    for low, high in sentences(text, start, end):
        raw = text[low:high]
        address = _ADDRESS.search(raw)
        if address is None or _QUOTES.search(raw):
            continue
        mail = "@" in address.group()
        last = address.end() >= len(raw.rstrip(".!?)]")) and raw[: address.start()].rstrip()[-1:] in ("", ":")
        if (mail or last) and len(raw.split()) <= (_MAIL if mail else _LINK_WORDS):
            yield low, high


def _credited(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Span]:
    """Brackets and sentences that name who else wrote."""
    phrases, agencies = lexicon.contributors, lexicon.agencies
    last = start
    for match in _BRACKET.finditer(text, start, end):
        if text[start : match.start()].rstrip()[-1:] in _ENDS and _opens(match.group(1), phrases, agencies, 0.0):
            yield match.span()
            last = match.end()
    for low, high in sentences(text, last, end):
        if high - low <= _CREDIT and (
            _opens(text[low:high], phrases, agencies, 2 / 3)
            or _closes(words(text[low:high]), phrases)
            or _joins(text[low:high], phrases)
        ):
            yield low, high


def _opens(raw: str, phrases: Mapping[str, tuple[tuple[str, ...], ...]], agencies: frozenset[str], least: float) -> bool:
    """Do some words begin as those that name who wrote ("Reporting by"), with a name next, and are at least so many of the
    others names?"""
    written = [word.strip(".,;:()") for word in raw.lstrip(_BEFORE).split()]
    tokens = [word.lower() for word in written]
    size = max((len(p) for p in phrases.get(tokens[0], ()) if tuple(tokens[: len(p)]) == p), default=0) if tokens else 0
    rest = [word[:1].isupper() or word.lower() in agencies for word in written[size:] if word]
    return bool(size and rest) and rest[0] and sum(rest) >= least * len(rest)


def _closes(tokens: Sequence[str], phrases: Mapping[str, tuple[tuple[str, ...], ...]]) -> bool:
    """Does a sentence end as one that names who else wrote ("Ada Roe contributed to this report")?"""
    return any(1 < len(p) < len(tokens) and tuple(tokens[-len(p) :]) == p for known in phrases.values() for p in known)


def _joins(raw: str, phrases: Mapping[str, tuple[tuple[str, ...], ...]]) -> bool:
    """Does a sentence name who wrote, from where, and no more ("Ada Roe and Tom Hale reported from Grell")?"""
    written = [word.strip(".,;:()") for word in raw.split()]
    tokens = [word.lower() for word in written]
    for at, token in enumerate(tokens[1:-1], 1):
        phrase = next((p for p in phrases.get(token, ()) if len(p) == 2 and tuple(tokens[at : at + 2]) == p), ())
        if phrase:
            rest = [word for word in (*written[:at], *written[at + 2 :]) if word.lower() not in _JOINING]
            return len(rest) > 1 and all(word[:1].isupper() for word in rest)
    return False


def points_elsewhere(raw: str, tokens: Sequence[str], lexicon: Lexicon) -> bool:
    """Is the line a link to another article: "READ MORE: Ferry stops at noon", "MOST READ IN NEWS Ferry stops at noon", or
    one in square brackets?"""
    if raw[0] == "[" and raw[-1] == "]":
        return raw.count("[") == 1 and len(tokens) >= 4 and len(raw) <= _POINTED and ":" not in raw[:30]
    pointer = _POINTER.match(raw)
    if pointer:
        headline = len(tokens) > 3 and len(raw) <= _POINTED and raw[-1] != "."
        return headline and " ".join(words(pointer.group(1))) in lexicon.related
    opener = raw.split()[:2]
    loud = all(word.isalpha() and word.isupper() for word in opener) and not raw.isupper()
    return loud and len(tokens) > 4 and " ".join(opener).lower() in lexicon.related


def gallery(lines: Sequence[str], prose: Sequence[bool]) -> set[int]:
    """The numbers of the lines that are pictures of a gallery: "1/30 The ferry at sea", "The ferry at sea 1 of 30". The
    pictures are not the article, unless there is nothing beside them."""
    places: dict[int, tuple[str, ...]] = {}
    for number, raw in enumerate(lines):
        match = _NUMBERED.match(raw) or _NUMBERED.search(raw, max(0, len(raw) - 10))
        if match and 0 < int(match.group(1)) <= int(match.group(2)) and len(raw) > match.end() - match.start():
            places[number] = match.groups()
    counts = Counter(total for _, total in set(places.values()))
    found = {number for number, (_, total) in places.items() if counts[total] >= _GALLERY}
    return found if any(told and number not in found for number, told in enumerate(prose)) else set()


def teasers(lines: Sequence[str], labels: Collection[str]) -> tuple[set[int], dict[int, int]]:
    """The numbers of the lines that begin a line beside them and are cut off with a button ("The ferry at ... more"),
    and where the button of that other line begins ("The ferry at sea off Holm. less")."""
    cut: set[int] = set()
    folds: dict[int, int] = {}
    for number, raw in enumerate(lines):
        match = _CUT.search(raw, max(0, len(raw) - _BUTTON))
        if not match or match.start() < _BUTTON or match.group(1).lower() not in labels:
            continue
        for beside in (number - 1, number + 1):
            if 0 <= beside < len(lines) and lines[beside].startswith(raw[: match.start()]):
                cut.add(number)
                button = _FOLDS.search(lines[beside], max(0, len(lines[beside]) - _BUTTON))
                if button and button.group(1).lower() in labels:
                    folds[beside] = button.start(1)
    return cut, folds
