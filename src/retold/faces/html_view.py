"""What the page's templates show: a dossier turned into rows, words and anchors. Nothing here is HTML but the pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from retold.faces import marks, pictures
from retold.faces.anchors import Anchors, badge, badge_order, badges
from retold.faces.figure_table import figure_groups
from retold.faces.lineage_words import lineage_sentence, ruling_sentence
from retold.faces.link_view import link_view
from retold.faces.page_records import (
    AccountView,
    ArticleView,
    Badge,
    DayView,
    DifferenceView,
    EntityView,
    FindingView,
    FoldView,
    QuoteView,
    SideView,
    StoryPage,
    Wording,
)
from retold.faces.view import (
    StoryView,
    best_told,
    headline,
    in_turn,
    speaker,
    tally,
    web_address,
    wordings,
)
from retold.faces.wording import (
    DOUBTFUL,
    KIND_NAMES,
    VERDICTS,
    counted,
    days,
    published,
    readable,
    said_of,
    shorten,
    told_days,
)
from retold.model import Account, BriefLine, Difference, Dossier, Entity, Finding, Rendering, Telling

MOST_NAMES = 3  # of an account's or a wording's articles
MOST_AT_HAND = 30
"""Findings that agree and whose wordings stand in the page. Those of the rest are drawn from the articles when they are
asked for: in a story of 34 articles each passage tells four findings, and the page would hold it as often."""

Places = tuple[Mapping[str, int], Mapping[str, str]]  # of each finding of a story, by its id: its number, its anchor


def story_pages(dossier: Dossier, views: Sequence[StoryView]) -> tuple[StoryPage, ...]:
    """The pages of all stories, in the dossier's order."""
    anchors = Anchors(dossier.articles)
    return tuple(_story_page(view, index, anchors) for index, view in enumerate(views))


def _story_page(view: StoryView, index: int, anchors: Anchors) -> StoryPage:
    story, anchor = view.story, f"s{index + 1}"
    told, numbers = view.shown(), {finding.id: number for number, finding in enumerate(story.findings)}
    anchor_of = anchors.findings(told)
    later = {f.id for f in [f for f in told if f.verdict == "corroborated"][MOST_AT_HAND:]}
    findings = tuple(_finding(view, finding, anchors, (numbers, anchor_of), finding.id in later) for finding in told)
    counts = {verdict: numbers for verdict, *numbers in tally(told)}
    folds = _folds(findings)
    folded = {finding.anchor for fold in folds for finding in fold.findings}
    brief = tuple(
        (readable(line.text), anchor_of.get(line.finding, anchor), _sources(view, line, anchors)) for line in story.brief
    )
    quotes = best_told(view)
    return StoryPage(
        anchor=anchor,
        index=index,
        title=readable(story.title) or "Untitled story",
        when=days(story.start, story.end),
        sentence=f"{lineage_sentence(view)} {ruling_sentence(view)}".rstrip(),
        why=tuple(readable(reason) for reason in story.why),
        articles_count=len(view.articles),
        accounts_count=len(view.accounts),
        accounts=tuple(_account(view, account, anchors) for account in view.accounts),
        verdicts=tuple((verdict, *counts.get(verdict, (0, 0)), meaning) for verdict, meaning in VERDICTS.items()),
        doubts=DOUBTFUL if any(finding.doubtful for finding in story.findings) else "",
        brief=brief,
        findings=tuple(finding for finding in findings if finding.anchor not in folded),
        folds=folds,
        quotes=tuple(_quote(view, quote.renderings, speaker(quote), anchors) for quote in quotes),
        timeline=pictures.timeline_picture(view, f"{anchor}-timeline-picture"),
        days=tuple(
            DayView(told_days(d.start, d.end), shorten(readable(d.label), 240), badges(view, d.tellings, anchors))
            for d in story.timeline
        ),
        figures=figure_groups(view, told, findings, anchors),
        lineage=pictures.lineage_picture(view, f"{anchor}-lineage-picture"),
        links=tuple(link_view(view, link, anchors) for link in view.told_links),
        entities=tuple(_entity(view, entity, anchors) for entity in story.entities),
        articles=tuple(_article(view, b.article, anchors) for a in view.accounts for b in view.trees[a.id]),
    )


def _folds(findings: Sequence[FindingView]) -> tuple[FoldView, ...]:
    """What is shown folded: what several accounts tell doubtfully without a conflict, and what one alone tells."""
    unsure = tuple(finding for finding in findings if finding.verdict == "corroborated" and finding.doubtful)
    alone = tuple(finding for finding in findings if finding.verdict == "single" and not finding.differences)
    folds = (
        FoldView("corroborated", f"{counted(len(unsure), 'doubtful finding')} of several accounts", unsure),
        FoldView("single", f"{counted(len(alone), 'finding')} of one account alone", alone),
    )
    return tuple(fold for fold in folds if fold.findings)


