"""From a quantity in its sentence to what it counts or measures: "11 | inter-governmental agreements".

1. what follows it             "a $3 billion | charge", "40 percent of its | revenue", "five | seats"
2. what it is said to be of    "a | bill for $284 billion", "$60 in | cash"
3. the subject of what moves   "the | shares fell 4 percent to $63.20"
"""

from __future__ import annotations

from retold.model import Span
from retold.stages.figures.symbols import SIGNS
from retold.stages.figures.tables import Tables
from retold.stages.figures.tokens import HYPHENS, Tokens, joined
from retold.stages.figures.units import Quantity

REACH = 24  # tokens looked back for a subject: longer clauses are rare, and it keeps the time linear


def counted(tokens: Tokens, found: Quantity, span: Span, table: Tables) -> Span | None:
    """The tokens that name what is counted or measured, or None. `span` is the quantity with its hedge, in tokens."""
    if found.kind == "age":
        return _aged(tokens, found, span, table)
    if found.kind == "score":
        return _phrase(tokens, found.stop, table) if tokens.near(found.stop) else None
    if (found.kind == "number" or found.number.sort == "odds") and not found.attributive:
        return _things(tokens, span[1], found, table)
    after = _after(tokens, found, span[1], table)
    if after or found.kind == "ordinal" or found.attributive:
        return after
    before = _before(tokens, span[0], table, found.kind == "duration")
    return before or (_subject(tokens, span[0], table) if found.kind in ("money", "percent", "measure") else None)


def _things(tokens: Tokens, j: int, found: Quantity, table: Tables) -> Span | None:
    """What is counted after a number: up to the first plural noun, "11 senior religious rabbis"."""
    words = table.words
    if tokens.word(j) in words.of and found.number.sort != "ordinal":
        j += 1
        while (
            tokens.word(j) in words.determiners
            or tokens.digits(j)
            or tokens.word(j) in words.cardinals
            or tokens.word(j).endswith("'s")
        ):
            j += 1
    if tokens.word(j) in words.times and tokens.word(j + 1) in words.determiners:
        return _phrase(tokens, j + 2, table)
    if found.number.value == 1 or not words.plural_ends or tokens.word(j) in words.chance:
        return _phrase(tokens, j, table)
    stop = j
    while stop - j < 7 and _in_phrase(tokens, stop, j, table, plural=True):
        word = tokens.word(stop)
        stop += 1
        if is_plural(word, table):
            more = bool(words.verbs) and (
                _in_phrase(tokens, stop, j, table, plural=False)
                and is_plural(tokens.word(stop), table)
                and not tokens.capital(stop)
            )
            return j, stop + more
    return None


def _after(tokens: Tokens, found: Quantity, j: int, table: Tables) -> Span | None:
    """The noun that a sum, share, measure, ordinal or compound adjective stands before."""
    words = table.words
    if tokens.word(j) == ")" and tokens.word(found.first - 1) == "(":
        j += 1
    elif tokens.word(j) == "(":
        j = next((k + 1 for k in range(j + 1, min(j + 8, len(tokens))) if tokens.word(k) == ")"), j)
    if found.kind == "ordinal" or (found.attributive and found.kind == "number"):
        hyphen = tokens.word(j) in HYPHENS
        phrase = _phrase(tokens, joined(tokens, j), table)
        return (phrase[0], phrase[0] + 1) if phrase and hyphen else phrase
    j = joined(tokens, j)
    if tokens.word(j) in words.per and tokens.word(j + 1).isalpha() and found.kind == "money":
        j += 2
    while tokens.word(j) in words.extents:
        j += 1
    if tokens.word(j) in words.of:
        j += 1
        while tokens.word(j) in words.determiners:
            j += 1
        return _phrase(tokens, j, table)
    if tokens.word(j) in words.made_of and found.kind == "money":
        j += 1
        while tokens.word(j) in words.articles or (tokens.word(j) in words.cardinals and tokens.word(j + 1) in HYPHENS):
            j += 3 if tokens.word(j) in words.cardinals else 1
        phrase = _phrase(tokens, j, table)
        capital = phrase and all(tokens.capital(k) for k in range(*phrase))
        return None if phrase is None or capital or tokens.digits(j) or tokens.word(phrase[0]) in words.months else phrase
    adjectival = found.attributive or tokens.word(found.first - 1) in words.articles or _singular(tokens, found)
    if not tokens.near(j) or not (adjectival or found.kind in ("money", "percent")):
        return None
    if not adjectival and tokens.word(j).endswith(words.participle_ends) and tokens.word(j) not in words.nouns:
        return None
    return _phrase(tokens, j, table)


