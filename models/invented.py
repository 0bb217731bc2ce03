"""The invented stories of models/stories: made-up events told by several made-up outlets, every clause marked with the facts
it tells. They teach which differing values are conflicts (train_conflict.py), and measure it (bench/conflicts.py).

A file is `# what happened`, then accounts: `@ manner | outlet | day`, a headline, paragraphs. `[3]` after a clause says that
it tells fact 3; `[3,4]` both; `[3!]` gives fact 3 another value than others do; `[0]` tells nothing. The format for writing
more stands in models/stories/README.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from retold.model import Page, Span

FOLDER = Path(__file__).parent / "stories"
_MARK = re.compile(r"\[([\d!, ]+)\]")


@dataclass(frozen=True)
class Told:
    """A clause's span in its article, the facts that it tells, and those to which it gives another value."""

    span: Span
    facts: frozenset[int]
    against: frozenset[int]


@dataclass(frozen=True)
class Invented:
    """One story: its pages (source `name/k`), and the clauses of each page by source."""

    name: str
    pages: tuple[Page, ...]
    told: dict[str, tuple[Told, ...]]

    @property
    def held_out(self) -> bool:
        """Is it kept for measuring, as every fourth is? No weight is taught on those; how ready each kind is to be called a
        conflict was chosen in their sight."""
        return int(self.name.split("-")[1]) % 4 == 0


def stories(folder: Path = FOLDER) -> Iterator[Invented]:
    """All stories, by name."""
    for path in sorted(folder.glob("**/*.txt")):
        yield parse(path.stem, path.read_text(encoding="utf-8"))


def parse(name: str, text: str) -> Invented:
    """One file. Raises ValueError where an account is not told as the format asks."""
    pages, told = [], {}
    for number, account in enumerate(text.split("\n@ ")[1:]):
        head, _, marked = account.partition("\n")
        parts = [part.strip() for part in head.split("|")]
        if len(parts) != 3:
            raise ValueError(f"{name}: account {number + 1} begins {head!r}; it needs manner | outlet | day")
        source = f"{name}/{number}"
        body, told[source] = unmarked(marked.strip())
        title = body.partition("\n")[0]
        pages.append(Page(source, body, "", title, parts[1], published=(("record", parts[2]),)))
    return Invented(name, tuple(pages), told)


def unmarked(marked: str) -> tuple[str, tuple[Told, ...]]:
    """The text without its marks, and what each clause tells."""
    text, told, last = "", [], 0
    for match in _MARK.finditer(marked):
        clause = marked[last : match.start()]
        start = len(text) + len(clause) - len(clause.lstrip(" \n.,;:—–”\"'’)"))
        text += clause
        numbers = [part.strip() for part in match.group(1).split(",") if part.strip() not in ("", "0")]
        facts = frozenset(int(part.rstrip("!")) for part in numbers)
        against = frozenset(int(part[:-1]) for part in numbers if part.endswith("!"))
        if facts and start < len(text):
            told.append(Told((start, len(text)), facts, against))
        last = match.end()
    return text + marked[last:], tuple(told)


def facts(told: Sequence[Told], start: int, end: int) -> dict[int, bool]:
    """The facts that a stretch start..end of an article tells, and whether against the others: those of the clauses of which
    it holds half, or which hold half of it."""
    found: dict[int, bool] = {}
    for clause in told:
        shared = min(end, clause.span[1]) - max(start, clause.span[0])
        if shared >= 0.5 * min(end - start, clause.span[1] - clause.span[0]):
            for fact in clause.facts:
                found[fact] = found.get(fact, False) or fact in clause.against
    return found
