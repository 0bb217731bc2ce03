"""Text in, tagged words out: each word, number and mark of a text as one character that names its kind, so that the grammar
of dates is a set of short patterns over kinds, the same for every language, and linear in the length of the text.

Hyphens inside words disappear ("18-month" is NUM UNIT); a line end is OTHER, so that no expression runs over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from retold.words import DateWords

Value = str | int | float | None

NAMES = """
OTHER COMMA DASH OPEN CLOSE POSS ISO SLASH CLOCK DECADE SHORTYEAR NUM YEAR ORD MONTH SHORTMONTH DAYNAME SHORTDAY DAYNAMES
SEASON WEAKSEASON PART DAYWORD UNIT UNITS YEARWORD HOLIDAY REF SETWORD HOUR LAST PAST NEXT THIS THAT SAME EVERY FIRST
THE ART VAGUE HEDGE AND OF TO IN ON EARLY EARLIER AGO AGOBEFORE LATER FROMNOW BEFORE HALF FISCAL QUARTERNAME OLD AM PM ZONE
STRAIGHT HOURWORD PER RECENT CURRENT ORSO INROW AFTER DOT BY FROM BETWEEN HIS LABEL LONG SCALE OR EDGE BAREHOUR ENDING
PASTVERB FUTURE MATCH WHO
""".split()
TAG = {name: chr(0x100 + index) for index, name in enumerate(NAMES)}
_NAME = re.compile(r"\b[A-Z]{2,}\b")

_TOKENS = (
    r"(?P<word>[^\W\d_]{3,})"  # the commonest first
    r"|(?P<iso>\d{4}-\d\d-\d\d(?!\d)(?:[T ]\d\d:\d\d(?::\d\d)?)?)"
    r"|(?P<slash>(?<![\d/.])\d{1,2}(?P<by>[/.])\d{1,2}(?P=by)(?:\d{4}|\d\d)(?![\d/]))"
    r"|(?P<clock>\d{1,2}:\d\d(?!\d)(?::\d\d(?!\d))?|\b\d{1,2} ?h ?\d\d(?!\w)|\b\d{1,2}\.\d\d(?= (?:Uhr|horas|h)\b)"
    r"|\b\d{1,2}\.\d\d(?= ?[AaPp]\.?[Mm](?!\w))"
    r"|(?:(?<=\b[Aa]lle )|(?<=\b[Dd]alle )|(?<=\b[Oo]re )|(?<=\b[TtFf]ra le )|(?<=\be le ))\d{1,2}\.\d\d(?!\.?\d))"
    r"|(?P<decade>(?:\b\d{3}|['’`‘]\d|\b[2-9])0(?:['’]?s|-(?:х|е|ых))\b)"
    r"|(?P<short>(?<![^\W\d_])(?<!['’`‘])['’`‘]\d\d(?!\w))"
    r"|(?P<ordinal>\d{1,4}(?:st|nd|rd|th|er|º|ª)(?!\w))"
    r"|(?P<fraction>\d{1,3} \d/\d(?![\d/]))"
    r"|(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)"
    r"|(?P<noon>[AaPp]\.\s?[Mm]\.?(?!\w)|[AaPp][Mm](?!\w))"
    r"|(?P<quarter>\b[QH][1-4](?!\w))"
    r"|(?P<short_word>[^\W\d_]+)"
    r"|(?P<line>\n)"
    r"|(?P<mark>[^\w\s])"
)
_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
_TOKEN = {
    ".": re.compile(_TOKENS),
    ",": re.compile(
        _TOKENS.replace(_NUMBER, r"(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+)(?:,\d+)?")
    ),
}
_HOURS = frozenset[Value](range(25))
_HOUR_KINDS = ([TAG["BAREHOUR"]], [TAG["CLOCK"]])  # behind one, "e le 10" is an hour too
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


Phrase = tuple[tuple[str, ...], str, Value]  # the words after the first, the tag, the value


@dataclass(frozen=True)
class Lexicon:
    """A language's words, ready to look up: `singles` by word, `phrases` by first word (longest first)."""

    singles: dict[str, tuple[str, Value]]
    phrases: dict[str, tuple[Phrase, ...]]


def pattern(source: str) -> re.Pattern[str]:
    """A pattern over kinds: "MONTH NUM" matches a month and a number. Blanks are only for reading."""
    return re.compile(_NAME.sub(lambda match: TAG[match.group()], source), re.VERBOSE)


