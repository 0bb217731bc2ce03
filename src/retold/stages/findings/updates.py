"""Stories as they were and as they are now -> which is which, and what changed in each."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from retold.model import Account, Finding, Record, Story, StoryGroup


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


def story_change(before: tuple[Story, Sequence[Account]] | None, after: tuple[Story, Sequence[Account]]) -> StoryChange:
    """The change from one telling of a story to the next. Findings are the same when a passage tells both."""
    story, accounts = after
    old_story, old_accounts = before or (None, ())
    old_articles = set(old_story.articles) if old_story else set()
    known = {place: finding for finding in (old_story.findings if old_story else ()) for place in _places(finding)}
    fresh, turned = [], []
    for finding in story.findings:
        earlier = next((known[place] for place in sorted(_places(finding)) if place in known), None)
        if earlier is None:
            fresh.append(finding.statement)
        elif earlier.verdict != finding.verdict:
            turned.append(VerdictChange(finding.statement, earlier.verdict, finding.verdict, finding.doubtful))
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


def _places(finding: Finding) -> set[tuple[str, int, int]]:
    return {(telling.article, telling.start, telling.end) for telling in finding.tellings}
