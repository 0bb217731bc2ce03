"""The command that follows feeds: watch."""

from __future__ import annotations

import sys
import time
from collections.abc import Container
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from retold.errors import OptionsError, RetoldError
from retold.faces.collection_cli import CollectionArgument, print_added
from retold.faces.settings import OptionsFile, SetOption, options_from
from retold.faces.writing import complain

if TYPE_CHECKING:
    from retold.options import Options

app = typer.Typer()


@app.command(
    epilog="""[bold]Examples[/bold]

  retold watch news.retold https://example.org/rss.xml      follow a feed, and poll it every 15 minutes until stopped

  retold watch news.retold --once --jsonl                   poll all followed feeds once, for a cron job
"""
)
def watch(
    collection: CollectionArgument,
    feeds: Annotated[
        list[str] | None, typer.Argument(help="Feeds and sitemaps to follow from now on.", metavar="FEED...")
    ] = None,
    minutes: Annotated[float, typer.Option("--every", min=0.01, help="Minutes between two polls.")] = 15.0,
    once: Annotated[bool, typer.Option("--once", help="Poll once and stop.")] = False,
    settings: SetOption = None,
    options_file: OptionsFile = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from private and local addresses too.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--jsonl", help="What changed, one JSON object a story.")] = False,
) -> None:
    """Poll the collection's feeds until stopped, add what is new, and say what changed in each story. Exit code 1 of --once
    when every feed failed."""
    from retold.collection import Collection

    options = options_from(settings, options_file, [("fetch.allow_private", allow_private)])
    with Collection.open(collection, options) as opened:
        before, followed = opened.follow([]), opened.follow(feeds or [])
        if not followed:
            raise OptionsError(f"{collection} follows no feed yet: name one,  retold watch {collection} https://...")
    new = set(followed) - set(before)
    try:
        while True:
            try:
                answered = _poll(collection, options, as_json, new)
            except RetoldError as err:  # another writer, or a full disk: the next poll may find things mended
                if once:
                    raise
                typer.echo(f"retold: {err}", err=True)
            if once:
                raise typer.Exit(0 if answered else 1)
            new = set()
            time.sleep(60 * minutes)
    except KeyboardInterrupt:
        return


def _poll(path: Path, options: Options, as_json: bool, new: Container[str]) -> bool:
    """Ask every feed once, and say which of the new ones is none. Returns whether any gave what it should. The collection is
    opened for it, so that the day is today's however long the watch lasts."""
    from retold.collection import Collection

    with Collection.open(path, options, today=date.today()) as opened:
        added = opened.poll()
        known = opened.info()
    print_added(added, as_json)
    sys.stdout.flush()
    for rejection in added.rejected:
        typer.echo(f"{rejection.source}: {rejection.reason}", err=True)
    for page in filter(new.__contains__, known["pages_polled"]):
        complain(f"{page} is an article and no feed: it is read again at each poll, and leads to no other")
    return not set(known["feeds"]) <= {rejection.source for rejection in added.rejected}
