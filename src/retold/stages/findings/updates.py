"""Stories as they were and as they are now -> which is which, and what changed in each."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from retold.model import Account, Finding, Record, Story, StoryGroup

Kept = tuple[Story, Sequence[Account]]
"""A story with its accounts."""
Place = tuple[str, int, int]  # an article, and where a telling stands in it


@dataclass(frozen=True)
class VerdictChange(Record):
    """A finding whose verdict is another than before, and whether the new one is doubtful."""

    statement: str
    before: str
    after: str
    doubtful: bool = False


@dataclass(frozen=True)
class StoryChange(Record):
    """What an update brought to one story. `new` is True for a story that was not there; `articles` are the ids that came,
    `accounts` the ids of the leads that came; `findings` are those of which no words were told before."""

    story: str
    title: str
    new: bool
    articles: tuple[str, ...]
    accounts: tuple[str, ...]
    findings: tuple[str, ...]
    verdicts: tuple[VerdictChange, ...]

    def __bool__(self) -> bool:
        return bool(self.new or self.articles or self.accounts or self.findings or self.verdicts)


@dataclass(frozen=True)
class StoryDifference(StoryChange):
    """What one state of a story has and the earlier one has not, as in StoryChange, and the other way round: `gone` is True
    for a story that is there no more, the rest is what a story no longer has. An article whose text was changed is gone and
    new."""

    gone: bool = False
    gone_articles: tuple[str, ...] = ()
    gone_accounts: tuple[str, ...] = ()
    gone_findings: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return super().__bool__() or bool(self.gone or self.gone_articles or self.gone_accounts or self.gone_findings)


def keep_ids(groups: Sequence[StoryGroup], before: Mapping[str, str]) -> tuple[StoryGroup, ...]:
    """The groups, each under the id of the earlier story that it shares most articles with. `before` gives each article's
    story. Of two groups that share with one story the larger share keeps its id; a new story is never given an id in use."""
    shares = Counter((before[article], group.id) for group in groups for article in group.articles if article in before)
    kept: dict[str, str] = {}
    taken: set[str] = set()
    for (story, group), _ in sorted(shares.items(), key=lambda item: (-item[1], item[0])):
        if group not in kept and story not in taken:
            kept[group] = story
            taken.add(story)
    return tuple(
        replace(group, id=kept.get(group.id) or (_of_members(group) if group.id in taken else group.id)) for group in groups
    )


def _of_members(group: StoryGroup) -> str:
    return hashlib.sha256(" ".join(group.articles).encode()).hexdigest()[:16]


def differences(before: Sequence[Kept], after: Sequence[Kept]) -> tuple[StoryDifference, ...]:
    """What differs between two states of some stories, one for each story that is not the same. A story is that earlier one
    with which it shares most articles, whatever their ids."""
    earlier = {story.id: (story, accounts) for story, accounts in before}
    of = {article: story.id for story, _ in before for article in story.articles}
    groups = keep_ids([StoryGroup(story.id, story.articles) for story, _ in after], of)
    found = []
    for group, later in zip(groups, after, strict=True):
        known = any(of.get(article) == group.id for article in group.articles)
        found.append(_difference(earlier.pop(group.id) if known else None, later))
    return tuple(filter(None, [*found, *(_difference(gone, None) for gone in earlier.values())]))


def _difference(before: Kept | None, after: Kept | None) -> StoryDifference:
    """The change from one to the other, and back."""
    nothing = StoryChange("", "", False, (), (), (), ())
    came = story_change(before, after) if after else nothing
    went = story_change(after, before) if before else nothing
    return StoryDifference(
        story=came.story or went.story,
        title=came.title or went.title,
        new=before is None,
        articles=came.articles,
        accounts=came.accounts,
        findings=came.findings,
        verdicts=came.verdicts,
        gone=after is None,
        gone_articles=went.articles,
        gone_accounts=went.accounts,
        gone_findings=went.findings,
    )


def story_change(before: Kept | None, after: Kept) -> StoryChange:
    """The change from one telling of a story to the next. A finding is the earlier one with which it shares most passages: a
    passage may tell two. Of several that go back to one none has turned where one has its verdict still. A conflict that no
    finding is any more is what most of its passages tell now."""
    story, accounts = after
    old_story, old_accounts = before or (None, ())
    old_articles = set(old_story.articles) if old_story else set()
    old_findings = old_story.findings if old_story else ()
    known, now, met = _by_place(old_findings), _by_place(story.findings), set()
    fresh, turned = [], []
    pairs = [(finding, _nearest(finding, known)) for finding in story.findings]
    stays = {earlier.id for finding, earlier in pairs if earlier and earlier.verdict == finding.verdict}
    for finding, earlier in pairs:
        if earlier is None:
            fresh.append(finding.statement)
            continue
        met.add(earlier.id)
        if earlier.verdict != finding.verdict and earlier.id not in stays:
            turned.append(VerdictChange(finding.statement, earlier.verdict, finding.verdict, finding.doubtful))
    for finding in old_findings:
        if finding.verdict in ("disputed", "updated") and finding.id not in met:
            later = _nearest(finding, now)
            if later and later.verdict != finding.verdict:
                turned.append(VerdictChange(finding.statement, finding.verdict, later.verdict, later.doubtful))
    leads = {account.lead for account in old_accounts}
    return StoryChange(
        story.id,
        story.title,
        old_story is None,
        tuple(sorted(set(story.articles) - old_articles)),
        tuple(
            sorted(
                account.lead for account in accounts if account.lead not in leads and not old_articles & {*account.articles}
            )
        ),
        tuple(fresh),
        tuple(turned),
    )


def _by_place(findings: Iterable[Finding]) -> Mapping[Place, Sequence[Finding]]:
    """The findings that each passage tells."""
    found: dict[Place, list[Finding]] = defaultdict(list)
    for finding in findings:
        for place in _places(finding):
            found[place].append(finding)
    return found


def _nearest(finding: Finding, known: Mapping[Place, Sequence[Finding]]) -> Finding | None:
    """The finding that shares most passages with this one; of several the one that says the same."""
    places = _places(finding)
    others = {other.id: other for place in places for other in known.get(place, ())}

    def likeness(other: Finding) -> tuple[int, bool, bool, bool, str]:
        same = (other.id == finding.id, other.statement == finding.statement, other.verdict == finding.verdict)
        return (len(places & _places(other)), *same, other.id)

    return max(others.values(), key=likeness, default=None)


def _places(finding: Finding) -> set[Place]:
    return {(telling.article, telling.start, telling.end) for telling in finding.tellings}
