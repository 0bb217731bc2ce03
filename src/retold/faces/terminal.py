"""A dossier and a comparison in the terminal. Article text is only ever printed as plain text, never as markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from retold.faces.differing import differing
from retold.faces.lineage_words import lineage_sentence, ruling_sentence
from retold.faces.story_list import StoryLine, story_line
from retold.faces.view import (
    StoryView,
    best_told,
    doubt,
    headline,
    in_turn,
    source_name,
    speaker,
    story_views,
    tally,
    wordings,
)
from retold.faces.wording import (
    BETWEEN,
    DOUBTFUL,
    KIND_NAMES,
    MARKS,
    counted,
    days,
    in_marks,
    origin,
    percent,
    plural,
    published,
    readable,
    rejections,
    relation,
    said_of,
    shorten,
    told_days,
)
from retold.model import Article, Difference, Dossier, Finding, Link, QuoteRecord, Rejection, Telling

STYLES = {"disputed": "bold red", "updated": "bold magenta", "corroborated": "bold green", "single": "dim"}
MOST_TELLINGS, MOST_RENDERINGS, MOST_SINGLE, MOST_QUOTES, MOST_DAYS, MOST_REJECTED = 3, 3, 10, 10, 12, 20
MOST_ARTICLES, MOST_FINDINGS, MOST_NAMES, MOST_LETTERS, MOST_STORIES = 24, 20, 3, 220, 30
MOST_CONFLICTS, MOST_SOURCES = 10, 8
WIDE, VERY_WIDE = 110, 150  # letters of a line that has room for titles, and for what dates an article
ALL_OF_IT = "Long lists are cut here. A page has all of it, each wording in its article:  -o page.html"


def print_dossier(dossier: Dossier, console: Console) -> None:
    """Print each story of the dossier, then what could not be used. Long lists are cut, and say so."""
    with _trimmed(console):
        _print_all(dossier, console)


def print_stories(lines: Sequence[StoryLine], console: Console) -> None:
    """Print a list of stories, cut where it is long."""
    with _trimmed(console):
        _print_stories(lines, console)


def print_table(table: Table, console: Console) -> None:
    """Print a table."""
    with _trimmed(console):
        console.print(table)


@contextmanager
def _trimmed(console: Console) -> Iterator[None]:
    """What goes to a file or another program has no blanks at the ends of lines."""
    if console.is_terminal:
        yield
        return
    with console.capture() as told:
        yield
    console.file.write("".join(line.rstrip() + "\n" for line in told.get().splitlines()))


def _print_all(dossier: Dossier, console: Console) -> None:
    views = story_views(dossier)
    if not views:
        console.print(Text("No story: nothing could be read.", style="bold"))
    if len(views) > 1:
        _print_stories([story_line(view) for view in views], console)
    for view in views:
        _print_story(view, console)
    if views:
        console.print(Text(f"\n{ALL_OF_IT}", style="dim"))
    _print_rejected(dossier.rejected, console)


def _print_stories(lines: Sequence[StoryLine], console: Console) -> None:
    articles = sum(line.articles for line in lines)
    console.print(Text(f"{counted(len(lines), 'story')} in {counted(articles, 'article')}", style="bold"))
    for line in lines[:MOST_STORIES]:
        told = f"{counted(line.articles, 'article')}, {counted(line.accounts, 'account')}"
        _item(Text.assemble(shorten(line.title, 90), (f"  {line.when} · {told}", "dim")), console)
    _more(len(lines) - MOST_STORIES, "story", console)


def _print_story(view: StoryView, console: Console) -> None:
    story = view.story
    console.print(Rule(style="dim"))
    console.print(Text(readable(story.title) or "Untitled story", style="bold"))
    console.print(Text(days(story.start, story.end), style="cyan"))
    console.print(Text(f"{lineage_sentence(view)} {ruling_sentence(view)}".rstrip()))
    console.print()
    _print_articles(view, console)
    if story.brief:
        _heading("In brief", console)
        for line in story.brief:
            codes = [view.code[telling.article] for telling in view.sources(line)]
            rest = f" and {len(codes) - MOST_SOURCES} more" if len(codes) > MOST_SOURCES else ""
            _item(Text.assemble(readable(line.text), (f" [{', '.join(codes[:MOST_SOURCES])}{rest}]", "cyan")), console)
    _print_findings(view, console)
    _print_quotes(view, console)
    _print_timeline(view, console)


def _heading(words: str, console: Console, note: str = "") -> None:
    console.print()
    console.print(Text.assemble((words, "bold underline"), ("  " + note if note else "", "dim")))


def _item(text: Text, console: Console, indent: int = 2, mark: str = "•") -> None:
    """A line with a mark before it; what wraps stays right of the mark."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(mark, style="dim"), text)
    console.print(Padding(grid, (0, 0, 0, indent)))


def _more(number: int, noun: str, console: Console, indent: int = 2) -> None:
    if number > 0:
        words = noun if number == 1 else plural(noun)
        console.print(Text(f"{' ' * indent}… and {number:,} more {words}", style="dim italic"))


