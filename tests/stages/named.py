"""What the tests of the names reader share: the names of a text, by its own words and where a tagger helps."""

from __future__ import annotations

from retold.language import words_for
from retold.model import Name
from retold.stages.names import read_names

EN = words_for("en")


def read(text: str, code: str = "en") -> dict[str, str]:
    return {name.text: name.type for name in read_names(text, words_for(code))}


def full(text: str) -> dict[str, str]:
    return {name.text: name.canonical for name in read_names(text, EN)}


def tagged(text: str, **tags: str) -> dict[str, str]:
    """What is read where a tagger found `tags` (a blank as _)."""
    forms = {form.replace("_", " "): kind for form, kind in tags.items()}
    given = [Name(text.index(form), text.index(form) + len(form), form, kind) for form, kind in forms.items()]  # type: ignore[arg-type]
    return {name.text: name.type for name in read_names(text, EN, given)}


def tagged_everywhere(text: str, *people: str) -> list[str]:
    """The people read where a tagger found each of `people` wherever it stands."""
    given = [
        Name(at, at + len(form), form, "person") for form in people for at in range(len(text)) if text.startswith(form, at)
    ]
    return [name.text for name in read_names(text, EN, given) if name.type == "person"]