def _singular(tokens: Tokens, found: Quantity) -> bool:
    """Is a unit of several written in the singular ("a 101 meter long vessel"), as adjectives are?"""
    last = tokens.word(found.stop - 1)
    return found.number.value > 1 and last == (found.unit or "").split()[-1] if found.unit else False


def _phrase(tokens: Tokens, j: int, table: Tables) -> Span | None:
    """The noun phrase that begins at token j: words up to a halt, "scoring run | late in"."""
    while tokens.word(j) in table.words.ever or (tokens.word(j) and tokens.word(j) in "“\"‘'"):
        j += 1
    stop = j
    while stop - j < 6 and _in_phrase(tokens, stop, j, table, plural=False):
        stop += 1
    if not table.words.verbs and not table.words.capital_nouns:  # nothing tells a verb: the noun comes first
        stop = next((k for k in range(j + 1, stop) if not tokens.capital(k)), stop)
    if table.words.capital_nouns and not any(tokens.capital(k) for k in range(j, stop)):
        return None
    if table.words.capital_nouns:  # a word in small letters behind a noun is no part of it
        stop = next((k for k in range(j + 1, stop) if tokens.capital(k - 1) and not tokens.capital(k)), stop)
    while stop > j and not tokens.word(stop - 1)[-1:].isalpha():
        stop -= 1
    return (j, stop) if stop > j else None


def _in_phrase(tokens: Tokens, k: int, start: int, table: Tables, plural: bool) -> bool:
    """Can token k belong to a noun phrase that begins at token `start`?"""
    words, word = table.words, tokens.word(k)
    if not word or (k > start and not tokens.near(k)):
        return False
    if word in HYPHENS:
        return k > start and tokens.glued(k) and tokens.glued(k + 1)
    if tokens.digits(k):
        return k > start and tokens.glued(k)
    if not word[0].isalpha():
        return word == "." and tokens.glued(k) and len(tokens.word(k - 1)) == 1 and tokens.capital(k - 1) and k > start
    written = tokens.written(k)
    if word in words.nouns or (len(word) < 3 and written.isupper() and written != "I" and word not in words.articles):
        return True
    if word in words.joiners:
        named = tokens.capital(k - 1) and tokens.capital(k + 1)
        return k > start and (plural or named) and tokens.word(k + 1).isalpha() and tokens.word(k + 1) not in words.halts
    if plural and word in words.verbs and word.endswith(words.plural_ends) and len(word) > 3:
        return word not in words.auxiliaries
    if word in words.halts or (word in table.units.by_first and tokens.word(k + 1) in words.later):
        return False
    if k == start or tokens.capital(k) or tokens.word(k - 1) in HYPHENS:
        return True
    return not word.endswith(words.participle_ends) or (
        word.endswith("ing") and tokens.word(k + 1) in ("on", "of", ".", ",")
    )


def is_plural(word: str, table: Tables) -> bool:
    """Does a word look like a plural noun?"""
    words = table.words
    if word in words.plurals or word in words.singulars:
        return word in words.plurals
    return len(word) > 2 and word.endswith(words.plural_ends) and not word.endswith(words.singular_ends)


def _before(tokens: Tokens, first: int, table: Tables, lasting: bool) -> Span | None:
    """The noun of which the quantity is said: "a | bill for a whopping $284 billion", "an | offer, of $70"."""
    words, i = table.words, first - 1
    while i > 0 and (tokens.word(i) in words.articles or tokens.word(i) in words.emphasis):
        i -= 1
    if tokens.word(i) not in (words.of if lasting else words.said_of):
        return None
    i -= 1 + (tokens.word(i - 1) == ",")
    return _phrase_before(tokens, i + 1, table)