def _print_articles(view: StoryView, console: Console) -> None:
    table, shown = Table.grid(padding=(0, 2, 0, 0)), 0
    for account in view.accounts:
        for branch in view.trees[account.id]:
            shown += 1
            if shown > MOST_ARTICLES:
                continue
            comes = "lead" if len(account.articles) > 1 else ""
            if branch.parent is not None:
                parent = view.code[branch.parent]
                comes = origin(branch.link, branch.article, parent) if branch.link else f"same account as {parent}"
            comes = ", ".join(filter(None, (comes, *view.articles[branch.article].missing)))
            table.add_row(
                Text(view.code[branch.article], style="cyan"), *_article(view, branch.article, comes, console.width)
            )
    console.print(Padding(table, (0, 0, 0, 2)))
    _more(shown - MOST_ARTICLES, "article", console)


def _article(view: StoryView, identity: str, comes: str, width: int) -> list[Text]:
    """What is said of an article, in a column each; where these would leave its title no room, it stands on a line below."""
    article, name = view.articles[identity], view.name[identity]
    title, when = headline(article), published(article, width >= VERY_WIDE)
    if width >= WIDE:
        return [Text(name), Text(shorten(title, 44)), Text(comes, style="dim"), Text(when, style="dim")]
    head = Text.assemble(name, ("".join(f" · {part}" for part in (comes, when) if part), "dim"))
    below = "" if title == name else "\n" + shorten(title, max(20, width - 8))
    return [Text.assemble(head, below)]


def _print_findings(view: StoryView, console: Console) -> None:
    findings = view.shown()
    counts = tally(findings)
    note = ", ".join(f"{number} {verdict}" for verdict, number, _ in counts) or "none"
    doubts = ", ".join(f"{doubtful} {verdict}" for verdict, _, doubtful in counts if doubtful)
    _heading("Findings", console, f"{note}; doubtful: {doubts}" if doubts else note)
    if doubts:
        console.print(Padding(Text(DOUBTFUL, style="dim"), (0, 0, 0, 2)))
    told = [finding for finding in findings if finding.verdict != "single"]
    alone = [finding for finding in findings if finding.verdict == "single"]
    conflicts = [finding for finding in told if finding.verdict != "corroborated"]  # doubtful ones stand far down
    shown = {finding.id for finding in (*told[:MOST_FINDINGS], *conflicts[:MOST_CONFLICTS], *alone[:MOST_SINGLE])}
    for finding in told:
        if finding.id in shown:
            _print_finding(view, finding, console)
    _more(sum(finding.id not in shown for finding in told), "finding", console)
    if alone:
        _heading("Told by one account alone", console)
    for finding in alone[:MOST_SINGLE]:
        _print_finding(view, finding, console)
    _more(len(alone) - MOST_SINGLE, "single finding", console)


def _print_finding(view: StoryView, finding: Finding, console: Console) -> None:
    if finding.verdict == "single" and not finding.differences:
        sources = (f"  [{view.told_at(finding)}]", "cyan")
        _item(Text.assemble(readable(finding.statement), sources), console, mark="○")
        return
    head = Text.assemble((finding.verdict, STYLES[finding.verdict]), (f" · {view.standing(finding)}  ", "dim"))
    wordings: dict[str, list[Telling]] = {}
    for index in in_turn(view, finding):
        telling = finding.tellings[index]
        wordings.setdefault(view.words(telling), []).append(telling)
    statement = readable(finding.statement)
    # A clause's last comma is not shown, and one that hangs on the clause before it is shown with that.
    shown = [words for words in wordings if words.startswith(statement) or words.rstrip(" ,;:–—") in statement]
    own = view.codes([telling for words in shown for telling in wordings.pop(words)])
    source = (f"  [{own}]", "cyan") if own else ""
    console.print(Padding(Text.assemble(head, (shorten(statement, MOST_LETTERS), "bold"), source), (1, 0, 0, 2)))
    for difference in finding.differences:
        _print_difference(view, finding, difference, console)
    for words, told in list(wordings.items())[:MOST_TELLINGS]:
        shown_as = _wording(view, words, list(dict.fromkeys(telling.article for telling in told)))
        _item(Text.assemble(shown_as, (doubt(finding, told), "dim")), console, indent=4, mark="–")
    _more(len(wordings) - MOST_TELLINGS, "wording", console, indent=4)


def _wording(view: StoryView, words: str, articles: list[str]) -> Text:
    codes = ", ".join(view.code[article] for article in articles[:MOST_NAMES])
    names = ", ".join(view.name[article] for article in articles[:MOST_NAMES])
    more = f" and {len(articles) - MOST_NAMES} more" if len(articles) > MOST_NAMES else ""
    return Text.assemble((codes, "cyan"), (f" {names}{more}: ", "dim"), in_marks(shorten(words, MOST_LETTERS)))


