"""The dossier as one HTML page that holds its own style, script and data, and may load nothing."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from retold.faces.html_view import story_pages
from retold.faces.page_records import StoryPage
from retold.faces.view import StoryView, story_views
from retold.faces.wording import counted, readable, rejections
from retold.model import Dossier


def page(dossier: Dossier) -> str:
    """The whole page. Everything that comes from articles is escaped by the templates or by Markup.format."""
    views = story_views(dossier)
    stories = story_pages(dossier, views)
    style, script = resource("static/page.css"), resource("static/page.js")
    return (
        _environment()
        .get_template("page.html")
        .render(
            title=_title(stories),
            stories=stories,
            articles=counted(len(dossier.articles), "article"),
            accounts=counted(sum(story.accounts_count for story in stories), "account"),
            rejected=[(readable(r.source), readable(r.step), readable(r.reason)) for r in dossier.rejected],
            rejections=rejections(dossier.rejected),
            style=Markup(style),
            script=Markup(script),
            policy=_policy(style, script),
            data=Markup(_data(dossier, views, stories)),
        )
    )


def resource(name: str) -> str:
    """The text of a file that ships with the faces."""
    return files("retold.faces").joinpath(name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    loader = FunctionLoader(lambda name: resource(f"templates/{name}"))
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def _title(stories: tuple[StoryPage, ...]) -> str:
    return stories[0].title if len(stories) == 1 else counted(len(stories), "story")


def _policy(style: str, script: str) -> str:
    """A Content-Security-Policy under which only this style and this script work, and nothing is loaded or sent."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _data(dossier: Dossier, views: Sequence[StoryView], stories: Sequence[StoryPage]) -> str:
    """What the reading view needs, as JSON that cannot end its script element: spans only, the words stand in the page."""
    number = {article.id: index for index, article in enumerate(dossier.articles)}
    names: list[Any] = [None] * len(dossier.articles)
    out = []
    for view, shown in zip(views, stories, strict=True):
        for article in shown.articles:
            names[article.index] = [article.code, article.name]
        out.append(
            {
                "articles": [article.index for article in shown.articles],
                "findings": [
                    [[number[t.article], t.start, t.end] for t in finding.tellings] for finding in view.story.findings
                ],
                "links": [[number[link.a], number[link.b], [[*e.a, *e.b] for e in link.evidence]] for link in view.links],
            }
        )
    text = json.dumps({"names": names, "stories": out}, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
