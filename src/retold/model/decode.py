"""Records out of plain JSON values, by the types of their fields: the way back from `to_json()`."""

from __future__ import annotations

import dataclasses
import types
from base64 import b64decode
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

R = TypeVar("R")


def from_json(kind: type[R], data: Any) -> R:
    """The record of this kind whose fields the mapping `data` gives; fields with a default may be missing, unknown keys are
    passed over. Raises ValueError when the data does not fit."""
    try:
        made: R = _decoder(kind)(data)  # type: ignore[arg-type]
    except (KeyError, TypeError, AttributeError) as err:
        raise ValueError(f"not a {kind.__name__}: {err!r}") from err
    return made


@cache
def _decoder(kind: Any) -> Callable[[Any], Any]:
    """The function that makes a value of this type."""
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _record_decoder(kind)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        (inner,) = (a for a in arguments if a is not type(None))
        decode = _decoder(inner)
        return lambda value: None if value is None else decode(value)
    if origin is tuple:
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            item = _decoder(arguments[0])
            return lambda value: tuple(item(part) for part in value)
        items = [_decoder(argument) for argument in arguments]
        return lambda value: tuple(decode(part) for decode, part in zip(items, value, strict=True))
    if kind is date:
        return lambda value: date.fromisoformat(value) if isinstance(value, str) else value
    if kind is bytes:
        return lambda value: b64decode(value)
    if origin is Literal or kind in (str, int, bool, float):
        return lambda value: value
    raise TypeError(f"no decoder for {kind!r}")


def _record_decoder(kind: type) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    fields = [f for f in dataclasses.fields(kind) if f.init]
    decoders = {f.name: _decoder(hints[f.name]) for f in fields}

    def decode(value: Any) -> Any:
        return kind(**{name: decoder(value[name]) for name, decoder in decoders.items() if name in value})

    return decode
