"""The few ways in which retold fails. Only these are shown to a user without a traceback."""

from __future__ import annotations


class RetoldError(Exception):
    """Any error that a user can mend. Its text says where, what, and what to do."""


class InputError(RetoldError):
    """Something given to retold cannot be read or is not what it should be."""


class OptionsError(RetoldError):
    """An option has a value that it cannot have."""


class MissingPartError(RetoldError):
    """An optional part is not installed; the text says which extra brings it."""
