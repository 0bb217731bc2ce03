"""Pure string helpers that keep offsets: every span returned cuts the string that was given."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from retold.model import Span
from retold.words import TextWords

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
QUOTE_ENDS = frozenset('"”’»“')  # marks that end a quotation
_RUN = re.compile(r"[^\W_]+")
_ENDER = re.compile(r"[.!?…。！？۔؟]+")
_CLOSERS = "\"'”’»)]}›"
_OPENERS = "\"'“‘«([{‹„—–- "
_INITIAL = re.compile(r"(?:^|[\s(“‘\"'.])[^\W\d_]$")
_ORDINAL = re.compile(r"(?<![\w.,])\d{1,2}$")
_NO_WORDS = TextWords()
_ACRONYM = re.compile(r"(?:^|[\s(“‘\"'])(?:[^\W\d_]\.)+[^\W\d_]$")


def fold(text: str) -> str:
    """Lower case, one kind of quotation mark and dash, no accents. For comparing, never for offsets: lengths change."""
    if text.isascii():
        return text.lower().replace("`", "'")
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return text.translate(_FOLDED)


_PLAIN = str.maketrans({"’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": ".", "\u00a0": " "})
_FOLDED = str.maketrans(dict.fromkeys("‘’‚‛ʼ`´", "'") | dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‐‑‒–—−", "-"))


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    plain = text if text.isascii() else text.translate(_PLAIN)
    if plain.isascii():  # nearly all English: one pass instead of one for each word
        return WORD.findall(plain.lower())
    return [fold(match.group()) for match in WORD.finditer(text)]


def word_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The span of each word within text[start:end]."""
    return [match.span() for match in WORD.finditer(text, start, len(text) if end is None else end)]


def trim(text: str, start: int, end: int) -> Span:
    """The span without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The spans of the lines that are not blank, trimmed."""
    end = len(text) if end is None else end
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        span = trim(text, start, stop)
        if span[0] < span[1]:
            yield span
        start = stop + 1


def sentences(text: str, start: int = 0, end: int | None = None, table: TextWords | None = None) -> Iterator[Span]:
    """The spans of the sentences of text[start:end], trimmed. A line end always ends one; a full stop does not after an
    abbreviation, an initial, or before a small letter; a closing mark belongs to the sentence before it."""
    table = table or _NO_WORDS
    for line_start, line_end in lines(text, start, end):
        begin = line_start
        for match in _ENDER.finditer(text, line_start, line_end):
            stop = match.end()
            if stop <= begin:
                continue
            while stop < line_end and text[stop] in _CLOSERS:
                stop += 1
            if stop < line_end and _ends_here(text, match, stop, line_start, line_end, table):
                yield begin, stop
                begin = trim(text, stop, line_end)[0]
        if begin < line_end:
            yield begin, line_end


def _ends_here(text: str, mark: re.Match[str], stop: int, lo: int, hi: int, table: TextWords) -> bool:
    """Does the mark that was matched end a sentence, given that closing marks after it end at `stop`?"""
    following = stop
    while following < hi and text[following] in _OPENERS:
        following += 1
    if following >= hi:
        return False  # the end of the line ends it
    wide = mark.group()[-1] in "。！？۔؟"
    if text[stop].isspace() or wide:
        pass
    elif not (stop > mark.end() and text[following].isupper() and text[mark.start() - 1].islower()):
        return False  # "3.5", "U.S.-led", "example.com"; but `said.”Then` is two
    if text[following].islower():
        return False  # `“Why?” he asked`, "approx. forty"
    if mark.group() != ".":
        return True
    before = text[max(lo, mark.start() - 24) : mark.start()]
    word_ends = len(before) > 1 and before[-2:].isalpha()  # no single letter, as ends an initial or an acronym
    if not word_ends and (_INITIAL.search(before) or _ACRONYM.search(before)):
        return _acronym_ends(text, before, following)
    if table.numbered and _ORDINAL.search(before):
        return _opens(text, following, table)
    word = _RUN.match(before[::-1])
    short = word is not None and fold(word.group()[::-1]) in table.abbreviations
    return not short or _opens(text, following, table)


def _opens(text: str, at: int, table: TextWords) -> bool:
    """Is the word at a place one that opens sentences behind a full stop that may end none ("3,5 Mio. Die Stadt")?"""
    opener = WORD.match(text, at)
    return opener is not None and opener.group().lower() in table.openers


def _acronym_ends(text: str, before: str, following: int) -> bool:
    """Does an acronym end the sentence ("the U.S. The")? Only a word that opens sentences tells ("the U.S. Senate")."""
    opener = WORD.match(text, following)
    return bool(_ACRONYM.search(before) and opener and opener.group() in _OPENING_WORDS)


_OPENING_WORDS = frozenset(
    "The A An In On At He She It They We But And For This That These Those His Her Its Their When While After".split()
)
