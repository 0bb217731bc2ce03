"""Records of many articles: links, accounts, stories, and the dossier that shows them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from retold.model.article import Article, DateMention, Figure, Rejection
from retold.model.base import DifferenceKind, Direction, EntityType, LinkKind, QuoteKind, Record, Span, Verdict, plain
from retold.model.rulings import Ruling

DOUBTFUL = 0.5  # confidence below which what is called one thing is less likely one than not
COUNTED = 0.36  # confidence from which a telling counts for its account: docs/decisions/0012


@dataclass(frozen=True)
class Evidence(Record):
    """One pair of aligned passages: spans in article a and in article b, and how alike they are (0..1)."""

    a: Span
    b: Span
    score: float


@dataclass(frozen=True)
class Link(Record):
    """One article's text comes from another's, or both from one. Coverages are shares (0..1) of each one's body that
    stands in the other; `order` is the share of aligned passages that stand in the same order in both. `guessed`: nothing
    says which came first, and the direction is only the likelier one."""

    a: str
    b: str
    kind: LinkKind
    direction: Direction
    coverage_a: float
    coverage_b: float
    order: float
    why: str
    evidence: tuple[Evidence, ...]
    changes: tuple[Change, ...] = ()
    guessed: bool = False

    def seen_from(self, a: str) -> Link:
        """The link with article `a` as its a: the same link, or turned around."""
        if self.a == a:
            return self
        turned: dict[Direction, Direction] = {"a->b": "b->a", "b->a": "a->b", "unknown": "unknown"}
        return replace(
            self,
            a=self.b,
            b=self.a,
            direction=turned[self.direction],
            coverage_a=self.coverage_b,
            coverage_b=self.coverage_a,
            evidence=tuple(Evidence(e.b, e.a, e.score) for e in self.evidence),
            changes=tuple(Change(_TURNED[c.kind], c.b, c.a) for c in self.changes),
        )


@dataclass(frozen=True)
class Change(Record):
    """What one member of an account did to the text: `a` is None for words added in b, `b` is None for words dropped."""

    kind: Literal["added", "dropped", "changed"]
    a: Span | None
    b: Span | None


_TURNED: dict[Literal["added", "dropped", "changed"], Literal["added", "dropped", "changed"]] = {
    "added": "dropped",
    "dropped": "added",
    "changed": "changed",
}


@dataclass(frozen=True)
class Account(Record):
    """One independent telling: the lead article's id, and the ids of all its articles, sorted."""

    id: str
    lead: str
    articles: tuple[str, ...]


SharedKind = Literal["names", "figures", "words of the lead"]


@dataclass(frozen=True)
class Shared(Record):
    """What several articles of a story have in common, of one kind: folded words or figures, in the order in which they tell
    most, and how many articles have each."""

    kind: SharedKind
    words: tuple[str, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True)
class StoryGroup(Record):
    """The ids of the articles that tell one event, sorted, and what joined them: what they share, and the days between which
    they appeared. stages/stories/reasons.py says it in sentences."""

    id: str
    articles: tuple[str, ...]
    shared: tuple[Shared, ...] = ()
    days: tuple[date, date] | None = None


@dataclass(frozen=True)
class Telling(Record):
    """One article's statement of a finding. `confidence`: how likely it tells what another account's telling does (0 to 1,
    as counted on labelled stories); None in a conflict, and where it is the account that a single finding is told by."""

    article: str
    start: int
    end: int
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    confidence: float | None = None

    @property
    def doubtful(self) -> bool:
        """Is it less likely than not that another account tells this too?"""
        return _doubtful(self.confidence)

    @property
    def counted(self) -> bool:
        """Does it count for its account? One that does not may tell another thing, and no verdict rests on it."""
        return self.confidence is None or self.confidence >= COUNTED


@dataclass(frozen=True)
class Side(Record):
    """One value in a difference, and the indexes of the finding's tellings that give it."""

    value: str
    tellings: tuple[int, ...]


@dataclass(frozen=True)
class Difference(Record):
    """Where the tellings of a finding differ. `note` is a sentence for people."""

    kind: DifferenceKind
    note: str
    sides: tuple[Side, ...]


@dataclass(frozen=True)
class Finding(Record):
    """One point of the story. `statement` is the clearest telling's own words; `why` names the slots that were compared.
    `confidence`: how likely two of the accounts tell one thing at all, or where they conflict that the values contradict
    each other; None where one account tells it."""

    id: str
    statement: str
    verdict: Verdict
    accounts: int
    tellings: tuple[Telling, ...]
    differences: tuple[Difference, ...] = ()
    why: str = ""
    related: tuple[str, ...] = ()
    confidence: float | None = None

    @property
    def doubtful(self) -> bool:
        """Is what its verdict says less likely than not?"""
        return _doubtful(self.confidence)


def _doubtful(confidence: float | None) -> bool:
    return confidence is not None and confidence < DOUBTFUL


@dataclass(frozen=True)
class Rendering(Record):
    """One article's wording of a quote. `cue` are the words right before it, from the verb on, by which it is brought in
    ("denied", "told reporters on Monday"); "" where it stands before its verb, or alone."""

    article: str
    start: int
    end: int
    text: str
    kind: QuoteKind
    speaker_as_written: str = ""
    cue: str = ""


@dataclass(frozen=True)
class QuoteRecord(Record):
    """One utterance. `speaker` is "" when unsure; `speaker_entity` is the entity's name, or ""."""

    id: str
    speaker: str
    speaker_entity: str
    renderings: tuple[Rendering, ...]


@dataclass(frozen=True)
class Mention(Record):
    """Where an article names something."""

    article: str
    start: int
    end: int


@dataclass(frozen=True)
class TimelineEntry(Record):
    """What is told of one day or span of days; `label` is a telling's own words."""

    start: date
    end: date
    label: str
    tellings: tuple[Mention, ...]


@dataclass(frozen=True)
class Entity(Record):
    """A person, organisation, place or event of the story, with the forms that name it and where they stand."""

    name: str
    type: EntityType
    forms: tuple[str, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True)
class BriefLine(Record):
    """One line of the story's brief: a finding's id, its words and the article they stand in."""

    finding: str
    text: str
    article: str


@dataclass(frozen=True)
class Story(Record):
    """One event with everything told of it. Findings stand in the order of interest."""

    id: str
    title: str
    start: date | None
    end: date | None
    articles: tuple[str, ...]
    findings: tuple[Finding, ...]
    quotes: tuple[QuoteRecord, ...]
    timeline: tuple[TimelineEntry, ...]
    entities: tuple[Entity, ...]
    brief: tuple[BriefLine, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lineage(Record):
    """All accounts and the links that made them."""

    accounts: tuple[Account, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Dossier(Record):
    """Everything known of some stories: what `retold report` shows and writes."""

    articles: tuple[Article, ...]
    rejected: tuple[Rejection, ...]
    lineage: Lineage
    stories: tuple[Story, ...]
    rulings: tuple[Ruling, ...] = ()
    schema: str = field(default="retold.dossier/1", init=False)

    def to_json(self) -> dict[str, Any]:
        """The dossier in the shape of docs/dossier.schema.json: each article also names its account."""
        out = {"schema": self.schema, **plain(self)}
        account_of = {article: account.id for account in self.lineage.accounts for article in account.articles}
        for article in out["articles"]:
            article["account"] = account_of.get(article["id"])
            article["extra"] = dict(article["extra"])
        return out
