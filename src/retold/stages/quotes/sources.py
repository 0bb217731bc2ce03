"""A sentence's tokens and a verb in, the noun phrase that does or says it out.

No grammar is parsed: a noun phrase is what stands between two breaks (a comma, a conjunction, another verb), with what
commas or brackets lay into it ("Ann Lee, the head of the union, said").
"""

from __future__ import annotations

from retold.stages.quotes.tokens import CAPITAL, POINT, QUOTED, WORD, Sentence
from retold.words import QuoteWords

Range = tuple[int, int]
_STOPS = frozenset(",;:—?!…|•")
_INNER = frozenset(".'-)(&/[]$%#")
_REACH = 30  # tokens that a noun phrase may be long
_LONG_INSERTION = 40


def is_break(sentence: Sentence, at: int, table: QuoteWords) -> bool:
    """Does the token end a noun phrase, whichever side it is seen from?"""
    low = sentence.lows[at]
    kind = sentence.kinds[at]
    if kind == QUOTED:
        return at in sentence.loud
    if kind == POINT:
        return low in _STOPS
    return low in table.auxiliaries or (low in table.subordinators and low not in table.prepositions)


def is_adverb(low: str, table: QuoteWords) -> bool:
    """Is the word one that may stand between a subject and its verb?"""
    return low in table.adverbs or (bool(table.adverb_endings) and len(low) > 4 and low.endswith(table.adverb_endings))


def adverb_at(sentence: Sentence, at: int, table: QuoteWords) -> bool:
    """Is the token an adverb? One that only its ending tells is none where a capital makes it a name ("Tom Connolly")."""
    low = sentence.lows[at]
    if low in table.adverbs or sentence.kinds[at] != CAPITAL or sentence.headline:
        return is_adverb(low, table)
    opens = at == 0 and not (low in table.women or low in table.men)
    speaks = opens and len(sentence) > 1 and "q" in table.verbs.get(sentence.lows[1], "")
    return opens and not speaks and is_adverb(low, table)


def is_finite(low: str, table: QuoteWords) -> bool:
    """Is the word a verb of the table that can hardly be a noun or an adjective?"""
    if low in table.nominal or low in table.nouns:
        return False
    return low in table.verbs and not low.endswith(table.participle_endings or "\0")


def subject_before(sentence: Sentence, at: int, low: int, table: QuoteWords) -> Range | None:
    """The noun phrase that ends right before token `at`, not reaching left of token `low`; None where there is none."""
    end = at
    while end > low and adverb_at(sentence, end - 1, table):
        end -= 1
    if end <= low:
        return None
    if sentence.lows[end - 1] in (",", "—") or end - 1 in sentence.titles:  # 'Ann Lee, the star of "Low Tide," said'
        return _before_insertion(sentence, end - 1, low, table)
    phrase = phrase_before(sentence, end, low, table)
    if phrase and _party(sentence.lows[phrase[0]], table) and phrase[0] > low + 1:  # "Ann Lee, R-Ohio said"
        name = phrase_before(sentence, phrase[0] - 1, low, table)
        return (name[0], phrase[1]) if name else phrase
    return _with_name(sentence, phrase, low, table) if phrase else None


def _party(word: str, table: QuoteWords) -> bool:
    """Does a word tell somebody's party and state ("R-Ohio")?"""
    return len(word) > 2 and word[1] == "-" and word[0] in table.parties


def _with_name(sentence: Sentence, phrase: Range, low: int, table: QuoteWords) -> Range:
    """A description with the full name before it, where no comma closes it ("Ann Lee, a guide at the port said")."""
    comma = phrase[0] - 1
    start = comma
    while start > low and (sentence.kinds[start - 1] == CAPITAL or sentence.lows[start - 1] == "."):
        start -= 1
    opens = (start == 0 or start - 1 in sentence.loud) and sentence.lows[start] not in table.verbs
    full = comma - start >= 2 and sentence.lows[comma] == "," and _bare_name(sentence, start, comma, table)
    described = sentence.lows[phrase[0]] in table.determiners and phrase[1] - phrase[0] > 1
    return (start, phrase[1]) if opens and full and described and not sentence.headline else phrase


