"""Bylines, datelines, agency tags and photo credits: the small print of an article, by its form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retold.model import Passage, Role, Span
from retold.stages.clean.lexicon import Lexicon, key
from retold.text import fold, sentences, word_spans, words

_TAG = re.compile(r"\(([^()\n]{2,40})\)\s{0,3}[–—―−-]{1,2}(?=\s)")
_PLACE = re.compile(r"([^\W\d_][^()\n–—―−]{1,58}?)(?:\s{0,2}\(([^()\n]{2,40})\))?\s{0,3}(?:[–—―−]-?|--|(?<=\s)-)(?=\s)")
_BARE = re.compile(r"(?:[^\W\d_][^()\n–—―−.!?]{1,58}?\s)?\(([^()\n]{2,40})\)(?=\s{1,3}[“\"‘'«]?[^\W\d_a-z])")
_END_TAG = re.compile(r"\(([^()\n]{2,120})\)[.\s]{0,2}$")
_SEPARATOR = re.compile(r"\s{0,3}(?:[/,|;:·•–—()©]|\bvia\b|\bfor\b|\bthrough\b|\s-\s)\s{0,3}", re.I)
_GLUED = re.compile(r"^(?:Photo|Image|Credit|Foto|Crédit|Bild|Getty|AFP|AP)(?:s|Credit)?(?=[A-ZÀ-Þ][a-zß-ÿ])")
_NAMES = re.compile(
    r"^[^\W\d_][\w.’'-]{1,25}"
    r"(?:,? (?:and|und|et|y|e|и|&|de|van|von|der|la|al|bin|da|del|di|[^\W\d_a-z][\w.’'-]{0,25})){1,7}$"
)
_FILED = re.compile(
    r"(?:FILE|File|ARCHIVO|Archivo|ARCHIV|Archiv)(?: PHOTO| photo)?\s?[-–—:]|©|In this [^.]{0,40}(?:photo|image|frame)[ ,]"
)
_ON_DAY = re.compile(r"(?<!\w)([^\W\d_]{3,12}), ([^\W\d_]{3,12})\.? \d{1,2}, \d{4}(?!\w)")
_ENDS_ON_DAY = re.compile(r" [^\W\d_]{3,12}\.? \d{1,2}, \d{4}$")
_CLOCK = re.compile(r"(?<![\d:])\d{1,2}:\d\d(?![\d:])")
_DAY = re.compile(r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)")
_STAMPED = 12  # words beside date and time: "Ada Roe and Tom Hale , Norland Courier"
_CREDIT = 110
_CAPTION = 700  # characters; no caption is longer
_BEFORE_DAY = 4  # words before the day of a caption
_MARKS = frozenset('“”"„«»')
_LEAD = 12  # words before a caption at most: "Image copyright Getty Images Image caption"


def split_line(text: str, span: Span, first: bool, lexicon: Lexicon) -> list[Passage]:
    """A line of the article in parts: an agency tag or dateline at the head of the first one, what introduces a caption
    at any one's head, a credit at its end."""
    start, end = span
    parts: list[Passage] = []
    head, role = _head(text, start, end, lexicon) if first else (start, "body")
    told: Role = "body"
    if head == start:
        head, told = _lead(text, start, end, lexicon)
        role = "residue"
    if head > start:
        parts.append(Passage(start, head, role))
        start = head
    credit, photo = _credit(text, start, end, lexicon)
    photo = photo or _is_shown_on_a_day(text[start:credit], lexicon)
    if credit > start:
        parts.append(Passage(start, credit, "caption" if photo and end - start < 500 else told))
    if credit < end:
        parts.append(Passage(credit, end, "residue"))
    return parts


def is_dateline(raw: str, tokens: Sequence[str], lexicon: Lexicon) -> bool:
    """Is the line nothing but a date, with or without time and words such as "updated"?"""
    if not 1 < len(tokens) <= 18 or not any(c.isdigit() for c in raw):
        return False
    months = sum(token in lexicon.months for token in tokens)
    known = sum(token in lexicon.months or token in lexicon.date_words or token[0].isdigit() for token in tokens)
    return known == len(tokens) and (months > 0 or len(tokens) > 2)


