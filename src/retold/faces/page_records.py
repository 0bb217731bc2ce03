"""The rows, words and anchors that the page's templates show."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from retold.faces import marks


@dataclass(frozen=True)
class Badge:
    """An article's short mark, what it stands for, and where in the page its words are."""

    code: str
    name: str
    href: str


@dataclass(frozen=True)
class Wording:
    """Words as pieces with their marks, and the articles that have them. `doubtful`: they may tell another thing."""

    pieces: tuple[marks.Piece, ...]
    badges: tuple[Badge, ...]
    names: str
    doubtful: bool


@dataclass(frozen=True)
class SideView:
    """One side of a difference."""

    value: str
    badges: tuple[Badge, ...]


@dataclass(frozen=True)
class DifferenceView:
    """Where tellings differ."""

    kind: str
    note: str
    sides: tuple[SideView, ...]


@dataclass(frozen=True)
class FindingView:
    """A finding as shown. `tellings` are its wordings, none where the page's script draws them from the articles when they
    are asked for: without it `badges` lead there."""

    anchor: str
    number: int
    statement: str
    verdict: str
    doubtful: bool
    count: str
    differences: tuple[DifferenceView, ...]
    wordings: int
    tellings: tuple[Wording, ...]
    badges: tuple[Badge, ...]
    why: str
    related: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class FoldView:
    """Findings that the page shows folded, and the line that stands for them. `verdict` is that of them all."""

    verdict: str
    summary: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True)
class AccountView:
    """An account by its letter: its first articles, how many it has, and its lead's headline ("" where that is its name)."""

    letter: str
    first: tuple[Badge, ...]
    count: int
    headline: str

    @property
    def names(self) -> str:
        """The names of its first articles: "Northern Wire, Herald…"."""
        return ", ".join(badge.name for badge in self.first) + ("…" if self.count > len(self.first) else "")


@dataclass(frozen=True)
class QuoteView:
    """One utterance with its wordings."""

    speaker: str
    renderings: tuple[Wording, ...]
    note: str


@dataclass(frozen=True)
class DayView:
    """One line of the timeline."""

    when: str
    label: str
    badges: tuple[Badge, ...]


@dataclass(frozen=True)
class FigureRow:
    """One figure as written, what it can mean, its picture, and who has it."""

    text: str
    means: str
    picture: Markup
    badges: tuple[Badge, ...]


@dataclass(frozen=True)
class FigureGroup:
    """The figures of one finding. `compared`: two articles give different ones of one measure."""

    statement: str
    verdict: str
    href: str
    rows: tuple[FigureRow, ...]
    compared: bool


@dataclass(frozen=True)
class ChangeView:
    """What a copy did to the text: the words before ("" when added) and after ("" when dropped)."""

    kind: str
    name: str
    before: tuple[marks.Piece, ...]
    after: tuple[marks.Piece, ...]


@dataclass(frozen=True)
class LinkView:
    """One link in words, with what it changed. `overruled` is the kind of ruling that says otherwise."""

    sentence: str
    why: str
    shares: str
    changes: tuple[ChangeView, ...]
    more: int
    open: str
    overruled: str


@dataclass(frozen=True)
class EntityView:
    """Somebody or something named. `often`: by two or more articles."""

    name: str
    type: str
    also: str
    badges: tuple[Badge, ...]
    often: bool


@dataclass(frozen=True)
class ArticleView:
    """An article with its lines. `href` is "" unless its address is http or https."""

    anchor: str
    index: int
    code: str
    name: str
    title: str
    when: str
    language: str
    source: str
    href: str
    flags: str
    paragraphs: tuple[marks.Paragraph, ...]


@dataclass(frozen=True)
class StoryPage:
    """Everything that the page shows of one story."""

    anchor: str
    index: int
    title: str
    when: str
    sentence: str
    why: tuple[str, ...]
    articles_count: int
    accounts_count: int
    accounts: tuple[AccountView, ...]
    verdicts: tuple[tuple[str, int, int, str], ...]
    doubts: str
    brief: tuple[tuple[str, str, tuple[Badge, ...]], ...]
    findings: tuple[FindingView, ...]
    folds: tuple[FoldView, ...]
    quotes: tuple[QuoteView, ...]
    timeline: Markup
    days: tuple[DayView, ...]
    figures: tuple[FigureGroup, ...]
    lineage: Markup
    links: tuple[LinkView, ...]
    entities: tuple[EntityView, ...]
    articles: tuple[ArticleView, ...]

    @property
    def later(self) -> tuple[FindingView, ...]:
        """The findings whose wordings the script draws."""
        every = (*self.findings, *(finding for fold in self.folds for finding in fold.findings))
        return tuple(finding for finding in every if not finding.tellings)
