"""Lengths of time and repetitions: "two weeks", "for years", "every Sunday". They mean no days of the calendar.

Each function takes the words that a rule of date_grammar.py caught, and the scene; None refuses the reading.
"""

from __future__ import annotations

from retold.stages.dates.points import LAST
from retold.stages.dates.scene import Caught, Scene
from retold.stages.dates.tags import TAG
from retold.stages.dates.values import Meaning

_LENGTHS = {  # unit: clock mark, how many, TIMEX3 letter
    "D": ("", 1, "D"),
    "W": ("", 1, "W"),
    "FN": ("", 2, "W"),
    "WE": ("", 1, "WE"),
    "M": ("", 1, "M"),
    "Q": ("", 1, "Q"),
    "Y": ("", 1, "Y"),
    "DE": ("", 10, "Y"),
    "CE": ("", 100, "Y"),
    "H": ("T", 1, "H"),
    "T": ("T", 1, "M"),
    "S": ("T", 1, "S"),
}
_RATES = TAG["NUM"] + TAG["YEAR"] + TAG["PER"] + TAG["SCALE"]


def amount(caught: Caught) -> float | None:
    """How many units were caught; None for "several"."""
    written = caught.values.get("count")
    if written in ("VAGUE", "RECENT"):
        return None
    number = (1.0 if written in (None, "ART") else float(written)) * float(caught.word("scale") or 1)
    return number + 0.5 if "half" in caught or "half2" in caught else number


def timex_of(count: float | None, unit: str) -> str:
    """The TIMEX3 value of a length: (2.5, "Y") gives "P2.5Y", (None, "W") "PXW"."""
    clock, factor, letter = _LENGTHS[unit]
    if count is None:
        return f"P{clock}X{letter}"
    if unit == "H" and count != int(count):
        return f"PT{count * 60:.0f}M"
    return f"P{clock}{count * factor:.12g}{letter}"


def length(caught: Caught, scene: Scene) -> Meaning | None:
    """ "two weeks", "18-month", "the last five years"; "15 a year" is a rate. "the first four months" may be those of a year
    that the text names next."""
    unit, count = caught.word("unit"), amount(caught)
    timex = timex_of(count, unit)
    if caught.word("count") == "ART" and count == 1 and (scene.tag(-1) in _RATES or scene.word(-1)[-1:].isdigit()):
        return Meaning(timex, "SET")
    if count and unit not in "HTS" and caught.word("which") in ("1", *LAST):
        offset = -1 if caught.word("which") in LAST else 0
        return Meaning(timex, "DURATION", piece=(offset, round(count), unit))
    return Meaning(timex, "DURATION")


def half_length(caught: Caught, scene: Scene) -> Meaning | None:
    """ "half-hour", "half a century"."""
    return Meaning(timex_of(0.5, caught.word("unit")), "DURATION")


def vague_length(caught: Caught, scene: Scene) -> Meaning | None:
    """ "for years", "within weeks"; in "12:30 horas" the word belongs to the time."""
    if scene.tag(-1) == TAG["CLOCK"]:
        return None
    return Meaning(timex_of(None, caught.word("unit")), "DURATION")


def repetition(caught: Caught, scene: Scene) -> Meaning | None:
    """ "every day", "each July", "every Sunday"."""
    if "unit" in caught:
        return Meaning(timex_of(amount(caught), caught.word("unit")), "SET")
    if "weekday" in caught:
        return Meaning(f"XXXX-WXX-{caught.number('weekday') + 1}", "SET")
    if "month" in caught:
        return Meaning(f"XXXX-{caught.number('month'):02d}", "SET")
    if "season" in caught:
        return Meaning(f"XXXX-{caught.word('season')}", "SET")
    return Meaning(f"XXXX-XX-XXT{caught.word('part')}", "SET")


def set_word(caught: Caught, scene: Scene) -> Meaning | None:
    """ "daily", "annually"."""
    return Meaning(caught.word("set"), "SET")
