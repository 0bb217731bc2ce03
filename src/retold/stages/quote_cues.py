"""A sentence's tokens in, its attributions out: which words say that somebody says, thinks or wants something; who; what.

1. Find every attributing verb, noun and phrase ("according to").
2. Decide how it stands: with its subject before it, turned round ("said Lee"), as a participle ("adding"), passive.
3. Take its content from the right, or from the left where the clause came first ("..., Lee said").
"""

from __future__ import annotations

from dataclasses import dataclass

from retold.stages.quote_sources import (
    Range,
    is_adverb,
    is_break,
    phrase_after,
    subject_before,
)
from retold.stages.quote_tokens import CAPITAL, POINT, QUOTED, WORD, Sentence
from retold.words import QuoteWords

_SUBJECT = 8  # tokens that a short subject may be long
_SEARCH = 22  # tokens after a verb within which its "that" or its quotation is looked for


@dataclass
class Attribution:
    """Token ranges of one sentence: the cue, who says it (None when not told), and what is said, in one or two parts."""

    cue: Range
    source: Range | None
    content: list[Range]
    frames: str
    left: bool = False


@dataclass
class Cue:
    """One attributing word with its verb group. `form`: finite, participle, infinitive, passive or noun."""

    at: int
    start: int
    end: int
    frames: str
    form: str
    tailed: bool = False


def find_cues(sentence: Sentence, table: QuoteWords) -> list[Cue]:
    """The attributing verbs and nouns of a sentence, in order."""
    cues = []
    for at, low in enumerate(sentence.lows):
        if low in table.verbs or low in table.tails:
            cue = _verb(sentence, at, table)
            if cue:
                cues.append(cue)
                continue
        if low in table.nouns:
            cues.append(Cue(at, at, at + 1, table.nouns[low], "noun"))
    return cues


def _verb(sentence: Sentence, at: int, table: QuoteWords) -> Cue | None:
    """The verb at a token with its group, or None where the word is no verb there or says nothing."""
    low = sentence.lows[at]
    start = at
    while start > 0 and is_adverb(sentence.lows[start - 1], table):
        start -= 1
    before = sentence.lows[start - 1] if start else ""
    frames = table.verbs.get(low, "")
    end, tailed = at + 1, False
    after = sentence.lows[end] if end < len(sentence) else ""
    if after in table.tails.get(low, ()) and not (after in table.infinitives and "n" in frames):
        end, tailed, frames = end + 1, True, frames or "to"
    elif not frames:
        return None
    participle = low.endswith(table.participle_endings or "\0")
    if _is_noun(sentence, at, start, participle, table):
        return None
    if before in table.infinitives:
        return Cue(at, start - 1, end, frames, "infinitive", tailed)
    passive = False
    while start > 0 and (sentence.lows[start - 1] in table.auxiliaries or is_adverb(sentence.lows[start - 1], table)):
        start -= 1
        passive = passive or sentence.lows[start] in table.passives
    auxiliary = any(sentence.lows[i] in table.auxiliaries for i in range(start, at))
    nearest = next((sentence.lows[i] for i in range(at - 1, start - 1, -1) if sentence.lows[i] in table.auxiliaries), "")
    if participle:
        return Cue(at, start, end, frames, "finite" if nearest in table.passives else "participle", tailed)
    if auxiliary and nearest in table.passives and passive:
        return Cue(at, start, end, frames, "passive", tailed)
    return Cue(at, start, end, frames, "finite", tailed)


def _is_noun(sentence: Sentence, at: int, start: int, participle: bool, table: QuoteWords) -> bool:
    """Is the word a noun or an adjective here ("the report", "his claims", "of proposed rules")?"""
    before = sentence.lows[start - 1] if start else ""
    after = sentence.lows[at + 1] if at + 1 < len(sentence) else ""
    if before == "-" or after == "-":
        return True
    if before in table.possessives or (before.endswith(("'s", "s'")) and before.split("'")[0] not in table.pronouns):
        return not participle
    if before in table.determiners and before not in table.pronouns:
        return True
    if before in table.prepositions and before not in table.infinitives and before not in table.relatives:
        return not participle
    if sentence.lows[at] not in table.nominal:
        return False
    if "q" in table.verbs[sentence.lows[at]] and (after in ("", ".", ",", ":") or after in table.prepositions):
        return not any(i in sentence.loud for i in range(max(0, start - _SUBJECT), start))  # ""...," the text states."
    return not (_verb_follows(sentence, at + 1, table) and _subject_fits(sentence, start, table))