def phrase_before(sentence: Sentence, end: int, low: int, table: QuoteWords) -> Range | None:
    """The noun phrase that ends with token `end - 1`."""
    last = sentence.lows[end - 1]
    bare = last.split("'")[0]
    if bare in table.pronouns and sentence.kinds[end - 1] != POINT:
        return _pronoun_phrase(sentence, end, low, table)
    start = end
    while start > low and end - start < _REACH:
        at = start - 1
        word = sentence.lows[at]
        if word in table.conjunctions:
            if not _joins_names(sentence, at, low, end, table):
                break
        elif word in table.relatives and word not in table.complementisers and start < end and at > low:
            if _opens_phrase(sentence, at + 1, table):
                break  # "a plan which the two leaders"
            start = at  # "officials who know the plan": go on to what the clause is about
            if at > low and sentence.lows[at - 1] == ",":
                start -= 1
            continue
        elif is_break(sentence, at, table) or (at != end - 1 and _is_verb(sentence, at, table)):
            if start == end or at - 1 <= low or not _begins_relative(sentence, at, table):
                break
        elif _title_before_name(sentence, at) or _after_clause(sentence, at, end, table):
            break
        elif table.pronouns.get(word, "r") in ("m", "f", "1") and start < end:
            start = at
            break
        start -= 1
    return _tidy(sentence, start, end, table)


def _after_clause(sentence: Sentence, at: int, end: int, table: QuoteWords) -> bool:
    """Does the token open a clause of which a name is the subject ("hours | after Lee said", "a crash | after South Norland
    said")?"""
    if sentence.lows[at] not in table.subordinators & table.adverbials or at + 1 >= end:
        return False
    length = at > 0 and (sentence.lows[at - 1].endswith("s") or sentence.lows[at - 1] in table.times)
    if length and _bare_name(sentence, at + 1, end, table):
        return True
    named = sentence.kinds[end - 1] == CAPITAL and sentence.lows[end - 1] not in table.times
    told = any(is_break(sentence, i, table) or _is_past(sentence, i, table) for i in range(at))  # not "The chair after Lee"
    return named and told and sentence.lows[at] in table.prepositions and not sentence.headline


def _is_past(sentence: Sentence, at: int, table: QuoteWords) -> bool:
    """Is the token a verb, or a word with the ending of one of the past?"""
    low = sentence.lows[at]
    return _is_verb(sentence, at, table) or (len(low) > 4 and low.endswith(table.past_endings or "\0"))


def _begins_relative(sentence: Sentence, at: int, table: QuoteWords) -> bool:
    """Is the token a verb right behind a "who" that no comma sets apart ("a guide who had met Lee told the Post")?"""
    relative = table.pronouns.get(sentence.lows[at - 1]) == "r" and sentence.lows[at - 1] not in table.complementisers
    return relative and sentence.kinds[at] == WORD and sentence.lows[at - 2 : at - 1] != [","]


def _opens_phrase(sentence: Sentence, at: int, table: QuoteWords) -> bool:
    """Does a noun phrase begin at a token?"""
    low = sentence.lows[at]
    return low in table.determiners or low in table.possessives or low in table.pronouns or sentence.kinds[at] == CAPITAL


def _is_verb(sentence: Sentence, at: int, table: QuoteWords) -> bool:
    """Is the token a verb between two noun phrases ("released a statement")?"""
    low = sentence.lows[at]
    if is_finite(low, table) or (low in table.finite and sentence.kinds[at] == WORD):
        return True
    past = len(low) > 4 and low.endswith(table.past_endings or "\0") and sentence.kinds[at] == WORD
    return past and _opens_phrase(sentence, at + 1, table)


def _pronoun_phrase(sentence: Sentence, end: int, low: int, table: QuoteWords) -> Range | None:
    """A pronoun as subject: itself; "those" or "one" with what comes before belongs to a longer phrase."""
    word = sentence.lows[end - 1].split("'")[0]
    if table.pronouns[word] in ("p", "x") and end - 2 >= low and sentence.lows[end - 2] in table.determiners:
        return end - 2, end
    return end - 1, end


def _joins_names(sentence: Sentence, at: int, low: int, end: int, table: QuoteWords) -> bool:
    """Does the conjunction join two parts of one noun phrase ("Lee and Kim", "the army and the police")?"""
    if at <= low or at + 1 >= end:
        return False
    before, after = at - 1, at + 1
    if sentence.lows[before] in _STOPS:
        return False
    if sentence.kinds[before] == CAPITAL and sentence.kinds[after] == CAPITAL:
        return True
    return (
        sentence.kinds[after] != CAPITAL
        and sentence.lows[after] not in table.determiners
        and not any(is_break(sentence, i, table) for i in range(max(low, at - 3), at))
    )


def _tidy(sentence: Sentence, start: int, end: int, table: QuoteWords) -> Range | None:
    """The phrase without what comes before it proper: adverbs, times, a leading "in Ohio"."""
    while start < end:
        low = sentence.lows[start]
        if (
            (sentence.kinds[start] == POINT and low not in "([#$")
            or low in table.conjunctions
            or adverb_at(sentence, start, table)
            or (low in table.times and low not in table.determiners)
        ):
            start += 1
        elif low in table.prepositions:
            start = _after_preposition(sentence, start, end, table)
        else:
            break
    return (start, end) if start < end else None


