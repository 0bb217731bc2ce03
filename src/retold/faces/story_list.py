"""A story as a list of stories has it: a line with what it is called, and how much is told of it. Shared by every face."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from retold.faces.view import StoryView, named_by_headline, source_name, tally
from retold.faces.wording import days, readable

MOST_OUTLETS = 12  # named in a line


@dataclass(frozen=True)
class StoryLine:
    """A story in a list of stories. `verdicts` are those that tell more than one account's word, each with how many findings
    have it and how many of these are doubtful; `last` is its last day."""

    title: str
    when: str
    last: date
    articles: int
    accounts: int
    verdicts: tuple[tuple[str, int, int], ...]
    outlets: str
    href: str

    @property
    def several(self) -> bool:
        """Do two or more articles tell it?"""
        return self.articles > 1


def story_line(view: StoryView, href: str = "") -> StoryLine:
    """A story's line; `href` is where its page or its part of the page is."""
    story = view.story
    articles = [view.articles[branch.article] for account in view.accounts for branch in view.trees[account.id]]
    names = list(dict.fromkeys(source_name(article) for article in articles if not named_by_headline(article)))
    more = len(names) - MOST_OUTLETS
    return StoryLine(
        title=readable(story.title) or "Untitled story",
        when=days(story.start, story.end),
        last=story.end or date.min,
        articles=len(view.articles),
        accounts=len(view.accounts),
        verdicts=tuple(counts for counts in tally(view.shown()) if counts[0] != "single"),
        outlets=", ".join(names[:MOST_OUTLETS]) + (f" and {more} more" if more > 0 else ""),
        href=href,
    )


def most_told_first(line: StoryLine) -> tuple[int, int, int, str]:
    """What to sort lines by: of equally told ones the newest comes first."""
    return -line.articles, -line.accounts, -line.last.toordinal(), line.title
