"""What the page's templates show: a dossier turned into rows, words and anchors. Nothing here is HTML but the pictures."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from retold.faces import marks, pictures
from retold.faces.differing import differing
from retold.faces.page_records import (
    ArticleView,
    Badge,
    ChangeView,
    DayView,
    DifferenceView,
    EntityView,
    FigureGroup,
    FigureRow,
    FindingView,
    LinkView,
    QuoteView,
    SideView,
    StoryPage,
    Wording,
)
from retold.faces.view import (
    StoryView,
    account_sentence,
    best_told,
    first_of_each_account,
    lineage_sentence,
    speaker,
    story_views,
    turned,
    web_address,
)
from retold.faces.wording import VERDICTS, counted, days, interval, percent, published, readable, relation, shorten
from retold.model import Account, Article, Difference, Dossier, Figure, Finding, Link, Mention, Rendering, Span, Telling

MOST_CHANGES, MOST_CHARS = 12, 320  # of one link in the list of changes; the reading view has them all


class Anchors:
    """Where each article's lines stand in the page: `#a3-120` is the line of article 3 that begins at character 120."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.number = {article.id: index for index, article in enumerate(articles)}
        self.paragraphs = {article.id: marks.paragraphs(article) for article in articles}
        self._starts = {identity: [line.start for line in lines] for identity, lines in self.paragraphs.items()}

    def href(self, article: str, start: int) -> str:
        """The link to the line that holds this character."""
        starts = self._starts[article]
        line = starts[max(0, bisect_right(starts, start) - 1)] if starts else None
        return f"#a{self.number[article]}" + ("" if line is None else f"-{line}")


def story_pages(dossier: Dossier) -> tuple[StoryPage, ...]:
    """The pages of all stories, in the dossier's order."""
    anchors = Anchors(dossier.articles)
    return tuple(_story_page(view, index, anchors) for index, view in enumerate(story_views(dossier)))


def _story_page(view: StoryView, index: int, anchors: Anchors) -> StoryPage:
    story, anchor = view.story, f"s{index + 1}"
    findings = tuple(_finding(view, finding, anchors, (anchor, number)) for number, finding in enumerate(story.findings))
    counts = [(verdict, sum(f.verdict == verdict for f in findings), meaning) for verdict, meaning in VERDICTS.items()]
    anchor_of = {finding.id: f"{anchor}-f{number + 1}" for number, finding in enumerate(story.findings)}
    brief = tuple(
        (readable(line.text), anchor_of.get(line.finding, anchor), _brief_badge(view, line.article, anchors))
        for line in story.brief
    )
    quotes = best_told(view)
    accounts = tuple(
        (view.letter[a.lead], _first_names(view, a), len(a.articles), shorten(readable(view.articles[a.lead].title), 90))
        for a in view.accounts
    )
    return StoryPage(
        anchor=anchor,
        index=index,
        title=readable(story.title) or "Untitled story",
        when=days(story.start, story.end),
        sentence=lineage_sentence(view),
        articles_count=len(view.articles),
        accounts_count=len(view.accounts),
        accounts=accounts,
        verdicts=tuple(counts),
        brief=brief,
        findings=findings,
        quotes=tuple(_quote(view, quote.renderings, speaker(quote), anchors) for quote in quotes),
        timeline=pictures.timeline_picture(view, f"{anchor}-timeline-picture"),
        days=tuple(
            DayView(days(d.start, d.end), shorten(readable(d.label), 240), _badges(view, d.tellings, anchors))
            for d in story.timeline
        ),
        figures=tuple(
            group for f, shown in zip(story.findings, findings, strict=True) for group in _figures(view, f, shown, anchors)
        ),
        lineage=pictures.lineage_picture(view, f"{anchor}-lineage-picture"),
        links=tuple(_link(view, b.link, anchors) for a in view.accounts for b in view.trees[a.id] if b.link),
        entities=tuple(
            EntityView(
                readable(e.name),
                e.type,
                ", ".join(readable(f) for f in e.forms if f != e.name),
                _badges(view, e.mentions, anchors),
            )
            for e in story.entities
        ),
        articles=tuple(_article(view, b.article, anchors) for a in view.accounts for b in view.trees[a.id]),
    )


def _first_names(view: StoryView, account: Account) -> str:
    names = [view.name[branch.article] for branch in view.trees[account.id]]
    return ", ".join(names[:3]) + ("…" if len(names) > 3 else "")


def _badge(view: StoryView, article: str, start: int, anchors: Anchors) -> Badge:
    return Badge(view.code[article], view.name[article], anchors.href(article, start))


def _brief_badge(view: StoryView, article: str, anchors: Anchors) -> Badge | None:
    return _badge(view, article, 0, anchors) if article in view.code else None


def _badges(view: StoryView, places: Iterable[Telling | Mention | Rendering], anchors: Anchors) -> tuple[Badge, ...]:
    """A badge for each article, at its first place."""
    first: dict[str, int] = {}
    for place in places:
        first.setdefault(place.article, place.start)
    return tuple(sorted((_badge(view, article, start, anchors) for article, start in first.items()), key=_order))


def _order(badge: Badge) -> tuple[int, str]:
    return len(badge.code.rstrip("0123456789")), badge.code if len(badge.code) != 2 else badge.code[0] + "0" + badge.code[1]


def _wording(view: StoryView, words: marks.Words, anchors: Anchors) -> Wording:
    first: dict[str, int] = {}
    for article, start in words.places:
        first.setdefault(article, start)
    badges = tuple(sorted((_badge(view, article, start, anchors) for article, start in first.items()), key=_order))
    names = [badge.name for badge in badges]
    return Wording(words.pieces, badges, ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else ""))