def _after_preposition(sentence: Sentence, start: int, end: int, table: QuoteWords) -> int:
    """Where a phrase goes on after the prepositional phrase that it begins with."""
    for at in range(start + 2, end):
        if sentence.lows[at] in table.determiners and sentence.lows[at - 1] not in table.prepositions:
            return at
        if sentence.lows[at - 1] in table.times and sentence.kinds[at] == CAPITAL and sentence.lows[at] not in table.times:
            return at
    return start + 1


def _before_insertion(sentence: Sentence, comma: int, low: int, table: QuoteWords) -> Range | None:
    """The subject before what commas lay in ("Lee, 43, who runs it, said"): the nearest stretch that is no insertion, or
    the bare name before it ("Lee, Kim's deputy, said")."""
    stretches = _stretches(sentence, comma, low)
    candidate: Range | None = None
    for number, (begin, end) in enumerate(stretches):
        if _inserted(sentence, begin, table):
            phrase = phrase_before(sentence, end, begin, table)
            if phrase and phrase[0] == begin and sentence.lows[begin] in table.determiners:
                candidate = phrase
            continue
        before = stretches[number + 1] if number + 1 < len(stretches) else None
        if before and _bare_name(sentence, begin, end, table) and _ends_with_place(sentence, *before, table):
            continue  # "in Springfield, Ohio,"
        if before and (_bare_name(sentence, *before, table) or _describes(sentence, before, (begin, end), table)):
            return before[0], comma
        phrase = phrase_before(sentence, end, begin, table)
        return (phrase[0], comma) if phrase else None
    return (candidate[0], comma) if candidate else None


def names_subject(sentence: Sentence, start: int, end: int, table: QuoteWords) -> bool:
    """Is the stretch a name and one description behind it, and no clause ("Ada Roe, who runs the port")?"""
    comma = next((at for at in range(start, end) if sentence.lows[at] == ","), end)
    if not start < comma < end - 1 or "," in sentence.lows[comma + 1 : end] or sentence.lows[end : end + 1] != [","]:
        return False
    opener = sentence.lows[comma + 1]
    described = opener in table.relatives or opener in table.determiners
    return described and _bare_name(sentence, start, comma, table) and not sentence.headline


def _title_before_name(sentence: Sentence, at: int) -> bool:
    """Is the token a title in marks, and is it a name that follows ('Speaking on "Good Evening," Ann Lee said')?"""
    return at in sentence.titles and sentence.kinds[at + 1 : at + 2] == [CAPITAL]


def _stretches(sentence: Sentence, comma: int, low: int) -> list[Range]:
    """What commas cut before token `comma`, nearest first, back to token `low` or to a quotation."""
    found: list[Range] = []
    end = comma
    for at in range(comma - 1, max(low, comma - _LONG_INSERTION) - 1, -1):
        quoted = at in sentence.loud or _title_before_name(sentence, at)
        if sentence.lows[at] in (",", "—") or quoted:
            if at + 1 < end:
                found.append((at + 1, end))
            end = at
            if quoted:
                return found
    if low < end and comma - low <= _LONG_INSERTION:
        found.append((low, end))
    return found


def _bare_name(sentence: Sentence, start: int, end: int, table: QuoteWords) -> bool:
    """Is the stretch a name and nothing else?"""
    if _inserted(sentence, start, table):
        return False
    return all(sentence.kinds[at] == CAPITAL or sentence.lows[at] in _INNER for at in range(start, end))


def _describes(sentence: Sentence, before: Range, name: Range, table: QuoteWords) -> bool:
    """Is a bare name laid in after what it is the name of ("her lawyer, Tom Hale, said")?"""
    low = sentence.lows[before[0]]
    return (low in table.determiners or low in table.possessives) and _bare_name(sentence, *name, table)


def _ends_with_place(sentence: Sentence, start: int, end: int, table: QuoteWords) -> bool:
    """Does a stretch end with a preposition and a name ("the union in New Springfield")?"""
    at = end - 1
    while at > start and sentence.kinds[at] == CAPITAL:
        at -= 1
    return at < end - 1 and sentence.lows[at] in table.prepositions


def _inserted(sentence: Sentence, start: int, table: QuoteWords) -> bool:
    """Does a stretch look laid in: a description, an age, a relative clause, an adverbial, a party and state ("R-Ohio")?"""
    word = sentence.lows[start]
    if _party(word, table):
        return True
    if sentence.kinds[start] == CAPITAL and word not in table.determiners and word not in table.prepositions:
        set_apart = word in table.subordinators or word in table.times or word in table.suffixes
        return set_apart or adverb_at(sentence, start, table)
    return True