def is_byline(raw: str, tokens: Sequence[str], lexicon: Lexicon, head: bool) -> bool:
    """Does the line name who wrote it? Bare names count in the head only, with or without the minute beside them."""
    if not tokens:
        return False
    name = key(raw)
    if name in lexicon.agencies or is_stamped(raw, head, lexicon):
        return True
    if len(tokens) > 16:
        return False
    opener = next((b for b in lexicon.bylines if name.startswith(b + " ")), "")
    if opener:
        rest = [word for word in words_as_written(raw)[len(opener.split()) :] if not word.isdigit()]
        return bool(rest) and not raw.endswith((".", "!", "?")) and sum(w[0].isupper() for w in rest) * 3 >= 2 * len(rest)
    return head and len(tokens) <= 9 and bool(_NAMES.match(" ".join(raw.split()))) and not raw.endswith((":", "?"))


def is_stamped(raw: str, head: bool, lexicon: Lexicon) -> bool:
    """Does the line name who wrote it beside the minute of it: "Ada Roe , Courier Published 3:55 p.m. ET May 2, 2031", or
    in the head beside the day ("Ada Roe Monday, May 5, 2031")?"""
    if not (_CLOCK.search(raw) or (head and _ENDS_ON_DAY.search(raw))) or raw[-1] in "!?":
        return False
    written = [(word, words(word)) for word in words_as_written(raw)]
    dated = [all(t in lexicon.months or t in lexicon.date_words or t[0].isdigit() for t in tokens) for _, tokens in written]
    day = any(t in lexicon.months for _, tokens in written for t in tokens) or _DAY.search(raw)
    year = any(word.isdigit() and len(word) == 4 for word, _ in written)
    names = [word for (word, _), date in zip(written, dated, strict=True) if not date and word.casefold() not in _SMALL]
    by = written[0][0].casefold() in lexicon.bylines or key(" ".join(names)) in lexicon.agencies
    capital = sum(not name[0].islower() for name in names) * 3 >= 2 * len(names)
    return bool(day) and 0 < len(names) <= _STAMPED and capital and (head or by or (dated[0] and year))


def words_as_written(raw: str) -> list[str]:
    """The words of a line with their capitals."""
    return [word.strip(".,;:|") for word in raw.split() if any(c.isalnum() for c in word) and word.strip(".,;:|")]


def _head(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, Role]:
    """Where the agency's tag or the dateline at the head of the article ends; `start` when there is none."""
    tag = _TAG.match(text, start, end)
    if tag:
        return tag.end(), "dateline" if key(tag.group(1)) in lexicon.agencies else "residue"
    bare = _BARE.match(text, start, end)
    if bare and key(bare.group(1)) in lexicon.agencies:
        return bare.end(), "dateline"
    place = _PLACE.match(text, start, end)
    if place:
        name = place.group(1).split(",")[0].split()
        if place.group(2) or (name and all(word.isupper() and len(word) > 1 for word in name)):
            return place.end(), "dateline"
    return start, "body"


def _lead(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, Role]:
    """Where what introduces a caption ends ("Image copyright Getty Images Image caption", "GETTY", "CLOSE"; `start` when
    there is nothing), and the role of what follows it."""
    raw = text[start:end]
    if len(raw) > _CAPTION:
        return start, "body"
    spans = word_spans(text, start, min(end, start + 200))[: _LEAD + 4]
    if _FILED.match(raw) and len(spans) > _LEAD - 4:
        return start, "caption"
    if len(spans) < 3:
        return start, "body"
    written = [text[low:high] for low, high in spans]
    tokens = [fold(word) for word in written]
    ended = raw[-1] in ".!?…"
    heading = " ".join(tokens[:2]) in lexicon.labels and written[0][0].isupper() and written[1].islower()
    size = 2 if heading and not ended else _introduced(tokens, written, ended, lexicon)
    if not size or size >= len(spans) or written[size][0].islower():
        return start, "body"
    at = spans[size][0]
    return at - (text[at - 1] in "“\"‘'«"), "body" if heading else "caption"


def _is_shown_on_a_day(raw: str, lexicon: Lexicon) -> bool:
    """Does the first sentence of a line name weekday, day and year at once, as captions do ("Ada Roe, left, opens the quay,
    Sunday, May 4, 2031"), and articles only behind a preposition?"""
    dated = _ON_DAY.search(raw, 0, _CAPTION)
    if not dated or not {fold(word) for word in dated.groups()} <= lexicon.months:
        return False
    before = raw[: dated.start()].split()
    placed = len(before) >= _BEFORE_DAY and (before[-1].endswith(",") or before[-1][0].isupper())
    return placed and dated.end() <= next(sentences(raw))[1] and not _MARKS.intersection(raw[: dated.start()])