def _account(view: StoryView, account: Account, anchors: Anchors) -> AccountView:
    first = tuple(badge(view, branch.article, 0, anchors) for branch in view.trees[account.id][:MOST_NAMES])
    title = shorten(headline(view.articles[account.lead]), 90)
    return AccountView(
        view.letter[account.lead],
        first,
        len(account.articles),
        "" if title.startswith(view.name[account.lead].rstrip("…")) else title,
    )


def _sources(view: StoryView, line: BriefLine, anchors: Anchors) -> tuple[Badge, ...]:
    return tuple(badge(view, telling.article, telling.start, anchors) for telling in view.sources(line))


def _wording(view: StoryView, words: marks.Words, anchors: Anchors) -> Wording:
    first: dict[str, int] = {}
    for article, start in words.places:
        first.setdefault(article, start)
    badges = tuple(sorted((badge(view, article, start, anchors) for article, start in first.items()), key=badge_order))
    names = [badge.name for badge in badges]
    more = len(names) - MOST_NAMES
    first_names = ", ".join(names[:MOST_NAMES]) + (f" and {more} more" if more > 0 else "")
    return Wording(words.pieces, badges, first_names, words.doubtful)


def _finding(view: StoryView, finding: Finding, anchors: Anchors, places: Places, later: bool) -> FindingView:
    numbers, anchor_of = places
    order = [] if later else in_turn(view, finding)
    told = tuple(_wording(view, words, anchors) for words in marks.tellings(finding, order, view.articles))
    articles = {telling.article for telling in finding.tellings}
    return FindingView(
        anchor=anchor_of[finding.id],
        number=numbers[finding.id],
        statement=readable(finding.statement),
        verdict=finding.verdict,
        doubtful=finding.doubtful,
        count=f"{view.standing(finding).removesuffix(': doubtful')}; {counted(len(articles), 'article')}",
        differences=tuple(_difference(view, finding, difference, anchors) for difference in finding.differences),
        wordings=len({view.articles[t.article].text[t.start : t.end] for t in finding.tellings}),
        tellings=told,
        badges=badges(view, finding.tellings, anchors) if later else (),
        why=readable(finding.why),
        related=_related(view, finding, places),
    )


def _related(view: StoryView, finding: Finding, places: Places) -> tuple[tuple[str, str], ...]:
    """Where the findings stand that bear on this one, and their words; each wording once, and not its own."""
    numbers, anchor_of = places
    found: dict[str, str] = {}
    for other in (other for other in finding.related if other in anchor_of):
        statement = readable(view.story.findings[numbers[other]].statement)
        if statement != readable(finding.statement):
            found.setdefault(statement, f"#{anchor_of[other]}")
    return tuple((href, shorten(statement, 90)) for statement, href in found.items())


def paired(view: StoryView, finding: Finding) -> list[Telling]:
    """The tellings in turn, but first the two to read side by side: of each side of the first difference one, where they
    are of two articles."""
    for difference in finding.differences:
        heads = [finding.tellings[side.tellings[0]] for side in difference.sides if side.tellings]
        if len({telling.article for telling in heads}) > 1:
            break
    else:
        heads = []
    return list(dict.fromkeys([*heads, *(finding.tellings[index] for index in in_turn(view, finding))]))


def _difference(view: StoryView, finding: Finding, difference: Difference, anchors: Anchors) -> DifferenceView:
    sides = tuple(
        SideView(readable(side.value), badges(view, (finding.tellings[index] for index in side.tellings), anchors))
        for side in difference.sides
    )
    return DifferenceView(KIND_NAMES.get(difference.kind, difference.kind), said_of(difference), sides)


def _quote(view: StoryView, found: Sequence[Rendering], who: str, anchors: Anchors) -> QuoteView:
    told = tuple(_wording(view, words, anchors) for words in marks.renderings(wordings(found)))
    accounts = len({view.letter[rendering.article] for rendering in found})
    note = f"{counted(len(told), 'wording')} in {counted(accounts, 'account')}" if max(len(told), accounts) > 1 else ""
    return QuoteView(who, told, note)


def _entity(view: StoryView, entity: Entity, anchors: Anchors) -> EntityView:
    also = ", ".join(readable(form) for form in entity.forms if form != entity.name)
    found = badges(view, entity.mentions, anchors)
    return EntityView(readable(entity.name), entity.type, also, found, len(found) > 1)


def _article(view: StoryView, identity: str, anchors: Anchors) -> ArticleView:
    article = view.articles[identity]
    return ArticleView(
        anchor=f"a{anchors.number[identity]}",
        index=anchors.number[identity],
        code=view.code[identity],
        name=view.name[identity],
        title=headline(article),
        when=published(article),
        language=article.language if article.language.isascii() and article.language.replace("-", "").isalnum() else "",
        source=readable(article.source),
        href=web_address(article.url),
        flags=readable(", ".join(article.flags)),
        paragraphs=anchors.paragraphs[identity],
    )
