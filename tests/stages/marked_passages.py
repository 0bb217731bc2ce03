"""What the tests of cleaning share: prose in eight languages, and the passages that are marked in a text."""

from __future__ import annotations

from retold.language import clean_tables
from retold.stages.clean import mark

TABLES = clean_tables()

PROSE = {
    "en": "The ferry to Norrholm stopped at noon after a crack was found in its hull, the harbour master said.",
    "es": "El transbordador a Norrholm se detuvo al mediodía después de que se hallara una grieta en el casco.",
    "fr": "Le bac de Norrholm s'est arrêté à midi après la découverte d'une fissure dans la coque.",
    "de": "Die Fähre nach Norrholm stellte am Mittag den Betrieb ein, weil im Rumpf ein Riss entdeckt wurde.",
    "it": "Il traghetto per Norrholm si è fermato a mezzogiorno dopo che una crepa è stata trovata nello scafo, ha detto.",
    "pt": "A balsa para Norrholm parou ao meio-dia depois que uma rachadura foi encontrada no casco, disse o porto.",
    "ru": "Паром в Норрхольм остановился в полдень после того, как в корпусе нашли трещину, сообщила капитан порта.",
    "ar": "توقفت العبارة المتجهة إلى نورهولم ظهر الثلاثاء بعد العثور على شق في هيكلها، كما قالت مديرة الميناء في فيلدمار.",
}


def roles(text: str, language: str = "en", title: str = "") -> list[tuple[str, str]]:
    return [(p.role, text[p.start : p.end]) for p in mark(text, title, language, TABLES)]


def residue(text: str, language: str = "en") -> str:
    return "\n".join(words for role, words in roles(text, language) if role == "residue")


def article(language: str, *around: str) -> str:
    """Two paragraphs of prose, with lines after each."""
    return "\n".join([PROSE[language], *around[:1], PROSE[language].replace("Norrholm", "Veldmar"), *around[1:]])
