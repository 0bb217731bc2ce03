"""Russian nouns and adjectives in their cases: "Испания" -> Испании, Испанию, Испанией; "Верховный" -> Верховного ..."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_STEMS = {"павел": "павл", "пётр": "петр", "лев": "льв", "посёлок": "посёлк"}
_NOUNS = {  # ending: those of the genitive, dative, accusative, instrumental and prepositional
    "ия": "ии ии ию ией ии", "ие": "ия ию ие ием ии", "ий": "ия ию ия ием ии", "а": "ы е у ой е", "я": "и е ю ей е",
    "о": "а у о ом е", "е": "я ю е ем е", "й": "я ю я ем е", "ы": "ов ам ы ами ах",
}  # fmt: skip
_SOFT_FEMALE = "и и ь ью и"  # "область"
_SOFT_MALE = "я ю я ем е"  # "Игорь"
_HARD = "а у а ом е"  # "Иван"
_ADJECTIVES = {
    "ый": "ого ому ого ым ом", "ий": "ого ому ого им ом", "ой": "ого ому ого ым ом", "ая": "ой ой ую ой ой",
    "яя": "ей ей юю ей ей", "ое": "ого ому ое ым ом", "ее": "его ему ее им ем", "ые": "ых ым ые ыми ых",
    "ие": "их им ие ими их",
}  # fmt: skip
_HUSHED, _STILL = tuple("гкхжчшщ"), tuple("иуэею")  # "ы" is "и" behind the first; what ends with the second has no cases


def cases(noun: str, *, male: bool = False) -> tuple[str, ...]:
    """A noun in its six cases, the nominative first. `male`: what ends with "ь" is a man."""
    if noun.endswith("ь"):
        return (noun, *_with(noun[:-1], _SOFT_MALE if male else _SOFT_FEMALE))
    ending = next((end for end in _NOUNS if noun.endswith(end) and len(noun) > len(end) + 1), "")
    if not ending and noun.endswith(_STILL):
        return (noun,) * 6
    stem = _STEMS.get(noun) or (noun.removesuffix(ending) if ending else noun)
    forms = _with(stem, _NOUNS.get(ending, _HARD))
    return (noun, *((form[:-1] + "и" if form.endswith("ы") and stem.endswith(_HUSHED) else form) for form in forms))


def adjective_cases(adjective: str) -> tuple[str, ...]:
    """An adjective in the cases of its gender, the nominative first ("верховный", "верховного", ...)."""
    return (adjective, *_with(adjective[:-2], _ADJECTIVES[adjective[-2:]]))


def phrase_cases(phrase: str) -> tuple[str, ...]:
    """Adjectives and their noun in the six cases ("южная корея": "южной кореи", ...)."""
    *adjectives, noun = phrase.split(" ")
    columns = [*map(adjective_cases, adjectives), cases(noun)]
    return tuple(" ".join(forms) for forms in zip(*columns, strict=True))


def in_all_cases(nouns: Iterable[str], *, male: bool = False) -> Iterator[str]:
    """Nouns in all their cases."""
    return (form for noun in nouns for form in cases(noun, male=male))


def _with(stem: str, endings: str) -> tuple[str, ...]:
    return tuple(stem + ending for ending in endings.split())