def _verb_follows(sentence: Sentence, after: int, table: QuoteWords) -> bool:
    """Can the token after a word that may be a noun only follow a verb?"""
    if after >= len(sentence):
        return False
    low = sentence.lows[after]
    if low in table.auxiliaries:
        return False
    return (
        sentence.kinds[after] in (CAPITAL, QUOTED)
        or low in table.complementisers
        or low in table.questions
        or low in table.determiners
        or low in table.possessives
        or low in table.infinitives
        or low in table.pronouns
        or low in table.tails.get(sentence.lows[after - 1], ())
        or low == ":"
        or (sentence.kinds[after] == WORD and low not in table.prepositions and low not in table.conjunctions)
    )


def _subject_fits(sentence: Sentence, start: int, table: QuoteWords) -> bool:
    """Can the token before a word that may be a noun be a subject, or lead a verb on?"""
    if not start:
        return False
    low = sentence.lows[start - 1]
    if sentence.kinds[start - 1] == CAPITAL or low in table.auxiliaries or low in table.infinitives:
        return True
    if low.split("'")[0] in table.pronouns or low in table.conjunctions or low in (",", ")"):
        return True
    return sentence.kinds[start - 1] == WORD


def attributions(sentence: Sentence, table: QuoteWords) -> list[Attribution]:
    """What a sentence attributes to whom, in the order of the cues."""
    found: list[Attribution] = []
    cues = find_cues(sentence, table)
    done = 0
    for number, cue in enumerate(cues):
        if cue.start < done:
            continue
        stop = _clause_end(sentence, cue, cues[number + 1 :], table)
        made = _READ[cue.form](sentence, cue, stop, found, table)
        if made is not None:
            found.append(made)
    return _outermost(found + _according(sentence, table))


def _outermost(found: list[Attribution]) -> list[Attribution]:
    """Those that stand in no other's content. Where two contents overlap, plain speech and the longer one stay."""
    ranked = sorted(found, key=lambda made: ("q" not in made.frames, made.content[0][0] - made.content[-1][1]))
    kept: list[Attribution] = []
    for made in ranked:
        if not any(_clash(made, other) for other in kept):
            kept.append(made)
    return sorted(kept, key=lambda made: made.cue)


def _clash(made: Attribution, other: Attribution) -> bool:
    """Does an attribution stand in another's content, or do their contents overlap?"""
    return any(a < end and start < b for start, end in other.content for a, b in (made.cue, *made.content)) or any(
        a < other.cue[1] and other.cue[0] < b for a, b in made.content
    )


def _clause_end(sentence: Sentence, cue: Cue, later: list[Cue], table: QuoteWords) -> int:
    """Where content to the right of a cue ends: at the sentence's end, or before a new attribution that is not inside it."""
    size = len(sentence)
    end = size
    for other in later:
        start = other.start
        if start <= cue.end or other.form in ("infinitive", "noun"):
            continue
        before = sentence.lows[start - 1]
        if before == "," and other.form == "participle":
            end = start - 1
            break
        if before in table.conjunctions and other.form == "finite":
            end = start - 1
            break
        source = subject_before(sentence, start, cue.end, table)
        if source and other.form == "finite" and "q" in other.frames and source[0] - 1 > cue.end:
            gap = sentence.lows[source[0] - 1]
            if gap in table.conjunctions and source[0] - 2 > cue.end and sentence.lows[source[0] - 2] == ",":
                end = source[0] - 2
                break
            if gap == "," and _brings_in(sentence, other.end, table):
                end = source[0] - 1
                break
    for at in range(cue.end, min(end, size)):
        if sentence.lows[at] == ";" or _starts_according(sentence, at, table) and at > cue.end:
            end = at
            break
    while end > cue.end and sentence.kinds[end - 1] == POINT and sentence.lows[end - 1] not in ")]%":
        end -= 1
    return end