def _phrase_before(tokens: Tokens, stop: int, table: Tables) -> Span | None:
    """The noun phrase that ends before token `stop`."""
    words, i = table.words, stop
    while i > 0 and stop - i < 5 and tokens.near(i):
        word = tokens.word(i - 1)
        halted = word in words.halts and word not in words.nouns
        if halted or word in words.determiners or not (word[0].isalpha() or word in HYPHENS):
            break
        if word.endswith(words.participle_ends) and not tokens.capital(i - 1):
            break
        if tokens.digits(i - 2) and tokens.glued(i - 1):  # the "m" of "5m"
            break
        i -= 1
    while i < stop and not tokens.word(i)[0].isalpha():
        i += 1
    return (i, stop) if i < stop else None


def _subject(tokens: Tokens, first: int, table: Tables) -> Span | None:
    """The subject of the verb of change before a quantity: "| Qualcomm shares fell 4 percent to $63.20"."""
    words = table.words
    if not words.moves:
        return None  # a language without verbs of change
    floor = max(0, first - REACH)
    i = first - (tokens.word(first) not in words.moves)
    while i > floor and tokens.word(i) not in words.moves:
        if not tokens.near(i + 1) or not _between(tokens, i, table):
            return None
        i -= 1
    while i > floor and tokens.near(i + 1) and (tokens.word(i) in words.verbal or tokens.word(i) == ","):
        i -= 1
    stop = i + 1
    while i >= floor and tokens.near(i + 1) and not _bounds(tokens, i, table):
        i -= 1
    return _head(tokens, i + 1, stop, table)


def _between(tokens: Tokens, i: int, table: Tables) -> bool:
    """Can token i stand between a verb of change and its quantity: adverbs, "to", "by", other quantities?"""
    word, words = tokens.word(i), table.words
    if word in words.adverbs or word in words.articles or tokens.digits(i) or word in SIGNS or word == ",":
        return True
    return word in table.percent.by_first or word in table.scales.by_first or word in table.units.by_first or word in HYPHENS


def _bounds(tokens: Tokens, i: int, table: Tables) -> bool:
    """Does a clause begin after token i?"""
    word, words = tokens.word(i), table.words
    if word in words.clauses or word in words.moves or (word and word in ',;:.“”"—–?!'):
        before = tokens.written(i - 1)  # "Mr." and "U.S." end nothing, "NBC." does
        return not (word == "." and tokens.glued(i) and (len(before) == 1 or (len(before) < 4 and not before.isupper())))
    return word.endswith(words.participle_ends) and tokens.word(i + 1) in words.determiners


def _head(tokens: Tokens, start: int, stop: int, table: Tables) -> Span | None:
    """The subject's phrase before its first preposition and without determiners; None for a pronoun."""
    words = table.words
    while start < stop and (
        tokens.word(start) in words.determiners or tokens.word(start) in words.adverbs or tokens.digits(start)
    ):
        start += 1
    end = next((k for k in range(start, stop) if tokens.word(k) in words.prepositions or tokens.word(k) == "("), stop)
    if start >= end or end - start > 7:
        return None
    inside = [tokens.word(k) for k in range(start, end)]
    if any(word in words.verbs and word not in words.nouns for word in inside) or (
        end - start == 1 and inside[0] in words.halts
    ):
        return None
    return (start, end) if any(word[0].isalpha() for word in inside) and "$" not in inside else None


def _aged(tokens: Tokens, found: Quantity, span: Span, table: Tables) -> Span | None:
    """Whose age it is: "the 43-year-old | congressman", "| Ana Ruiz, 43,", "| the port turns 300"."""
    if found.attributive:
        return _phrase(tokens, joined(tokens, span[1]), table)
    i = span[0] - 1
    if tokens.word(i) in ("(", ","):
        return name_before(tokens, i)
    if tokens.word(i) in table.words.aged:
        i -= 1
        return name_before(tokens, i + 1 - (tokens.word(i) == ",")) or _phrase_before(
            tokens, i + 1 - (tokens.word(i) == ","), table
        )
    return _subject(tokens, span[0], table)


def name_before(tokens: Tokens, stop: int) -> Span | None:
    """The capitalised name that ends before token `stop`, with "of New York" after it."""
    i = stop
    while i > 0 and stop - i < 10 and tokens.near(i):
        word = tokens.word(i - 1)
        inside = (
            tokens.capital(i - 1)
            or (word in (".", "-", "'") and tokens.glued(i - 1))
            or (word in ("de", "of", "von", "al", "bin", "da") and i < stop)
        )
        if not inside:
            break
        i -= 1
    while i < stop and not tokens.capital(i):
        i += 1
    return (i, stop) if i < stop else None
