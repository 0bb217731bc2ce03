"""Where words stand in the page, and the small marks that lead to them."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from retold.faces import marks
from retold.faces.page_records import Badge
from retold.faces.view import StoryView
from retold.model import Article, Finding, Mention, Rendering, Telling


class Anchors:
    """Where each article's lines stand in the page: `#a3-120` is the line of article 3 that begins at character 120. And
    each finding: `#f-9c1e03ab52`."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.number = {article.id: index for index, article in enumerate(articles)}
        self.paragraphs = {article.id: marks.paragraphs(article) for article in articles}
        self._starts = {identity: [line.start for line in lines] for identity, lines in self.paragraphs.items()}
        self._said: Counter[str] = Counter()

    def href(self, article: str, start: int) -> str:
        """The link to the line that holds this character."""
        starts = self._starts[article]
        line = starts[max(0, bisect_right(starts, start) - 1)] if starts else None
        return f"#a{self.number[article]}" + ("" if line is None else f"-{line}")

    def findings(self, shown: Iterable[Finding]) -> dict[str, str]:
        """The anchor of each finding of a story, by its id. It comes of the words that the finding shows, so that a link to
        it holds while the story grows: its place moves then, and its id with every telling. A second finding that shows the
        same words is counted."""
        found = {}
        for finding in shown:
            said = hashlib.sha256(finding.statement.encode("utf-8", "replace")).hexdigest()[:10]
            self._said[said] += 1
            found[finding.id] = f"f-{said}" + (f"-{self._said[said]}" if self._said[said] > 1 else "")
        return found


def badge(view: StoryView, article: str, start: int, anchors: Anchors) -> Badge:
    """The mark of an article, leading to the line that holds this character."""
    return Badge(view.code[article], view.name[article], anchors.href(article, start))


def badges(view: StoryView, places: Iterable[Telling | Mention | Rendering], anchors: Anchors) -> tuple[Badge, ...]:
    """A badge for each article, at its first place."""
    first: dict[str, int] = {}
    for place in places:
        first.setdefault(place.article, place.start)
    return tuple(sorted((badge(view, article, start, anchors) for article, start in first.items()), key=badge_order))


def badge_order(given: Badge) -> tuple[int, str, int]:
    """A1 before A2 before A10 before B."""
    letters = given.code.rstrip("0123456789")
    return len(letters), letters, int(given.code[len(letters) :] or 0)
