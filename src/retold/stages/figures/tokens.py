"""From text to tokens: numbers in digits, words, single marks. Every token knows where it stands.

A number is one token with its separators ("1,200.5", "12,34,567", "40 000"); letters glued to digits are tokens of their
own ("49m", "8th", "A42"), told apart from words by the missing gap. Digits of every script count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

HYPHENS = frozenset("-‐‑")
DASHES = HYPHENS | frozenset("–—−")
_WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)*"
_GAP = "[ \u00a0\u2009\u202f]"
FRACTIONS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6,
    "⅚": 5 / 6, "⅐": 1 / 7, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8, "⅑": 1 / 9, "⅒": 1 / 10,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens: `words` in lower case with straight apostrophes, and where each stands."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    decimal: str

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.words)

    def word(self, i: int) -> str:
        """Token i in lower case, "" outside the text."""
        try:
            return self.words[i] if i >= 0 else ""
        except IndexError:
            return ""

    def written(self, i: int) -> str:
        """Token i as written, "" outside the text."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < len(self.words) else ""

    def glued(self, i: int) -> bool:
        """Does token i stand right after the one before it, without a gap?"""
        return 0 < i < len(self.words) and self.starts[i] == self.ends[i - 1]

    def near(self, i: int) -> bool:
        """Does token i stand on the same line as the one before it?"""
        return 0 < i < len(self.words) and "\n" not in self.text[self.ends[i - 1] : self.starts[i]]

    def digits(self, i: int) -> bool:
        """Is token i a number in digits? Only those end with a digit."""
        return self.word(i)[-1:].isdecimal()

    def cut(self, i: int, j: int) -> Tokens:
        """Tokens i..j alone, offsets kept."""
        return Tokens(self.text, self.words[i:j], self.starts[i:j], self.ends[i:j], self.decimal)

    def capital(self, i: int) -> bool:
        """Does token i begin with a capital letter?"""
        return 0 <= i < len(self.words) and self.text[self.starts[i]].isupper()


@cache
def _pattern(decimal: str, elisions: tuple[str, ...] = ()) -> re.Pattern[str]:
    """The tokens of a text whose numbers have this decimal mark. All repeats inside numbers are bounded."""
    point, group = (r"\.", ",٬'’") if decimal == "." else (",", ".٬'’")
    numbers = (
        rf"\d{{1,3}}(?:[{group}]\d{{3}}){{1,6}}(?!\d)(?:{point}\d+)?",
        r"\d{1,2}(?:,\d\d){1,4},\d{3}(?!\d)(?:\.\d+)?",
        rf"\d{{1,3}}(?:{_GAP}\d{{3}}){{1,6}}(?!\d)(?:{point}\d+)?",
        rf"(?<!\d[.,])\d+(?:{point}|٫)\d+(?![.,]?\d)",
        r"(?<![\w.,])\.\d+",
        r"(?<!\d[.,])\d+[.,]\d{1,2}(?![.,]?\d)",
        r"\d+",
    )
    elided = "".join(rf"(?i:{re.escape(part[:-1])})['’](?=[^\W_])|" for part in elisions)
    return re.compile(f"{elided}{_WORD}|(?=[\\d.])(?:" + "|".join(numbers) + r")|[^\s\w]|_")


def tokenise(text: str, decimal: str = ".", elisions: tuple[str, ...] = ()) -> Tokens:
    """The tokens of a text. `decimal` is the language's decimal mark, `elisions` stand alone ("d'" of "d'un")."""
    spans = [match.span() for match in _pattern(decimal, elisions).finditer(text)]
    low = text.lower().replace("’", "'")
    if len(low) == len(text):
        words = [low[start:end] for start, end in spans]
    else:  # a few letters have a longer lower case
        words = [text[start:end].lower().replace("’", "'") for start, end in spans]
    return Tokens(text, words, [start for start, _ in spans], [end for _, end in spans], decimal)


def digit_value(written: str, decimal: str) -> tuple[float, float] | None:
    """The value of a number in digits and the size of its last written place: "1,200.5" is (1200.5, .1).
    None when it has more digits than a quantity can have."""
    if len(written) > 24:
        return None
    plain = re.sub("[ \u00a0\u2009\u202f٬'’]", "", written).replace("٫", decimal)
    whole, fraction = _split(plain, decimal)
    number = float(f"{whole or '0'}.{fraction or '0'}")
    return number, 10.0 ** -len(fraction)


def _split(plain: str, decimal: str) -> tuple[str, str]:
    """The digits before and after the decimal mark. "5,00" has one in English too: a group has three digits."""
    if plain.count(decimal) == 1 and not (decimal == "," and plain.count(".") > 1 and plain.rindex(".") > plain.index(",")):
        whole, fraction = plain.split(decimal)
        return re.sub("[.,]", "", whole), fraction
    last = max(plain.rfind("."), plain.rfind(","))
    if last >= 0 and len(plain) - last - 1 < 3:
        return re.sub("[.,]", "", plain[:last]), plain[last + 1 :]
    return re.sub("[.,]", "", plain), ""


def joined(tokens: Tokens, i: int) -> int:
    """The token after i when token i is a hyphen between two words, else i."""
    return i + 1 if tokens.word(i) in HYPHENS and tokens.glued(i) and tokens.glued(i + 1) else i