def _brings_in(sentence: Sentence, at: int, table: QuoteWords) -> bool:
    """Does content clearly follow at a token: "that", a colon, a quotation?"""
    if at < len(sentence) and sentence.lows[at] == ",":
        at += 1
        return at in sentence.loud
    return at < len(sentence) and (
        sentence.lows[at] in table.complementisers or sentence.lows[at] == ":" or at in sentence.loud
    )


def _finite(sentence: Sentence, cue: Cue, stop: int, found: list[Attribution], table: QuoteWords) -> Attribution | None:
    """A verb with its subject before it, or turned round after what was said."""
    turned = _turned(sentence, cue, table)
    if turned:
        return turned
    low = 0
    source = subject_before(sentence, cue.start, 0, table)
    before = sentence.lows[cue.start - 1] if cue.start else ""
    if before in table.conjunctions or source is None:
        source = _carried(sentence, cue, found, table)
    if source is None:
        return None
    left = _left(sentence, cue, source, low, table)
    right = _right(sentence, cue, stop, table)
    if left and (right is None or not _forced(sentence, cue, source, right, table)):
        right_quote = (
            right
            if right and sentence.kinds[right[0]] == QUOTED and left[1] - left[0] >= 1 and right[0] in sentence.loud
            else None
        )
        content = [left, *([right_quote] if right_quote else [])]
        return Attribution((cue.start, cue.end), source, content, cue.frames, True)
    if right is None:
        return None
    return Attribution((cue.start, cue.end), source, [right], cue.frames)


def _forced(sentence: Sentence, cue: Cue, source: Range, right: Range, table: QuoteWords) -> bool:
    """Is content to the right sure, although a clause to the left could be it?"""
    if sentence.lows[right[0]] not in table.complementisers:
        return False
    return right[0] == cue.end or source[0] - 1 not in sentence.loud


def _carried(sentence: Sentence, cue: Cue, found: list[Attribution], table: QuoteWords) -> Range | None:
    """The subject of a verb that has none of its own: that of the attribution before it, or the sentence's first."""
    for earlier in reversed(found):
        if earlier.source and earlier.cue[0] < cue.start:
            return earlier.source
    return first_subject(sentence, cue.start, table)


def first_subject(sentence: Sentence, stop: int, table: QuoteWords) -> Range | None:
    """The first noun phrase of a sentence, before token `stop`."""
    at = 0
    while at < stop and (sentence.lows[at] in table.conjunctions or is_adverb(sentence.lows[at], table)):
        at += 1
    if at < stop and (
        sentence.lows[at] in table.prepositions
        or sentence.lows[at] in table.subordinators
        or sentence.lows[at].endswith(table.participle_endings or "\0")
    ):
        comma = next((i for i in range(at, stop) if sentence.lows[i] == ","), None)
        if comma is None:
            return None
        at = comma + 1
    if at < stop and sentence.lows[at].split("'")[0] in table.pronouns:
        return at, at + 1
    phrase = phrase_after(sentence, at, table) if at < stop else None
    if phrase is None:
        return None
    end = min(phrase[1], stop)
    for i in range(phrase[0] + 1, end):
        if sentence.kinds[i] != CAPITAL and len(sentence.lows[i]) > 4 and sentence.lows[i].endswith("ed"):
            end = i
            break
    return phrase[0], end


def _turned(sentence: Sentence, cue: Cue, table: QuoteWords) -> Attribution | None:
    """ "...," said Lee: the words said, then the verb, then who."""
    if "q" not in cue.frames or cue.start == 0 or cue.start != cue.at:
        return None
    before = cue.start - 1
    quote = _loud(sentence, before) or (sentence.lows[before] in (",", "—") and before > 0 and _loud(sentence, before - 1))
    if not quote and (sentence.lows[before] != "," or "p" in cue.frames or any(_loud(sentence, i) for i in range(before))):
        return None
    if cue.end >= len(sentence) or sentence.kinds[cue.end] == POINT or _loud(sentence, cue.end):
        return None
    low = sentence.lows[cue.end]
    if (
        low in table.prepositions
        or low in table.complementisers
        or low in table.times
        or is_adverb(low, table)
        or low in table.subordinators
    ):
        return None
    source = phrase_after(sentence, cue.end, table)
    if source is None:
        return None
    end = source[1]
    if end < len(sentence):
        follows = sentence.lows[end]
        if not quote and (
            follows in table.auxiliaries
            or follows in table.verbs
            or sentence.kinds[end] not in (POINT, QUOTED)
            and follows not in table.prepositions
            and follows not in table.subordinators
            and follows not in table.times
        ):
            return None
    left = _region(sentence, before + (1 if _loud(sentence, before) else 0), 0, table)
    if left is None or not quote and left[1] - left[0] < 4:
        return None
    content = [left]
    later = _quote_after(sentence, end, min(len(sentence), end + _SEARCH))
    if later is not None:
        content.append((later, _quotes_end(sentence, later)))
    return Attribution((cue.start, cue.end), source, content, cue.frames, True)


