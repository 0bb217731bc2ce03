"""A tagged name and the letters around it -> the name mended, or that it is none: what a tagger that sees words, not signs,
gets wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from retold.model import Name, Span
from retold.stages.names.tokens import LONGEST_RUN, before_attribute, lookup
from retold.stages.names.types import headed, known
from retold.words import NameWords

LONGEST_PERSON = 4  # words of two tags that are made one person
LONGEST_ACRONYM = 5
LONGEST_ADDRESS = 80  # characters looked at on each side
CURRENCY = ("$", "€", "£", "¥")
_MODEL = re.compile(r"[ -](?:[A-Z]{1,3}-?\d|\d{3}(?:-\d{1,4}[A-Z]{0,3})?s?\b(?! (?:million|billion|per|%)))")
_GLUED_BEFORE, _GLUED_AFTER = re.compile(r"[\w.+%/:@-]+$"), re.compile(r"[\w.+%/:@-]+")
_ADDRESS = re.compile(r"://|\bwww\.|_|@[\w|-]*\.\w|\.(?:docx?|pdf|xlsx?|html?|jpe?g|png|zip)\b")
_INITIALS = re.compile(r"(?:[A-Z]\. ?)+")
_SPACED = re.compile(r"\w(?: \w){2,}")
_TITLE = re.compile(r"([^\W\d_]+)\.? $")
_DOTTED = re.compile(r"(?:(?:\b[^\W\d_]\.)+[^\W\d_]|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|Bros))\.\Z")
_SITE = re.compile(r"\.(?:com|org|net)\b(?![/\w@])")
_LEGAL_FORM = re.compile(r",? (?:(?:Inc|Corp|Ltd|L\.P|N\.V|S\.A|Pvt\. Ltd)\b\.?|(?:LLC|LP|PLC|plc)\b)")
_ARTICLE = re.compile(r"\b(?:a[dlnrstz]|ash|el)-$", re.I)  # "as-Sisi"
_INITIAL = re.compile(r"(?:^|[a-z] |\n)([A-Z]\. )$")
_SURNAME = re.compile(r"\.\s[A-Z][\w'’-]{1,30}")
_SUFFIX = re.compile(r",? (?:[JS]r\b\.?|(?:I{2,3}|X{0,2}(?:I[VX]|VI{1,3}|X|XI{1,3}))\b(?!-))")  # "Roe, Jr.", "Leo XIV"
_SYLLABLE = re.compile(r"-(?:[a-z]{2,5}|[A-Z][^\W\d_]+)\b")  # "Jae-in", "Ann Roe-Lind"
_PARTY = re.compile(r"[A-Z]-[A-Z][\w.]*")  # "D-N.Y.": the letter of a party, and a state
_MARKED = re.compile(r"[@#][^\W_]*[a-z][A-Z]|\b[DRI]-")  # "@AnnRoe", "D-N.Y."
_SHOUTED = re.compile(r"(?=(?:[A-Z]+ )*[A-Z]{4})(?:[A-Z]{2,} ){2,}(?=[A-Z]\w*[a-z])")  # "THE FERRY ROW" before "Ann Roe"
_TWICE = re.compile(r"([A-Z]{2,}) (?=([A-Z][a-z]+)\b)")  # "ANN" before "Ann Roe"
_OWNS = re.compile(r"[´`]s$")  # an apostrophe that is none
SYLLABLES = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,6}")  # a given name behind its surname: "Lee Jae-in"
_NAMED_BY_SYLLABLES = re.compile(rf" {SYLLABLES.pattern}\b")
_TOLD_AS = re.compile(r", (?:[a-z]+ ){0,3}([a-z]+)")
_GAUGE = re.compile(r"(?: \d+)? ([^\W\d_]+)")
_FLIGHT = re.compile(r" Flight(?: \d+)?$")
_NEXT = re.compile(r" ([^\W\d_]+)")


def joined(text: str, tags: Iterable[Name], names: NameWords) -> list[Name]:
    """The tags in order, those made one that a blank alone parts: a given name and a surname ("Ann" "Roe"), the initials of
    a firm's founder and the firm ("J. M." "Roe Holdings")."""
    kept: list[Name] = []
    for tag in sorted(tags, key=lambda tag: (tag.start, tag.end)):
        last = kept[-1] if kept else None
        if last and text[last.end : tag.start] in (" ", ". ") and _one(text, last, tag, names):
            kind = "person" if last.type == "person" and _by_particle(text, tag, names) else tag.type
            kept[-1] = Name(last.start, tag.end, text[last.start : tag.end], kind)
        else:
            kept.append(tag)
    return kept


