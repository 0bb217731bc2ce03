"""The words of a text for comparing: folded, one character each where a script writes no spaces."""

from __future__ import annotations

import re
import unicodedata

from retold.model import Article, Span
from retold.text import fold

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
TOKEN = re.compile(rf"[{UNSPACED}]|\d+(?:[.,٫٬]\d+)*|[^\W\d_{UNSPACED}]+")
_MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]+")
_GROUPED = re.compile(r"[.,٬](?=\d{3}(?!\d))")


_SIGN = re.compile(f"[{UNSPACED}]")


def is_sign(token: str) -> bool:
    """Is a token a single sign of a script that writes no spaces?"""
    return not token.isascii() and bool(_SIGN.match(token))


def flat(text: str) -> str:
    """The text without accents, its case kept. Fast, for whole texts; lengths change, so offsets do not survive."""
    return text if text.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", text))


def number(token: str) -> str:
    """A figure without its thousands marks, its decimal mark a full stop: "1,200" is "1200", "3,5" is "3.5"."""
    if token.isdigit():
        return str(int(token))
    token = _GROUPED.sub("", token).replace(",", ".").replace("٫", ".")
    return ".".join(str(int(part)) if i == 0 and part else part for i, part in enumerate(token.split(".")))


def tokens(text: str, start: int, end: int) -> tuple[list[str], list[Span]]:
    """The folded tokens of text[start:end] and the span of each."""
    spans = [match.span() for match in TOKEN.finditer(text, start, end)]
    lowered = text[start:end]
    if lowered.isascii():
        lowered = lowered.lower()
        return [lowered[low - start : high - start] for low, high in spans], spans
    return [fold(text[low:high]) for low, high in spans], spans


def keys(text: str) -> list[str]:
    """The folded tokens of a text."""
    if text.isascii():
        return TOKEN.findall(text.lower())
    return [word.lower() if word.isascii() else fold(word) for word in TOKEN.findall(text)]


def body_spans(article: Article) -> list[Span]:
    """The spans of an article's body; the whole text where no passage has that role."""
    found = [(p.start, p.end) for p in article.passages if p.role == "body"]
    return found or [(0, len(article.text))]


def body_text(article: Article) -> str:
    """The body's passages, a line each."""
    return "\n".join(article.text[start:end] for start, end in body_spans(article))


def title_text(article: Article) -> str:
    """The article's title: its metadata, else the passage with that role, else nothing."""
    if article.title:
        return article.title
    return " ".join(article.text[p.start : p.end] for p in article.passages if p.role == "title")
