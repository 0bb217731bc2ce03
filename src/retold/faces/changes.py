"""What changed in stories, a line each: after adding, ruling and polling."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from retold.faces.wording import counted

if TYPE_CHECKING:
    from retold.stages.findings.updates import StoryChange


def print_changes(changes: Iterable[StoryChange]) -> None:
    """A line for each story, and one for each verdict that is another."""
    for change in changes:
        came = [
            ("article", change.articles),
            ("account", change.accounts),
            ("finding", () if change.new else change.findings),
        ]
        news = [counted(len(ids), noun) for noun, ids in came if ids]
        added = f" (+ {', '.join(news)})" if news else ""
        typer.echo(f"{'new ' if change.new else ''}story {change.story[:12]}: {change.title}{added}")
        for verdict in change.verdicts:
            doubt = ", doubtful" if verdict.doubtful else ""
            typer.echo(f"  {verdict.before} -> {verdict.after}{doubt}: {verdict.statement}")
