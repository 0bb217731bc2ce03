"""The dossier as one HTML page, and the list of stories as another: each holds its own style, script and data, and may load
nothing."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from retold.faces.html_view import paired, story_pages
from retold.faces.page_records import StoryPage
from retold.faces.story_list import StoryLine, story_line
from retold.faces.view import StoryView, doubt, story_views
from retold.faces.wording import counted, readable, rejections
from retold.model import Dossier, Rejection


def page(dossier: Dossier, collection: str = "") -> str:
    """The whole page. Everything that comes from articles is escaped by the templates or by Markup.format. `collection` is
    the file that a command of the page names, where the dossier is of one."""
    views = story_views(dossier)
    stories = story_pages(dossier, views)
    lines = [story_line(view, f"#{story.anchor}") for view, story in zip(views, stories, strict=True)]
    scripts = ("stories.js", "page.js") if len(stories) > 1 else ("page.js",)
    shown = {"stories": stories, "data": Markup(_data(dossier, views, stories, collection)), "home": ""}
    return _shown("page.html", lines, dossier.rejected, scripts, shown)


def linked_page(dossier: Dossier, href: str, home: str, collection: str = "") -> tuple[StoryLine, str]:
    """The page of a dossier of one story that stands in a list of stories at `home`, and its line there, which leads to
    `href`. What could not be used is not of one story, and stands in the list."""
    views = story_views(dossier)
    stories = story_pages(dossier, views)
    line = story_line(views[0], href)
    shown = {"stories": stories, "data": Markup(_data(dossier, views, stories, collection)), "home": home}
    return line, _shown("page.html", [line], (), ("page.js",), shown)


def index_page(lines: Sequence[StoryLine], rejected: Sequence[Rejection]) -> str:
    """The page that lists stories, each with a page of its own."""
    return _shown("index.html", lines, rejected, ("stories.js",), {"home": ""})


def _shown(
    template: str,
    lines: Sequence[StoryLine],
    rejected: Sequence[Rejection],
    scripts: Sequence[str],
    more: Mapping[str, object],
) -> str:
    """A page of these stories, with the style and the scripts that work in it, and nothing else."""
    style, run = resource("static/page.css"), [resource(f"static/{name}") for name in scripts]
    return (
        _environment()
        .get_template(template)
        .render(
            title=lines[0].title if len(lines) == 1 and template != "index.html" else counted(len(lines), "story"),
            lines=lines,
            articles=counted(sum(line.articles for line in lines), "article"),
            accounts=counted(sum(line.accounts for line in lines), "account"),
            rejected=[(readable(r.source), readable(r.step), readable(r.reason)) for r in rejected],
            rejections=rejections(rejected),
            style=Markup(style),
            scripts=[Markup(script) for script in run],
            policy=_policy(style, run),
            **more,
        )
    )


def resource(name: str) -> str:
    """The text of a file that ships with the faces."""
    return files("retold.faces").joinpath(name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    loader = FunctionLoader(lambda name: resource(f"templates/{name}"))
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def _policy(style: str, scripts: Sequence[str]) -> str:
    """A Content-Security-Policy under which only this style and these scripts work, and nothing is loaded or sent."""
    run = " ".join(_hash(script) for script in scripts)
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {run}; img-src data:; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _data(dossier: Dossier, views: Sequence[StoryView], stories: Sequence[StoryPage], collection: str) -> str:
    """What the script needs, as JSON that cannot end its script element: spans only, the words stand in the page."""
    number = {article.id: index for index, article in enumerate(dossier.articles)}
    names: list[Any] = [None] * len(dossier.articles)
    out = []
    for view, shown in zip(views, stories, strict=True):
        for article in shown.articles:
            names[article.index] = [article.code, article.name, article.source]
        out.append(
            {
                "articles": [article.index for article in shown.articles],
                "findings": [
                    [[number[t.article], t.start, t.end, *([1] * bool(doubt(f, [t])))] for t in paired(view, f)]
                    for f in view.story.findings
                ],
                "later": {f.number: [f.why, *(href for href, _ in f.related)] for f in shown.later},
                "links": [[number[link.a], number[link.b], [[*e.a, *e.b] for e in link.evidence]] for link in view.links],
            }
        )
    text = json.dumps({"collection": collection, "names": names, "stories": out}, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
