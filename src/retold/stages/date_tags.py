"""Text in, tagged words out: each word, number and mark of a text as one character that names its kind, so that the grammar
of dates is a set of short patterns over kinds, the same for every language, and linear in the length of the text.

Hyphens inside words disappear ("18-month" is NUM UNIT); a line end is OTHER, so that no expression runs over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from retold.words import DateWords

Value = str | int | float | None

NAMES = """
OTHER COMMA DASH OPEN CLOSE POSS ISO SLASH CLOCK DECADE SHORTYEAR NUM YEAR ORD MONTH SHORTMONTH DAYNAME SHORTDAY DAYNAMES
SEASON WEAKSEASON PART DAYWORD UNIT UNITS YEARWORD HOLIDAY REF SETWORD HOUR LAST PAST NEXT THIS THAT SAME EVERY FIRST
THE ART VAGUE HEDGE AND OF TO IN ON EARLY EARLIER AGO AGOBEFORE LATER FROMNOW BEFORE HALF FISCAL QUARTERNAME OLD AM PM ZONE
STRAIGHT HOURWORD PER RECENT CURRENT ORSO INROW AFTER DOT BY FROM BETWEEN PASTVERB FUTURE
""".split()
TAG = {name: chr(0x100 + index) for index, name in enumerate(NAMES)}
_NAME = re.compile(r"\b[A-Z]{2,}\b")

_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]{3,})"  # the commonest first
    r"|(?P<iso>\d{4}-\d\d-\d\d(?!\d)(?:[T ]\d\d:\d\d(?::\d\d)?)?)"
    r"|(?P<slash>(?<![\d/.])\d{1,2}(?P<by>[/.])\d{1,2}(?P=by)(?:\d{4}|\d\d)(?![\d/]))"
    r"|(?P<clock>\d{1,2}:\d\d(?!\d)(?::\d\d(?!\d))?)"
    r"|(?P<decade>(?:\b\d{3}|['’`‘]\d|\b[2-9])0['’]?s\b)"
    r"|(?P<short>['’`‘]\d\d(?!\w))"
    r"|(?P<ordinal>\d{1,4}(?:st|nd|rd|th|er|º|ª)(?!\w))"
    r"|(?P<fraction>\d{1,3} \d/\d(?![\d/]))"
    r"|(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)"
    r"|(?P<noon>[AaPp]\.\s?[Mm]\.?(?!\w)|[AaPp][Mm](?!\w))"
    r"|(?P<quarter>\b[QH][1-4](?!\w))"
    r"|(?P<short_word>[^\W\d_]+)"
    r"|(?P<line>\n)"
    r"|(?P<mark>[^\w\s])"
)
_MONEY = "$€£¥₽#"
_MARKS = {",": "COMMA", "(": "OPEN", ")": "CLOSE", ".": "DOT", "-": "DASH", "–": "DASH", "—": "DASH"}
_HYPHENS = "-–‑"


@dataclass(frozen=True)
class Tagged:
    """The words of a text: `tags` has one character a word, and the other lists are as long as it."""

    text: str
    tags: str
    values: list[Value]
    starts: list[int]
    ends: list[int]


@dataclass(frozen=True)
class Lexicon:
    """A language's words, ready to look up: `singles` by word, `phrases` by first word (longest first)."""

    singles: dict[str, tuple[str, Value]]
    phrases: dict[str, list[tuple[tuple[str, ...], str, Value]]]
    words: DateWords


def pattern(source: str) -> re.Pattern[str]:
    """A pattern over kinds: "MONTH NUM" matches a month and a number. Blanks are only for reading."""
    return re.compile(_NAME.sub(lambda match: TAG[match.group()], source), re.VERBOSE)


@cache
def lexicon(words: DateWords) -> Lexicon:
    """A language's date words as one table. Cached by the identity of the words."""
    out = Lexicon({}, {}, words)
    for phrase, tag, value in _entries(words):
        tag = "YEARWORD" if tag == "UNIT" and value == "Y" else tag
        parts = tuple(match.group().replace("’", "'") for match in re.finditer(r"[^\W_]+|[^\w\s]", phrase))
        if len(parts) == 1:
            out.singles[phrase] = TAG[tag], value
        else:
            out.phrases.setdefault(parts[0], []).append((parts[1:], TAG[tag], value))
    for entries in out.phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return out


def _entries(words: DateWords) -> Iterator[tuple[str, str, Value]]:
    for verbs, tag in ((words.past, "PASTVERB"), (words.future, "FUTURE")):
        for word in sorted(verbs):
            yield word, tag, None
    tables: dict[str, Mapping[str, Value]] = {
        "NUM": words.numbers,
        "ORD": words.ordinals,
        "DECADE": words.decades,
        "UNIT": words.units,
        "UNITS": words.plural_units,
        "SEASON": words.seasons,
        "PART": words.parts,
        "DAYWORD": words.day_offsets,
        "HOLIDAY": words.holidays,
        "REF": words.references,
        "SETWORD": words.sets,
        "HOUR": words.hours,
        "SHORTDAY": words.short_weekdays,
        "DAYNAME": words.weekdays,
        "SHORTMONTH": words.short_months,
        "MONTH": words.months,
    }
    for tag, table in tables.items():
        for word, value in table.items():
            yield word, tag, value
    for tag, phrases in words.grammar.items():
        for phrase in phrases:
            name, _, value = phrase.partition("=")
            yield name, tag, value or tag