def _print_difference(view: StoryView, finding: Finding, difference: Difference, console: Console) -> None:
    parts: list[tuple[str, str] | str] = [(f"{KIND_NAMES.get(difference.kind, difference.kind)}: ", "dim")]
    for number, side in enumerate(difference.sides):
        codes = view.codes([finding.tellings[index] for index in side.tellings])
        parts += [(f"  {BETWEEN[finding.verdict]}  ", "dim")] if number else []
        parts += [(readable(side.value), "bold"), (f" [{codes}]", "cyan")]
    _item(Text.assemble(*parts), console, indent=4, mark=MARKS[finding.verdict])
    if difference.note:
        console.print(Padding(Text(said_of(difference), style="dim"), (0, 0, 0, 6)))


def _print_quotes(view: StoryView, console: Console) -> None:
    quotes = best_told(view)
    if not quotes:
        return
    _heading("Quotes", console, counted(len(quotes), "utterance"))
    for quote in quotes[:MOST_QUOTES]:
        _print_quote(view, quote, console)
    _more(len(quotes) - MOST_QUOTES, "quote", console)


def _print_quote(view: StoryView, quote: QuoteRecord, console: Console) -> None:
    console.print(Padding(Text(speaker(quote), style="bold"), (0, 0, 0, 2)))
    grouped = wordings(quote.renderings)
    shown = [shorten(readable(text), MOST_LETTERS) for text in list(grouped)[:MOST_RENDERINGS]]
    for members, text, spans in zip(grouped.values(), shown, differing(shown), strict=False):
        _item(Text.assemble((view.codes(members), "cyan"), " ", _marked(text, spans)), console, 4, "–")
    _more(len(grouped) - MOST_RENDERINGS, "rendering", console, indent=4)


def _marked(text: str, spans: Sequence[tuple[int, int]]) -> Text:
    """The text with its differing words marked."""
    out = Text(text)
    for start, end in spans:
        out.stylize("bold yellow", start, end)
    return out


def _print_timeline(view: StoryView, console: Console) -> None:
    entries = view.story.timeline
    if not entries:
        return
    most_told = sorted(range(len(entries)), key=lambda number: (-len(entries[number].tellings), number))[:MOST_DAYS]
    _heading("Timeline", console)
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for entry in (entries[number] for number in sorted(most_told)):
        codes = view.codes(entry.tellings)
        words = Text.assemble(shorten(readable(entry.label), 160), (f"  [{codes}]", "cyan"))
        table.add_row(Text(told_days(entry.start, entry.end), style="bold"), words)
    console.print(Padding(table, (0, 0, 0, 2)))
    _more(len(entries) - MOST_DAYS, "day", console)


def _print_rejected(rejected: tuple[Rejection, ...], console: Console) -> None:
    if not rejected:
        return
    console.print()
    console.print(Text(rejections(rejected), style="bold yellow"))
    for rejection in rejected[:MOST_REJECTED]:
        _item(
            Text.assemble(readable(rejection.source), ("  " + readable(f"{rejection.step}: {rejection.reason}"), "dim")),
            console,
        )
    if len(rejected) > MOST_REJECTED:
        _more(len(rejected) - MOST_REJECTED, "input", console)


def print_comparison(link: Link | None, a: Article, b: Article, console: Console) -> None:
    """Print how much of two articles stands in the other, in what order, which relation that is and why, and the aligned
    passages side by side. `link` is None when the two are independent."""
    names = [source_name(a), source_name(b)]
    if names[0] == names[1]:
        names = [readable(a.source), readable(b.source)]
    for letter, name, article in (("A", names[0], a), ("B", names[1], b)):
        console.print(
            Text.assemble((letter, "bold cyan"), f"  {name}", (f"  {headline(article)}  {published(article)}", "dim"))
        )
    console.print()
    if link is None:
        console.print(Text("Two independent tellings: neither text comes from the other.", style="bold"))
        return
    link = link.seen_from(a.id)
    console.print(Text(relation(link, "A", "B")[:1].upper() + relation(link, "A", "B")[1:] + ".", style="bold"))
    console.print(Text(readable(link.why)))
    console.print()
    for words, share in (
        ("of A stands in B", link.coverage_a),
        ("of B stands in A", link.coverage_b),
        ("of the shared passages in the same order", link.order),
    ):
        console.print(Text.assemble("  ", _bar(share), f" {percent(share):>5} ", (words, "dim")))
    _print_aligned(link, a, b, console)


def _bar(share: float, width: int = 30) -> Text:
    filled = min(width, max(0, round(share * width)))
    return Text.assemble(("█" * filled, "cyan"), ("░" * (width - filled), "dim"))


def _print_aligned(link: Link, a: Article, b: Article, console: Console) -> None:
    table = Table(expand=True, show_lines=True, border_style="dim", padding=(0, 1))
    table.add_column(Text("A"), ratio=1, overflow="fold")
    table.add_column(Text("B"), ratio=1, overflow="fold")
    for item in sorted(link.evidence, key=lambda item: item.a):
        sides = [readable(a.text[item.a[0] : item.a[1]]), readable(b.text[item.b[0] : item.b[1]])]
        table.add_row(*(_marked(side, spans) for side, spans in zip(sides, differing(sides), strict=True)))
    if link.evidence:
        console.print()
        console.print(table)
        console.print(Text("Marked words stand on one side only.", style="dim"))
