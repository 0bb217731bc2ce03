"""A cue and its sentence in, what is said out: a range of tokens to the right of the cue or to its left."""

from __future__ import annotations

from retold.stages.quotes.sources import Range, is_adverb, is_finite
from retold.stages.quotes.tokens import POINT, QUOTED, WORD, Sentence
from retold.stages.quotes.verbs import Cue, is_participle
from retold.words import QuoteWords

_SEARCH = 22  # tokens after a verb within which its "that" or its quotation is looked for
_NAME = 6  # tokens within which a comma shows a name with its description ("said Lee, head of the union")
_TIME = 4  # tokens of a time without a preposition before "that": "said July 20 that"
_CLAUSE = 16  # tokens within which a clause shows its verb
_CLAUSE_LEFT = 4  # tokens that a clause before "..., Lee said" has at least


def is_quote(sentence: Sentence, at: int) -> bool:
    """Is the token a quoted stretch?"""
    return 0 <= at < len(sentence) and sentence.kinds[at] == QUOTED


def region(sentence: Sentence, start: int, end: int) -> Range | None:
    """Tokens start..end without the points at their ends; None where nothing is left."""
    while end > start and sentence.kinds[end - 1] == POINT and sentence.lows[end - 1] not in ")]%":
        end -= 1
    while start < end and sentence.kinds[start] == POINT and sentence.lows[start] not in "([$#":
        start += 1
    return (start, end) if start < end else None


def quote_after(sentence: Sentence, start: int, reach: int = _SEARCH) -> Range | None:
    """The first loud quotation within reach of a token, with those that follow it at once."""
    for at in range(start, min(start + reach, len(sentence))):
        if at in sentence.loud:
            end = at + 1
            while is_quote(sentence, end) or is_quote(sentence, end + 1):
                end += 1
            return at, end
    return None


def is_said(sentence: Sentence, content: Range, frames: str, table: QuoteWords) -> bool:
    """Is what a verb brings in something said: a clause, or what somebody promises or asks ("to pay")? What somebody names,
    praises, thinks or wants is not, unless some of it is quoted."""
    start, end = content
    low = sentence.lows[start]
    quoted = any(start <= at < end for at in sentence.quoted)
    if "q" not in frames and not quoted:
        return False
    if any(start <= at < end for at in sentence.loud) or (quoted and "q" in frames):
        return True
    if low in table.infinitives:
        return "n" in frames
    if low in table.complementisers or low in table.questions or not table.past_endings:
        return True
    if low.split("'")[0] in table.pronouns and low not in table.determiners and start + 1 < end:
        return sentence.lows[start + 1] not in table.infinitives and sentence.lows[start + 1] not in table.prepositions
    if "s" in frames and "," not in sentence.lows[start : min(end, start + _NAME)]:
        return True
    return "t" in frames and _has_own_verb(sentence, start, end, table)


def _has_own_verb(sentence: Sentence, start: int, end: int, table: QuoteWords) -> bool:
    """Has a stretch a verb besides those of the clauses within it ("a plan that failed" has none)?"""
    inside = False
    for at in range(start, end):
        low = sentence.lows[at]
        if _is_finite_verb(sentence, at, table):
            if not inside:
                return True
            inside = at + 1 < end and _is_finite_verb(sentence, at + 1, table)
        elif low not in table.prepositions:
            inside = inside or low in table.relatives or low in table.subordinators
    return False


def _is_finite_verb(sentence: Sentence, at: int, table: QuoteWords) -> bool:
    """Can a word be a finite verb where it stands: no infinitive, no participle before "by", no noun after "the"?"""
    low, before = sentence.lows[at], sentence.lows[at - 1] if at else ""
    if low in table.auxiliaries:
        return sentence.kinds[at] == WORD or sentence.headline  # no "May"
    after = sentence.lows[at + 1] if at + 1 < len(sentence) else ""
    if sentence.kinds[at] != WORD or after in table.by or before in table.infinitives or _opens_noun(before, table):
        return False
    past = len(low) > 4 and low.endswith(table.past_endings)
    return past or low in table.finite or is_finite(low, table)


