"""A text's names in, its people out: where each is named, in which fullest form, of what sex and with which titles."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from retold.model import Name
from retold.stages.quotes.tokens import CAPITAL, Sentence
from retold.words import QuoteWords, Words

_INTRODUCTIONS = 6  # mentions of one person that are read for titles
_TITLE_AFTER = re.compile(r", (?:the|an?) ((?:\w+ )?\w+)(?=,| of| for| at| in| who)")
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_HANGS = re.compile(r"[-‑–][^\W\d_A-Z]")  # "the Roe-era plan"
_DATELINE = re.compile(r"[^.!?“\"\n]{0,40}?(?:\([\w .]{2,20}\)|[\w,)] ?(?:[—–]|--?))\s{1,2}(?=[“\"‘']?[^\W\d_a-z])")
SEGMENT = re.compile(r"[,;:—–()\"“”\n]")


@dataclass(frozen=True)
class Person:
    """A mention of somebody, or of something that can speak: where, in which form, and its fullest name."""

    start: int
    end: int
    full: str
    kind: str
    owner: bool  # "Lee's"


def named_people(text: str, sentences: Sequence[Sentence], names: Sequence[Name] | None, table: QuoteWords) -> list[Person]:
    """Everything named that can speak, in order, each with its fullest form."""
    raw = list(_from_names(names)) if names is not None else list(_from_capitals(text, sentences, table))
    full: dict[str, dict[str, None]] = {}
    for _, _, name, kind in raw:
        if kind == "person" and " " in name:
            full.setdefault(name.split()[-1], {})[name] = None
    found = []
    for start, end, name, kind in raw:
        if _HANGS.match(text, end) or (kind != "person" and _in_dateline(text, start, end)):
            continue
        if kind == "person" and " " in name:
            name = min((other for other in full[name.split()[-1]] if name.endswith(f" {other}")), key=len, default=name)
        known = full.get(text[start:end], full.get(name, {}))
        wholes = {other for other in known if not any(other.endswith(f" {shorter}") for shorter in known)}
        if len(wholes) == 1:
            name, kind = wholes.pop(), "person"
        owner = text[end : end + 2] in ("'s", "’s") or text[max(0, end - 2) : end] in _POSSESSIVE
        found.append(Person(start, end, name, kind, owner))
    return found


def _in_dateline(text: str, start: int, end: int) -> bool:
    """Does a name open a line as the place, or the agency, that the report is from?"""
    line = text.rfind("\n", 0, start) + 1
    return end - line <= 40 and (found := _DATELINE.match(text, line)) is not None and end <= found.end()


def _from_names(names: Sequence[Name]) -> Iterator[tuple[int, int, str, str]]:
    for name in names:
        yield name.start, name.end, name.canonical or name.text, name.type


def _from_capitals(text: str, sentences: Sequence[Sentence], table: QuoteWords) -> Iterator[tuple[int, int, str, str]]:
    """Runs of capitalised words as names, where no reader of names has been at work."""
    for sentence in sentences:
        at = 0
        while at < len(sentence):
            end = at
            while end < len(sentence) and sentence.kinds[end] == CAPITAL and not _common(sentence, end, table):
                end += 1
            if end > at:
                stop = sentence.ends[end - 1] - (2 if sentence.lows[end - 1].endswith("'s") else 0)
                yield sentence.starts[at], stop, text[sentence.starts[at] : stop], "person"
            at = end + 1


def _common(sentence: Sentence, at: int, table: QuoteWords) -> bool:
    low = sentence.lows[at]
    return (
        any(
            low in words
            for words in (table.determiners, table.prepositions, table.pronouns, table.subordinators, table.conjunctions)
        )
        or low in table.times
        or low in table.adverbs
        or low in table.possessives
    )


def genders(text: str, mentions: Sequence[Person], words: Words) -> dict[str, str]:
    """ "m" or "f" for the people whose first name or title tells."""
    table, given = words.quotes, words.names.given
    found: dict[str, str] = {}
    for mention in mentions:
        if mention.kind != "person" or mention.full in found:
            continue
        said = text[max(0, mention.start - 16) : mention.start].lower().replace(".", "").split()[-1:]
        for form in (mention.full, text[mention.start : mention.end]):
            said += form.lower().replace(".", "").split()[:-1]
        genders = {"f" if word in table.women else "m" for word in said if (word in table.women) != (word in table.men)}
        first = mention.full.lower().split()[0]
        if not genders and first not in table.women and first not in words.names.surnames:
            genders = {given[first]} if given.get(first) else set()
        if len(genders) == 1:
            found[mention.full] = genders.pop()
    return found


def told_by_pronouns(sentences: Sequence[Sentence], mentions: Sequence[Person], table: QuoteWords) -> dict[str, str]:
    """ "m" or "f" for the people of whom a text goes on alike, twice at least, with "he" or "his"."""
    told: dict[str, list[str]] = {}
    people = [mention for mention in mentions if mention.kind == "person"]
    at = 0
    for sentence in sentences:
        who = ""
        for place, start in enumerate(sentence.starts):
            while at < len(people) and people[at].start <= start:
                who = "" if people[at].owner else people[at].full
                at += 1
            low = sentence.lows[place]
            joined = place and sentence.lows[place - 1] in table.conjunctions  # "Lee and his wife"
            means = table.pronouns.get(low) or (table.possessives.get(low, "") if joined else "")
            if who and means in ("m", "f"):
                told.setdefault(who, []).append(means)
                who = ""
    return {who: votes[0] for who, votes in told.items() if len(votes) > 1 and len(set(votes)) == 1}


def titles(
    text: str, mentions: Sequence[Person], starts: Sequence[int], table: QuoteWords, past: frozenset[str]
) -> dict[str, set[str]]:
    """The people that each title belongs to: "mayor" from "Mayor Lee", "the mayor, Lee", "Lee, the mayor"; "former mayor"
    from "former Mayor Lee". `starts` are those of the sentences."""
    found: dict[str, set[str]] = {}
    seen: dict[str, int] = {}
    for mention in mentions:
        if mention.kind != "person" or seen.get(mention.full, 0) >= _INTRODUCTIONS:
            continue
        seen[mention.full] = seen.get(mention.full, 0) + 1
        inside = [word.lower().rstrip(".") for word in mention.full.split()[:-2]] + [
            word.lower().rstrip(".") for word in text[mention.start : mention.end].split()[:-1]
        ]
        titles = [*inside, *(f"{one} {two}" for one, two in pairwise(inside))]
        opens = starts[bisect_right(starts, mention.start) - 1] if starts else 0
        before = _before_name(text[max(opens, mention.start - 60) : mention.start], table)
        if before:
            both = " ".join(before)
            titles += [both] if before[0] in past else [before[-1], both]
        after = _TITLE_AFTER.match(text[mention.end : mention.end + 60])
        if after:
            titles += [after.group(1).lower(), after.group(1).lower().split()[-1]]
        for title in titles:
            *adjective, noun = title.split() or [""]
            for word in (noun, *table.roles.get(noun, "").split()):
                found.setdefault(" ".join((*adjective, word)), set()).add(mention.full)
    return found


def _before_name(before: str, table: QuoteWords) -> list[str]:
    """The last two words before a name, as its title: after a comma only those of an apposition ("the mayor, Lee"), none
    of what a sentence begins with ("Through a spokesman, Lee said")."""
    if not before.rstrip().endswith(","):
        return [word.rstrip(".,") for word in before.lower().split()[-2:]]
    words = SEGMENT.split(before.rstrip(" ,").lower())[-1].split()
    if not words or not (words[0] in table.determiners or words[0] in table.possessives):
        return []
    told = list(takewhile(lambda word: word not in table.prepositions, words))
    return told[-2:] if len(told) > 1 else []