def _finding(view: StoryView, finding: Finding, anchors: Anchors, place: tuple[str, int]) -> FindingView:
    told = tuple(_wording(view, words, anchors) for words in marks.tellings(finding, dict(view.articles)))
    articles = {telling.article for telling in finding.tellings}
    letters = sorted({view.letter[article] for article in articles}, key=lambda letter: (len(letter), letter))
    return FindingView(
        anchor=f"{place[0]}-f{place[1] + 1}",
        number=place[1],
        statement=readable(finding.statement),
        verdict=finding.verdict,
        letters=tuple(letters),
        count=f"{counted(finding.accounts, 'account')}, {counted(len(articles), 'article')}",
        differences=tuple(_difference(view, finding, difference, anchors) for difference in finding.differences),
        tellings=told,
        why=readable(finding.why),
        open=",".join(str(anchors.number[article]) for article in _pair(view, finding)),
    )


def _pair(view: StoryView, finding: Finding) -> list[str]:
    """Two articles to read side by side: one of each side of the first difference, else of the first two accounts."""
    for difference in finding.differences:
        heads = [finding.tellings[side.tellings[0]].article for side in difference.sides if side.tellings]
        if len(set(heads)) > 1:
            return list(dict.fromkeys(heads))[:2]
    order = first_of_each_account(view, finding.tellings)
    return list(dict.fromkeys(finding.tellings[index].article for index in order))[:2]


def _difference(view: StoryView, finding: Finding, difference: Difference, anchors: Anchors) -> DifferenceView:
    sides = tuple(
        SideView(readable(side.value), _badges(view, (finding.tellings[index] for index in side.tellings), anchors))
        for side in difference.sides
    )
    return DifferenceView(difference.kind, readable(difference.note), sides)


def _quote(view: StoryView, found: Sequence[Rendering], who: str, anchors: Anchors) -> QuoteView:
    wordings = tuple(_wording(view, words, anchors) for words in marks.renderings(found))
    accounts = len({view.letter[rendering.article] for rendering in found})
    note = f"{counted(len(wordings), 'wording')} in {counted(accounts, 'account')}" if len(found) > 1 else ""
    return QuoteView(who, wordings, note)


def _figures(view: StoryView, finding: Finding, shown: FindingView, anchors: Anchors) -> list[FigureGroup]:
    """The finding's figures, those that measure the same on one scale."""
    measured: dict[tuple[str, str | None], list[tuple[Figure, Telling]]] = {}
    for telling in finding.tellings:
        for figure in telling.figures:
            measured.setdefault((figure.kind, figure.unit), []).append((figure, telling))
    out = []
    for members in measured.values():
        bounds = pictures.figure_bounds([figure for figure, _ in members])
        rows: dict[tuple[str, float | None, float | None], list[tuple[Figure, Telling]]] = {}
        for figure, telling in members:
            rows.setdefault((readable(figure.text).casefold(), figure.low, figure.high), []).append((figure, telling))
        drawn = tuple(
            FigureRow(
                readable(same[0][0].text),
                interval(same[0][0]),
                pictures.figure_picture(same[0][0], bounds),
                _badges(view, (telling for _, telling in same), anchors),
            )
            for same in rows.values()
        )
        out.append(FigureGroup(shown.statement, shown.verdict, f"#{shown.anchor}", drawn))
    return out


def _link(view: StoryView, given: Link, anchors: Anchors) -> LinkView:
    link = turned(given) if given.direction == "b->a" else given  # from the source to what was made of it
    a, b = view.articles[link.a], view.articles[link.b]
    kept = [change for change in link.changes if _cut(a, change.a) or _cut(b, change.b)]
    changes = []
    for change in kept[:MOST_CHANGES]:
        before, after = _cut(a, change.a), _cut(b, change.b)
        spans = differing([before, after]) if before and after else [[], []]
        pieces = [
            marks.cut(text, [(s, e, "differs") for s, e in found])
            for text, found in zip((before, after), spans, strict=True)
        ]
        changes.append(ChangeView(change.kind, pieces[0], pieces[1]))
    code_a, code_b = view.code[link.a], view.code[link.b]
    shares = f"{percent(link.coverage_a)} of {code_a} stands in {code_b}, {percent(link.coverage_b)} of {code_b} in {code_a}"
    shares += f"; {percent(link.order)} of the shared passages in the same order"
    pair = f"{anchors.number[link.a]},{anchors.number[link.b]}"
    return LinkView(
        relation(link, code_a, code_b), readable(link.why), shares, tuple(changes), len(kept) - len(changes), pair
    )


def _cut(article: Article, span: Span | None) -> str:
    return "" if span is None else shorten(article.text[span[0] : span[1]].strip(), MOST_CHARS)


def _article(view: StoryView, identity: str, anchors: Anchors) -> ArticleView:
    article = view.articles[identity]
    account = next(account for account in view.accounts if identity in account.articles)
    return ArticleView(
        anchor=f"a{anchors.number[identity]}",
        index=anchors.number[identity],
        code=view.code[identity],
        name=view.name[identity],
        title=readable(article.title),
        when=published(article),
        language=article.language if article.language.isascii() and article.language.replace("-", "").isalnum() else "",
        source=readable(article.source),
        href=web_address(article.url),
        origin=account_sentence(view, account),
        paragraphs=anchors.paragraphs[identity],
    )
