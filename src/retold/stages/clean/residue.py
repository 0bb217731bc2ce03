"""Lines of a text in, how much each looks like residue out: what a website says of itself around an article.

No phrase memory: a line is judged by what it is made of (the site's own vocabulary, pleas to the reader, buttons, a language
that is not the article's) and by where it stands. Every table is a `CleanWords`; the mechanism knows no language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from retold.model import Span
from retold.stages.clean.inserts import gallery, inserts, points_elsewhere, teasers
from retold.stages.clean.lexicon import STEM, Language, Lexicon
from retold.text import lines, sentences, words

STRONG = 2.6  # residue wherever it stands
HEADLINE = 2.1  # residue before the first paragraph of prose: headlines stand there, too
SUSPICIOUS = 1.5  # residue after the last paragraph of prose, or beside residue
_SPEECH = 3000  # characters; no quotation in a line is longer
_SHORT = 10  # words of a plea that has one word of the site's own
_LONG = 350  # characters; no plea of a site is a longer sentence
_ONE = 116  # characters; a line this short is judged as one sentence
_TERMINAL = re.compile(r"[.!?…。！？۔؟][\"'”’»)\]›*]{0,3}$")
_GLUED = re.compile(r"\b([a-z]+)(?=[A-Z][a-z])")  # "onFacebook": a link lost the blank before it
_QUOTED = re.compile(r"[“«„\"][^”»“\"]{1,350}(?:[”»“\"]|$)|^[^“«„\"]{0,350}[”»]")  # also one that is open at either end
_SYMBOLS = re.compile(r"[^\W\d_]")
_PLACE = re.compile(r"\d{1,3} ?/ ?\d{1,3}")  # of a picture among others
_CODE = re.compile(r"\b(?:window|document)\.\w{2,40} ?(?:[=(.\[]|\|\|)|\w\.push\(|\bfunction ?\w{0,40}\([^()\n]{0,80}\) ?\{")
_SCRIPTS = (
    ("latin", 0x41, 0x24F),
    ("greek", 0x370, 0x3FF),
    ("cyrillic", 0x400, 0x52F),
    ("hebrew", 0x590, 0x5FF),
    ("arabic", 0x600, 0x77F),
    ("indic", 0x900, 0xDFF),
    ("thai", 0xE00, 0xEFF),
    ("east", 0x1100, 0x11FF),
    ("east", 0x3040, 0x9FFF),
    ("east", 0xAC00, 0xD7AF),
)


@dataclass(frozen=True)
class Line:
    """One line: its span, its words, and what it looks like. `score` is evidence for residue; `pleas` are spans that are
    residue on their own."""

    start: int
    end: int
    words: tuple[str, ...]
    score: float
    label: bool
    related: bool
    foreign: bool
    prose: bool
    ended: bool
    colon: bool
    pleas: tuple[Span, ...]


def judge(text: str, language: str, lexicon: Lexicon) -> list[Line]:
    """Each line of the text that is not blank, judged on its own. `language` is the article's, "" when unknown."""
    body = (language[:2], script(text[:4000]))
    judged = [_line(text, span, body, lexicon) for span in lines(text)]
    raw = [text[line.start : line.end] for line in judged]
    cut, folds = teasers(raw, lexicon.labels)
    for n, at in folds.items():
        judged[n] = replace(judged[n], pleas=(*judged[n].pleas, (judged[n].start + at, judged[n].end)))
    site = cut | gallery(raw, [line.prose for line in judged])
    return [replace(line, label=True, prose=False) if n in site else line for n, line in enumerate(judged)]