def _one(text: str, last: Name, tag: Name, names: NameWords) -> bool:
    """Are a tag and the one behind it one name?"""
    first, second = text[last.start : last.end], text[tag.start : tag.end]
    dot = text[last.end] == "."
    if last.type == "person" and not dot and " " not in first and _by_particle(text, tag, names):
        return True  # "Saleh" "al-Ahli"
    if tag.type == "organisation":  # "U.S. Department of Justice"
        state = last.type == "place" and lookup(first) in names.place_aliases and not text[tag.start].islower()
        return state or (last.type == "person" and _INITIALS.fullmatch(first + "." * dot) is not None)
    words = first.split() + second.split()
    initial = len(first.split(" ")[-1]) == 1  # "Ann M" ". " "Roe"
    letters = len(first) == 2 and first.isupper() and first.isalpha()  # "JD" "Vance"
    single = " " not in second and (letters or lookup(second) not in names.given) and (initial or not dot)
    large = words[0][0].isupper() and second[0].isupper()
    return last.type == tag.type == "person" and single and large and len(words) < LONGEST_PERSON


def _by_particle(text: str, tag: Name, names: NameWords) -> bool:
    """Does a tag begin with a small word of surnames that a hyphen joins ("al-Ahli")?"""
    particle, hyphen, _ = text[tag.start : tag.end].partition("-")
    return bool(hyphen) and lookup(particle) in names.particles


def widened(text: str, tag: Name, names: NameWords) -> Name:
    """The tag with what belongs to its ends: an Arabic article before ("as-Sisi"), a dot of its last word, a legal form
    ("Norvel, Inc."), the end of its address ("Norvel.com"); for a person an initial before ("A. Roe"), a suffix ("Roe,
    Jr."), a syllable ("Lee Jae-in")."""
    if tag.type == "person":
        tag = _whole_person(text, tag, names)
    flight = _FLIGHT.search(text[tag.start : tag.end]) if tag.type == "organisation" else None
    if flight and flight.start():
        return Name(tag.start, tag.start + flight.start(), text[tag.start : tag.start + flight.start()], "organisation")
    article = _ARTICLE.search(text, max(0, tag.start - 4), tag.start)
    start = article.start() if article else tag.start
    end = tag.end + 1 if _DOTTED.search(text, max(tag.start, tag.end - 8), tag.end + 1) else tag.end
    site = _SITE.match(text, end)
    form = _LEGAL_FORM.match(text, end) if tag.type == "organisation" else None
    end = site.end() if site else form.end() if form else end
    return Name(start, end, text[start:end], "organisation" if site else tag.type)


def _whole_person(text: str, tag: Name, names: NameWords) -> Name:
    """A person with a suffix after; one of several words with an initial before, and a syllable after; a surname of
    one word with the two syllables of its given name."""
    several = " " in text[tag.start : tag.end]
    surname = _SURNAME.match(text, tag.end) if several and text[tag.end - 2 : tag.end - 1] == " " else None
    if surname:
        return Name(tag.start, surname.end(), text[tag.start : surname.end()], "person")  # "Ana R" of "Ana R. Duarte"
    initial = _INITIAL.search(text, max(0, tag.start - 5), tag.start) if several else None
    after = _SUFFIX.match(text, tag.end) or (_SYLLABLE if several else _NAMED_BY_SYLLABLES).match(text, tag.end)
    after = None if after and before_attribute("X" + after.group(), names) else after  # "Ann Roe-led"
    start, end = initial.start(1) if initial else tag.start, after.end() if after else tag.end
    return Name(start, end, text[start:end], "person")


