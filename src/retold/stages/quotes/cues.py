"""A sentence's tokens in, its attributions out: which words say that somebody says, thinks or wants something; who; what.

1. Find every attributing verb, noun and phrase ("according to").
2. Decide how it stands: with its subject before it, turned round ("said Lee"), as a participle ("adding"), passive.
3. Take its content from the right, or from the left where the clause came first ("..., Lee said").
4. Keep those that stand in no other's content.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from retold.stages.quotes.content import is_quote, left_content, quote_after, region, right_content
from retold.stages.quotes.sources import Range, adverb_at, first_subject, names_subject, phrase_after, subject_before
from retold.stages.quotes.tokens import CAPITAL, POINT, QUOTED, WORD, Sentence
from retold.stages.quotes.verbs import Cue, Form, find_cues
from retold.words import QuoteWords

_PASSED = 7  # tokens from "quoted" to "as saying"
_BY = 12  # tokens between a passive and its "by"
_LATER = 10  # cues after one that may cut off its content
_CLAUSE = 4  # tokens of a clause before "..., said Lee"
_GROUP = 6  # tokens of a verb group before its infinitive ("did not go so far as to say")
_SHORT_CLAUSE = 2  # the same, in a language where the verb comes first after what was said


@dataclass
class Attribution:
    """Token ranges of one sentence: the cue, who says it (None when not told), and what is said, in one or two parts."""

    cue: Range
    source: Range | None
    content: list[Range]
    frames: str
    form: Form = "finite"


def attributions(sentence: Sentence, table: QuoteWords) -> list[Attribution]:
    """What a sentence attributes to whom, in the order of the cues; none stands in another's content."""
    found: list[Attribution] = []
    cues = find_cues(sentence, table)
    for number, cue in enumerate(cues):
        made = _READ[cue.form](
            sentence, cue, _clause_end(sentence, cue, cues[number + 1 : number + _LATER], table), found, table
        )
        if made is not None:
            found.append(_quoted(sentence, made, table))
    return _outermost(_first_hand(found + _according(sentence, table), sentence, table))


def _quoted(sentence: Sentence, made: Attribution, table: QuoteWords) -> Attribution:
    """The attribution, to whom its subject quotes where it does ("the Post quoted Lee as saying that")."""
    verb = made.cue[1] - 1
    for at in range(verb + 2, min(verb + _PASSED, len(sentence) - 1) if made.form == "finite" else 0):
        low, said = sentence.lows[at], sentence.lows[at + 1]
        if low in table.auxiliaries or low in table.verbs or sentence.kinds[at] in (POINT, QUOTED):
            break
        says = "q" in table.verbs.get(said, "") and said.endswith(table.participle_endings or "\0")
        if says and low in table.subordinators & table.adverbials - table.prepositions:  # "as"
            content = [(max(start, at + 2) if start > verb else start, end) for start, end in made.content]
            kept = [part for part in content if part[0] < part[1]]
            return Attribution((made.cue[0], at + 2), (verb + 1, at), kept, made.frames) if kept else made
    return made


def _first_hand(found: list[Attribution], sentence: Sentence, table: QuoteWords) -> list[Attribution]:
    """Those but for who only passes on what another said ("The mayor said that it was late, according to the Post")."""

    def said_within(outer: Attribution, inner: Attribution) -> bool:
        last = outer.content[-1]
        plain = inner.form == "finite" and {"q", "t"} <= set(inner.frames) and outer.cue[0] >= last[1]
        if not plain or inner.source is None or not last[0] <= inner.source[0] < inner.cue[0]:
            return False
        start, end = inner.content[-1]
        brought_in = start == inner.cue[1] or start in sentence.loud or sentence.lows[start] in table.complementisers
        return brought_in and inner.cue[1] <= start and end <= last[1] and end - start > 1

    kept = [outer for outer in found if not any(said_within(outer, inner) for inner in found)]
    for outer in [made for made in kept if made.form == "according"]:
        inner = next((made for made in kept if _said_before(outer, made, sentence)), None)
        if inner is not None:
            later = [part for part in outer.content[1:] if part[0] >= inner.content[-1][1]]
            kept[kept.index(inner)] = replace(inner, content=[*inner.content, *later])
            kept.remove(outer)
    return kept