@cache
def lexicon(words: DateWords) -> Lexicon:
    """A language's date words as one table. Cached by the identity of the words."""
    singles: dict[str, tuple[str, Value]] = {}
    phrases: dict[str, list[Phrase]] = {}
    for phrase, tag, value in _entries(words):
        tag = "YEARWORD" if tag == "UNIT" and value == "Y" else tag
        parts = tuple(match.group().replace("’", "'") for match in re.finditer(r"[^\W_]+|[^\w\s]", phrase))
        if len(parts) == 1:
            singles[phrase] = TAG[tag], value
        else:
            phrases.setdefault(parts[0], []).append((parts[1:], TAG[tag], value))
    by_length = {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in phrases.items()}
    return Lexicon(singles, by_length)


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
    tokens = list(_TOKEN[words.decimal].finditer(text))
    table = lexicon(words)
    kinds: list[str] = []
    values: list[Value] = []
    starts: list[int] = []
    ends: list[int] = []
    index, count = 0, len(tokens)
    while index < count:
        token = tokens[index]
        start, end = token.span()
        form = token.lastgroup
        width = 1
        if form == "word" or form == "short_word" or (form == "noon" and token.group().lower() in table.singles):
            kind, value, longer = _word(token.group(), words)
            if longer:
                width, kind, value = _phrase(tokens, index, longer) or (1, kind, value)
        elif form == "mark":
            if token.group() in _HYPHENS and _inside_word(text, start):
                index += 1
                continue
            kind, value = TAG[_MARKS.get(token.group(), "OTHER")], None
            if longer := table.phrases.get(token.group().replace("’", "'"), ()):
                width, kind, value = _phrase(tokens, index, longer) or (1, kind, value)
        elif form == "line":
            kind, value = TAG["OTHER"], None
        else:
            kind, value = _numeral(text, token, str(form), words.decimal)
        if kind == TAG["NUM"] and words.clocks_alone and value in _HOURS:
            before = (" " + text[max(0, start - 11) : start]).lower()
            joined = before.endswith(words.clocks_next) and kinds[-3:-2] in _HOUR_KINDS
            kind = TAG["BAREHOUR"] if joined or before.endswith(words.clocks_alone) else kind
        kinds.append(kind)
        values.append(value)
        starts.append(start)
        ends.append(end if width == 1 else tokens[index + width - 1].end())
        index += width
    return Tagged(text, "".join(kinds), values, starts, ends)


def _inside_word(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()


_SHORTENED = TAG["SHORTMONTH"] + TAG["SHORTDAY"]


@lru_cache(maxsize=50_000)
def _word(written: str, words: DateWords) -> tuple[str, Value, tuple[Phrase, ...]]:
    """A single word's tag and value, and the longer phrases that it may begin; its own full stop is one ("Nov.")."""
    table = lexicon(words)
    word = written.lower()
    tag, value = table.singles.get(word, (TAG["OTHER"], None))
    longer = table.phrases.get(word, ())
    if word in words.cased and not written[0].isupper():
        return TAG["FUTURE"] if word in words.future else TAG["OTHER"], None, longer
    if words.roman and tag == TAG["OTHER"] and (roman := _roman(written)):
        return TAG["ORD"], roman, longer
    if tag in _SHORTENED:
        longer = (*longer, ((".",), tag, value))
    elif tag == TAG["OTHER"] and word.endswith(words.past_endings):
        tag = TAG["PASTVERB"]
    elif tag == TAG["OTHER"] and word.endswith(words.future_endings):
        tag = TAG["FUTURE"]
    return tag, value, longer


def _roman(written: str) -> int:
    """The number of a century in Roman letters ("XIX", "XIXe"); 0 where it is none."""
    match = _ROMAN.fullmatch(written)
    if match is None:
        return 0
    tens, ones = match.groups()
    return 10 * len(tens) + {"IV": 4, "IX": 9}.get(ones, 5 * ("V" in ones) + ones.count("I"))


def _phrase(tokens: list[re.Match[str]], index: int, longer: tuple[Phrase, ...]) -> tuple[int, str, Value] | None:
    """How many tokens the longest phrase that begins at `index` takes, its tag and value."""
    for rest, tag, value in longer:
        end = index + 1 + len(rest)
        if end > len(tokens) or tokens[index + 1].group().lower().replace("’", "'") != rest[0]:
            continue
        if all(tokens[index + 1 + k].group().lower().replace("’", "'") == part for k, part in enumerate(rest)):
            return end - index, tag, value
    return None


def _is_code(text: str, start: int, end: int) -> bool:
    """Is a number part of a code: "A380", "5G", "82-2010-35"? "6pm" and "6h" are none."""
    if start and text[start - 1].isalpha():
        return True
    if text[end : end + 1].isalpha():
        return _NOON.match(text, end) is None
    if end - start != 4:
        return False
    before, after = text[max(0, start - 5) : start], text[end : end + 5]
    return bool(_DIGITS_BEFORE.search(before) or _DIGITS_AFTER.match(after))


_NOON = re.compile(r"(?:[AaPp]\.?[Mm]|h)(?!\w)")
_DIGITS_BEFORE = re.compile(r"(?:^|\D)(?:\d{1,3}|\+\d{0,3})-$")
_DECIMALS = re.compile(r",\d{1,2}(?!\d)")
_ROMAN = re.compile(r"(X{0,2})(IX|IV|V?I{0,3})(?:e|ème)?")
_DIGITS_AFTER = re.compile(r"-(?:\d{3}(?!\d)|\d{1,2}-)")


def _numeral(text: str, token: re.Match[str], kind: str, decimal: str) -> tuple[str, Value]:
    """The tag and value of a token that begins with a digit (or an apostrophe and digits)."""
    start, end = token.span()
    written = token.group()
    if kind == "noon":
        noon = "AM" if written[0] in "aA" else "PM"
        return TAG[noon], noon
    if kind == "clock":
        return TAG["CLOCK"], re.sub(r"[ h.]+", ":", written)
    if kind in ("iso", "slash"):
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
    if _is_code(text, start, end):
        return TAG["OTHER"], None
    if len(written) == 4 and _DECIMALS.match(text, end):
        return TAG["OTHER"], None  # "1234,56"
    if len(written) == 4 and written.isdigit() and 1000 <= int(written) <= 2199:
        return TAG["YEAR"], int(written)
    if len(written) > 15:
        return TAG["OTHER"], None
    plain = re.sub(r"[.\s]", "", written).replace(",", ".") if decimal == "," else written.replace(",", "")
    number = float(plain)
    return TAG["NUM"], int(number) if number == int(number) else number