def _loud(sentence: Sentence, at: int) -> bool:
    return sentence.kinds[at] == QUOTED


def _region(sentence: Sentence, end: int, low: int, table: QuoteWords) -> Range | None:
    """The clause that ends before token `end`, back to token `low`."""
    while end > low and sentence.kinds[end - 1] == POINT and sentence.lows[end - 1] not in ")]%":
        end -= 1
    start = low
    while start < end and sentence.kinds[start] == POINT and sentence.lows[start] not in "([$#":
        start += 1
    return (start, end) if start < end else None


def _left(sentence: Sentence, cue: Cue, source: Range, low: int, table: QuoteWords) -> Range | None:
    """What stands before "..., Lee said", where that is what he said."""
    if "q" not in cue.frames or source[0] == 0:
        return None
    before = source[0] - 1
    if _loud(sentence, before):
        return _region(sentence, source[0], low, table)
    if sentence.lows[before] not in (",", "—"):
        return None
    if before and _loud(sentence, before - 1):
        return _region(sentence, before, low, table)
    after = cue.end
    if after < len(sentence):
        follows = sentence.lows[after]
        plain = (
            sentence.kinds[after] == POINT
            or follows in table.prepositions
            or follows in table.times
            or follows in table.subordinators
            and follows not in table.complementisers
        )
        if (
            not plain
            or sentence.lows[after] == ":"
            or (follows == "," and after + 1 < len(sentence) and _loud(sentence, after + 1))
        ):
            return None
    first = sentence.lows[low] if low < len(sentence) else ""
    if first in table.prepositions or first in table.subordinators or first.endswith(table.participle_endings or "\0"):
        if not any(sentence.lows[i] == "," for i in range(low, before)):
            return None
    return _region(sentence, before, low, table) if before - low > 3 else None


def _quote_after(sentence: Sentence, start: int, stop: int) -> int | None:
    """The first long quoted token in a range."""
    for at in range(start, min(stop, len(sentence))):
        if _loud(sentence, at) and at in sentence.loud:
            return at
    return None


def _quotes_end(sentence: Sentence, at: int) -> int:
    """The end of quoted tokens that follow each other with no more than a comma or an "and" between them."""
    end = at + 1
    while end < len(sentence) and (_loud(sentence, end) or (end + 1 < len(sentence) and _loud(sentence, end + 1))):
        end += 1
    return end


def _right(sentence: Sentence, cue: Cue, stop: int, table: QuoteWords) -> Range | None:
    """What stands after "Lee said": a clause, a quotation, a noun phrase or an infinitive, as the verb's frames allow."""
    at = cue.end
    while at < stop and (is_adverb(sentence.lows[at], table) and sentence.lows[at] not in table.determiners):
        at += 1
    if at >= stop:
        return None
    low, kind = sentence.lows[at], sentence.kinds[at]
    if low in table.times and "q" in cue.frames:
        at = _skip_times(sentence, at, stop, table)
        if at >= stop:
            return None
        low, kind = sentence.lows[at], sentence.kinds[at]
    if kind == QUOTED:
        return at, stop
    if low in (":", "—"):
        return (at + 1, stop) if at + 1 < stop and "q" in cue.frames else None
    if low == ",":
        return _after_comma(sentence, at, stop, cue, table)
    if low in table.complementisers:
        return (at, stop) if set(cue.frames) & set("to") else None
    if cue.tailed:
        return at, stop
    if low in table.infinitives:
        return _infinitive(sentence, at, stop, cue, table)
    if "p" in cue.frames:
        return _addressed(sentence, at, stop, cue, table)
    if low in table.prepositions and low not in table.questions:
        return _searched(sentence, at, stop, table) if "q" in cue.frames else None
    if low in table.conjunctions or kind == POINT and low not in "$([#":
        return None
    if "t" in cue.frames or "o" in cue.frames:
        if "o" not in cue.frames and "t" in cue.frames and not _clausal(sentence, at, stop, table):
            return None
        return at, stop
    return None


