"""Mentions of one text -> the same mentions with the full form of each: surnames, given names, acronyms, shortened firms."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from retold.model import Name, Span
from retold.stages.names.bearers import Mention, beside_own, whose
from retold.stages.names.tokens import lookup, stem
from retold.words import NameWords

MOST_FORMS = 8  # full names compared for one surname
MOST_BETWEEN = 120  # characters between a person and the kin named after
_GIVEN = re.compile(r", ([A-Z][^\W\d_]+)(?: [A-Z]\b\.?)?")
_BOUNDS = '"“”<>;:\n|/(['
_BEFORE = re.compile(r"([^\W\d_]+)\.?\s$")
_WORD = re.compile(r"[^\W\d_]+")


def turned_round(text: str, found: Sequence[Name], names: NameWords) -> list[Name]:
    """The mentions, a surname and the given name behind it made one ("Doe, Ann" in a list of people, a mail's head): only
    where the two stand alone, between marks or the ends of a line."""
    kept: list[Name] = []
    for name in found:
        if kept and name.start < kept[-1].end:
            continue
        given = _GIVEN.match(text, name.end) if name.type == "person" and " " not in name.text else None
        if given and _turned(text, name, (given.start(1), given.end()), names):
            kept.append(Name(name.start, given.end(), text[name.start : given.end()], "person"))
        else:
            kept.append(name)
    return kept


def _turned(text: str, last: Name, given: Span, names: NameWords) -> bool:
    """Is `last` the surname of one person and `given` the first names?"""
    start, end = given
    quoted = text[last.start - 1 : last.start] == text[end : end + 1] == '"'
    if not quoted and lookup(text[start:end].split()[0]) not in names.given:
        return False
    low = lookup(last.text)
    before, after = text[max(0, last.start - 2) : last.start].strip(" "), text[end : end + 2].strip(" ")
    alone = (not before or before[-1] in _BOUNDS) and (not after or after[0] in _BOUNDS)
    return alone and (low in names.surnames or low not in names.given)


def in_order(name: str) -> str:
    """ "Ann Doe" for "Doe, Ann"."""
    last, comma, given = name.partition(", ")
    return f"{given} {last}" if comma and " " not in last and given else name


def canonical_names(text: str, found: Sequence[Name], names: NameWords, told: Iterable[str] = ()) -> tuple[Name, ...]:
    """The mentions with `canonical` filled. A short form that two full names could have meant stays as it is written. `told`
    are full names of people that stand outside the text, over it."""
    kin, told = told_apart(text, found, names), tuple(told)
    full = {in_order(name.text) for name in found if name.type == "person" and in_full(lookup(name.text), names)}
    spelt_small = {lookup(form): form for form in sorted(full) if not form.isupper()}
    loud = {form: spelt_small[lookup(form)] for form in full if form.isupper() and lookup(form) in spelt_small}
    forms = sorted((full - loud.keys()).union(told))
    people = _fullest(forms, lambda a, b: same_person(a, b, names) and frozenset((a, b)) not in kin, names)
    titles = _titles(text, found, people, names)
    others = Counter(name.text for name in found if name.type != "person")
    holders = _by_word(people.values(), -1, names), _by_word(people.values(), 0, names)
    first_at = {name.text: name.start for name in reversed(found)}
    spelt: dict[str, list[str]] = defaultdict(list)
    for form in others:
        if " " in form:
            spelt[initials(form)].append(form)
    longer = _longer_forms(others, first_at, names)
    beside = dict(_in_brackets(text, found, names))
    over = [Mention(-1, -1, surname(lookup(form), names), people.get(form, form), False) for form in told]
    mentions = [*over, *_mentions(text, found, people, names)]
    apart = beside_own(text, mentions)
    by_use = whose(mentions, apart, text.find("\n"))

    def canonical(name: Name) -> str:
        if name.type == "person":
            low, title = lookup(name.text), _title_before(text, name.start)
            whole = people.get(loud.get(in_order(name.text), in_order(name.text)))
            one = _one_holder(low, holders, title, titles, names)
            return whole or (one if one not in apart else None) or by_use.get(name.start, name.text)
        low = lookup(name.text)
        behind = text.startswith(", ", name.start - 2) and name.start > 1
        alias = names.place_aliases.get(low) or names.short_states.get(low)
        alias = alias or (names.state_codes.get(low) if behind and name.text.isupper() else None)
        if alias:
            return alias
        short = name.text.isupper() and (len(name.text) > 2 or name.type == "organisation")
        full = spelt.get(name.text.replace(".", ""), []) if short else []
        return full[0] if len(full) == 1 else beside.get(name.text) or longer.get(name.text, name.text)

    return tuple(replace(name, canonical=canonical(name)) for name in found)


def in_nominative(found: Sequence[Name], names: NameWords) -> tuple[Name, ...]:
    """The mentions of people, where names have cases, under one form of each: full names that differ in their endings alone
    are one ("Анна Роова", "Анну Роову"), and a surname is whose it can only be ("Роовой")."""
    if not names.endings.get("case"):
        return tuple(found)
    forms: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for name in found:
        if name.type == "person":
            forms[tuple(stem(word, names) for word in lookup(name.canonical).split())].add(name.canonical)
    one = {key: min(same, key=lambda form: (len(form), form[-1] not in "ая", form)) for key, same in forms.items()}
    holders: dict[str, set[str]] = defaultdict(set)
    for key, form in one.items():
        if len(key) > 1:
            holders[key[-1]].add(form)

    def nominative(name: Name) -> str:
        key = tuple(stem(word, names) for word in lookup(name.canonical).split())
        whole = holders[key[0]] if len(key) == 1 and len(holders[key[0]]) == 1 else {one[key]}
        return next(iter(whole))

    return tuple(replace(name, canonical=nominative(name)) if name.type == "person" else name for name in found)


def _fullest(forms: Sequence[str], same_: Callable[[str, str], bool], names: NameWords) -> dict[str, str]:
    """Each full name, and the fuller one that can only mean the same person ("Ann Roe": "Ann Mary Roe")."""
    found = {}
    for same in _by_word(forms, -1, names).values():
        for form in same:
            fuller = [other for other in same if len(other) > len(form) and same_(lookup(form), lookup(other))][:MOST_FORMS]
            alike = all(same_(lookup(a), lookup(b)) for a in fuller for b in fuller)
            found[form] = max(fuller, key=lambda other: (len(other), other)) if fuller and alike else form
    return found


def _by_word(forms: Iterable[str], place: int, names: NameWords) -> dict[str, list[str]]:
    """Full names by their first (0) or last (-1) word, at most a few for each."""
    found: dict[str, list[str]] = defaultdict(list)
    for form in sorted(set(forms)):
        words, _ = person_parts(lookup(form), names)
        if words:
            found[words[place]].append(form)
    return found


def _one_holder(
    low: str, holders: Sequence[dict[str, list[str]]], title: str, titles: dict[str, set[str]], names: NameWords
) -> str | None:
    """The one person of this surname (or, failing that, given name): of several, the one of the sex that the title before
    the name tells ("Mrs. Roe"), or the one whom the text gave that title ("Rev. Roe", after "the Reverend Ann Roe")."""
    words, suffix = person_parts(low, names)
    people = holders[0].get(" ".join(words)) or holders[1].get(low) or []
    people = [person for person in people if person_parts(lookup(person), names)[1] == suffix] if suffix else people
    people = without_suffix(people, names)
    sex = "f" if title in names.women else "m" if title in names.men else ""
    if sex:
        sexes = {sex} if len(people) > 1 else {sex, "", None}
        people = [person for person in people if names.given.get(lookup(person).split()[0]) in sexes]
    if len(people) > 1 and title in names.titles:
        people = [person for person in people if any(_one_title(title, other) for other in titles.get(person, ()))]
    return people[0] if len(people) == 1 else None


def without_suffix(people: Sequence[str], names: NameWords) -> list[str]:
    """Of people of one name whom a suffix alone tells apart, the one without: "Roe" is Ann Roe, where "Ann Roe Jr." too is
    named. Others as they are."""
    parts = {person: person_parts(lookup(person), names) for person in people}
    plain = [person for person, (_, suffix) in parts.items() if not suffix]
    return plain if len(plain) == 1 and all(words == parts[plain[0]][0] for words, _ in parts.values()) else list(people)


def _mentions(text: str, found: Iterable[Name], people: dict[str, str], names: NameWords) -> Iterator[Mention]:
    """The mentions of people in full, and of what may be their surname alone, in the order of the text."""
    for name in sorted(found, key=lambda name: name.start):
        whole = people.get(in_order(name.text), "")
        if name.type == "person" and (whole or not in_full(lookup(name.text), names)):
            family = surname(lookup(whole or name.text), names)
            yield Mention(name.start, name.end, family, whole, _title_before(text, name.start) in names.titles)


def _titles(text: str, found: Sequence[Name], people: dict[str, str], names: NameWords) -> dict[str, set[str]]:
    """The titles that the text gives each full name."""
    given: dict[str, set[str]] = defaultdict(set)
    for name in found:
        person = people.get(in_order(name.text)) if name.type == "person" else None
        title = _title_before(text, name.start) if person else ""
        if person and title in names.titles:
            given[person].add(title)
    return given


def _title_before(text: str, start: int) -> str:
    """The word before a name, folded: its title, where it has one."""
    before = _BEFORE.search(text, max(0, start - 20), start)
    return lookup(before.group(1)) if before else ""


def _one_title(a: str, b: str) -> bool:
    """One title, or its first letters ("Rev.", "Reverend")."""
    return a == b or (min(len(a), len(b)) > 2 and (a.startswith(b) or b.startswith(a)))


def told_apart(text: str, found: Iterable[Name], names: NameWords) -> set[frozenset[str]]:
    """Pairs of folded full names of two people, though the one could be short for the other: those whom the text calls kin
    ("George Roe and his son George W. Roe"), and one who has a suffix only after the name was told without. (A headline is
    short by itself.)"""
    found = sorted(found, key=lambda name: name.start)
    pairs = _told_by_suffix(found, text.find("\n"), names)
    between = names.titles | names.offices | names.articles | names.connectors | names.past
    last: Name | None = None
    for name in found:
        if name.type != "person" or not in_full(lookup(name.text), names):
            continue
        if last and name.start - last.end < MOST_BETWEEN and last.text != name.text:
            words = [lookup(word) for word in _WORD.findall(text, last.end, name.start)]
            while words and words[-1] in between:
                words.pop()
            if words and words[-1] in names.kin:
                pairs.add(frozenset((lookup(in_order(last.text)), lookup(in_order(name.text)))))
        last = name
    return pairs


def _told_by_suffix(found: Iterable[Name], line: int, names: NameWords) -> set[frozenset[str]]:
    """The pairs of a name without a suffix and the same with one that stands later, both behind the first line."""
    plain: set[str] = set()
    pairs: set[frozenset[str]] = set()
    known: set[str] = set()
    for name in found:
        low = lookup(name.text)
        if name.type != "person" or name.start <= line or low in known or not in_full(low, names):
            continue
        known.add(low)
        words, suffix = person_parts(low, names)
        bare = " ".join(words)
        if suffix and bare in plain:
            pairs.add(frozenset((bare, low)))
        elif not suffix:
            plain.add(low)
    return pairs


def _in_brackets(text: str, found: Sequence[Name], names: NameWords) -> Iterator[tuple[str, str]]:
    """(short form, full name) of bodies whose text gives the one in brackets behind the other ("Norland Transit (NOTR)")."""
    for full, short in pairwise(found):
        if full.type != "organisation" or short.type != "organisation" or text[full.end : short.start] != " (":
            continue
        closed, known = text.startswith(")", short.end), lookup(short.text) in names.organisations
        if closed and not known and short.text.isupper() and short.text[0] == full.text[0]:
            yield short.text, full.text


def _longer_forms(forms: Iterable[str], first_at: dict[str, int], names: NameWords) -> dict[str, str]:
    """Organisations named in full and then by their first words ("Norvel Martin": "Norvel"). Not where two begin alike, nor
    where the short form comes first, or is a place or a known body ("UN" of "UN Security Council")."""
    beginning: dict[str, list[str]] = defaultdict(list)
    forms = sorted(forms)
    for form in forms:
        parts = form.split()
        for size in range(1, len(parts)):
            beginning[" ".join(parts[:size])].append(form)
    found = {}
    for form in forms:
        longer = beginning.get(form, [])
        low, whole = lookup(form), lookup(longer[0]) if len(longer) == 1 else ""
        body = low in names.organisations and whole not in names.organisations and short_firm(whole, names) != low
        if whole and low not in names.places and not body and first_at[longer[0]] <= first_at[form]:
            found[form] = longer[0]
    return found


def person_parts(name: str, names: NameWords) -> tuple[tuple[str, ...], str]:
    """A folded full name's words without a suffix, and the suffix ("jr", ""). Initials before it are one word ("T.J.")."""
    first, blank, rest = name.partition(" ")
    words = [word.strip(".,") for word in (first.replace(".", "") + blank + rest).split()]
    words = [word for word in words if word]
    suffix = ""
    while len(words) > 1 and words[-1] in names.suffixes:
        suffix = words.pop()
    while len(words) > 2 and words[0] in names.titles:
        words = words[1:]
    return tuple(words), suffix


def in_full(name: str, names: NameWords) -> bool:
    """Has a folded name more words than one ("Roe Jr." has not)?"""
    return " " in name and len(person_parts(name, names)[0]) > 1


def surname(name: str, names: NameWords) -> str:
    """The last word of a folded full name that is no suffix."""
    words, _ = person_parts(name, names)
    return words[-1] if words else ""


def same_person(a: str, b: str, names: NameWords) -> bool:
    """Can two folded full names be one person's? First and last name agree, middle ones do not clash, suffixes neither. A
    second surname may follow ("Ana Rey", "Ana Rey Mora")."""
    (first, suffix_a), (second, suffix_b) = person_parts(a, names), person_parts(b, names)
    if suffix_a and suffix_b and suffix_a != suffix_b:
        return False
    if _second_surname(first, second, names) or _second_surname(second, first, names):
        return True
    if (
        len(first) < 2
        or len(second) < 2
        or not (first[-1] == second[-1] or (_close(first[-1], second[-1]) and _fits(first[0], second[0], names)))
    ):
        return False
    shorter, longer = sorted((first[:-1], second[:-1]), key=len)
    if len(shorter) == len(longer) or (len(shorter) > 1 and all(len(part) == 1 for part in shorter[1:])):
        return all(_fits(x, y, names) for x, y in zip(shorter, longer, strict=False))  # "George H. W." is not "George W."
    opens = _fits(shorter[0], longer[0], names)
    if not opens and (len(shorter[0]) > 2 or shorter[0] in names.particles):  # "de Roe", for "Ann de Roe"
        opens = any(_fits(shorter[0], y, names) for y in longer[1:] if len(y) > 1)  # "Bo Roe" is not "Ann B. Roe"
    return opens and all(any(_fits(x, y, names) for y in longer) for x in shorter[1:])


def _second_surname(short: Sequence[str], long: Sequence[str], names: NameWords) -> bool:
    """Is a full name another with one word more behind it? Not where the word before may be a given name ("Ann Mary", "Ann
    Mary Roe")."""
    return 1 < len(short) == len(long) - 1 and long[:-1] == short and short[-1] not in names.given


def _fits(a: str, b: str, names: NameWords) -> bool:
    """One given name, or its initial, or what it is short for ("Jim", "James")."""
    if a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b)):
        return True
    full = {a, *names.short_names.get(a, "").split()}
    return not full.isdisjoint((b, *names.short_names.get(b, "").split()))


def _close(a: str, b: str) -> bool:
    """Two spellings of one surname brought over from another alphabet: long, and one letter apart at its end."""
    if min(len(a), len(b)) < 6 or abs(len(a) - len(b)) > 2:
        return False
    common = next((place for place, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return max(len(a), len(b)) - common <= 2 and set(a[common:] + b[common:]) <= set("iyjye")


def short_firm(name: str, names: NameWords) -> str:
    """A folded name without the endings that tell a firm's legal form."""
    words = [word.strip(".,") for word in name.split()]
    while len(words) > 1 and words[-1] in names.firm_endings:
        words.pop()
    return " ".join(words)


def initials(name: str) -> str:
    """The initials of a name's large words: "European Space Agency" -> "ESA"."""
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