def _line(text: str, span: Span, body: tuple[str, str], lexicon: Lexicon) -> Line:
    start, end = span
    raw = text[start:end]
    tokens = tuple(words(_GLUED.sub(r"\1 ", raw[: 4 * _LONG])))
    own = script(raw)
    other = _other_language(tokens, body[0], lexicon) if own == body[1] else ""
    foreign = bool(other or (own and body[1] and own != body[1] and not _holds(raw, body[1])))
    name = " ".join(word for word in tokens if not word.isdigit())
    ended = bool(_TERMINAL.search(raw))
    label = _is_label(raw, tokens, name, lexicon) or (start > 0 and points_elsewhere(raw, tokens, lexicon))
    related = label and (name in lexicon.related or _heads_links(tokens, lexicon))
    tables = () if label else _tables(tokens, other, foreign, body[0], lexicon)
    score, pleas = (4.0, ()) if label else _line_score(text, span, tokens, tables)
    if not label:
        pleas = tuple(sorted({*pleas, *inserts(text, span, tokens, lexicon)}))
    if foreign and not label:
        score += 1.5 if len(tokens) <= 60 else 0.5
    least = 20 if own == "east" else 50
    prose = not label and not foreign and score < SUSPICIOUS and ended and end - start >= least
    return Line(start, end, tokens, score, label, related, foreign, prose, ended, raw[-1] in ":：", pleas)


def _tables(tokens: Sequence[str], other: str, foreign: bool, language: str, lexicon: Lexicon) -> list[Language]:
    """The tables that a line is judged by: its own language's, else the article's; all where neither can be told."""
    entry = lexicon.languages.get(other or language)
    if entry and (other or not foreign) and (len(tokens) > 12 or any(word in entry.function for word in tokens)):
        return [entry]
    return list(lexicon.languages.values()) if len(tokens) <= 40 else [entry] if entry else []


def _line_score(text: str, span: Span, tokens: Sequence[str], tables: Sequence[Language]) -> tuple[float, tuple[Span, ...]]:
    """The mean of a line's sentences, by length, and the sentences that are pleas on their own: one plea in a paragraph of
    prose does not condemn the rest of it."""
    if span[1] - span[0] <= _ONE:
        return sentence_score(text[slice(*span)], tokens, tables), ()
    total = weight = 0.0
    pleas = []
    for start, end in sentences(text, *span):
        if end - start <= _LONG:
            raw = text[start:end]
            score = sentence_score(raw, words(_GLUED.sub(r"\1 ", raw)), tables)
            total += (end - start) * score
            if score >= STRONG and not _in_quote(text[max(span[0], start - _SPEECH) : start]):
                pleas.append((start, end))
        weight += end - start
    score = total / weight if weight else 0.0
    whole = sum(end - start for start, end in pleas) > weight / 2
    return (score if whole else min(score, 1.0)), tuple(pleas)


def _in_quote(before: str) -> bool:
    """Is a quotation open at the end of these words?"""
    german = "„" in before
    opened = before.rfind("„") if german else max(before.rfind("“"), before.rfind("«"))
    closed = max(before.rfind("“"), before.rfind("”")) if german else max(before.rfind("”"), before.rfind("»"))
    return opened > closed or before.count('"') % 2 == 1


def sentence_score(raw: str, tokens: Sequence[str], tables: Sequence[Language]) -> float:
    """Evidence that a sentence is the site's own: phrases, then nouns, pleas and address, in the language that has most.
    What stands in quotation marks somebody in the article says."""
    if any(mark in raw for mark in '“”«»„"'):
        tokens = words(_QUOTED.sub(" ", raw))
    ended = bool(_TERMINAL.search(raw))
    return max((_score(tokens, entry, ended) for entry in tables), default=0.0) if tokens else 0.0


def _score(tokens: Sequence[str], language: Language, ended: bool) -> float:
    nouns = language.nouns.intersection(tokens)
    nouns |= {word for word in tokens if word[:STEM] in language.stems and _has_stem(word, language.stems)}
    phrases = count(tokens, language.phrases)
    boilerplate = count(tokens, language.boilerplate)
    if not nouns and not phrases and not boilerplate:
        return 0.0
    asks = _asks(tokens, language)
    you = any(word in language.you for word in tokens)
    score = 3.0 * min(boilerplate, 2) + 2.0 * min(phrases, 2) + min(len(nouns), 3) + 1.0 * asks + 1.0 * you
    if not boilerplate and not (asks and you) and not (phrases and (asks or you)):
        addressed = (asks or you) and (phrases or len(nouns) > 1 or (asks and len(tokens) <= _SHORT))
        fragment = phrases and not ended
        score = min(score, 2.5 if addressed or fragment else 1.0)  # people write about networks and newsletters, too
    return score * min(1.0, 24 / len(tokens))