def _clausal(sentence: Sentence, at: int, stop: int, table: QuoteWords) -> bool:
    """Does a clause begin here, rather than a mere noun phrase?"""
    low = sentence.lows[at]
    if low in table.questions or low.split("'")[0] in table.pronouns and low not in table.determiners:
        return True
    return any(
        sentence.lows[i] in table.auxiliaries or sentence.lows[i] in table.verbs or sentence.lows[i].endswith(("ed", "'s"))
        for i in range(at + 1, min(stop, at + 16))
    )


def _skip_times(sentence: Sentence, at: int, stop: int, table: QuoteWords) -> int:
    while at < stop and (sentence.lows[at] in table.times or is_adverb(sentence.lows[at], table)):
        at += 1
    return at


def _after_comma(sentence: Sentence, at: int, stop: int, cue: Cue, table: QuoteWords) -> Range | None:
    """ "Lee said, "..."" or "Lee said, however, that ...": a comma between verb and content."""
    if "q" not in cue.frames:
        return None
    if at + 1 < stop and _loud(sentence, at + 1):
        return at + 1, stop
    for i in range(at + 1, min(stop, at + _SEARCH)):
        if (
            sentence.lows[i] == ","
            and i + 1 < stop
            and (sentence.lows[i + 1] in table.complementisers or _loud(sentence, i + 1) and i + 1 in sentence.loud)
        ):
            return i + 1, stop
    return None


def _infinitive(sentence: Sentence, at: int, stop: int, cue: Cue, table: QuoteWords) -> Range | None:
    """ "refused to pay"; "said to reporters that" is looked through."""
    if "n" in cue.frames:
        return at, stop
    if "q" in cue.frames:
        return _searched(sentence, at, stop, table)
    return None


def _searched(sentence: Sentence, at: int, stop: int, table: QuoteWords) -> Range | None:
    """Content after an adverbial ("said in a statement on Monday that"): from its "that", colon or quotation."""
    for i in range(at + 1, min(stop, at + _SEARCH)):
        low = sentence.lows[i]
        if low in table.complementisers and sentence.lows[i - 1] not in table.prepositions:
            return i, stop
        if low == ":" and i + 1 < stop:
            return i + 1, stop
        if _loud(sentence, i):
            return i, stop
    for i in range(at + 2, min(stop, at + _SEARCH)):
        if table.pronouns.get(sentence.lows[i], "") in ("m", "f", "p", "n") and sentence.lows[i] not in table.determiners:
            return i, stop
    return None


def _addressed(sentence: Sentence, at: int, stop: int, cue: Cue, table: QuoteWords) -> Range | None:
    """Content after the person spoken to: "told reporters that", "asked the court to"."""
    for i in range(at, min(stop, at + _SEARCH)):
        low = sentence.lows[i]
        if low in table.complementisers or (low in table.questions and i > at) or (low in table.infinitives and i > at):
            return i, stop
        if _loud(sentence, i) and (i > at or i in sentence.loud):
            return i, stop
        if low == ":" and i + 1 < stop:
            return i + 1, stop
        if low == "," and i + 1 < stop and not _loud(sentence, i + 1):
            continue
        if (
            i > at
            and table.pronouns.get(low.split("'")[0], "r") in ("m", "f", "p", "n", "1", "2")
            and low not in table.determiners
            and sentence.lows[i - 1] not in table.prepositions
        ):
            return i, stop
        if i > at + 1 and low in table.auxiliaries:
            return at + 1, stop
    return (at, stop) if "o" in cue.frames or "n" in cue.frames else None


