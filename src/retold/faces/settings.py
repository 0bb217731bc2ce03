"""Options as the command line gives them: a TOML file, and STAGE.OPTION=VALUE settings on top."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from retold.errors import OptionsError
from retold.options import Options, load_options, with_settings

SetOption = Annotated[
    list[str] | None, typer.Option("--set", help="One option of one stage; may be repeated.", metavar="STAGE.OPTION=VALUE")
]
OptionsFile = Annotated[Path | None, typer.Option("--options", help="A TOML file of options, one table for each stage.")]


def options_from(settings: list[str] | None, file: Path | None, flags: Iterable[tuple[str, bool]] = ()) -> Options:
    """The defaults, with the file's options, then those that a flag turns on (one that is not given leaves the file's), then
    the settings'. Raises OptionsError for what is none."""
    options = with_settings(load_options(file) if file else Options(), [(name, True) for name, given in flags if given])
    pairs = []
    for setting in settings or []:
        name, sign, value = setting.partition("=")
        if not sign:
            raise OptionsError(f"--set {setting}: write STAGE.OPTION=VALUE, for example clean.min_chars=200")
        pairs.append((name.strip(), value.strip()))
    return with_settings(options, pairs)
