"""Text in, the stretches between its quotation marks out: outermost pairs only, each within one line of the text.

Straight, curly, guillemets, low-high, corner and single marks, doubled single marks; of either direction where writers
differ (»so« and «so»); closers typed as openers and marks of two kinds for one pair. An apostrophe opens nothing. What is
never closed runs to the end of its line where it opens a sentence, and the next line may carry it on with a mark of its own.
One pass over the marks of a line, so time grows with the text alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from retold.text import lines

_MARK = re.compile(r"''|``|,,(?=\w)|<<|>>|[\"“”„‟＂«»‹›‘’‚‛'「」『』]")
_FAMILY = (
    dict.fromkeys(("''", "``", ",,", '"', "“", "”", "„", "‟", "＂"), "double")
    | dict.fromkeys(("<<", ">>", "«", "»"), "guillemet")
    | dict.fromkeys(("‹", "›"), "small guillemet")
    | dict.fromkeys(("‘", "’", "‚", "‛", "'"), "single")
    | dict.fromkeys(("「", "」"), "corner")
    | dict.fromkeys(("『", "』"), "white corner")
)
_OPENERS = frozenset(("``", ",,", "“", "„", "‟", "<<", "«", "‹", "‘", "‚", "‛", "「", "『"))
_CLOSERS = frozenset(("”", "’", ">>", "»", "›", "」", "』"))
_STOP = re.compile(r"[,;:.!?…](?=\s|$)")
_BEFORE_OPENER = "([{—–-/:;,=\"“„«‹'‘‚「『>"
_AFTER_CLOSER = ".,;:!?…)]}—–-/\"”»›'’」』<"
_SENTENCE_STOPS = ".!?…"
_SENTENCE_ENDS = '.!?…:"”’»)'
_CLOSE_BOTH = 2  # closing marks that a nested pair and the one around it need
_SINGLE_TRIES = 6  # closing single marks tried before the first stands: "the workers' and owners' pact'"


@dataclass(frozen=True)
class Quoted:
    """A stretch in quotation marks. `start`, `end` hold the marks; `inner` does not. `closed` is False where the closing
    mark is missing, `continues` where the next line carries the same quotation on, `single` for single marks."""

    start: int
    end: int
    inner: tuple[int, int]
    closed: bool = True
    continues: bool = False
    single: bool = False


@dataclass(frozen=True)
class _Mark:
    """One mark, with what its neighbours allow."""

    start: int
    end: int
    sign: str
    family: str
    opens: bool
    closes: bool


def find_quoted(text: str) -> tuple[Quoted, ...]:
    """The outermost quoted stretches of a text, in order; they do not overlap."""
    found: list[Quoted] = []
    if not _MARK.search(text):
        return ()
    spans = list(lines(text))
    for at, (start, end) in enumerate(spans):
        marks = [_look(text, match, start, end) for match in _MARK.finditer(text, start, end)]
        following = _FAMILY.get(text[spans[at + 1][0]], "") if at + 1 < len(spans) else ""
        open_before = bool(found) and found[-1].continues and found[-1].end == spans[at - 1][1]
        for quoted in _pair(text, marks, end, following == "single" or open_before):
            if not quoted.closed and quoted.end == end and following == _FAMILY[_sign(text, quoted.start)]:
                quoted = Quoted(quoted.start, quoted.end, quoted.inner, False, True, quoted.single)
            found.append(quoted)
    return tuple(found)


def _sign(text: str, at: int) -> str:
    match = _MARK.match(text, at)
    return match.group() if match else '"'


def _look(text: str, match: re.Match[str], start: int, end: int) -> _Mark:
    """A mark and its neighbours: it can open after a gap and before a word, and close after a word and before a gap."""
    sign = match.group()
    before = text[match.start() - 1] if match.start() > start else "\n"
    after = text[match.end()] if match.end() < end else "\n"
    opens = (before.isspace() or before in _BEFORE_OPENER) and not after.isspace() and after not in ".,;:!?)]}"
    closes = not before.isspace() and before not in "([{" and (after.isspace() or after in _AFTER_CLOSER)
    return _Mark(match.start(), match.end(), sign, _FAMILY[sign], opens, closes)


def _pair(text: str, marks: list[_Mark], end: int, carried: bool) -> Iterator[Quoted]:
    """Pair the marks of one line that ends at `end`; `carried`: a single mark that opens a sentence may stay open in it."""
    left = Counter(mark.family for mark in marks)
    opening = Counter(mark.family for mark in marks if mark.sign in _OPENERS)
    opener: _Mark | None = None
    depth, skip_to = 0, -1
    last_single = max((i for i, mark in enumerate(marks) if mark.family == "single" and mark.closes), default=-1)
    for at, mark in enumerate(marks):
        left[mark.family] -= 1
        opening[mark.family] -= mark.sign in _OPENERS
        if mark.start < skip_to:
            continue
        if opener is None:
            if mark.family == "single":
                if not _single_opens(text, mark):
                    continue
                runs_on = carried and _opens_sentence(text, mark)
                close = _single_close(text, marks, at, runs_on) if at < last_single else None
                if close is not None:
                    yield _quoted(mark, close.start, close.end)
                    skip_to = close.end
                elif runs_on:
                    yield _quoted(mark, end, end, text)
                    return
            elif _starts(text, mark):
                opener, depth = mark, 1
        elif mark.family == opener.family:
            step = _step(opener, mark, left[mark.family], opening[mark.family])
            if step == 0:  # the one before was never closed
                stop = _open_end(text, opener, mark.start)  # no farther: many marks would take their square
                yield _quoted(opener, stop, stop, text)
                opener, depth = mark, 1
                continue
            depth += step
            if depth == 0:
                yield _quoted(opener, mark.start, mark.end)
                opener = None
    if opener is not None:
        yield _quoted(opener, _open_end(text, opener, end), end, text)


def _open_end(text: str, opener: _Mark, end: int) -> int:
    """Where a quotation without a closing mark ends: where it opens a sentence with its line, or before the next one that
    opens a sentence; else at the next comma or stop."""
    begins_line = not opener.start or text[opener.start - 1] == "\n"
    narrated = end < len(text) and text[end] != "\n" and text[end - 2] not in _SENTENCE_STOPS  # "..., Lee said: "
    if begins_line or (_opens_sentence(text, opener) and not narrated):
        return end
    stop = _STOP.search(text, opener.end, end)
    return stop.end() if stop else end


def _opens_sentence(text: str, mark: _Mark) -> bool:
    """Does a mark stand where a sentence begins: with its line, or after a stop or a colon and before a capital?"""
    before = text[max(0, mark.start - 2) : mark.start]
    if not before or before[-1] == "\n":
        return True
    return before[-1] == " " and before[0] in _SENTENCE_ENDS and not text[mark.end : mark.end + 1].islower()


def _quoted(opener: _Mark, inner_end: int, end: int, unclosed: str = "") -> Quoted:
    """The stretch from an opening mark; `unclosed` is the text where no mark closes it, to trim the end."""
    if unclosed:
        end = inner_end = opener.end + len(unclosed[opener.end : inner_end].rstrip())
    return Quoted(opener.start, end, (opener.end, inner_end), not unclosed, False, opener.family == "single")


def _starts(text: str, mark: _Mark) -> bool:
    """Can the mark open a quotation, where none is open?"""
    if mark.sign in _CLOSERS:
        return mark.opens and not mark.closes  # ”so” and »so«
    if mark.sign in _OPENERS:
        return not mark.closes or mark.opens
    if mark.closes and not mark.opens:
        return False  # a closer without an opener, or inches
    return not (mark.start and text[mark.start - 1].isdigit())


def _step(opener: _Mark, mark: _Mark, left: int, opening: int) -> int:
    """What a mark of the open family does: -1 closes, 1 opens a nested one, 0 opens a new one (the first was left open).
    `left` marks of the family follow in the line, `opening` of them opening ones. A nested pair leaves closers for itself
    and the outer one; of straight marks, an even number."""
    if mark.sign in _OPENERS and opener.sign in _CLOSERS:
        return -1  # »so«
    if mark.sign == "“" and opener.sign in ("„", ",,"):
        return -1
    if mark.sign in _CLOSERS and not (opener.sign in _CLOSERS and mark.opens and not mark.closes):
        return -1
    if (mark.opens and not mark.closes) or (mark.sign in _OPENERS and not mark.closes):
        if mark.sign in _OPENERS:
            return 1 if left - 2 * opening >= _CLOSE_BOTH else 0
        return 1 if left and left % 2 == 0 else 0
    return -1


def _single_opens(text: str, mark: _Mark) -> bool:
    """Can a single mark open? A right-hand one never does; a straight one not before a digit ('90s)."""
    if not mark.opens or mark.sign == "’":
        return False
    after = text[mark.end : mark.end + 1]
    return mark.sign != "'" or after.isalpha() or after in '"“‘['


def _single_close(text: str, marks: list[_Mark], at: int, runs_on: bool) -> _Mark | None:
    """The single mark that closes that at `at`, past what is nested in it ("'He said 'no' twice,' Ann said"). One that may
    be a possessive ("the workers' pact") only counts when no better one follows soon; where the quotation may run on into
    the next line, neither does it nor one that closes what is nested."""
    doubtful: _Mark | None = None
    first: _Mark | None = None
    depth, tries = 1, 0
    for mark in marks[at + 1 : at + 1 + 8 * _SINGLE_TRIES]:
        if mark.family != "single" or mark.start <= marks[at].end:
            continue
        if mark.opens and not mark.closes:
            depth += _single_opens(text, mark)
            continue
        if not mark.closes:
            continue
        if _possessive(text, mark):
            doubtful = doubtful or mark
            tries += 1
            if tries == _SINGLE_TRIES:
                break
            continue
        first = first or mark
        depth -= 1
        if depth == 0:
            return mark
    return None if runs_on else first or doubtful


def _possessive(text: str, mark: _Mark) -> bool:
    """May a closing single mark be that of a plural's owner ("the workers' pact", "the States' Senate")?"""
    after = text[mark.end : mark.end + 2]
    return text[mark.start - 1] == "s" and after[:1] == " " and after[1:].isalpha()