def _participle(sentence: Sentence, cue: Cue, stop: int, found: list[Attribution], table: QuoteWords) -> Attribution | None:
    """ "..., adding that": what the subject before it also says."""
    right = _right(sentence, cue, stop, table)
    if right is None:
        return None
    source: Range | None = None
    if (
        cue.start
        and sentence.kinds[cue.start - 1] not in (POINT, QUOTED)
        and sentence.lows[cue.start - 1] not in table.conjunctions
    ):
        if (
            sentence.lows[cue.start - 1] not in table.prepositions
            and sentence.lows[cue.start - 1] not in table.subordinators
        ):
            source = subject_before(sentence, cue.start, 0, table)
    if source is None:
        source = _carried(sentence, cue, found, table)
    return Attribution((cue.start, cue.end), source, [right], cue.frames) if source else None


def _infinitive_cue(
    sentence: Sentence, cue: Cue, stop: int, found: list[Attribution], table: QuoteWords
) -> Attribution | None:
    """ "went on to say that": only where a verb of saying brings in a clause or a quotation."""
    if "q" not in cue.frames or (found and found[-1].cue[1] == cue.start):
        return None
    right = _right(sentence, cue, stop, table)
    if right is None or not (sentence.lows[right[0]] in table.complementisers or _loud(sentence, right[0])):
        return None
    source = _carried(sentence, cue, found, table)
    return Attribution((cue.start, cue.end), source, [right], cue.frames) if source else None


def _passive(sentence: Sentence, cue: Cue, stop: int, found: list[Attribution], table: QuoteWords) -> Attribution | None:
    """ "was praised by Lee": who did it stands after the verb, what it is about before."""
    by = next((i for i in range(cue.at + 1, min(stop, cue.at + 12)) if sentence.lows[i] in table.by), None)
    if by is None or by + 1 >= len(sentence):
        return None
    source = phrase_after(sentence, by + 1, table)
    subject = subject_before(sentence, cue.start, 0, table)
    if source is None or subject is None:
        return None
    content = [subject]
    if by > cue.end:
        content.append((cue.end, by))
    return Attribution((cue.start, by + 1), source, content, cue.frames, True)


def _noun(sentence: Sentence, cue: Cue, stop: int, found: list[Attribution], table: QuoteWords) -> Attribution | None:
    """ "his claim that", "the company's plan to": a noun with whose it is."""
    at = cue.end
    if at >= stop:
        return None
    low = sentence.lows[at]
    clause = low in table.complementisers and "t" in cue.frames
    infinitive = low in table.infinitives and "n" in cue.frames
    thing = "o" in cue.frames and low in table.prepositions
    if not (clause or infinitive or thing):
        return None
    source: Range | None = None
    for i in range(cue.at - 1, max(-1, cue.at - 5), -1):
        word = sentence.lows[i]
        if word in table.possessives:
            source = (i, i + 1)
            break
        if word.endswith("'s") or word.endswith("s'"):
            phrase = subject_before(sentence, i + 1, 0, table)
            source = phrase or (i, i + 1)
            break
        if sentence.kinds[i] == POINT or word in table.determiners or word in table.prepositions:
            break
    if source is None:
        return None
    return Attribution((cue.at, cue.end), source, [(at + (1 if thing else 0), stop)], cue.frames)


_READ = {
    "finite": _finite,
    "participle": _participle,
    "infinitive": _infinitive_cue,
    "passive": _passive,
    "noun": _noun,
}


def _starts_according(sentence: Sentence, at: int, table: QuoteWords) -> int:
    """The length of the phrase at a token that names a source after it ("according to"), 0 for none."""
    for phrase in table.according:
        if sentence.lows[at] == phrase[0] and tuple(sentence.lows[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _according(sentence: Sentence, table: QuoteWords) -> list[Attribution]:
    """ "..., according to the police" and "According to the police, ...":"""
    found = []
    for at in range(len(sentence)):
        length = _starts_according(sentence, at, table)
        if not length or at + length >= len(sentence):
            continue
        source = phrase_after(sentence, at + length, table)
        if source is None:
            continue
        if at > 1 or (at == 1 and 0 in sentence.loud):
            content = _region(sentence, at, 0, table)
            later = _quote_after(sentence, source[1], min(len(sentence), source[1] + 4))
        else:
            content = _region(sentence, len(sentence), min(source[1] + 1, len(sentence)), table)
            later = None
        if content:
            parts = [content] if later is None else [content, (later, _quotes_end(sentence, later))]
            found.append(Attribution((at, at + length), source, parts, "qt", at > 1))
    return found


__all__ = ["Attribution", "attributions", "find_cues", "first_subject", "is_break"]
