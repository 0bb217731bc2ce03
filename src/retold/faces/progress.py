"""Progress of long work: a bar on standard error when that is a terminal, JSON lines when asked for, else silence."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

NAMES = {"clean": "cleaning", "keep": "keeping", "read": "reading", "tell": "telling", "write": "writing pages"}


@contextmanager
def progress_bar(as_json: bool = False) -> Iterator[Callable[[str, int, int | None], None] | None]:
    """What to call with a step's name, the rows done and how many there are; None when nobody watches."""
    if as_json:
        yield lambda step, done, total: print(json.dumps({"step": step, "done": done, "total": total}), file=sys.stderr)
        return
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:>15}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        tasks: dict[str, TaskID] = {}

        def show(step: str, done: int, total: int | None) -> None:
            if step not in tasks:
                for task in bar.tasks if total is not None else ():  # what had no known end has come to it
                    bar.update(task.id, total=task.completed if task.total is None else task.total)
                tasks[step] = bar.add_task(NAMES.get(step, step), total=total)
            bar.update(tasks[step], completed=done, total=total)

        yield show