def bare(text: str, tag: Name, names: NameWords) -> Name:
    """A name without what makes it an adjective ("Norland-led") or tells what it owns ("Roe´s"), a person without the form
    of address that was tagged with it ("Doctor Roe")."""
    if _OWNS.search(tag.text):
        return Name(tag.start, tag.end - 2, tag.text[:-2], tag.type)
    if size := before_attribute(tag.text, names):
        return Name(tag.start, tag.start + size, tag.text[:size], tag.type)
    first, _, rest = tag.text.partition(" ")
    if tag.type != "person" or not rest.strip() or lookup(first.rstrip(".")) not in names.addresses:
        return tag
    start = tag.end - len(rest.lstrip())
    return Name(start, tag.end, text[start : tag.end], tag.type)


def quiet(tag: Name, names: NameWords) -> Name:
    """A name without what a heading in capitals before it adds ("THE FERRY ROW Ann Roe", "ANN Ann Roe")."""
    loud, twice = _SHOUTED.match(tag.text), _TWICE.match(tag.text)
    loud = None if loud and known(lookup(loud.group().strip()), names) else loud
    loud = twice if twice and twice[1] == twice[2].upper() else loud
    if loud is None:
        return tag
    return Name(tag.start + loud.end(), tag.end, tag.text[loud.end() :], tag.type)


def of_office(text: str, tag: Name, names: NameWords) -> Name:
    """A body alone where words of an office were tagged with it ("Senate Minority" before "Leader", "White House Press"
    before "Secretary")."""
    words = tag.text.split()
    after = _NEXT.match(text, tag.end)
    if tag.type == "person" or not after or lookup(after.group(1)) not in names.titles or len(words) > LONGEST_RUN:
        return tag
    for size in range(len(words) - 1, 0, -1):
        rest = " ".join(words[:size])
        if lookup(words[size]) not in names.offices or not tag.text.startswith(rest):
            break
        kind = known(lookup(rest), names) or headed([lookup(word) for word in words[:size]], names)
        if kind in ("organisation", tag.type):  # not "Boston" of "Boston Police"
            return Name(tag.start, tag.start + len(rest), rest, tag.type)
    return tag


def governing(text: str, tag: Name, names: NameWords) -> Name:
    """A person alone where those who govern with them are tagged ("Roe Administration", "the Roe administration")."""
    parts = tag.text.split()
    after = _NEXT.match(text, tag.end)
    inside = len(parts) == 2 and lookup(parts[1]) in names.reigns
    if not inside and not (len(parts) == 1 and after and after.group(1) in names.reigns):
        return tag
    low = lookup(parts[0])
    if low not in names.surnames or low in names.demonyms or low in names.organisations or low in _states(names):
        return tag
    return Name(tag.start, tag.start + len(parts[0]), parts[0], "person")


@lru_cache(64)
def _states(names: NameWords) -> frozenset[str]:
    """The places that adjectives point to: countries, and capitals that stand for them."""
    return frozenset(lookup(place) for place in [*names.demonyms.values(), *names.place_aliases.values()])


def titled(text: str, tag: Name, names: NameWords) -> bool:
    """Does a form of address stand before one word ("Dr. Roe's office")? It names a person, whatever follows."""
    before = _TITLE.search(text, max(0, tag.start - 20), tag.start)
    if before is None or " " in tag.text:
        return False
    return lookup(before.group(1)) in names.addresses and before.group(1)[0].isupper()


def acronym(tag: Name, names: NameWords) -> bool:
    """Is a person tagged whose name is a few capitals that no list knows? It is an organisation sooner."""
    written, low = tag.text.replace(".", ""), lookup(tag.text)
    short = 2 < len(written) <= LONGEST_ACRONYM and written.isalpha() and written.isupper()
    return tag.type == "person" and short and low not in names.given and low not in names.surnames


