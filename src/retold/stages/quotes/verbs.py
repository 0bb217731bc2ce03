"""A sentence's tokens in, its attributing verbs and nouns out, each with its verb group and the form it stands in.

No grammar is parsed: whether "reports" is a verb is read off its neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from retold.stages.quotes.sources import adverb_at
from retold.stages.quotes.tokens import CAPITAL, QUOTED, WORD, Sentence
from retold.words import QuoteWords

Form = Literal["finite", "participle", "infinitive", "passive", "noun", "according"]
_SUBJECT = 8  # tokens that a short subject may be long


@dataclass
class Cue:
    """One attributing word `at` a token with its verb group, tokens start..end; `tailed` where a particle or a preposition
    belongs to it ("call for")."""

    at: int
    start: int
    end: int
    frames: str
    form: Form
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


def is_participle(low: str, table: QuoteWords) -> bool:
    """Has the word the ending of a participle that needs no subject ("adding")?"""
    return bool(table.participle_endings) and len(low) > 4 and low.endswith(table.participle_endings)


def _verb(sentence: Sentence, at: int, table: QuoteWords) -> Cue | None:
    """The verb at a token with its group, or None where the word is no verb there or attributes nothing."""
    low = sentence.lows[at]
    frames = table.verbs.get(low, "")
    end, tailed = at + 1, False
    after = sentence.lows[end] if end < len(sentence) else ""
    if after in table.tails.get(low, ()) and not (after in table.infinitives and "n" in frames):
        end, tailed, frames = end + 1, True, frames or "to"
    elif not frames:
        return None
    start = at
    while start > 0 and adverb_at(sentence, start - 1, table):
        start -= 1
    participle = is_participle(low, table)
    if _is_noun(sentence, at, start, participle, table):
        return None
    if start and sentence.lows[start - 1] in table.infinitives:
        return Cue(at, start - 1, end, frames, "infinitive", tailed)
    helper = ""
    while start > 0 and (sentence.lows[start - 1] in table.auxiliaries or adverb_at(sentence, start - 1, table)):
        start -= 1
        if not helper and sentence.lows[start] in table.auxiliaries:
            helper = sentence.lows[start]
    if participle:
        return Cue(at, start, end, frames, "finite" if helper in table.passives else "participle", tailed)
    return Cue(at, start, end, frames, "passive" if helper in table.passives else "finite", tailed)


def _is_noun(sentence: Sentence, at: int, start: int, participle: bool, table: QuoteWords) -> bool:
    """Is the word a noun, an adjective or part of a name here ("the report", "his claims", "Washington Post")?"""
    low = sentence.lows[at]
    before = sentence.lows[start - 1] if start else ""
    after = sentence.lows[at + 1] if at + 1 < len(sentence) else ""
    if sentence.kinds[at] == CAPITAL and at and not sentence.headline and sentence.kinds[at - 1] != QUOTED:
        return True
    if before in table.possessives or (before.endswith(("'s", "s'")) and before.split("'")[0] not in table.pronouns):
        return not participle
    if before in table.determiners and before not in table.pronouns:
        return True
    if before in table.prepositions and before not in table.infinitives and before not in table.relatives:
        return not participle
    if low not in table.nominal:
        return False
    plain = any(low.removesuffix("e") + ending in table.verbs for ending in table.past_endings)  # not "read"
    if start and plain and _of_one(sentence, start - 1, table):
        return True
    if "q" in table.verbs[low] and (after in ("", ".", ",", ":") or after in table.prepositions):
        return not any(i in sentence.loud for i in range(max(0, start - _SUBJECT), start))  # ""...," the text states."
    return not _between_subject_and_content(sentence, start, at + 1, table)


def _of_one(sentence: Sentence, at: int, table: QuoteWords) -> bool:
    """Can the word before a plain form, which only several say ("officials report"), be no such subject: is it a noun or an
    adjective of one ("a farm state", "special counsel")?"""
    low = sentence.lows[at]
    small = table.auxiliaries | table.infinitives | table.conjunctions | table.adverbs | table.prepositions
    other = low in small | table.subordinators | table.crowds or low in table.pronouns or low.endswith("s")
    return sentence.kinds[at] == WORD and low.isalpha() and not other


def _between_subject_and_content(sentence: Sentence, start: int, after: int, table: QuoteWords) -> bool:
    """Does a word that may be a noun stand where only a verb can: after what can be a subject, before what can be
    content?"""
    if not start or after >= len(sentence):
        return False
    before, low, kind = sentence.lows[start - 1], sentence.lows[after], sentence.kinds[after]
    name = sentence.kinds[start - 1] == CAPITAL or before.split("'")[0] in table.pronouns
    leading = before in table.auxiliaries or before in table.infinitives or before in table.conjunctions
    if not (name or leading or before in (",", ")") or sentence.kinds[start - 1] == WORD):
        return False
    if low in table.auxiliaries:
        return False
    if kind in (CAPITAL, QUOTED) or low == ":" or low in table.tails.get(sentence.lows[after - 1], ()):
        return True
    if any(low in words for words in (table.complementisers, table.questions, table.determiners, table.possessives)):
        return True
    if low in table.infinitives or low in table.pronouns:
        return True
    plain = kind == WORD and low not in table.prepositions and low not in table.conjunctions
    return plain and (name or leading)
