"""Invented clippings for the tests of copies and stories."""

from __future__ import annotations

from datetime import date

from retold.model import Article, Passage, Published, Statement
from retold.stages.texts.passages import Telling, prepare
from retold.text import sentences

FERRY = (
    "The ferry Aurelia ran aground off the island of Velmar late on Tuesday with 214 passengers on board. "
    "Nobody was hurt, the harbour master Inga Solberg said. "
    "Tugs pulled the ship free shortly after midnight and brought it to the port of Hestvik. "
    "Divers found a tear of three metres in the hull. "
    "The company Nordlinje has taken the vessel out of service until an inspection is complete. "
    "It was the second grounding on that stretch of coast since March, when a freighter struck the same reef."
)
FERRY_TOLD_ANEW = (
    "Inspectors boarded a damaged passenger ship in Hestvik on Wednesday, hours after it hit a reef near Velmar. "
    "More than 200 people had spent the evening in life jackets on the car deck, according to travellers reached by phone. "
    "'We heard a scraping noise and then the lights went out,' said Petra Lind, a teacher on a school trip. "
    "Nordlinje offered refunds and coaches home. "
    "Fishermen have asked for a lighthouse at the spot for years; the council will discuss it next week."
)
FERRY_GERMAN = (
    "Die Fähre Aurelia ist am späten Dienstag mit 214 Passagieren an Bord vor der Insel Velmar auf Grund gelaufen. "
    "Niemand sei verletzt worden, sagte Hafenmeisterin Inga Solberg. "
    "Schlepper zogen das Schiff kurz nach Mitternacht frei und brachten es in den Hafen von Hestvik. "
    "Taucher fanden einen drei Meter langen Riss im Rumpf. "
    "Die Reederei Nordlinje hat das Schiff bis zu einer Inspektion aus dem Dienst genommen. "
    "Es war die zweite Havarie an diesem Küstenabschnitt seit März, als ein Frachter dasselbe Riff traf."
)
BUDGET = (
    "The town council of Marrow Bay approved a budget of 48 million crowns on Monday after a debate of six hours. "
    "Mayor Tomas Reyle said the plan closes a gap left by falling harbour fees. "
    "Two libraries will shorten their opening hours and the swimming hall will be closed in July. "
    "The opposition leader Dora Quist called the cuts careless and announced a petition."
)

FLOOD = (
    "Floods in the south of Maravia have killed 38 people since Thursday, the civil defence said on Sunday. "
    "More than 12,000 have fled their homes. "
    "The worst hit is the town of Liko, where the river Ama rose by seven metres in one night. "
    "Army helicopters are dropping food and tents. "
    "More rain is forecast for Monday."
)
FLOOD_TOLD_ANEW = (
    "The number of people killed by floods in southern Maravia rose to 38 on Sunday. "
    "Over 12,000 people had to leave their homes, the civil defence said. "
    "Liko was hit hardest: the Ama rose seven metres during the night of Thursday. "
    "The army is bringing tents and food by helicopter. "
    "Forecasters expect more rain on Monday."
)
"""Two reports so short that they share nearly all they have."""


def article(name: str, text: str, day: str = "", language: str = "en", outlet: str = "", title: str = "") -> Article:
    """A clipping as an article that is all body."""
    on = date.fromisoformat(day) if day else None
    published = Published(on, on, "metadata") if on else None
    return Article(name, name, "", outlet, title, (), language, published, text, (Passage(0, len(text), "body"),))


def statements(item: Article) -> tuple[Statement, ...]:
    """Its sentences as statements."""
    return tuple(Statement(item.id, s, e, (s, e)) for s, e in sentences(item.text))


def telling(name: str, text: str, day: str = "", language: str = "en", outlet: str = "") -> Telling:
    """A clipping prepared for comparing."""
    item = article(name, text, day, language, outlet)
    return prepare(item, statements(item))
