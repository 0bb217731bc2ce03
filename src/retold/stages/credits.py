"""An article -> the agencies and outlets that its text credits: "(AP)", "according to Reuters"."""

from __future__ import annotations

import re

from retold.model import Article

AGENCIES = {
    "ap": "AP",
    "associated press": "AP",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "reuters": "Reuters",
    "dpa": "dpa",
    "upi": "UPI",
    "efe": "EFE",
    "ansa": "ANSA",
    "apa": "APA",
    "pap": "PAP",
    "ctk": "CTK",
    "pti": "PTI",
    "ians": "IANS",
    "app": "APP",
    "xinhua": "Xinhua",
    "tass": "TASS",
    "тасс": "TASS",
    "interfax": "Interfax",
    "интерфакс": "Interfax",
    "ria novosti": "RIA Novosti",
    "риа новости": "RIA Novosti",
    "kyodo": "Kyodo",
    "yonhap": "Yonhap",
    "bloomberg": "Bloomberg",
    "anadolu": "Anadolu",
}
_NAMES = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))
_CREDIT = re.compile(
    rf"\(\s?({_NAMES})\b[^()\n]{{0,40}}\)|(?:^|[^\w])(?:the )?({_NAMES})(?=$|[^\w])", re.IGNORECASE | re.MULTILINE
)


HEADS = frozenset(name.split()[0].split("-")[0] for name in AGENCIES)
"""The first words of the agencies' names: most texts have none of them, and name no agency."""


def credits(text: str) -> tuple[str, ...]:
    """The agencies that a text names, sorted. Short names count only in capitals ("AP", not "ap")."""
    found = set()
    for match in _CREDIT.finditer(text):
        name = match[1] or match[2]
        if len(name) > 4 or name.isupper() or match[1]:
            found.add(AGENCIES[name.lower()])
    return tuple(sorted(found))


def credited(source: Article, text: Article) -> str:
    """The outlet of `source`, where `text` credits it in its own words, else ""."""
    outlet = source.outlet.strip()
    agency = AGENCIES.get(outlet.lower())
    if agency:
        return agency if agency in credits(text.text) and AGENCIES.get(text.outlet.lower()) != agency else ""
    if len(outlet) < 4 or outlet == text.outlet:
        return ""
    return outlet if re.search(rf"(?<!\w){re.escape(outlet)}(?!\w)", text.text) else ""