def _opens_noun(low: str, table: QuoteWords) -> bool:
    return low in table.possessives or (low in table.determiners and low not in table.pronouns) or low in table.prepositions


def left_content(sentence: Sentence, cue: Cue, source: Range, table: QuoteWords) -> Range | None:
    """What stands before "..., Lee said", where that is what he said."""
    if "q" not in cue.frames or source[0] == 0:
        return None
    before = source[0] - 1
    first = sentence.lows[0]
    leads_in = first in table.prepositions or first in table.subordinators or is_participle(first, table)
    if sentence.lows[before] not in (",", "—", "“"):
        return None
    last = before if is_quote(sentence, before) else before - 1
    if is_quote(sentence, last):
        led = leads_in and last and (last not in sentence.loud or sentence.lows[last - 1] in table.prepositions)
        return None if led else region(sentence, 0, last + 1)  # "On "Night Train," Lee said"
    if cue.end < len(sentence):
        follows = sentence.lows[cue.end]
        if follows == ":" or (follows == "," and is_quote(sentence, cue.end + 1)):
            return None
        if sentence.kinds[cue.end] != POINT and not _adverbial(follows, table):
            return None
    if leads_in and "," not in sentence.lows[:before]:
        return None  # "In Ohio, Lee said"
    return region(sentence, 0, before) if before >= _CLAUSE_LEFT else None


def _adverbial(low: str, table: QuoteWords) -> bool:
    """Can the word open an adverbial: "said on Monday", "said when asked"?"""
    if low in table.complementisers:
        return False
    return low in table.prepositions or low in table.times or low in table.subordinators or is_adverb(low, table)


def right_content(sentence: Sentence, cue: Cue, stop: int, table: QuoteWords) -> Range | None:
    """What stands after "Lee said", before token `stop`: a clause, a quotation, a noun phrase or an infinitive, as the
    verb's frames allow."""
    at = _after_adverbials(sentence, cue, stop, table)
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
        noun = sentence.lows[cue.at] in table.nominal and "n" not in cue.frames  # "the attacks that killed ten"
        return (at, stop) if "t" in cue.frames or ("o" in cue.frames and not noun) else None
    if cue.tailed:
        return at, stop
    if low in table.infinitives:
        return _infinitive(sentence, at, stop, cue, table)
    if "p" in cue.frames:
        return _addressed(sentence, at, stop, cue, table)
    if low in table.prepositions and low not in table.questions:
        return _searched(sentence, at, stop, table) if "q" in cue.frames else None
    if low in table.conjunctions or (kind == POINT and low not in "$([#"):
        return None
    if "o" in cue.frames or ("t" in cue.frames and _clausal(sentence, at, stop, table)):
        return at, stop
    return None


def _after_adverbials(sentence: Sentence, cue: Cue, stop: int, table: QuoteWords) -> int:
    """The token after the adverbs and times that follow a cue: "said again on Monday", "announced late last summer that".
    One that has a verb of its own is a subject: "said there will be no ferry", "said today was the last day"."""
    at = cue.end
    while at < stop and is_adverb(sentence.lows[at], table) and sentence.lows[at] not in table.determiners:
        if _is_subject(sentence, at, table):
            return at
        at += 1
    if "q" not in cue.frames:
        return at
    while at < stop and sentence.lows[at] in table.times and sentence.lows[at] not in table.complementisers:
        if _is_subject(sentence, at, table):
            return at
        at += 1
    timed = at > cue.end and sentence.lows[at - 1] in table.determiners
    for i in range(at + 1, min(stop, at + _TIME)):
        before = sentence.lows[i - 1]
        dated = before in table.times or before.isdecimal() or (timed and i == at + 1)
        if dated and sentence.lows[i] in table.complementisers:
            return i  # "said July 20 that", "announced this fall that"
    return at


