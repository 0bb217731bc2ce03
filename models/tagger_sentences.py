"""Sentences written for training the tagger, with slots for names, and a maker of names that fill them.

P a full name, G a given name, S a surname, O an organisation, A its acronym, L a place, C a country, E an event; X is written
large and no name. Everything else is plain words. They cover what the corpus of training has little of: news prose with
titles, ages and attributions, letters and mails, reviews of shops, questions without capitals, lists, headlines, sport,
products that are no names.
"""

# ruff: noqa: E501  (one sentence, or one list of parts, a line)

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence

from retold.language import words_for
from retold.language.gazetteer import cities, countries, given_names, surnames

TEMPLATES = """
{P}, 43, said the plan would not work.
{P} told {O} on Monday that he would resign.
“We have lost everything,” said {P}, a farmer from {L}.
President {P} arrived in {L} on Tuesday for talks with {P}.
{C} and {C} signed a deal worth $4 billion in {L}, the capital of {C}.
Shares in {O} fell 3% after {O} cut its forecast.
{O} ({A}) said in a statement that it had no comment.
The {O} and the {O} have opened an investigation.
Sen. {P} (R-{L}) voted against the bill, as did Rep. {P}.
Foreign minister {P} met the leader of {O}, {P}, in {L}, {C}.
{S} declined to say whether the company had paid.
Mr. {S} and Mrs. {S} lived in {L} until 2012.
A spokeswoman for {O}, {P}, confirmed the report.
The court in {L} sentenced {P} to six years in prison.
Police in {L} arrested two men near the river on Friday.
{O} will open a new factory in {L}, {L}, next year.
According to {O}, more than 400 people fled to {C}.
{L}-based {O} said it had bought {O} for an undisclosed sum.
The chief executive of {O}, {P}, will step down in May.
{P} of the {O} said the data were clear.
In {C}, {S}'s remarks were met with anger.
{C}'s parliament rejected the offer from {O}.
“That is not how {O} works,” {S} added.
The storm killed four people in {L} and cut power across {L} and {L}.
Officials in {L} and {L} blamed {C} for the attack.
{P} beat {P} 6-4, 6-3 in the final of the {E}.
The {E} will be held in {L} in 2019.
Thousands marched through {L} during the {E}.
Troops from {C} crossed the border into {C} at dawn.
{P}, who teaches history at {O}, has written a book about the {E}.
Analysts at {O} expect the bank to raise rates.
{G} {S}, the eldest son of {P}, was born in {L} in 1954.
Democrats and Republicans in the Senate praised {S}.
Russian and Chinese officials met {P} in {L}.
The American ambassador, {P}, left {L} on Sunday.
The German carmaker {O} and French rival {O} will share engines.
US officials said {S} had met the Iranian delegation.
U.S. forces left {L} in June.
The UK government and the {O} disagree.
Two {O} 737 jets and one A320 were delivered in March.
Bought an iPhone and a Windows laptop at {O}.
Hi {G},
{G},
Dear {G}, thanks for the note.
Thanks, {G}
Regards, {P}
Best, {G} {S}
{G} - can you call {G} about the {O} contract?
Please send the draft to {P} at {O}.
Can you forward this to {G} and {G}?
{P}@{O}
To: {P}; {P}; {G} {S}
cc: {P}, {P}
From: {P}
{S}, {G}
{P}, {P} and {P} will attend the meeting with {O}.
Attached is the agreement between {O} and {O}.
I spoke with {G} yesterday and she agrees.
let me know if {g} wants to come
my friend {g} lives in {l}
has anyone been to {l} in winter?
where can i find a cheap hotel in {l}?
i am moving from {l} to {l} next month
is {l} safe for tourists
what is the best way to get from {l} to {l}, {c}?
We flew from {L} to {L} with {O}.
I love this place! The staff at {O} are great.
{G} at {O} fixed my car in an hour.
Best pizza in {L}.
Do not go to {O}, they overcharged me twice.
Dr. {S} and his team are wonderful.
Great food, great service, ask for {G}.
The {O} on Main Street closed in 2010.
{L} is a lovely town in {L}.
The weather in {L} is bad in July.
I studied at {O} in {L} for two years.
{P} was named after the hero of a novel.
It was a Friday in September when {G} called.
The President spoke for an hour. The Prime Minister listened.
The Internet and Christianity were his subjects.
Microsoft Word crashed again, so she called {O}.
English and Spanish are spoken in {L}.
On Wednesday, {O} announced a partnership with {O} of {C}.
{L}, {C} (Reuters) - {O} said on Thursday it would cut 500 jobs.
{L} — {P} has died at the age of 81, his family said.
BREAKING: {P} wins in {L}
{P} Sues {O} Over Contract
{O} Shares Tumble As {C} Talks Fail
Five Things We Learned From {S}'s Speech In {L}
Why {C} Is Not Ready For The Winter
How to Make Your Garden Grow
New Rules for Schools in {L}
{O} TO CLOSE {L} PLANT
{P}: “I never met {S}”
The {O}'s {P} and {G} {S} of {O} shared the prize.
{P} (born 4 March 1951) is a poet from {L}, {C}.
The museum in {L} shows works by {S}, {S} and {S}.
{S} v. {S}, 12 March
Judge {P} of the {O} dismissed the case.
Lawyers for {P} and {O} reached a settlement.
{L} Mayor {P} called the fire a tragedy.
{O} spokesman {P} said {C} was prepared.
Gen. {P} commands the troops in {L}.
Former {O} chairman {P} and {O} chief {P} testified.
Pope {G} visited {L} and met King {G}.
The {O} striker {P} scored twice against {O}.
{L} lost 3-1 to {L} in the {E} on Saturday.
The road from {L} to {L} was closed by snow.
North of {L}, the {L} River burst its banks.
The earthquake struck 40 km south of {L}.
A bus carrying pupils from {L} to {L} overturned.
The {E} began in 1914 and changed {C}.
{C}, {C}, {C} and {C} voted against; {C} abstained.
{P} plays {G} in the film.
As {S} once wrote, nothing is ever finished.
{G} and {G} {S} bought the house in 1999.
“{G} is a great kid,” said his coach, {P}.
{O}, {O} and {O} declined to comment.
It was first reported by {O}.
{S} told reporters in {L} that {O} was responsible.
{S}, however, said he had spoken to {S}.
Neither {S} nor {S} replied to questions from the {O}.
Human Resources will contact you about the Project.
The Committee will meet on Monday in Room 12.
See Figure 3 and Table 2 in Section 4.
Our results agree with those of {S} and {S} (2009).
This work was funded by the {O} and by {O}.
{A} officials said the {A} budget was too small.
The {A} and {A} signed the paper.
In {L}, members of the {A} protested.
He joined the {A} in 1988 and left {C} a year later.
The {X} and the {X} were updated; see the {X} for details.
I need a {X} file, not a {X} one.
The price of crude and {X} rose again.
My {X} is broken and the {X} light is on.
We ordered the Combo Meal and the Chicken Curry with Fried Rice.
The Master Agreement and the Gas Transportation Agreement are attached.
Stocks fell as the Dow Jones Industrial Average and the Nasdaq Composite lost ground.
The FTSE 100, the Nikkei 225 and the S&P 500 closed lower.
Sunni and Shiite clerics met Kurdish leaders in {L}.
Palestinians, Israelis, Jews, Muslims and Christians live side by side.
Americans and Europeans do not agree about the Iraqis.
The {O} A320 and the {O} 747 are loud.
A {O} Corolla and an old {O} Mustang stood in the yard.
My Norwegian Forest cat and my Doberman get along.
Venus, Mars and Mercury are visible tonight in Scorpio.
Happy Birthday! See you on Saturday - {G}
{G} -
{G} - please print the Excel sheet.
{P}
{P}, Esq.
{P}, Manager
{P}
{P}, {O}
{P} - {O}
Phone: 713-555-0148 Fax: 713-555-0199
Subject: Re: Q3 Budget Meeting
Message: Your Inbox is full
FYI, the HR department moved to the third floor.
LOL, that was AWESOME!!!
LMAO ok see u there
TOTAL RIP OFF, STAY AWAY
VERY GOOD SERVICE
my cat purrs and my dog barks at the wolf on tv
the rat and the falcon are in the zoo
do they eat chorizo with pearl barley?
is a doberman or a pug better with kids
i want to buy a valentine card with a rock and a badger on it
can u tell me about school and church and customer service
anyone know a good vet or animal center near {l}
{g} and i went to {l} last summer
does {g} like sushi?
my son {g} is two years old.
{G}'s mom called {G}.
My wife {G} and I love {L}.
{G} is the best dentist in {L}!
Thank you {G}, you saved my day.
Dr {S} and nurse {G} were kind.
Ask for {G} or {G}.
{G} did my hair at {O} and it looks great.
I have used {O} for years.
{O} is the worst company ever.
I bought it from {O} in {L}.
I work for {O}.
{O} sucks.
My order from {O} never came.
{O} and {O} both make browsers.
{O} released version 2.0 of its browser.
Firefox, Chrome and Safari are browsers; Windows and Linux are systems.
The {S} administration and the {S} campaign disagree.
{S}'s lawyers said {S} was innocent.
{S} and his deputy, {P}, flew home.
the {O} said {S} was ill
{P}, head of {O}, said so.
{P} of {L} won.
{S} & {S}, a law firm, represents {P}.
{S} {S}, the bank, said profits rose at its {L} office.
US troops and British soldiers entered {L}.
US banks, UK lenders and EU rules were discussed.
{L} troops attacked near {L}.
The {L} assault began in November.
{C} War veterans met in {L}.
{L}, {L}
{L}, {C}
The trip from {L} to {L} took us through the {L} Mountains.
The {L} Bridge and {L} Park are worth a visit.
We stayed near {L} Station in {L}.
Visit the Opera House, City Hall and the Civic Center.
Interview with {P}
Q: How did you become a writer? A: My teacher, {P}, told me to.
{P}: I think so.
{P} Well, I grew up in {L}.
{P}, you wrote that {S} was wrong.
Holy Land tours start at $500.
The Bible, the Koran and the Torah.
The Black Monday crash and the Great Depression were worse.
The Senate Committee on Finance held a hearing on Obamacare.
Section VII of the Act, Appendix B and Table IV apply.
Aunt {G} and Uncle {G} came from {L}.
Prime Minister {P} of {C} met Chancellor {P}.
King {G} and Queen {G} opened the {E}.
Imam {P} and Rabbi {P} prayed together.
Sheikh {P} was killed in {L}.
{C} beat {C} 2-1; {S} scored in the first half and {S} in the last minute.
{O} coach {P} said {S} would not play against {O}.
{O} bought {O} and sold {O}.
The deal between {O} and {O} is worth $2bn.
{O} shares, {O} bonds and {O} options rose.
{O}'s board and {O}'s union met.
{O} of {C} and {O} of {C} merged.
Both {A} and {A} refused.
The {A}'s director, {P}, said the {A} was ready.
USD, EUR, GMT, EST, CEO, CFO, PDF, IPO, LNG and IRR are short forms.
""".strip().splitlines()

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
Brent crude|Phase II|Chapter 11|Plan B|Model T|Type 2|Level 3|Title IX|Form 1040|Section 8|Article 5|Route 66|Bitcoin""".replace(
    "\n", ""
).split("|")
KINDS = {
    "P": "person",
    "G": "person",
    "S": "person",
    "O": "organisation",
    "A": "organisation",
    "L": "place",
    "C": "place",
    "E": "event",
}


class Names:
    """Makes names, from lists and parts, with a random source of its own."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.given = sorted(name for name in given_names() if len(name) > 2)
        self.surnames = sorted(surnames())
        self.cities = sorted(name for name in cities() if 2 < len(name) < 22 and name[0].isalpha() and "(" not in name)
        self.organisations = sorted(name for name in words_for("en").names.organisations if len(name) > 4)
        self.countries = sorted(name for name in countries("en") if "(" not in name and "&" not in name)

    def make(self, slot: str) -> str:
        """A name for a slot letter; a small letter gives it in small letters."""
        if slot.islower():
            return self.make(slot.upper()).lower()
        made: Mapping[str, object] = {
            "P": self._person,
            "O": self._organisation,
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
        if slot == "L" and self.random.random() < 0.3:
            chosen = self.random.choice(self.countries)
        return large(chosen)

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
        for slot in re.finditer(r"\{(\w)\}", template):
            text += template[at : slot.start()]
            name = self.make(slot.group(1))
            if kind := KINDS.get(slot.group(1).upper()):
                spans.append((len(text), len(text) + len(name), kind))
            text, at = text + name, slot.end()
        return text + template[at:], spans


def large(name: str) -> str:
    """A name from a list, with capitals, but for its small words."""
    return " ".join(
        word if word in ("of", "and", "the", "de", "da", "do") else word[:1].upper() + word[1:] for word in name.split()
    )