def _asks(tokens: Sequence[str], language: Language) -> bool:
    """Does the sentence begin with a plea, or hold "please" before one?"""
    pleas = (at + 1 for at, word in enumerate(tokens[:-1]) if word in _PLEASE)
    return tokens[0] in language.asks or tokens[0] in _PLEASE or any(tokens[at] in language.asks for at in pleas)


_PLEASE = frozenset(("please", "bitte", "пожалуйста"))


def _has_stem(word: str, stems: Mapping[str, tuple[str, ...]]) -> bool:
    return any(word.startswith(stem) for stem in stems.get(word[:STEM], ()))


def count(tokens: Sequence[str], phrases: Mapping[str, tuple[tuple[str, ...], ...]]) -> int:
    """How many places of a sentence begin one of the phrases."""
    found = 0
    if phrases.keys().isdisjoint(tokens):
        return found
    for at, word in enumerate(tokens):
        if word in phrases:
            found += any(tuple(tokens[at : at + len(phrase)]) == phrase for phrase in phrases[word])
    return found


def _is_label(raw: str, tokens: Sequence[str], name: str, lexicon: Lexicon) -> bool:
    """Is the whole line a button or heading of the site, a run of button words, or no words at all?"""
    if not _SYMBOLS.search(raw):
        return not any(c.isdigit() for c in raw) or bool(_PLACE.fullmatch(raw))
    if _CODE.search(raw):
        return True
    if len(tokens) > 12:
        return False
    if name in lexicon.labels or _heads_links(tokens, lexicon):
        return True
    buttons = sum(word in lexicon.label_words for word in tokens)
    known = buttons + sum(word.isdigit() for word in tokens)
    if len(tokens) >= 2 and known == len(tokens) and buttons:
        return True
    return buttons >= 3 and buttons * 5 >= 3 * len(tokens) and not _TERMINAL.search(raw)


def _heads_links(tokens: Sequence[str], lexicon: Lexicon) -> bool:
    """Is it the heading of a list of links, with an outlet's or topic's name ("most read in politics")?"""
    if not 2 <= len(tokens) <= 6:
        return False
    openers = (" ".join(tokens[:n]) for n in range(1, len(tokens)))
    return any(opener in lexicon.related and (" " in opener or len(opener) >= 8) for opener in openers)


def _other_language(tokens: Sequence[str], language: str, lexicon: Lexicon) -> str:
    """The code of the language that the small words of a line say it is in, "" when that is the article's own."""
    own = lexicon.languages.get(language)
    if len(tokens) < 4 or not own:
        return ""
    different = frozenset(tokens)
    counts = {e.code: len(different & e.function) for e in lexicon.languages.values()}
    best = max(counts, key=lambda code: (counts[code], code))
    ours = len(different & (own.function - lexicon.languages[best].function))  # "a" is a word of both
    clear = counts[best] >= max(2, len(tokens) // 8) and counts[best] >= 3 * ours
    return best if best != language and clear and (counts[best] >= 3 or ours == 0) else ""


def script(text: str) -> str:
    """The script of most letters of a text, "" without letters."""
    if text.isascii():
        return "latin" if any(c.isalpha() for c in text) else ""
    text = text[:300]
    plain = text.encode("ascii", "ignore")
    if 4 * len(plain) > 3 * len(text) and any(97 <= byte <= 122 for byte in plain[:60].lower()):
        return "latin"
    counts: dict[str, int] = {}
    for c in text:
        if c.isalpha():
            code = ord(c)
            name = "latin" if code < 0x250 else next((n for n, low, high in _SCRIPTS if low <= code <= high), "")
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else ""


def _holds(raw: str, name: str) -> bool:
    """Is at least one letter in ten of a script? (Names in Latin letters may make up most of a line in Japanese.)"""
    letters = [c for c in raw[:300] if c.isalpha()]
    return sum(script(c) == name for c in letters) * 10 >= len(letters)