def phrase_after(sentence: Sentence, start: int, table: QuoteWords) -> Range | None:
    """The noun phrase that begins at token `start`, with a description after a comma ("Ann Lee, who runs the union")."""
    size = len(sentence)
    end = start
    while end < size and end - start < _REACH:
        low = sentence.lows[end]
        if low in table.conjunctions:
            if not (
                end > start and end + 1 < size and sentence.kinds[end - 1] == CAPITAL and sentence.kinds[end + 1] == CAPITAL
            ):
                break
        elif is_break(sentence, end, table) or (end > start and _ends_phrase(sentence, end, table)):
            break
        end += 1
    while end > start and (
        (sentence.kinds[end - 1] == POINT and sentence.lows[end - 1] in ".-(")
        or sentence.lows[end - 1] in table.prepositions
    ):
        end -= 1
    if end == start:
        return None
    return start, _with_description(sentence, start, end, table)


def _ends_phrase(sentence: Sentence, at: int, table: QuoteWords) -> bool:
    """Does a token end a noun phrase that runs to the right: a time, a verb, a preposition that is not of names?"""
    low = sentence.lows[at]
    if low in table.times or (is_finite(low, table) and sentence.kinds[at] != CAPITAL):
        return True
    if low not in table.prepositions:
        return (low in table.pronouns and low not in table.determiners) or adverb_at(sentence, at, table)
    return low in table.adverbials and sentence.kinds[at - 1] == CAPITAL


def _named_after(sentence: Sentence, start: int, comma: int, table: QuoteWords) -> bool:
    """Is what stands behind the comma no more than the name of whom a phrase describes ("said the mayor, Ada Roe.")?"""
    end = comma + 1
    while end < len(sentence) and (sentence.kinds[end] == CAPITAL or sentence.lows[end] in _INNER):
        end += 1
    whole = end == len(sentence) or (sentence.kinds[end] == POINT and end not in sentence.loud)
    return whole and end - comma > 2 and _describes(sentence, (start, comma), (comma + 1, end), table)


def _with_description(sentence: Sentence, start: int, end: int, table: QuoteWords) -> int:
    """The end of a phrase with what a comma adds to it."""
    size = len(sentence)
    if end + 1 >= size or sentence.lows[end] != ",":
        return end
    word = sentence.lows[end + 1]
    capital = sentence.kinds[end + 1] == CAPITAL
    describes = (
        word in table.determiners
        or word in table.relatives
        or (
            sentence.kinds[end + 1] not in (POINT, QUOTED)
            and not capital
            and word not in table.prepositions
            and word not in table.conjunctions
            and word not in table.subordinators
            and word not in table.pronouns
            and not is_adverb(word, table)
            and not word.endswith(table.participle_endings or "\0")
        )
    )
    named = capital and _named_after(sentence, start, end, table)
    if not describes and not named:
        return end
    at = end + 1
    while at < size and at - end < _REACH and sentence.lows[at] not in (",", ";", ":", "—") and at not in sentence.loud:
        at += 1
    if at < size and sentence.lows[at] == "," and at + 1 in sentence.loud:
        return at
    while at > end and sentence.kinds[at - 1] == POINT and sentence.lows[at - 1] in ".!?":
        at -= 1
    return at


def first_subject(sentence: Sentence, stop: int, table: QuoteWords) -> Range | None:
    """The first noun phrase of a sentence before token `stop`, past what leads in ("In May, when it rained, ...")."""
    at = 0
    while at < stop and (sentence.lows[at] in table.conjunctions or adverb_at(sentence, at, table)):
        at += 1
    if at < stop and _leads_in(sentence.lows[at], table):
        at = next((i + 1 for i in range(at, stop) if sentence.lows[i] == ","), stop)
        if at < stop and _leads_in(sentence.lows[at], table):
            return None
    if at >= stop:
        return None
    if sentence.lows[at].split("'")[0] in table.pronouns:
        return at, at + 1
    phrase = phrase_after(sentence, at, table)
    if phrase is None:
        return None
    end = min(phrase[1], stop)
    for i in range(phrase[0] + 1, end):
        low = sentence.lows[i]
        if sentence.kinds[i] == WORD and (
            low in table.finite or (len(low) > 4 and low.endswith(table.past_endings or "\0"))
        ):
            end = i
            break
    return (phrase[0], end) if phrase[0] < end else None


def _leads_in(low: str, table: QuoteWords) -> bool:
    return low in table.prepositions or low in table.subordinators or low.endswith(table.participle_endings or "\0")
