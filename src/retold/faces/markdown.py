"""A dossier as Markdown that any reader shows: what articles say is escaped, so that it is never markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from retold.faces.lineage_words import lineage_sentence, ruling_sentence
from retold.faces.view import (
    StoryView,
    best_told,
    doubt,
    headline,
    in_turn,
    speaker,
    story_views,
    tally,
    web_address,
    wordings,
)
from retold.faces.wording import (
    BETWEEN,
    DOUBTFUL,
    KIND_NAMES,
    VERDICTS,
    days,
    encodable,
    in_marks,
    origin,
    percent,
    published,
    readable,
    rejections,
    relation,
    said_of,
    told_days,
)
from retold.model import Dossier, Finding, QuoteRecord, Telling

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_OPENER = re.compile(r"^(\d+)([.)])|^([-+=])")


def to_markdown(dossier: Dossier) -> str:
    """The dossier as Markdown (CommonMark and GitHub tables)."""
    lines: list[str] = []
    for view in story_views(dossier):
        lines += [*_story(view), ""]
    if dossier.rejected:
        lines += ["## Not used", "", f"{rejections(dossier.rejected)}:", ""]
        lines += [f"- {plain(item.source)} ({plain(item.step)}): {plain(item.reason)}" for item in dossier.rejected]
    return encodable("\n".join(lines).strip() + "\n")


def plain(text: str) -> str:
    """Text from outside on one line, with every character escaped that Markdown or HTML could take for markup."""
    text = _MARKUP.sub(r"\\\1", readable(text).replace("&", "&amp;"))
    text = text.replace("://", "\\://").replace("www.", "www\\.").replace("@", "\\@")  # no link of its own
    return _OPENER.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", text)


def _story(view: StoryView) -> Iterator[str]:
    story = view.story
    yield from (f"# {plain(story.title) or 'Untitled story'}", "")
    ruled = f" {plain(ruling_sentence(view))}" if view.rulings else ""
    yield from (f"{days(story.start, story.end)}. {lineage_sentence(view)}{ruled}", "")
    for line in story.brief:
        yield f"- {plain(line.text)} [{', '.join(view.code[telling.article] for telling in view.sources(line))}]"
    yield from _articles(view)
    yield from ("", "## Findings", "")
    findings, alone = view.shown(), view.alone()
    for verdict, number, doubtful in tally(findings):
        yield f"- **{number} {verdict}**{f' ({doubtful} doubtful)' if doubtful else ''}: {VERDICTS[verdict]}"
    if any(finding.doubtful for finding in findings):
        yield f"- {DOUBTFUL}"
    yield ""
    for finding in findings:
        if finding.verdict != "single" or finding.differences:
            yield from _finding(view, finding)
    if alone:
        yield from ("### Told by one account alone", "")
        yield from (f"- {plain(finding.statement)} [{view.told_at(finding)}]" for finding in alone)
        yield ""
    if story.quotes:
        yield from ("## Quotes", "")
        for quote in best_told(view):
            yield from _quote(view, quote)
    if story.timeline:
        yield from ("## Timeline", "", "| when | what is told | by |", "|---|---|---|")
        for entry in story.timeline:
            yield f"| {told_days(entry.start, entry.end)} | {plain(entry.label)} | {view.codes(entry.tellings)} |"
        yield ""
    if story.entities:
        yield from ("## People and places", "")
        for entity in story.entities:
            forms = [plain(form) for form in entity.forms if form != entity.name]
            also = f"; also {', '.join(forms)}" if forms else ""
            yield f"- **{plain(entity.name)}** ({entity.type}{also}): {view.codes(entity.mentions)}"
        yield ""


def _articles(view: StoryView) -> Iterator[str]:
    """The articles by the marks that stand for them in all that follows."""
    yield from (
        "",
        "## Articles and who copied whom",
        "",
        "| mark | outlet | title | published | comes from |",
        "|---|---|---|---|---|",
    )
    for account in view.accounts:
        for branch in view.trees[account.id]:
            yield _article_row(view, branch.article)
    if view.told_links:
        yield ""
    for link in view.told_links:
        yield f"- {relation(link, view.code[link.a], view.code[link.b])}: {plain(link.why)}"


def _finding(view: StoryView, finding: Finding) -> Iterator[str]:
    yield from (f"### {plain(finding.statement)}", "", f"**{finding.verdict}**, {view.standing(finding)}", "")
    for difference in finding.differences:
        sides = []
        for side in difference.sides:
            codes = view.codes([finding.tellings[index] for index in side.tellings])
            sides.append(f"**{plain(side.value)}** [{codes}]")
        kind = KIND_NAMES.get(difference.kind, difference.kind)
        yield f"- {kind}: {f' {BETWEEN[finding.verdict]} '.join(sides)}. {plain(said_of(difference))}"
    grouped: dict[str, list[Telling]] = {}
    for index in in_turn(view, finding):
        telling = finding.tellings[index]
        grouped.setdefault(view.words(telling), []).append(telling)
    for words, told in grouped.items():
        yield f"- {view.codes(told)}: {in_marks(plain(words))}{doubt(finding, told)}"
    yield ""


def _quote(view: StoryView, quote: QuoteRecord) -> Iterator[str]:
    yield from (f"**{plain(speaker(quote))}**", "")
    for text, members in wordings(quote.renderings).items():
        yield f"- {view.codes(members)}: {plain(text)}"
    yield ""


def _article_row(view: StoryView, identity: str) -> str:
    article = view.articles[identity]
    branch = next(b for tree in view.trees.values() for b in tree if b.article == identity)
    name = plain(view.name[identity])
    address = web_address(article.url)
    outlet = f"[{name}](<{address}>)" if address else name
    comes = ""
    if branch.parent is not None:
        parent = view.code[branch.parent]
        comes = f"same account as {parent}"
        if branch.link:
            covered = branch.link.coverage_b if branch.link.b == identity else branch.link.coverage_a
            comes = f"{origin(branch.link, identity, parent)}, {percent(covered)} of it"
    return f"| {view.code[identity]} | {outlet} | {plain(headline(article))} | {published(article)} | {comes} |"