def _said_before(outer: Attribution, inner: Attribution, sentence: Sentence) -> bool:
    """Is what a source passes on said by somebody behind the words ("..., Lee told reporters, according to the Post")?"""
    start, end = inner.content[0]
    plain = inner.form == "finite" and {"q", "t"} <= set(inner.frames) and inner.source is not None
    behind = plain and inner.source is not None and end <= inner.source[0] and inner.cue[1] <= outer.cue[0]
    return behind and outer.content[0][0] <= start and not sentence.loud.intersection(range(outer.content[0][0], start))


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
    end = len(sentence)
    for other in later:
        if other.start > cue.end and other.form not in ("infinitive", "noun"):
            cut = _cut_before(sentence, cue, other, table)
            if cut is not None:
                end = cut
                break
    firsts = _according_words(table)
    for at in range(cue.end, end):
        low = sentence.lows[at]
        if low == ";" or (low in firsts and at > cue.end and _according_length(sentence, at, table)):
            end = at
            break
    while end > cue.end and sentence.kinds[end - 1] == POINT and sentence.lows[end - 1] not in ")]%":
        end -= 1
    return end


def _cut_before(sentence: Sentence, cue: Cue, other: Cue, table: QuoteWords) -> int | None:
    """Where a later cue, with its subject, cuts off the content of one before it; None where it stands inside."""
    before = sentence.lows[other.start - 1]
    if (before == "," and other.form == "participle") or (before in table.conjunctions and other.form == "finite"):
        return other.start - 1
    if other.form != "finite":
        return None
    if before == "," and cue.start > 1 and sentence.lows[cue.start - 2] == "," and _of_relative(sentence, cue, table):
        return other.start - 1  # "Lee, who said it was late, said that"
    source = subject_before(sentence, other.start, cue.end, table)
    if source is None or source[0] - 1 <= cue.end:
        return None
    gap = source[0] - 1
    if sentence.lows[gap] == ",":
        return gap if "t" not in cue.frames or ("q" in other.frames and _brings_in(sentence, other.end, table)) else None
    joined = sentence.lows[gap] in table.conjunctions and gap - 1 > cue.end and sentence.lows[gap - 1] == ","
    return gap - 1 if joined and "q" in other.frames else None


def _of_relative(sentence: Sentence, cue: Cue, table: QuoteWords) -> bool:
    """Is "who" the subject of a verb?"""
    return table.pronouns.get(sentence.lows[cue.start - 1]) == "r"


def _brings_in(sentence: Sentence, at: int, table: QuoteWords) -> bool:
    """Does content clearly follow at a token: "that", a colon, a quotation?"""
    if at >= len(sentence):
        return False
    if sentence.lows[at] == ",":
        return at + 1 in sentence.loud
    return sentence.lows[at] in table.complementisers or sentence.lows[at] == ":" or at in sentence.loud


def _finite(sentence: Sentence, cue: Cue, stop: int, found: list[Attribution], table: QuoteWords) -> Attribution | None:
    """A verb with its subject before it, or turned round after what was said."""
    turned = _turned(sentence, cue, table)
    if turned:
        return turned
    source = subject_before(sentence, cue.start, 0, table)
    if source is None or (cue.start and sentence.lows[cue.start - 1] in table.conjunctions):
        source = _carried(sentence, cue, found, table)
    if source is None:
        return None
    left = left_content(sentence, cue, source, table)
    right = right_content(sentence, cue, stop, table)
    if left and not (right and _sure(sentence, cue, source, right, table)):
        more = [right] if right and right[0] in sentence.loud else []
        return Attribution((cue.start, cue.end), source, [left, *more], cue.frames)
    return Attribution((cue.start, cue.end), source, [right], cue.frames) if right else None


def _sure(sentence: Sentence, cue: Cue, source: Range, right: Range, table: QuoteWords) -> bool:
    """Is content to the right sure, although a clause to the left could be it?"""
    if sentence.lows[right[0]] not in table.complementisers:
        return False
    return right[0] == cue.end or source[0] - 1 not in sentence.loud