def tagged(text: str, words: DateWords) -> Tagged:
    """The tagged words of a text."""
    tokens = list(_TOKEN.finditer(text))
    table = lexicon(words)
    kinds: list[str] = []
    values: list[Value] = []
    starts: list[int] = []
    ends: list[int] = []
    index, count = 0, len(tokens)
    while index < count:
        token = tokens[index]
        start = token.start()
        if token.lastgroup == "mark" and token.group() in _HYPHENS and _inside_word(text, start):
            index += 1
            continue
        width, kind, value = _kind(text, tokens, index, table)
        kinds.append(kind)
        values.append(value)
        starts.append(start)
        ends.append(token.end() if width == 1 else tokens[index + width - 1].end())
        index += width
    return Tagged(text, "".join(kinds), values, starts, ends)


def _kind(text: str, tokens: list[re.Match[str]], index: int, table: Lexicon) -> tuple[int, str, Value]:
    """How many tokens the word, phrase, mark or number at `index` takes, its tag and value."""
    token = tokens[index]
    form = token.lastgroup
    if form == "word" or form == "short_word":
        return _word(tokens, index, table)
    if form == "mark":
        return _mark(tokens, index, table)
    if form == "line":
        return _NOTHING
    return 1, *_numeral(text, token, str(form))


_NOTHING = 1, TAG["OTHER"], None
_SHORTENED = TAG["SHORTMONTH"] + TAG["SHORTDAY"]


def _inside_word(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()


def _word(tokens: list[re.Match[str]], index: int, table: Lexicon) -> tuple[int, str, Value]:
    written = tokens[index].group()
    word = written.lower()
    if word in table.phrases:
        for rest, tag, value in table.phrases[word]:
            if _follows(tokens, index + 1, rest):
                return len(rest) + 1, tag, value
    found = table.singles.get(word)
    words = table.words
    if found is None:
        if word.endswith(words.past_endings):
            return _PAST
        return _FUTURE if word.endswith(words.future_endings) else _NOTHING
    if word in words.cased and not written[0].isupper():
        return _FUTURE if word in words.future else _NOTHING
    stopped = found[0] in _SHORTENED and _follows(tokens, index + 1, (".",))
    return 1 + stopped, *found


_PAST = 1, TAG["PASTVERB"], None
_FUTURE = 1, TAG["FUTURE"], None


def _mark(tokens: list[re.Match[str]], index: int, table: Lexicon) -> tuple[int, str, Value]:
    mark = tokens[index].group().replace("’", "'")
    for rest, tag, value in table.phrases.get(mark, ()):
        if _follows(tokens, index + 1, rest):
            return len(rest) + 1, tag, value
    if mark in _MARKS:
        return 1, TAG[_MARKS[mark]], None
    return _NOTHING


def _follows(tokens: list[re.Match[str]], index: int, rest: tuple[str, ...]) -> bool:
    if index + len(rest) > len(tokens):
        return False
    return all(tokens[index + k].group().lower().replace("’", "'") == part for k, part in enumerate(rest))


def _is_code(text: str, start: int, end: int) -> bool:
    """Is a number part of a code: "A380", "5G", "82-2010-35"? "6pm" is none."""
    if start and text[start - 1].isalpha():
        return True
    if text[end : end + 1].isalpha():
        return _NOON.match(text, end) is None
    if end - start != 4:
        return False
    before, after = text[max(0, start - 5) : start], text[end : end + 5]
    return bool(_DIGITS_BEFORE.search(before) or _DIGITS_AFTER.match(after))


_NOON = re.compile(r"[AaPp]\.?[Mm](?!\w)")
_DIGITS_BEFORE = re.compile(r"(?:^|\D)(?:\d{1,3}|\+\d{0,3})-$")
_DIGITS_AFTER = re.compile(r"-\d{1,3}(?:\D|$)")


def _numeral(text: str, token: re.Match[str], kind: str) -> tuple[str, Value]:
    """The tag and value of a token that begins with a digit (or an apostrophe and digits)."""
    start, end = token.span()
    written = token.group()
    if kind == "noon":
        noon = "AM" if written[0] in "aA" else "PM"
        return TAG[noon], noon
    if kind in ("iso", "slash", "clock"):
        return TAG[kind.upper()], written
    if kind == "quarter":
        return TAG["QUARTERNAME"], written
    if kind == "decade":
        return TAG["DECADE"], int(re.sub(r"\D", "", written))
    if kind == "short":
        return TAG["SHORTYEAR"], int(written[1:])
    if kind == "ordinal":
        return TAG["ORD"], int(re.sub(r"\D", "", written))
    if kind == "fraction":
        whole, part = written.split(" ")
        return TAG["NUM"], int(whole) + int(part[0]) / max(1, int(part[2]))
    if (start and text[start - 1] in _MONEY) or text[end : end + 1] in ("%", "°"):
        return TAG["OTHER"], None
    if (start and text[start - 1].isalpha()) or text[end : end + 1].isalpha():
        return TAG["OTHER"], None
    if len(written) == 4 and written.isdigit() and 1000 <= int(written) <= 2199:
        return TAG["YEAR"], int(written)
    if len(written) > 15:
        return TAG["OTHER"], None
    number = float(written.replace(",", ""))
    return TAG["NUM"], int(number) if number == int(number) else number
