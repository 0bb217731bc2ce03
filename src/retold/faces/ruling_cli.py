"""The commands by which a person overrules: rule, rulings. What is ruled is kept, shown, and can be taken back."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from retold.errors import InputError, OptionsError
from retold.faces.changes import print_changes
from retold.faces.collection_cli import CollectionArgument, JsonOption, open_kept
from retold.faces.settings import OptionsFile, SetOption, options_from
from retold.faces.writing import complain
from retold.model import Ruling
from retold.model.rulings import RULING_KINDS
from retold.stages.findings.ruled import find_words

if TYPE_CHECKING:
    from retold.collection import Collection

app = typer.Typer()

KINDS = {kind.replace(" ", "-"): kind for kind in RULING_KINDS}
TAKEN_BACK = "none"
_ABOUT = {True: "two passages: give words of each (--at-a, --at-b)", False: "whole articles: leave out --at-a and --at-b"}

RulingsFile = Annotated[
    Path | None,
    typer.Option("--rulings", help="What was decided by hand of pairs of articles, as `retold rulings --json` writes it."),
]


@app.command(
    epilog="""[bold]Examples[/bold]

  retold rule news.retold one-text wire.txt paper.txt             one was made from the other: they are one account

  retold rule news.retold two-texts a.txt b.txt --note "both had the press release"

  retold rule news.retold two-stories day.jsonl#7 day.jsonl#21    also one-story

  retold rule news.retold two-points a.txt b.txt --at-a "14 hurt" --at-b "17 people"      no conflict; also one-point

  retold rule news.retold none a.txt b.txt                        take back what was ruled of the two

  retold rule news.retold -i rulings.jsonl                        many, as  retold rulings --json  writes them
"""
)
def rule(
    collection: CollectionArgument,
    kind: Annotated[str, typer.Argument(help=f"{', '.join(KINDS)}, or {TAKEN_BACK}.", metavar="KIND")] = "",
    a: Annotated[str, typer.Argument(help="An article: its source, the end of its path, or how its id begins.")] = "",
    b: Annotated[str, typer.Argument(help="Another.")] = "",
    note: Annotated[str, typer.Option("--note", help="Why: it is shown with the ruling.")] = "",
    at_a: Annotated[str, typer.Option("--at-a", help="Words of the passage in the one, where it is about points.")] = "",
    at_b: Annotated[str, typer.Option("--at-b", help="Words of that in the other.")] = "",
    list_file: Annotated[
        Path | None, typer.Option("--input", "-i", help="A file of rulings, one JSON object a line.")
    ] = None,
    settings: SetOption = None,
    options_file: OptionsFile = None,
) -> None:
    """Overrule what was found of two articles: are they one text or two, do they tell one story or two, do two passages tell
    one point or two? The ruling outweighs their texts, stays when articles come, and is shown in every dossier."""

    if bool(list_file) == bool(kind or a or b) or (not list_file and not (kind and a and b)):
        raise OptionsError(f"say what is ruled of which two articles: KIND A B, where KIND is {_listed()}; or -i FILE")
    if not list_file and kind not in (*KINDS, TAKEN_BACK):
        raise OptionsError(f"{kind}: a ruling is one of {_listed()} to take back what was ruled")
    options = options_from(settings, options_file)
    with open_kept(collection, options) as opened:
        if list_file:
            _keep(opened, read_rulings(list_file))
            return
        one, other = _two(opened, a, b)
        if kind != TAKEN_BACK:
            ruling = _checked(Ruling(KINDS[kind], one, other, note, at_a, at_b), "rule")
            _must_hold(opened, ruling)
            _keep(opened, [ruling])
            return
        taken = [ruling for ruling in opened.rulings if {ruling.a, ruling.b} == {one, other}]
        if not taken:
            raise InputError(f"nothing was ruled of {one} and {other}; see  retold rulings {collection}")
        _print(taken, "taken back: ")
        print_changes(opened.unrule(one, other))


def _keep(opened: Collection, given: Sequence[Ruling]) -> None:
    warn_of_unknown(opened, given)
    changes = opened.rule(given)
    print_changes(changes)
    if not changes:
        typer.echo("kept; no finding is new, and no verdict another")


def _listed() -> str:
    return f"{', '.join(KINDS)}, or {TAKEN_BACK}"


@app.command(epilog="  retold rulings news.retold --json > rulings.jsonl")
def rulings(collection: CollectionArgument, as_json: JsonOption = False) -> None:
    """List what was decided by hand."""

    with open_kept(collection) as opened:
        found = opened.rulings
    for ruling in found if as_json else ():
        typer.echo(json.dumps(ruling.to_json(), ensure_ascii=False))
    if not as_json:
        _print(found)
        if not found:
            typer.echo("nothing was ruled")


def read_rulings(path: Path) -> tuple[Ruling, ...]:
    """The rulings of a file of JSON lines. Raises InputError for a line that is none, with its number."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as err:
        raise InputError(f"{path}: the rulings cannot be read ({err})") from err
    return tuple(_ruling(line, f"{path}, line {number}") for number, line in enumerate(lines, 1) if line.strip())