def _carried(sentence: Sentence, cue: Cue, found: list[Attribution], table: QuoteWords) -> Range | None:
    """The subject of a verb that has none of its own: that of the last verb before it, or the sentence's first."""
    for earlier in reversed(found):
        if earlier.source and earlier.form == "finite" and earlier.source[0] < earlier.cue[0] < cue.start:
            word = sentence.lows[earlier.source[0]]
            if table.pronouns.get(word) == "r" and cue.start and sentence.lows[cue.start - 1] == ",":
                break  # ", who said ..., adding": the clause of "who" is over
            return earlier.source
    return first_subject(sentence, cue.start, table)


def _turned(sentence: Sentence, cue: Cue, table: QuoteWords) -> Attribution | None:
    """ "...," said Lee: the words said, then the verb, then who."""
    if "q" not in cue.frames or cue.start == 0 or cue.end >= len(sentence):
        return None
    before = cue.start - 1
    last = before
    while last and sentence.lows[last] in (",", "—"):
        last -= 1  # "«...», — "
    quote = is_quote(sentence, last)
    low = sentence.lows[cue.end]
    perfect = table.inverts and sentence.lows[cue.start] in table.auxiliaries and sentence.kinds[cue.end] == CAPITAL
    marks = (",", "—") if table.inverts else (",",)
    plain = "t" in cue.frames and "p" not in cue.frames and (cue.start == cue.at or perfect)
    if not quote and not (plain and sentence.lows[before] in marks and QUOTED not in sentence.kinds[:before]):
        return None
    if sentence.kinds[cue.end] in (POINT, QUOTED) or adverb_at(sentence, cue.end, table):
        return None
    if "'" in low and not table.inverts and low.split("'")[0] in table.pronouns:
        return None  # "Lee, in a letter, said he's ready"
    if any(low in words for words in (table.prepositions, table.complementisers, table.times, table.subordinators)):
        return None
    joined = table.inverts and low in table.pronouns  # "estime-t-on à Paris"
    source = (cue.end, cue.end + 1) if joined else phrase_after(sentence, cue.end, table)
    left = region(sentence, 0, cue.start)
    if source is None or left is None:
        return None
    if not quote and names_subject(sentence, *left, table):
        return None  # "Ada Roe, who runs the port, said no"
    shortest = _SHORT_CLAUSE if table.inverts and WORD in sentence.kinds[left[0] : left[1]] else _CLAUSE
    if not quote and (left[1] - left[0] < shortest or not _ends_clause(sentence, source[1], table)):
        return None
    bare = takewhile(lambda at: sentence.lows[at] not in table.relatives and sentence.lows[at] != ",", range(*source))
    if not quote and any(sentence.lows[at] in table.finite and sentence.kinds[at] == WORD for at in bare):
        return None  # "Lee, who owns it, said the city needs to pay"
    later = quote_after(sentence, source[1])
    return Attribution((cue.start, cue.end), source, [left, later] if later else [left], cue.frames)


def _ends_clause(sentence: Sentence, at: int, table: QuoteWords) -> bool:
    """Can a noun phrase end the clause before a token: a point, a time, a preposition, but no verb?"""
    if at >= len(sentence):
        return True
    low = sentence.lows[at]
    if low in table.auxiliaries or low in table.verbs:
        return False
    if sentence.kinds[at] in (POINT, QUOTED):
        return True
    if low in table.complementisers:
        return False
    return low in table.prepositions or low in table.subordinators or low in table.times


def _participle(sentence: Sentence, cue: Cue, stop: int, found: list[Attribution], table: QuoteWords) -> Attribution | None:
    """ "..., adding that": what the subject before it also says; "those asking for": what the noun before it does."""
    right = right_content(sentence, cue, stop, table)
    if right is None:
        return None
    source: Range | None = None
    if cue.start and sentence.kinds[cue.start - 1] not in (POINT, QUOTED):
        before = sentence.lows[cue.start - 1]
        if before in table.verbs and before not in table.nominal:
            return None  # "continue supporting"
        if not any(before in words for words in (table.conjunctions, table.prepositions, table.subordinators)):
            source = subject_before(sentence, cue.start, 0, table)
    source = source or _carried(sentence, cue, found, table)
    start = cue.start - (cue.start > 0 and sentence.lows[cue.start - 1] in table.prepositions)  # "without saying"
    return Attribution((start, cue.end), source, [right], cue.frames, "participle") if source else None