def _is_subject(sentence: Sentence, at: int, table: QuoteWords) -> bool:
    """Is a word that may tell a time or a place the subject of the verb after it?"""
    after = sentence.lows[at + 1] if at + 1 < len(sentence) else ""
    return sentence.lows[at] in table.times and (after in table.auxiliaries or after in table.finite)


def _clausal(sentence: Sentence, at: int, stop: int, table: QuoteWords) -> bool:
    """Does a clause begin here, rather than a mere noun phrase?"""
    low = sentence.lows[at]
    if low in table.questions or (low.split("'")[0] in table.pronouns and low not in table.determiners):
        return True
    return any(
        sentence.lows[i] in table.auxiliaries or sentence.lows[i] in table.verbs or sentence.lows[i].endswith(("ed", "'s"))
        for i in range(at + 1, min(stop, at + _CLAUSE))
    )


def _after_comma(sentence: Sentence, at: int, stop: int, cue: Cue, table: QuoteWords) -> Range | None:
    """ "Lee said, "..."" or "Lee said, however, that ...": a comma between verb and content."""
    if at + 1 < stop and sentence.lows[at + 1] in table.complementisers:
        return at + 1, stop  # "sagte, dass"
    if "q" not in cue.frames:
        return None
    if at + 1 < stop and is_quote(sentence, at + 1):
        return at + 1, stop
    for i in range(at + 1, min(stop, at + _SEARCH)):
        follows = i + 1 in sentence.loud or sentence.lows[min(i + 1, stop - 1)] in table.complementisers
        if sentence.lows[i] == "," and follows:
            return i + 1, stop
    return None


def _infinitive(sentence: Sentence, at: int, stop: int, cue: Cue, table: QuoteWords) -> Range | None:
    """ "refused to pay"; "said to reporters that" is looked through."""
    if "n" in cue.frames:
        return at, stop
    return _searched(sentence, at, stop, table) if "q" in cue.frames else None


def _searched(sentence: Sentence, at: int, stop: int, table: QuoteWords) -> Range | None:
    """Content after an adverbial ("said in a statement on Monday that"): from its "that", colon or quotation, else from
    the first pronoun that can be a subject."""
    end = min(stop, at + _SEARCH)
    for i in range(at + 1, end):
        low = sentence.lows[i]
        if (low in table.complementisers and sentence.lows[i - 1] not in table.prepositions) or i in sentence.loud:
            return i, stop
        if low == ":" and i + 1 < stop:
            return i + 1, stop
    for i in range(at + 1, end):
        if is_quote(sentence, i):
            return i, stop
    for i in range(at + 2, end):
        if table.pronouns.get(sentence.lows[i], "x") in "mfpn" and sentence.lows[i] not in table.determiners:
            return i, stop
    return None


def _addressed(sentence: Sentence, at: int, stop: int, cue: Cue, table: QuoteWords) -> Range | None:
    """Content after the person spoken to: "told reporters that", "asked the court to"."""
    for i in range(at, min(stop, at + _SEARCH)):
        low = sentence.lows[i]
        if low in table.complementisers or (i > at and (low in table.questions or low in table.infinitives)):
            return i, stop
        if is_quote(sentence, i) and (i > at or i in sentence.loud):
            return i, stop
        if low == ":" and i + 1 < stop:
            return i + 1, stop
        if i > at and _subject_pronoun(sentence, i, table):
            return i, stop
        if i > at + 1 and low in table.auxiliaries:
            return at + 1, stop
    return (at, stop) if "n" in cue.frames and sentence.kinds[at] != POINT else None


def _subject_pronoun(sentence: Sentence, at: int, table: QuoteWords) -> bool:
    """Is the token a pronoun that begins a clause ("told them he")?"""
    low = sentence.lows[at]
    if low in table.determiners or sentence.lows[at - 1] in table.prepositions:
        return False
    return table.pronouns.get(low.split("'")[0], "r") in "mfpn12"