def _introduced(tokens: Sequence[str], written: Sequence[str], ended: bool, lexicon: Lexicon) -> int:
    """How many of a line's first words introduce a caption, 0 where they do not."""
    if tokens[0] in lexicon.labels and len(tokens[0]) > 4 and written[0].isupper() and not written[1].isupper():
        return 1  # "CLOSE", left by the window in which a video plays
    opener = _opener(tokens, lexicon)
    if opener > 1:
        ends = (n + _opener(tokens[n:], lexicon) for n in range(min(_LEAD, len(tokens))) if tokens[n] != "by")
        return max((n for n in ends if tokens[n - 1] == "caption"), default=0)
    agency = max((n for n in (1, 2) if " ".join(tokens[:n]) in lexicon.agencies), default=0)
    return agency if agency and not ended and len(tokens) > agency + 4 and written[0][0].isupper() else 0


def _credit(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, bool]:
    """Where the credit at the end of a line begins (`end`: none), and whether it is that of a picture."""
    low = max(start, end - _CREDIT)
    whole = _kind(text[start:end], lexicon) if low == start else ""
    if whole and _opener(words(text[start:end]), lexicon):
        return start, True
    for at in range(end - 2, low, -1):
        stop = text[at] in '.!?”"' and (text[at + 1].isspace() or text[at + 1].isupper())
        if stop and not _initial(text, at) and not _open(text, low, at):
            kind = _kind(text[at + 1 : end].strip(), lexicon)
            if kind == "photo" or (kind == "agency" and text[end - 1] not in ".!?"):
                return at + 1, kind == "photo"
    if whole:
        return start, True
    tag = _END_TAG.search(text, max(start, end - _CREDIT - 20), end)
    kind = _kind(tag.group(1), lexicon) if tag else ""
    return (tag.start(), kind == "photo") if tag and kind else (end, False)


def _initial(text: str, at: int) -> bool:
    """Is this the full stop of an initial?"""
    return text[at] == "." and at >= 1 and text[at - 1].isupper() and (at < 2 or not text[at - 2].isalpha())


def _open(text: str, low: int, at: int) -> bool:
    """Is a bracket open here, so that its full stop ends nothing ("(Feb. 4) AP")?"""
    return text.rfind("(", low, at) > text.rfind(")", low, at)


def _kind(raw: str, lexicon: Lexicon) -> str:
    """ "photo" for a credit that names who made a picture, "agency" for an agency alone, "" for anything else."""
    tokens = words(raw)
    if not tokens or len(tokens) > 14 or raw[-1] in "?!:":
        return ""
    if key(raw) in lexicon.agencies:
        return "agency"
    half = len(tokens) // 2
    if half > 1 and tokens[:half] == tokens[half:] and not any(word[0].islower() for word in words_as_written(raw)):
        return "photo"  # a name that stands once for those who see the picture, once for those who do not
    parts = [part for part in _SEPARATOR.split(raw.strip("()[] ")) if part and key(part)]
    opener = _opener(tokens, lexicon)
    named = [word for word in words_as_written(raw)[opener if opener > 1 else 0 :] if word.casefold() not in _SMALL]
    capital = sum(not word[0].islower() or key(word) in lexicon.agencies for word in named) * 5 >= 4 * len(named)
    if (
        any(key(part) in lexicon.agencies or _opens_agency(part, lexicon) for part in parts[-3:] if len(parts) > 1 or opener)
        and capital
    ):
        return "photo"
    if _GLUED.match(raw) and capital:
        return "photo"
    if opener and capital and len(tokens) > opener and (":" in raw[:30] or "/" in raw or len(tokens) <= opener + 3):
        return "photo" if opener > 1 or ":" in raw[:30] or "/" in raw else ""
    return "photo" if raw.lstrip().startswith("©") and len(tokens) <= 8 else ""


_SMALL = frozenset("the of for via and by a an in to from courtesy de la el von und pool handout file photo".split())


def _opener(tokens: Sequence[str], lexicon: Lexicon) -> int:
    """How many of the first words introduce a credit."""
    return max((n for n in range(1, min(5, len(tokens)) + 1) if " ".join(tokens[:n]) in lexicon.credits), default=0)


def _opens_agency(part: str, lexicon: Lexicon) -> bool:
    """Does a part of a credit begin with an agency's name of two words ("AP Photo", "Getty Images")?"""
    return " ".join(words(part)[:2]) in lexicon.agencies
