"""Who speaks: what an article writes for a speaker in ("he", "the mayor", "Lee, head of the union,"), a name out.

A name stands for itself in its fullest form. A pronoun or a title goes to the only person that it can mean; where two
people fit, or none, the speaker is "" (a pronoun) or the words as written (a description): a guess is never shown as sure.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from retold.model import Name, Span
from retold.stages.quote_tokens import CAPITAL, Sentence
from retold.text import trim
from retold.words import QuoteWords, Words

_BACK = 6  # sentences back within which a pronoun's person is looked for
_DEPTH = 12  # pronouns that are followed from one to the next
_INTRODUCTIONS = 6  # mentions of one person that are read for titles
_TITLE_WORDS = 5  # "the former two-term state governor"
_TITLE_AFTER = re.compile(r", (?:the|an?) ((?:\w+ )?\w+)(?=,| of| for| at| in| who)")
_ANY = frozenset(("a", "an", "one"))  # "a rep for Lee" is not the rep who was named
_ONE = frozenset(("a", "an", "one", "this", "that"))
_DESCRIPTION = 14  # words of a description that is shown as a speaker; a longer one was not understood
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_SEGMENT = re.compile(r"[,;:—–()\"“”\n]")
_EDGE = " ,;:—–-.\n"
_HANGS = re.compile(r"[-‑–][^\W\d_A-Z]")  # "the Roe-era plan"
_DATELINE = re.compile(r"[^.!?“\"\n]{0,40}?(?:\([\w .]{2,20}\)|[\w,)] ?(?:[—–]|--?))\s{1,2}(?=[“\"‘']?[^\W\d_a-z])")


@dataclass(frozen=True)
class Person:
    """A mention of somebody, or of something that can speak: where, in which form, and its fullest name."""

    start: int
    end: int
    full: str
    kind: str
    owner: bool  # "Lee's"


class Speakers:
    """The people of one article. `resolve` names a speaker; call it in the order of the text, since what a pronoun meant
    is remembered. `subjects` are the spans of the subjects of each sentence, in order."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        names: Sequence[Name] | None,
        words: Words,
        subjects: Sequence[Sequence[Span]],
    ) -> None:
        table = words.quotes
        self.text = text
        self.table = table
        self.past = words.names.past
        self.mentions = _mentions(text, sentences, names, table)
        self.starts = [mention.start for mention in self.mentions]
        self.sentence_starts = [sentence.start for sentence in sentences]
        self.genders = _told_by_pronouns(sentences, self.mentions, table) | _genders(text, self.mentions, words)
        self.titles = _titles(text, self.mentions, self.sentence_starts, table, self.past)
        self.subjects = subjects
        self.quoted = [(held.start, held.end) for sentence in sentences for held in sentence.quoted.values()]
        self.known: dict[Span, tuple[str, str]] = {}
        self.spoke: set[Span] = set()

    def resolve(self, span: Span) -> str:
        """The name for the words of a span, "" when unsure."""
        self.spoke.add(span)
        return self._resolve(span, _DEPTH)[0]

    def _resolve(self, span: Span, depth: int) -> tuple[str, str]:
        """The name and what it is: person, organisation, place, several, thing."""
        if span not in self.known:
            means = self._means(span)
            if means is None:
                self.known[span] = self._named(span) or self._described(span, depth)
            elif means == "r":
                self.known[span] = self._antecedent(span[0])
            else:
                self.known[span] = self._pronoun(span[0], means, depth)
        return self.known[span]

    def _means(self, span: Span) -> str | None:
        """What sort of thing a pronoun stands for; None for other words."""
        if span[1] - span[0] > 12:
            return None
        word = self.text[span[0] : span[1]].lower().replace("’", "'").split("'")[0].strip()
        return self.table.pronouns.get(word) or self.table.possessives.get(word)

    def _between(self, start: int, end: int) -> list[Person]:
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def _named(self, span: Span) -> tuple[str, str] | None:
        """The name that heads a noun phrase: of names side by side the last ("Lee spokesman Bob Hill"); none that belongs
        to a noun ("the Lee campaign") or stands behind a preposition ("the head of the union")."""
        text = self.text
        inside = [m for m in self._between(*span) if not m.owner and not self._in_quotation(m.start)]
        for number, mention in enumerate(inside):
            before = text[span[0] : mention.start].rsplit(",", 1)[-1].lower().split()
            if any(word in self.table.prepositions for word in before):
                continue
            if mention.kind == "place" and "," in text[span[0] : mention.start]:
                continue
            rest = text[mention.end : span[1]]
            joined = re.match(r",? (?:and|or|&) ", rest)
            if joined and any(other.start >= mention.end + joined.end() for other in inside[number + 1 : number + 4]):
                return trimmed(text, span), "several"
            if not self._modifies(rest):
                return mention.full, mention.kind
        return None

    def _modifies(self, rest: str) -> bool:
        """Does a name followed by these words of its phrase only describe a noun after it?"""
        word = rest.split(None, 1)[0].lower() if rest.strip() else ""
        if not word or not word[0].isalpha() or not rest[0].isspace():
            return False
        table = self.table
        following = (table.relatives, table.prepositions, table.determiners, table.adverbs, table.conjunctions)
        return not any(word.rstrip(",.") in words for words in following)

    def _described(self, span: Span, depth: int) -> tuple[str, str]:
        """A speaker without a name: the person whose title it is, else the words as written."""
        written = trimmed(self.text, span).split(",")[0]
        words = written.lower().split()
        told = list(takewhile(lambda word: word not in self.table.prepositions, words))
        known_of = len(told) > 1 and told[0] in self.table.determiners and told[0] not in _ANY
        another = bool(told) and told[0] in self.table.possessives and len(words) > len(told)  # "her husband of two years"
        if known_of and len(words) <= _TITLE_WORDS and not another:
            titles = [" ".join(told[1:]), *([] if self.past.intersection(told[1:-1]) else told[-1:])]
            for title in titles:
                known = self.titles.get(title, set())
                who = next(iter(known)) if len(known) == 1 else self._nearest(span[0], known, depth)
                if who:
                    return who, "person"
        author = self._author(span)
        if author:
            return author, "person"
        if len(words) > _DESCRIPTION:
            return "", "thing"
        several = bool(words) and words[-1].endswith("s") and words[0] not in _ONE
        return written, "several" if several else "thing"

    def _author(self, span: Span) -> str:
        """The person whom a text is by ("the statement from Lee")."""
        for mention in self._between(*span):
            before = self.text[span[0] : mention.start].lower().replace(".", "").split()
            while before and (
                before[-1] in self.table.roles or before[-1] in self.table.men or before[-1] in self.table.women
            ):
                before.pop()  # "from Dr Lee"
            if mention.kind == "person" and not mention.owner and before and before[-1] in self.table.authored:
                return mention.full
        return ""

    def _nearest(self, at: int, known: set[str], depth: int) -> str:
        """The one of several people who was the last subject before a place, "" when none was for some sentences."""
        if not known or depth == 0:
            return ""
        here = bisect_right(self.sentence_starts, at) - 1
        for number in range(here, max(-1, here - _BACK), -1):
            subjects = [self._resolve(span, depth - 1)[0] for span in self.subjects[number] if span[1] <= at]
            fitting = {who for who in subjects if who in known}
            if fitting:
                return fitting.pop() if len(fitting) == 1 else ""
        return ""

    def _antecedent(self, at: int) -> tuple[str, str]:
        """Who "who" means: the name right before it, but for the place that somebody is of ("Lee of Ohio, who")."""
        end = len(self.text[:at].rstrip(_EDGE))
        for mention in reversed(self._between(max(0, at - 80), at)):
            if mention.end >= end - 1 and not mention.owner:
                before = self.text[max(0, mention.start - 16) : mention.start].rstrip()
                behind = before.rsplit(None, 1)[-1] if before else ""
                if mention.kind != "place" or behind not in self.table.prepositions:
                    return mention.full, mention.kind
                end = mention.start - (mention.start - len(self.text[: mention.start].rstrip())) - len(behind) - 1
                continue
            if "," not in self.text[mention.end : at].strip(_EDGE) and "\n" not in self.text[mention.end : at]:
                break
        return "", ""

    def _pronoun(self, at: int, means: str, depth: int) -> tuple[str, str]:
        """Who a pronoun means: the nearest subject before it of the right sort, some sentences back at most; "" where two
        people fit equally well."""
        if means not in ("m", "f", "p", "n") or depth == 0:
            return "", ""
        here = bisect_right(self.sentence_starts, at) - 1
        for number in range(here, max(-1, here - (_BACK if means in "mf" else 2)), -1):
            fitting: dict[str, str] = {}
            spoke: set[str] = set()
            for span in reversed([span for span in self.subjects[number] if span[1] <= at]):
                who, kind = self._resolve(span, depth - 1)
                if who and self._fits(who, kind, means):
                    fitting[who] = kind
                    spoke |= {who} if span in self.spoke else set()
            likely = self._likeliest(fitting, means)
            if likely:
                who = likely[0]
                if len(likely) > 1 and number != here:
                    who = spoke.pop() if len(spoke) == 1 else ""  # "..., said Lee" goes on with "he said"
                return (who, fitting[who]) if who else ("", "")
            if means in "mf":
                end = at if number == here else self.sentence_starts[number + 1]
                others = self._people(self.sentence_starts[number], end, means)
                if len(others) == 1:
                    return others[0], "person"
                if len(others) > 1:
                    return "", ""
        return "", ""

    def _people(self, start: int, end: int, means: str) -> list[str]:
        """The people named between two places, outside words said, who can be what a pronoun means."""
        found: dict[str, None] = {}
        for mention in self._between(start, end):
            pointed = self._fits(mention.full, mention.kind, means) and not self._beside(mention)
            if pointed and not (mention.owner and mention.full not in self.genders):
                found[mention.full] = None
        return list(found)

    def _likeliest(self, fitting: Iterable[str], means: str) -> list[str]:
        """Those who fit a pronoun; where the sex of some is known, these alone."""
        found = list(fitting)
        return [who for who in found if self.genders.get(who) == means] or found

    def _beside(self, mention: Person) -> bool:
        """Does a name stand where no pronoun points: within words said, or in a relative clause ("which Lee opposed")?"""
        before = _SEGMENT.split(self.text[max(0, mention.start - 60) : mention.start].lower())[-1].split()
        relatives = self.table.relatives - self.table.complementisers
        return self._in_quotation(mention.start) or not relatives.isdisjoint(before)

    def _in_quotation(self, at: int) -> bool:
        """Does a place stand inside quotation marks?"""
        before = bisect_right(self.quoted, (at, len(self.text))) - 1
        return before >= 0 and at < self.quoted[before][1]

    def _fits(self, who: str, kind: str, means: str) -> bool:
        if means == "p":
            return kind in ("several", "organisation")
        if means == "n":
            return kind in ("organisation", "thing", "place")
        return kind == "person" and self.genders.get(who, means) == means


def trimmed(text: str, span: Span) -> str:
    """The words of a span on one line, without marks at their edges."""
    start, end = trim(text, *span)
    return " ".join(text[start:end].split()).strip(_EDGE)


def _mentions(text: str, sentences: Sequence[Sentence], names: Sequence[Name] | None, table: QuoteWords) -> list[Person]:
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


def _genders(text: str, mentions: Sequence[Person], words: Words) -> dict[str, str]:
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


def _told_by_pronouns(sentences: Sequence[Sentence], mentions: Sequence[Person], table: QuoteWords) -> dict[str, str]:
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


def _titles(
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
    words = _SEGMENT.split(before.rstrip(" ,").lower())[-1].split()
    if not words or not (words[0] in table.determiners or words[0] in table.possessives):
        return []
    told = list(takewhile(lambda word: word not in table.prepositions, words))
    return told[-2:] if len(told) > 1 else []