def warn_of_unknown(collection: Collection, given: Iterable[Ruling]) -> None:
    """Say which rulings are about articles that were not read."""
    known = {article.source for article in collection.articles}
    for ruling in given:
        for source in {ruling.a, ruling.b} - known:
            complain(f"{source}: no such article was read, so nothing follows yet from what was ruled of it")


def _ruling(line: str, place: str) -> Ruling:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as err:
        raise InputError(f"{place}: no JSON ({err})") from err
    fields = [field.name for field in dataclasses.fields(Ruling)]
    if not isinstance(row, dict) or not all(isinstance(row.get(name, ""), str) for name in fields):
        raise InputError(f'{place}: write {{"kind": "two texts", "a": SOURCE, "b": SOURCE, "note": "..."}}')
    kind = str(row.get("kind", "")).replace("-", " ")
    if kind not in RULING_KINDS:
        raise InputError(f"{place}: kind is one of {', '.join(RULING_KINDS)}")
    return _checked(Ruling(**{name: row.get(name, "") for name in fields} | {"kind": kind}), place)


def _checked(ruling: Ruling, place: str) -> Ruling:
    """Raises InputError for a ruling that says nothing."""
    if not ruling.a or not ruling.b or ruling.a == ruling.b:
        raise InputError(f"{place}: a and b are the sources of two articles")
    if ruling.of_points != bool(ruling.at_a and ruling.at_b) or bool(ruling.at_a) != bool(ruling.at_b):
        raise InputError(f"{place}: {ruling.kind} is ruled of {_ABOUT[ruling.of_points]}")
    return ruling


def _must_hold(opened: Collection, ruling: Ruling) -> None:
    """Raises InputError where an article does not hold the words of its passage."""
    for source, words in ((ruling.a, ruling.at_a), (ruling.b, ruling.at_b)):
        held = any(find_words(article.text, words) for article in opened.articles if article.source == source)
        if words and not held:
            raise InputError(f"{source} does not hold the words {words!r}; give some as they stand there")


def _two(opened: Collection, a: str, b: str) -> tuple[str, str]:
    """The sources of two articles; one that was removed may still be named in full, to take back what was ruled of it."""
    ruled = {source for ruling in opened.rulings for source in (ruling.a, ruling.b)}
    one, other = (name if name in ruled else opened.source(name) for name in (a, b))
    if one == other:
        raise InputError(f"{a} and {b} are one and the same article; give two")
    return one, other


def _print(found: Iterable[Ruling], before: str = "") -> None:
    for ruling in found:
        one, other = (f"“{at}” in {of}" if at else of for of, at in ((ruling.a, ruling.at_a), (ruling.b, ruling.at_b)))
        note = f" ({ruling.note})" if ruling.note else ""
        typer.echo(f"{before}{one} and {other}: {ruling.kind}{note}")
