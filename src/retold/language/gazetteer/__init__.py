"""Lists of given names, surnames, places and firms, built by models/build_gazetteer.py (brands.txt and called_al.txt are
kept by hand): lower case, no accents."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def given_names() -> dict[str, str]:
    """First names common in the United States, with "f", "m", or "" for either."""
    rows = (line.partition(" ") for line in _lines("given"))
    return {name: sex for name, _, sex in rows}


@cache
def surnames() -> frozenset[str]:
    """Surnames common in the United States."""
    return frozenset(_lines("surnames"))


@cache
def cities() -> frozenset[str]:
    """Cities of 50,000 people or more, US states, and countries by their English names."""
    return frozenset(_lines("places"))


@cache
def given_abroad() -> frozenset[str]:
    """First names of other countries that the list above has not; some are English words."""
    return frozenset(_lines("given_abroad"))


@cache
def surnames_abroad() -> frozenset[str]:
    """Surnames of other countries that the list above has not; some are English words."""
    return frozenset(_lines("surnames_abroad"))


@cache
def towns() -> frozenset[str]:
    """Places of 15,000 to 50,000 people; some are English words."""
    return frozenset(_lines("towns"))


@cache
def brands() -> frozenset[str]:
    """Firms and makers known in many countries, listed by hand; some are English words."""
    return frozenset(_lines("brands"))


@cache
def firms() -> frozenset[str]:
    """Those of several words, which are no words of any language."""
    return frozenset(name for name in brands() if " " in name)


@cache
def called_al() -> frozenset[str]:
    """Clubs, broadcasters and movements called by the Arabic article and a word that is no surname ("al hilal"): with a
    blank, and with a hyphen."""
    return frozenset(f"al{mark}{word}" for word in _lines("called_al") for mark in " -")


@cache
def countries(code: str) -> frozenset[str]:
    """The names of countries in one language (ISO 639-1)."""
    return frozenset(_lines(f"countries_{code}"))


def _lines(name: str) -> list[str]:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
