"""Lengths of time and repetitions: "two weeks", "for years", "every Sunday". They mean no days of the calendar."""

from __future__ import annotations

from collections.abc import Mapping

from retold.stages.date_points import amount
from retold.stages.date_scene import Scene
from retold.stages.date_tags import TAG, Value
from retold.stages.date_values import Meaning

Slots = Mapping[str, Value]
_LENGTHS = {
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
_RATES = TAG["NUM"] + TAG["YEAR"] + TAG["PER"]


def timex_of(count: float | None, unit: str) -> str:
    """The TIMEX3 value of a length: (2.5, "Y") gives "P2.5Y", (None, "W") "PXW"."""
    clock, factor, letter = _LENGTHS[unit]
    if count is None:
        return f"P{clock}X{letter}"
    return f"P{clock}{count * factor:g}{letter}"


def length(slots: Slots, scene: Scene) -> Meaning | None:
    """ "two weeks", "18-month", "the last five years"; "15 a year" is a rate."""
    timex = timex_of(amount(slots), str(slots["unit"]))
    if slots.get("count") == "ART" and not slots.get("half"):
        before = scene.tagged.tags[scene.first - 1] if scene.first else TAG["OTHER"]
        if before in _RATES:
            return Meaning(timex, "SET")
    return Meaning(timex, "DURATION")


def vague_length(slots: Slots, scene: Scene) -> Meaning | None:
    """ "for years", "within weeks"."""
    return Meaning(timex_of(None, str(slots["unit"])), "DURATION")


def repetition(slots: Slots, scene: Scene) -> Meaning | None:
    """ "every day", "each July", "every Sunday"."""
    if slots.get("unit"):
        return Meaning(timex_of(amount(slots), str(slots["unit"])), "SET")
    if slots.get("weekday") is not None:
        return Meaning(f"XXXX-WXX-{int(slots['weekday']) + 1}", "SET")  # type: ignore[arg-type]
    if slots.get("month"):
        return Meaning(f"XXXX-{slots['month']:02d}", "SET")
    if slots.get("season"):
        return Meaning(f"XXXX-{slots['season']}", "SET")
    return Meaning(f"XXXX-XX-XXT{slots['part']}", "SET")


def set_word(slots: Slots, scene: Scene) -> Meaning | None:
    """ "daily", "annually"."""
    return Meaning(str(slots["set"]), "SET")
