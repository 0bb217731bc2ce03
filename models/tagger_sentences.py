"""Fills the sentences written for training the tagger (sentences/*.txt), whose slots stand for names, with made names.

P a full name, N the same with the surname first ("Doe, Ann"), G a given name, S a surname, O an organisation, A its acronym,
B a firm or a brand by a short name, L a place, C a country, R a restaurant or hotel that somebody visits, E an event, J an
event called by a given name (a storm); X is written large and no name. A small letter gives the name in small letters.
{o=...} gives a name of that kind. Everything else is plain words. The sentences cover what the corpus of training has little of: news prose with titles, ages
and attributions, letters and mails, reviews, questions without capitals, weblogs, headlines, sport, firms and their products.
"""

# ruff: noqa: E501  (one sentence, or one list of parts, a line)

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from retold.language import words_for
from retold.language.gazetteer import brands, cities, countries, given_abroad, given_names, surnames, surnames_abroad, towns

TEMPLATES = [
    line
    for path in sorted((Path(__file__).parent / "sentences").glob("*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if line
]

BRANDS_A = "nor vel tri cor zen al mar sol pax ver lum dex hel mon tor bri cas del fen gal hex jun kor lex mir".split()
BRANDS_B = "ton ix ara eon ico um ent ia on us ex ora ine is ova ock ane ell or ax".split()
FIRMS = """Inc. Corp. Ltd. LLC Group Bank Holdings Airlines Airways Motors Energy Systems Capital Partners Technologies
Pharmaceuticals Industries Foods Media Insurance Securities Petroleum Electric Oil Records Pictures Studios""".split()
SHOPS = (
    "Pizza Cafe Grill Motors Plumbing Bakery Salon Dental Garage Market Deli Florist Jewelers Autos Hotel Inn Books".split()
)
BODIES = """University of {L}|{L} University|{L} State University|Ministry of {T}|Department of {T}|Bank of {L}|{L} Police|{L} Times|
{L} Post|{L} Herald|{L} City Council|National {T} Agency|Federal {T} Commission|International {T} Organization|{T} Committee|
{L} Institute of Technology|{S} Foundation|Institute for {T} Studies|Center for {T}|{C} Embassy|House {T} Committee|{L} Airlines|
{L} United|{L} Stock Exchange|{L} Museum of Art|{T} Ministry|{T} Department|Court of Appeals|{L} Hospital|{S} & {S}|{S}, {S} & {S}|
Association of {T} Workers|{L} Chamber of Commerce|National Association for {T}|{C} Central Bank|Church of {L}""".replace(
    "\n", ""
).split("|")
THEMES = """Health Defense Education Justice Trade Finance Foreign Affairs|Labor Energy Transport Environment Agriculture|
Science|Housing|Ethics|Budget|Election|Human Rights|Climate Change|Public Policy|Justice|Security""".replace("\n", "")
TOPICS = [
    topic for part in THEMES.split("|") for topic in ([part] if " " not in part or len(part.split()) == 2 else part.split())
]
EVENTS = """{L} Summit|Battle of {L}|{L} Marathon|{L} Open|{L} Film Festival|World Cup|Summer Olympics|Winter Games|Cold War|
World War II|Hurricane {G}|{L} Conference|{C} Grand Prix|Champions League|{L} Air Show|Super Bowl|{L} Fair|Gulf War|
{L} Games|G20 summit|Treaty of {L}|{L} Peace Conference|Typhoon {G}""".replace("\n", "").split("|")
THINGS = """PDF|USB|DVD|CD|HTML|GPS|LED|TV|CPU|FAQ|ATM|HIV|DNA|GDP|IPO|LNG|CEO|ETA|FYI|iPhone|iPad|Windows|Android|Excel|Outlook|
Acrobat|PlayStation|Xbox|Bluetooth|Wi-Fi|Corolla|Mustang|Jeep|Prius|Camry|Boeing 737|A380|F-16|Kindle|Photoshop|Linux|Java|Twinkie|Big Mac|
RFP|RFQ|SVP|MBA|NDA|IRR|EBITDA|PO|PR|HR|IT|DM|TBD|ASAP|CDT|PST|BBQ|SUV|AC|WiFi|GRE|SAT|ESL|RN|MRI|ISBN|ZIP|VIP|CV|Q3|
Dreamliner|Tristar|Learjet|Falcon 9|MacBook|iPod|iTunes|Walkman|Game Boy|ThinkPad|Pentium|Civic|Golf|Beetle|Labrador|Beagle|Doberman|
Snickers|Cheddar|Merlot|Pinot Noir|Prime Rib|Pad Thai|Caesar Salad|Déjà vu|Santa|Easter Bunny|Cinderella|Saturn|Jupiter|Gemini|
Medicare|Medicaid|Ramadan|Yom Kippur|Christmas Eve|Internet|World Wide Web|Latin|Arabic|Yoga|Reiki|Pilates|Karate|Zumba|Polka|
Brent crude|Phase II|Chapter 11|Plan B|Model T|Type 2|Level 3|Title IX|Form 1040|Section 8|Article 5|Route 66|Bitcoin""".replace(
    "\n", ""
).split("|")
SLOT = re.compile(
    r"\{(\w)(?:=((?:[^{}]|\{\w\})*))?\}"
)  # "{P}", or "{l=Lake {L}}": a name that is given, with slots of its own
KINDS = {
    "P": "person",
    "N": "person",
    "G": "person",
    "S": "person",
    "O": "organisation",
    "A": "organisation",
    "B": "organisation",
    "L": "place",
    "C": "place",
    "R": "place",
    "E": "event",
    "J": "event",
}


class Names:
    """Makes names, from lists and parts, with a random source of its own."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.given = sorted(name for name in given_names() if len(name) > 2)
        self.surnames = sorted(surnames())
        self.abroad = {"G": sorted(given_abroad()), "S": sorted(surnames_abroad())}
        self.towns = sorted(name for name in towns() if len(name) < 16 and name.isascii() and name[0].isalpha())
        self.brands = sorted(name for name in brands() | words_for("en").names.organisations if len(name) > 2)
        self.cities = sorted(name for name in cities() if 2 < len(name) < 22 and name[0].isalpha() and "(" not in name)
        self.organisations = sorted(name for name in words_for("en").names.organisations if len(name) > 4)
        self.countries = sorted(name for name in countries("en") if "(" not in name and "&" not in name)

    def make(self, slot: str) -> str:
        """A name for a slot letter; a small letter gives it in small letters."""
        if slot.islower():
            return self.make(slot.upper()).lower()
        made: Mapping[str, object] = {
            "P": self._person,
            "N": lambda: f"{self.make('S')}, {self.make('G')}",
            "O": self._organisation,
            "B": self._short_firm,
            "R": self._eatery,
            "J": lambda: self.make("G"),
            "A": self._acronym,
            "E": self._event,
            "X": self._thing,
        }
        if slot in made:
            maker = made[slot]
            assert callable(maker)
            return str(maker())
        lists: Mapping[str, Sequence[str]] = {"G": self.given, "S": self.surnames, "L": self.cities, "C": self.countries}
        chosen = self.random.choice(lists[slot])
        draw = self.random.random()
        if slot == "L" and draw < 0.45:
            chosen = self.random.choice(self.countries if draw < 0.25 else self.towns)
        elif slot in self.abroad and draw < 0.35:
            chosen = self.random.choice(self.abroad[slot])
            if slot == "S" and draw < 0.06:
                return f"{self.random.choice(['al-', 'bin ', 'el-', 'Abu ', 'von ', 'de '])}{large(chosen)}"
        elif slot in self.abroad and draw < 0.42:
            return self._foreign()
        return large(chosen)

    def _short_firm(self) -> str:
        draw = self.random.random()
        if draw < 0.45:
            return cased(self.random.choice(self.brands))
        return (
            self._brand()
            if draw < 0.75
            else self._acronym()
            if draw < 0.82
            else self.make("S")
            if draw < 0.9
            else self._organisation()
        )

    def _eatery(self) -> str:
        draw = self.random.random()
        if draw < 0.3:
            return f"{self.make('G' if draw < 0.15 else 'S')}'s"
        kind = self.random.choice(
            "Cafe Grill Pizza Diner Bistro Tavern Pub Inn Hotel Resort Kitchen Bar Lounge House Palace Garden".split()
        )
        if draw < 0.45:
            return f"{self.make('G')}'s {kind}"
        if draw < 0.6:
            return f"{self.make('L')} {kind}"
        first = self.random.choice(
            "Blue Red Golden Old Royal Happy Lucky Silver Green Black White Little Grand Sunny".split()
        )
        second = self.random.choice(
            "Dragon Lion Oak Rose Crown Star River Door Spoon Fork Olive Pepper Lantern Moon Bull Fish".split()
        )
        return f"{first} {second}{' ' + kind if draw < 0.85 else ''}"

    def _person(self) -> str:
        draw = self.random.random()
        if draw < 0.12:
            return f"{self.make('G')} {self.random.choice('ABCDEFGHJKLMPRSTW')}. {self.make('S')}"
        if draw < 0.2:
            return f"{self._foreign()} {self._foreign()}"
        if draw < 0.26:
            return f"{self.make('G')} {self.random.choice(['de', 'van', 'al-', 'bin', 'von', 'Mc', 'O’'])}{'' if draw < 0.22 else ' '}{self._foreign()}"
        if draw < 0.32:
            return f"{self.make('G')} {self.make('G')} {self.make('S')}"
        return f"{self.make('G')} {self.make('S') if draw < 0.8 else self._foreign()}"

    def _foreign(self) -> str:
        parts = "ka mo ri ta na shi ko ye vo lan gor ov ski zha ng qi xu fa ah mad ib ra him el ou da mar wei jun pet chen bo".split()
        return "".join(self.random.choice(parts) for _ in range(self.random.choice([2, 2, 3]))).capitalize()

    def _acronym(self) -> str:
        return "".join(self.random.choice("ABCDEFGHIJLMNOPRSTUW") for _ in range(self.random.choice([3, 3, 4, 4, 5])))

    def _thing(self) -> str:
        return self.random.choice(THINGS)

    def _brand(self) -> str:
        return (self.random.choice(BRANDS_A) + self.random.choice(BRANDS_B)).capitalize()

    def _organisation(self) -> str:
        draw = self.random.random()
        if draw < 0.1:
            return self._acronym()
        if draw < 0.22:
            return self._brand()
        if draw < 0.26:
            return f"{self.make('S')} {self.make('S')}"
        if draw < 0.34:
            return large(self.random.choice(self.organisations)) if draw > 0.3 else self._acronym()
        if draw < 0.45:
            return f"{self._brand() if draw < 0.38 else self.make('S')} {self.random.choice(FIRMS)}"
        if draw < 0.53:
            return (
                f"{self.make('G')}'s {self.random.choice(SHOPS)}"
                if draw < 0.49
                else f"{self.make('S')} {self.random.choice(SHOPS)}"
            )
        if draw < 0.6:
            return f"{self.make('C')} {self.random.choice(['Airlines', 'Airways', 'Telecom', 'Railways', 'Today'])}"
        return self.fill(self.random.choice(BODIES))

    def _event(self) -> str:
        return self.fill(self.random.choice(EVENTS))

    def fill(self, pattern: str) -> str:
        """A pattern with its slots filled, as plain text."""
        pattern = pattern.replace("{T}", self.random.choice(TOPICS)).strip()
        return re.sub(r"\{(\w)\}", lambda slot: self.make(slot.group(1)), pattern)

    def sentence(self, template: str) -> tuple[str, list[tuple[int, int, str]]]:
        """A template filled: its text and the spans of its names."""
        text, spans, at = "", [], 0
        for slot in SLOT.finditer(template):
            text += template[at : slot.start()]
            name = self.fill(slot.group(2)) if slot.group(2) else self.make(slot.group(1))
            if kind := KINDS.get(slot.group(1).upper()):
                spans.append((len(text), len(text) + len(name), kind))
            text, at = text + name, slot.end()
        return text + template[at:], spans


def cased(name: str) -> str:
    """A firm's name as it is written: short ones without a blank are mostly acronyms."""
    return name.upper() if len(name) <= 3 or (len(name) == 4 and not set(name) & set("aeiou")) else large(name)


def large(name: str) -> str:
    """A name from a list, with capitals, but for its small words."""
    return " ".join(
        word if word in ("of", "and", "the", "de", "da", "do") else word[:1].upper() + word[1:] for word in name.split()
    )
