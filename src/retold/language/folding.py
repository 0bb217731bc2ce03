"""Name tables written as people write, made ready for the names reader, which looks words up without accents."""

from __future__ import annotations

from dataclasses import fields

from retold.text import fold
from retold.words import NameWords


def folded(names: NameWords) -> NameWords:
    """The same tables with every word and key folded (values of mappings stay as written)."""
    found: dict[str, object] = {}
    for entry in fields(names):
        table = getattr(names, entry.name)
        if isinstance(table, frozenset):
            found[entry.name] = frozenset(word if word.isascii() else fold(word) for word in table)
        elif isinstance(table, dict):
            keys = {word if word.isascii() else fold(word): value for word, value in table.items()}
            found[entry.name] = (
                {key: tuple(map(fold, row)) for key, row in keys.items()} if entry.name == "endings" else keys
            )
        else:
            found[entry.name] = table
    return NameWords(**found)  # type: ignore[arg-type]