def common_place(tag: Name, low: str, names: NameWords) -> bool:
    """Is a place tagged that is no more than a word for places ("City", "National Park")?"""
    words = low.split()
    bare = words[1:] if words[0] == "national" and len(words) > 1 else words
    return tag.type == "place" and low not in names.places and all(word in names.place_words for word in bare)


def no_word(text: str, name: Name) -> bool:
    """A piece of an address, of a file's name, of a sum or of a word set wide ("ann.doe@post.net", "Ann_letter.doc",
    "US$ 5", "N E W S"), a handle ("@annroe"), the mark of a party ("D-Ohio"), or "Us" in a heading: nobody is named."""
    if name.text == "Us" or _marked(text, name):
        return True
    if text[name.end : name.end + 1] in CURRENCY or _SPACED.fullmatch(name.text) or _PARTY.fullmatch(name.text):
        return True
    before = _GLUED_BEFORE.search(text, max(0, name.start - LONGEST_ADDRESS), name.start)
    after = _GLUED_AFTER.match(text, name.end, name.end + LONGEST_ADDRESS)
    glued = (before.group() if before else "") + "|" + (after.group() if after else "")
    return len(glued) > 1 and bool(_ADDRESS.search(glued))


def _marked(text: str, name: Name) -> bool:
    """Do letters before a name make it a handle of several words in one, or the state of a party's member?"""
    return bool(
        _MARKED.match(text, max(0, name.start - 1), name.end) or _MARKED.match(text, max(0, name.start - 2), name.start)
    )


def gauge(text: str, name: Name, names: NameWords) -> bool:
    """Somebody's name in that of a measure or an index ("the Roe 2000 Index", "the Roe scale"): nobody is named."""
    after = _GAUGE.match(text, name.end) if name.type == "person" else None
    return after is not None and lookup(after.group(1)) in names.gauges


def laws(text: str, names: NameWords) -> list[Span]:
    """Where laws are named by what they are for ("the Justice for Sailors Act"), which names nobody in them."""
    found = _laws(names.endings.get("law", ()), names.articles)
    return [match.span(1) for match in found.finditer(text)] if found else []


@lru_cache(64)
def _laws(endings: tuple[str, ...], articles: frozenset[str]) -> re.Pattern[str] | None:
    """An article, words with capitals and small ones between them, and the word that ends the names of laws."""
    words, article = "|".join(end.capitalize() for end in endings), "|".join(sorted(articles))
    pattern = rf"\b(?i:{article}) ((?:[A-Z][\w'’.-]{{0,30}} (?:[a-z]{{1,4}} ){{0,2}}){{1,8}}(?:{words})s?)\b"
    return re.compile(pattern) if words and article else None


def told_of_firms(text: str, found: Sequence[Name], names: NameWords) -> set[str]:
    """The words tagged as people that are parts of firms' names in this text ("Roe", beside "Norvel Roe" and "Roe Air"), and
    of no full name of a person; not where one is spoken of as a person ("Mr. Roe", "Roe said")."""
    parts = {kind: set[str]() for kind in ("person", "organisation")}
    for name in found:
        words = name.text.split()
        if len(words) > 1 and name.type in parts:
            parts[name.type] |= {words[0], words[-1]}
    alone = [name for name in found if name.type == "person" and name.text in parts["organisation"] - parts["person"]]
    persons = {name.text for name in alone if titled(text, name, names) or _speaks(text, name, names)}
    return {name.text for name in alone} - persons


def _speaks(text: str, name: Name, names: NameWords) -> bool:
    """Is one spoken of as a person: by a verb of saying, or as who holds an office ("Roe, the prime minister")?"""
    after, told = _NEXT.match(text, name.end), _TOLD_AS.match(text, name.end)
    return (after is not None and after.group(1) in names.speech) or (told is not None and told.group(1) in names.titles)


def product(text: str, name: Name) -> bool:
    """A maker's name before a model's ("Norair N320"): a thing, not the maker."""
    if name.type != "organisation":
        return False
    last = name.text.rfind(" ")
    return bool(_MODEL.match(text, name.end) or (last > 0 and _MODEL.match(name.text, last)))