def _infinitive(sentence: Sentence, cue: Cue, stop: int, found: list[Attribution], table: QuoteWords) -> Attribution | None:
    """ "went on to say that": only where a verb of saying brings in a clause or a quotation."""
    if "q" not in cue.frames or (found and found[-1].cue[1] == cue.start):
        return None
    right = right_content(sentence, cue, stop, table)
    if right is None or not (sentence.lows[right[0]] in table.complementisers or is_quote(sentence, right[0])):
        return None
    source = subject_before(sentence, cue.start - 1, 0, table) if cue.start > 1 else None
    if source is None or sentence.lows[source[0]].split("'")[0] not in table.pronouns:
        source = _carried(sentence, cue, found, table)
    if source is None:
        return None
    group = range(source[1], cue.start)
    joined = 0 < len(group) <= _GROUP and all(sentence.kinds[at] == WORD for at in group)  # "failed to say"
    return Attribution((group.start if joined else cue.start, cue.end), source, [right], cue.frames, "infinitive")


def _passive(sentence: Sentence, cue: Cue, stop: int, found: list[Attribution], table: QuoteWords) -> Attribution | None:
    """ "was praised by Lee": who did it stands after the verb, what it is about before."""
    by = next((i for i in range(cue.at + 1, min(stop, cue.at + _BY)) if sentence.lows[i] in table.by), None)
    if by is None or by + 1 >= len(sentence):
        return None
    source = phrase_after(sentence, by + 1, table)
    subject = subject_before(sentence, cue.start, 0, table)
    if source is None or subject is None:
        return None
    content = [subject, (cue.end, by)] if by > cue.end else [subject]
    return Attribution((cue.start, by + 1), source, content, cue.frames, "passive")


def _noun(sentence: Sentence, cue: Cue, stop: int, found: list[Attribution], table: QuoteWords) -> Attribution | None:
    """ "his claim that", "the company's plan to": a noun with whose it is."""
    at = cue.end
    if at >= stop:
        return None
    low = sentence.lows[at]
    thing = "o" in cue.frames and low in table.prepositions
    clause = low in table.complementisers and "t" in cue.frames
    if not (thing or clause or (low in table.infinitives and "n" in cue.frames)):
        return None
    source = _owner(sentence, cue.at, table)
    start = at + 1 if thing else at
    if source is None or start >= stop:
        return None
    return Attribution((cue.at, cue.end), source, [(start, stop)], cue.frames, "noun")


def _owner(sentence: Sentence, at: int, table: QuoteWords) -> Range | None:
    """Whose a noun is: "his", "the company's"."""
    for i in range(at - 1, max(-1, at - 5), -1):
        word = sentence.lows[i]
        if word in table.possessives:
            return i, i + 1
        if word.endswith(("'s", "s'")):
            return subject_before(sentence, i + 1, 0, table) or (i, i + 1)
        if sentence.kinds[i] == POINT or word in table.determiners or word in table.prepositions:
            return None
    return None


_READ = {
    "finite": _finite,
    "participle": _participle,
    "infinitive": _infinitive,
    "passive": _passive,
    "noun": _noun,
}


@cache
def _according_words(table: QuoteWords) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases that name a source after them, by their first word."""
    firsts = {phrase[0] for phrase in table.according}
    return {first: tuple(phrase for phrase in table.according if phrase[0] == first) for first in sorted(firsts)}


def _according_length(sentence: Sentence, at: int, table: QuoteWords) -> int:
    """The length of the phrase at a token that names a source after it ("according to"), 0 for none."""
    for phrase in _according_words(table).get(sentence.lows[at], ()):
        if tuple(sentence.lows[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _according(sentence: Sentence, table: QuoteWords) -> list[Attribution]:
    """ "..., according to the police" and "According to the police, ..."."""
    found = []
    firsts = _according_words(table)
    for at, low in enumerate(sentence.lows):
        if low not in firsts:
            continue
        length = _according_length(sentence, at, table)
        source = phrase_after(sentence, at + length, table) if length and at + length < len(sentence) else None
        if source is None:
            continue
        before = region(sentence, 0, at)
        if before is None and "," in sentence.lows[source[0] : source[1]]:
            source = source[0], sentence.lows.index(",", source[0])
        later = quote_after(sentence, source[1], 4) if before else None
        content = before or region(sentence, source[1], len(sentence))
        if content:
            found.append(
                Attribution((at, at + length), source, [content, later] if later else [content], "qts", "according")
            )
    return found
