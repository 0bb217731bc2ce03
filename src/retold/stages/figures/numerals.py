"""From tokens to numbers: "1.2 million", "forty-two", "two-thirds", "dozens", "8th", "one in three".

A numeral knows its value and the size of its last written place, since precision comes from what is written. What it
counts, and whether it is a figure at all, is decided later.
"""

from __future__ import annotations

from dataclasses import replace

from retold.stages.figures.digits import Numeral, Sort, in_digits, slash
from retold.stages.figures.symbols import CODES, SIGNS
from retold.stages.figures.tables import Tables
from retold.stages.figures.tokens import FRACTIONS, HYPHENS, Tokens, joined
from retold.text import QUOTE_ENDS


def numeral_at(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """The longest number that begins at token i, or None."""
    found = _vague(tokens, i, table) or _odds(tokens, i, table) or fraction(tokens, i, table)
    return found or _ordinal(tokens, i, table) or cardinal(tokens, i, table)


def cardinal(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """A whole or decimal number with its scale words: "three", "1.2 million", "two hundred and six thousand"."""
    found = whole(tokens, i, table)
    return _point(tokens, _and_part(tokens, found, table), table) if found else None


def whole(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """A number without what "and a half" or "point five" adds."""
    found = _term(tokens, i, table)
    while found is not None and found.scale >= 1000:
        linked, j = _after_link(tokens, found.stop, table)
        following = _term(tokens, j, table) if j else None
        if following is None or not 0 < following.value < found.scale or not _continues(found, following, linked):
            break
        value = found.value + following.value
        found = replace(following, first=i, value=value, sort="scaled", worded=found.worded)
    return found


def _after_link(tokens: Tokens, j: int, table: Tables) -> tuple[bool, int]:
    """Is there an "and" at token j, and where does what follows begin? 0 when nothing can follow, as before a fraction."""
    if not tokens.near(j):
        return False, 0
    linked = tokens.word(j) in table.words.joiners
    j = joined(tokens, j + linked)
    part = part_at(tokens, j, table) if linked else None
    return linked, 0 if part and part.value < 1 else j


def _continues(found: Numeral, following: Numeral, linked: bool) -> bool:
    """Are two terms one number ("4 thousand 3 hundred", "two million and six"), or two ("1 million 20 years ago")?"""
    if following.sort == "digits":
        return False
    return not linked or following.scale > 1 or found.worded or following.value >= 100


def _term(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """One number and the scale words that multiply it: "3 hundred and 21", "10k", "a million", "half a billion"."""
    found = _small(tokens, i, table) or _single(tokens, i, table)
    if found and found.worded and found.value >= 100 and found.value % 100 == 0:
        found = _tens(tokens, found, table)  # languages that write "two hundred" as one word
    while found is not None:
        j = joined(tokens, found.stop)
        match = table.scales.match(tokens, j) if j == found.first or tokens.near(j) else None
        if match is None or not _may_scale(tokens, j, match[0], table):
            return found if found.stop > found.first else None
        stop, by = match
        stop += _dotted(tokens, stop, table)
        found = replace(
            found, stop=stop, value=found.value * by, place=found.place * by, scale=found.scale * by, sort="scaled"
        )
        if by == 100:
            found = _tens(tokens, found, table)
    return None


def _dotted(tokens: Tokens, j: int, table: Tables) -> bool:
    """Is the mark at token j the full stop of an abbreviated scale, and what is counted behind it ("1,2 Mio. Euro")?"""
    words, after = table.words, tokens.word(j + 1)
    if tokens.word(j - 1) not in words.short_scales or tokens.word(j) != "." or not tokens.near(j + 1):
        return False
    if after in SIGNS:
        return tokens.glued(j)
    return tokens.glued(j) and after.isalpha() and after not in words.determiners and after not in words.halts


def _tens(tokens: Tokens, found: Numeral, table: Tables) -> Numeral:
    """Add what stands below a hundred: "three hundred and one", "3 hundred and 21"."""
    linked, j = _after_link(tokens, found.stop, table)
    below = _small(tokens, j, table) if j else None
    if (
        below is None
        or not 0 < below.value < 100
        or below.place != 1
        or (below.sort == "digits" and (not linked or found.worded))
    ):
        return found
    scale = table.scales.match(tokens, joined(tokens, below.stop))
    if scale and scale[1] in (12, 100):
        return found
    return replace(found, stop=below.stop, value=found.value + below.value, place=1.0, scale=1.0, sort="words")


def _may_scale(tokens: Tokens, j: int, stop: int, table: Tables) -> bool:
    """Is the scale word at token j one here? A letter stands right after digits, "m" only before what is counted."""
    if len(tokens.word(j)) > 1:
        return True
    if not tokens.digits(j - 1) or (tokens.glued(stop) and tokens.word(stop).isalnum()):
        return False
    money = tokens.word(j - 2) in SIGNS or tokens.written(j - 2) in CODES
    if tokens.word(j) in ("m", "t"):
        return (
            money
            or (tokens.written(j) == "M" and tokens.glued(stop) and tokens.word(stop) in SIGNS)
            or (tokens.written(j) == "M" and tokens.glued(j))
            or (tokens.glued(j) and _is_plural(tokens, stop, table))
        )
    if tokens.word(j) == "g":
        return tokens.written(j) == "G" and not tokens.word(stop).isalpha() and len(tokens.word(j - 1)) > 1
    return tokens.glued(j) or not tokens.word(stop).isalpha() or money


def _is_plural(tokens: Tokens, i: int, table: Tables) -> bool:
    """Is token i a word that is counted, or a currency? Tells "5m people" and "5m euros" from "5m above"."""
    word = tokens.word(i)
    if word in table.words.plurals or table.currencies.match(tokens, i) or tokens.written(i) in CODES:
        return True
    return len(word) > 3 and word.endswith(table.words.plural_ends) and word not in table.words.halts


def _small(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """A number without scale words, in digits ("1,200", "10 1/2", "6 x 10^4") or in words below a hundred."""
    if tokens.digits(i):
        return in_digits(tokens, i)
    match = table.cardinals.match(tokens, i)
    if match is None or (tokens.glued(i) and tokens.digits(i - 1)):
        return None
    place = 1.0 if float(match[1]).is_integer() else 0.1  # "anderthalb", "полтора"
    return Numeral(i, match[0], float(match[1]), place, "words", worded=True)


def _single(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """The one that is left out before a scale word: "a million", "trillion-ton"."""
    j = i + (tokens.word(i) in table.words.articles)
    scale = table.scales.match(tokens, j)
    if scale is None or len(tokens.word(j)) < 3 or (j == i and tokens.glued(i)):
        return None
    return Numeral(i, j, 1.0, 1.0, "words", worded=True)


def _after_of(tokens: Tokens, j: int, table: Tables) -> int:
    """The token after "of a" or "a" at token j."""
    words = table.words
    j += tokens.word(j) in words.of and tokens.word(j + 1) in words.articles
    return j + (tokens.word(j) in words.articles)


def _and_part(tokens: Tokens, found: Numeral, table: Tables) -> Numeral:
    """A number with the part after it: "one and a half", "five and a half million", "3 million and a quarter"."""
    j = joined(tokens, found.stop)
    linked = tokens.word(j) in table.words.joiners and tokens.near(j)
    part = part_at(tokens, joined(tokens, j + 1), table) if linked else None
    if part is None or part.value >= 1:
        return found
    match = table.scales.match(tokens, part.stop) if tokens.near(part.stop) else None
    if match:
        stop, scale = match
        base = found.value if found.scale > 1 else found.value * scale
        return replace(found, stop=stop, value=base + part.value * scale, place=scale / 10, scale=scale, sort="scaled")
    scale = found.scale if found.scale >= 1000 else 1.0
    sort: Sort = "scaled" if scale > 1 else "words"
    return replace(found, stop=part.stop, value=found.value + part.value * scale, place=scale / 10, sort=sort, exact=True)


def _point(tokens: Tokens, found: Numeral, table: Tables) -> Numeral:
    """A number whose decimals are words: "two hundred point seventy-one", "five point five"."""
    j = found.stop
    if tokens.word(j) not in table.words.point or not found.worded:
        return found
    decimals, j = "", j + 1
    while (match := table.cardinals.match(tokens, j)) and len(decimals) < 12:
        decimals, j = decimals + str(match[1]), match[0]
    if not decimals:
        return found
    return replace(found, stop=j, value=found.value + float("0." + decimals), place=10.0 ** -len(decimals))


def _vague(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """Plurals that say only how many digits: "dozens", "hundreds of thousands", "millions"."""
    match = table.vague.match(tokens, i)
    return Numeral(i, match[0], match[1][0], 0.0, "vague", high=match[1][1]) if match else None


def _odds(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """One out of several: "one in three", "four out of ten", "two-in-three", "1 in 5"."""
    if tokens.word(i + 1) not in table.out_of and tokens.word(i + 2) not in table.out_of:
        return None
    above = _small(tokens, i, table)
    if above is None and tokens.word(i) in table.words.articles:
        above = Numeral(i, i + 1, 1.0, 1.0, "words", worded=True)
    if above is None or above.place != 1:
        return None
    j = joined(tokens, above.stop)
    for link in table.words.out_of:
        parts = link.split()
        if [tokens.word(j + k) for k in range(len(parts))] != parts:
            continue
        below = whole(tokens, joined(tokens, j + len(parts)), table)
        chance = below is not None and _a_chance(tokens, below.stop, table)
        if (
            below is None
            or (below.value <= above.value and not chance)  # "a 5 in 3 chance" is wrong, and no five of anything
            or below.place < 1
            or (below.value >= 1900 and below.sort == "digits" and below.value < 2100)
        ):
            continue
        round_ = below.value <= 10 or below.value % 10 == 0
        firm = above.value == 1 or (len(parts) > 1 and round_) or j > above.stop or chance
        if firm:
            return Numeral(i, below.stop, above.value / below.value, 0.0, "odds")
    return None


def _a_chance(tokens: Tokens, j: int, table: Tables) -> bool:
    """Is it of a chance that the odds before token j are told: "1 in 3 chance", ""1 in 3" chance"?"""
    return tokens.word(j + (tokens.word(j) in QUOTE_ENDS)) in table.words.chance


def _ordinal(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """A place in a row: "third", "twenty-first", "8th"."""
    if not tokens.digits(i):
        match = table.ordinals.match(tokens, i)
        return Numeral(i, match[0], float(match[1]), 1.0, "ordinal") if match else None
    ending = tokens.glued(i + 1) and tokens.word(i + 1) in table.words.ordinal_ends
    if tokens.word(i + 1) in ("º", "ª"):
        ending = ending and tokens.word(i + 2).isalpha()  # else it is a degree
    ending = ending or (table.words.dotted_ordinals and _before_noun(tokens, i, table))
    if not ending or not tokens.word(i).isdecimal() or len(tokens.word(i)) > 5:
        return None
    return Numeral(i, i + 2, float(tokens.word(i)), 1.0, "ordinal")


def _before_noun(tokens: Tokens, i: int, table: Tables) -> bool:
    """Does a full stop after token i make it a place in a row, between an article and a noun ("im 19. Jahrhundert")?"""
    dotted = tokens.word(i + 1) == "." and tokens.glued(i + 1) and tokens.near(i + 2)
    return dotted and tokens.capital(i + 2) and tokens.word(i - 1) in table.words.determiners


def part_at(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """A fraction in words: "a half", "two-thirds", "three quarters", "one-fifth", "one hundred thirty-fifths"."""
    if tokens.word(i) in table.words.articles:
        match = table.parts.match(tokens, joined(tokens, i + 1))
        if match is None:
            return _article_part(tokens, i, table)
        ranked = table.ordinals.match(tokens, i + 1) and _is_noun(tokens, match[0], table)
        return None if ranked else Numeral(i, match[0], 1 / match[1], 0.0, "fraction", worded=True)
    if tokens.word(i) in table.words.halves:
        return Numeral(i, i + 1, 0.5, 0.0, "fraction", worded=True)
    if tokens.digits(i) or tokens.word(i) not in table.cardinals.by_first:
        return None
    for j in range(i + 1, min(i + 10, len(tokens))):
        k = j + 1 if tokens.word(j) in HYPHENS else j
        match = table.parts.match(tokens, k) if tokens.word(k) in table.parts.by_first and tokens.near(k) else None
        if match is None:
            continue
        links = [m for m in range(i + 1, j) if tokens.word(m) in table.words.joiners]
        if links and (proper := part_at(tokens, links[-1] + 1, table)) and proper.value < 1 and proper.stop == match[0]:
            return None
        above = whole(tokens.cut(i, j), 0, table)
        if (
            above
            and above.stop == j - i
            and (above.value == 1) == (tokens.word(match[0] - 1) not in table.words.plural_parts)
        ):
            return Numeral(i, match[0], above.value / match[1], 0.0, "fraction", worded=True)
    return None


def _bare_part(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """A half or quarter of a scale, "quarter million"."""
    match = table.parts.match(tokens, i)
    if match is None or match[1] not in (2, 4) or not table.scales.match(tokens, match[0]):
        return None
    return Numeral(i, match[0], 1 / match[1], 0.0, "fraction", worded=True)


def _is_noun(tokens: Tokens, i: int, table: Tables) -> bool:
    """Does a word stand at token i that can be ranked: "a third | term", and no "a third of", "a third more"?"""
    word = tokens.word(i)
    return tokens.near(i) and word.isalpha() and word not in table.words.halts and word not in table.words.determiners


def _article_part(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """A fraction of a round number: "a hundred trillionths"."""
    above = _term(tokens, i, table)
    match = table.parts.match(tokens, above.stop) if above else None
    return Numeral(i, match[0], above.value / match[1], 0.0, "fraction", worded=True) if above and match else None


def fraction(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """A fraction alone: "two-thirds", "a third", "3/4", "½", "one over twenty"."""
    value = slash(tokens, i)
    if value is not None:
        return Numeral(i, i + 3, value, 0.0, "fraction")
    if tokens.word(i) in FRACTIONS:
        return Numeral(i, i + 1, FRACTIONS[tokens.word(i)], 0.0, "fraction")
    found = part_at(tokens, i, table) or _bare_part(tokens, i, table)
    if found and found.value < 1:
        after = _after_of(tokens, found.stop, table)
        match = table.scales.match(tokens, after) if tokens.near(after) and len(tokens.word(after)) > 1 else None
        if match:
            stop, by = match
            return replace(found, stop=stop, value=found.value * by, place=by / 10, scale=by, sort="scaled")
    if found:
        return found
    if tokens.word(i + 1) in table.words.over and tokens.near(i + 1):
        above, below = _small(tokens, i, table), whole(tokens, i + 2, table)
        if above and above.value == 1 and above.stop == i + 1 and below and below.value > 1:
            return Numeral(i, below.stop, above.value / below.value, 0.0, "fraction", worded=True)
    return None
