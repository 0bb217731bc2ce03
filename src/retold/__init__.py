"""retold: from every telling of a news story, one account that shows its sources.

`retold.read(paths)` gives a Collection; `.stories()` its stories; `.dossier(story)` what is known of one.
"""

from __future__ import annotations

from typing import Any

from retold.errors import InputError, MissingPartError, OptionsError, RetoldError

__version__ = "0.1.0"

__all__ = [
    "Collection",
    "Comparison",
    "InputError",
    "MissingPartError",
    "Options",
    "OptionsError",
    "RetoldError",
    "Ruling",
    "compare",
    "read",
]

_HOMES = {
    "Collection": "retold.collection",
    "Comparison": "retold.engine.comparing",
    "Options": "retold.options",
    "Ruling": "retold.model",
    "compare": "retold.engine.comparing",
    "read": "retold.collection",
}


def __getattr__(name: str) -> Any:
    """Load the pipeline when it is first asked for, so that `import retold` stays light."""
    if name not in _HOMES:
        raise AttributeError(f"module 'retold' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
