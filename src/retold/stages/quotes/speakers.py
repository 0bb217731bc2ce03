"""Who speaks: what an article writes for a speaker in ("he", "the mayor", "Lee, head of the union,"), a name out.

A name stands for itself in its fullest form. A pronoun or a title goes to the only person that it can mean; where two
people fit, or none, the speaker is "" (a pronoun) or the words as written (a description): a guess is never shown as sure.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import takewhile

from retold.model import Name, Span
from retold.stages.quotes.people import SEGMENT, Person, genders, named_people, titles, told_by_pronouns
from retold.stages.quotes.sources import is_finite
from retold.stages.quotes.tokens import Sentence
from retold.text import trim
from retold.words import QuoteWords, Words

_BACK = 6  # sentences back within which a pronoun's person is looked for
_DEPTH = 12  # pronouns that are followed from one to the next
_TITLE_WORDS = 5  # "the former two-term state governor"
_ANY = frozenset(("a", "an", "one"))  # "a rep for Lee" is not the rep who was named
_ONE = frozenset(("a", "an", "one", "this", "that"))
_DESCRIPTION = 14  # words of a description that is shown as a speaker; a longer one was not understood
_OWNER = re.compile(r"(?:['’]s|(?<=s)['’])$")
_OPEN = re.compile(r"(?:^|\s)['‘]")  # quoted words, whose last mark is no possessive
_EDGE = " ,;:—–-.\n"


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
        self.mentions = named_people(text, sentences, names, table)
        self.starts = [mention.start for mention in self.mentions]
        self.sentence_starts = [sentence.start for sentence in sentences]
        self.genders = told_by_pronouns(sentences, self.mentions, table) | genders(text, self.mentions, words)
        self.titles = titles(text, self.mentions, self.sentence_starts, table, self.past)
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
            if means is None and not self._party(span[0]):
                self.known[span] = self._named(span) or self._described(span, depth)
            elif means is None or means == "r":
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

    def _party(self, at: int) -> bool:
        """Does somebody's party and state stand here ("R-Ohio"), which says who the name before it is?"""
        return self.text[at : at + 1].lower() in self.table.parties and self.text.startswith("-", at + 1)

    def _between(self, start: int, end: int) -> list[Person]:
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def _named(self, span: Span) -> tuple[str, str] | None:
        """The name that heads a noun phrase: of names side by side the last ("Lee spokesman Bob Hill"); none that belongs
        to a noun ("the Lee campaign") or stands behind a preposition ("the head of the union")."""
        text = self.text
        end = span[1] - len(_possessive(text[span[0] : span[1]]))  # "Lee's announcement" is hers
        inside = [m for m in self._between(*span) if (not m.owner or end <= m.end) and not self._in_quotation(m.start)]
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
        following = (
            table.relatives,
            table.prepositions,
            table.determiners,
            table.adverbs,
            table.conjunctions,
            table.times,
        )
        return not (any(word.rstrip(",.") in words for words in following))

    def _described(self, span: Span, depth: int) -> tuple[str, str]:
        """A speaker without a name: the person whose title it is, else the words as written."""
        written = _without_time(trimmed(self.text, span).split(",")[0], self.table)
        words = written.lower().split()
        told = list(takewhile(lambda word: word not in self.table.prepositions, words))
        known_of = len(told) > 1 and told[0] in self.table.determiners and told[0] not in _ANY
        another = bool(told) and told[0] in self.table.possessives and len(words) > len(told)  # "her husband of two years"
        if known_of and len(words) <= _TITLE_WORDS and not another:
            called = [" ".join(told[1:]), *([] if self.past.intersection(told[1:-1]) else told[-1:])]
            for title in called:
                known = self.titles.get(title, set())
                who = next(iter(known)) if len(known) == 1 else self._nearest(span[0], known, depth)
                if who:
                    return who, "person"
        author = self._author(span)
        if author:
            return author, "person"
        if len(words) > _DESCRIPTION or not _describes(words, self.table):
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
                before = self.text[max(0, mention.start - 16) : mention.start].split()
                if mention.kind != "place" or not before or before[-1] not in self.table.prepositions:
                    return mention.full, mention.kind
                end = mention.start - len(before[-1]) - 2
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
                others = self._people(self.sentence_starts[number], end, means, number == here)
                if len(others) == 1:
                    return others[0], "person"
                if len(others) > 1:
                    return "", ""
        return "", ""

    def _people(self, start: int, end: int, means: str, fronted: bool) -> list[str]:
        """The people named between two places, outside words said, who can be what a pronoun means. `fronted`: the pronoun
        stands in the same sentence ("In Lee's town, he said")."""
        found: dict[str, None] = {}
        for mention in self._between(start, end):
            fits = self._fits(mention.full, mention.kind, means) and not self._beside(mention)
            if fits and not (fronted and mention.owner and mention.full not in self.genders):
                found[mention.full] = None
        return list(found)

    def _likeliest(self, fitting: Iterable[str], means: str) -> list[str]:
        """Those who fit a pronoun; where the sex of some is known, these alone."""
        found = list(fitting)
        return [who for who in found if self.genders.get(who) == means] or found

    def _beside(self, mention: Person) -> bool:
        """Does a name stand where no pronoun points: within words said, or in a relative clause ("which Lee opposed")?"""
        before = SEGMENT.split(self.text[max(0, mention.start - 60) : mention.start].lower())[-1].split()
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


def _acts(word: str, table: QuoteWords) -> bool:
    """Is a word a verb, and no participle that describes a noun ("accused")?"""
    past = word.endswith(table.past_endings or "\0")
    return word in table.auxiliaries or word in table.finite or (is_finite(word, table) and not past)


def _possessive(written: str) -> str:
    """The ending of a possessive: "'s" of "Lee's", "'" of "the Lees'"."""
    found = _OWNER.search(written)
    return found.group() if found and not _OPEN.search(written) else ""


def _without_time(written: str, table: QuoteWords) -> str:
    """A description without a time behind it, nor its possessive: "officials" of "officials last week"."""
    words = written.removesuffix(_possessive(written)).split()
    low = [word.lower() for word in words]
    end = len(words)
    while end > 1 and low[end - 1] in table.times and low[end - 2] not in table.determiners - table.times:
        end -= 1  # "last week", but not "of the year"
    return " ".join(words[:end])


def _describes(words: list[str], table: QuoteWords) -> bool:
    """Do words tell somebody or something, all in all? A piece of a sentence does not ("kicked off a plane", "the ship
    left the"), nor does "another" alone."""
    if not any(char.isalpha() for word in words for char in word) or all(word in table.determiners for word in words):
        return False
    told = list(takewhile(lambda word: word not in table.relatives, words))
    first, second, last = words[0], words[1] if len(words) > 1 else "", words[-1]
    opens = (table.prepositions, table.conjunctions, table.subordinators, table.adverbs)
    follows = table.prepositions | table.determiners
    personal = first in table.pronouns and first not in table.determiners
    begins = personal or any(first in some for some in opens) or (first in table.times and second in table.times)
    partial = first.endswith(table.participle_endings + table.past_endings or "\0") and second in follows
    ends = last in follows or last in table.adverbs or last in table.conjunctions
    verb = (
        len(words) == 1 and (first in table.verbs or first in table.tails) and not first.endswith("s")
    )  # "heard", but "reports"
    return not (begins or partial or ends or verb or len(told) == 0 or any(_acts(word, table) for word in told))


def trimmed(text: str, span: Span) -> str:
    """The words of a span on one line, without marks at their edges."""
    start, end = trim(text, *span)
    return " ".join(text[start:end].split()).strip(_EDGE)
