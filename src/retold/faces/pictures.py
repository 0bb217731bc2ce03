"""The page's pictures as inline SVG, each with a title and a description. They are drawn in shares of the width they get,
so that they fit a phone without shrinking their letters. Text is only ever put in by Markup.format, which escapes it."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from retold.faces.view import Branch, StoryView
from retold.faces.wording import interval, origin, percent, readable, shorten, told_days
from retold.model import Figure, Link, Span, TimelineEntry

MOST_DAYS, MOST_BRANCHES, MOST_ALONE = 40, 12, 30
LINEAR_DAYS = 92  # beyond three months, gaps are shortened
HALF = 3.2  # of a day's circle, in percent of a phone's width
_PICTURE = Markup(
    '<svg class="{}" role="img" aria-labelledby="{}-t {}-d" width="100%" height="{}">'
    '<title id="{}-t">{}</title><desc id="{}-d">{}</desc>{}</svg>'
)


def _picture(name: str, kind: str, height: int, words: tuple[str, str], body: Sequence[Markup]) -> Markup:
    title, description = words
    return _PICTURE.format(kind, name, name, height, name, title, name, description, Markup("").join(body))


# -- the timeline ----------------------------------------------------------------------------------------------------


def timeline_picture(view: StoryView, name: str) -> Markup:
    """The story's days on a line, numbered as in the list below it; filled where two or more accounts tell of it."""
    numbered = list(enumerate(view.story.timeline, 1))
    most_told = sorted(numbered, key=lambda item: (-len(item[1].tellings), item[0]))[:MOST_DAYS]
    entries = sorted(most_told)
    if not entries:
        return Markup("")
    place = _scale([entry for _, entry in entries])
    lanes: list[float] = []
    marks = []
    for number, entry in entries:
        left, right = place[entry.start.toordinal()], place[entry.end.toordinal() + 1]
        at = (left + right) / 2
        lane = next((i for i, edge in enumerate(lanes) if edge <= at - HALF), len(lanes))
        lanes[lane : lane + 1] = [at + HALF]
        marks.append((number, entry, left, right, lane))
    floor = len(lanes) * 26 + 8
    body = [Markup('<line class="axis" x1="0" x2="100%" y1="{}" y2="{}"/>').format(floor, floor)]
    for _, _, left, right, lane in marks:
        at, y, width = (left + right) / 2, floor - 17 - lane * 26, max(right - left, 0.4)
        body.append(Markup('<line class="stem" x1="{}%" x2="{}%" y1="{}" y2="{}"/>').format(at, at, y, floor))
        body.append(Markup('<rect class="range" x="{}%" width="{}%" y="{}" height="5"/>').format(left, width, floor - 2))
    for number, entry, left, right, lane in marks:
        body += _day_mark(view, number, entry, ((left + right) / 2, floor - 17 - lane * 26))
    body += _ticks(entries, place, floor)
    told = "; ".join(f"{told_days(entry.start, entry.end)}: {shorten(readable(entry.label), 80)}" for _, entry in entries)
    return _picture(name, "timeline", floor + 26, ("Timeline of the story", told), body)


def _scale(entries: Sequence[TimelineEntry]) -> Mapping[int, float]:
    """Where each first day and each day after a last one stands, in percent; long gaps are drawn shorter."""
    points = sorted({point for entry in entries for point in (entry.start.toordinal(), entry.end.toordinal() + 1)})
    gaps: list[float] = [after - before for before, after in itertools.pairwise(points)]
    if sum(gaps) > LINEAR_DAYS:
        gaps = [1 + math.log2(gap) / 2 for gap in gaps]
    total, position, place = sum(gaps) or 1, 0.0, {points[0]: 4.0}
    for point, gap in zip(points[1:], gaps, strict=True):
        position += gap
        place[point] = round(4 + 92 * position / total, 2)
    return place


def _day_mark(view: StoryView, number: int, entry: TimelineEntry, where: tuple[float, int]) -> list[Markup]:
    at, y = where
    kind = "many" if len({view.letter[telling.article] for telling in entry.tellings}) > 1 else "one"
    label = f"{number}. {told_days(entry.start, entry.end)}: {shorten(readable(entry.label), 120)}"
    return [
        Markup('<circle class="{}" cx="{}%" cy="{}" r="10"><title>{}</title></circle>').format(kind, at, y, label),
        Markup('<text class="{}" x="{}%" y="{}" text-anchor="middle">{}</text>').format(kind, at, y + 4, number),
    ]


def _ticks(entries: Sequence[tuple[int, TimelineEntry]], place: Mapping[int, float], floor: int) -> list[Markup]:
    """The days below the line, as many as stand clear of each other; the best-told ones first."""
    taken: list[float] = []
    out = []
    for _, entry in sorted(entries, key=lambda item: (-len(item[1].tellings), item[0])):
        at = (place[entry.start.toordinal()] + place[entry.end.toordinal() + 1]) / 2
        if all(abs(at - other) >= 26 for other in taken):
            taken.append(at)
            anchor = "start" if at < 12 else "end" if at > 88 else "middle"
            x = 0 if at < 12 else 100 if at > 88 else at
            out.append(
                Markup('<text class="tick" x="{}%" y="{}" text-anchor="{}">{}</text>').format(
                    x, floor + 18, anchor, _short(entry)
                )
            )
    return out


def _short(entry: TimelineEntry) -> str:
    words = told_days(entry.start, entry.end)
    return words if len(words) <= 16 else str(entry.start.year) if entry.start.year != entry.end.year else shorten(words, 16)


# -- the lineage -----------------------------------------------------------------------------------------------------


def lineage_picture(view: StoryView, name: str) -> Markup:
    """Each account's lead with its copies below it; ribbons tie what a copy has in common with the article it comes from,
    its source above, itself below."""
    y = 0
    body: list[Markup] = []
    told: list[str] = []
    for account in view.accounts:
        branches = view.trees[account.id]
        if len(branches) == 1 and len(told) > MOST_ALONE + MOST_BRANCHES:
            continue
        for branch in branches[: MOST_BRANCHES + 1]:
            drawn, height, words = _branch(view, branch, y)
            body += drawn
            told.append(words)
            y += height
        if len(branches) > MOST_BRANCHES + 1:
            rest = f"and {len(branches) - MOST_BRANCHES - 1} more, in the list below"
            body.append(Markup('<text class="meta" x="4%" y="{}">{}</text>').format(y + 14, rest))
            y += 26
    return _picture(name, "lineage", y + 4, ("Which article comes from which", "; ".join(told)), body)


def _branch(view: StoryView, branch: Branch, y: int) -> tuple[list[Markup], int, str]:
    """What is drawn for one article, how high it is, and the same in words."""
    code, label = view.code[branch.article], shorten(view.name[branch.article], 36)
    x = min(branch.depth, 4) * 4
    tag = 16 + 8 * len(code)
    out = [
        Markup(
            '<svg x="{}%" y="{}" overflow="visible"><rect class="tag{}" x="0.5" y="3.5" width="{}" height="20" rx="3"/>'
            '<text class="code" x="{}" y="18" text-anchor="middle">{}</text><text class="name" x="{}" y="18">{}</text></svg>'
        ).format(x, y, "" if branch.depth else " lead", tag, tag / 2 + 0.5, code, tag + 8, label)
    ]
    if branch.link is None or branch.parent is None:
        role = "its own account" if branch.depth == 0 else "same account"
        return out, 32, f"{code} {label}: {role}"
    link = branch.link.seen_from(branch.parent)
    words = f"{origin(link, branch.article, view.code[branch.parent])} · {percent(link.coverage_b)} of it shared"
    out.append(Markup('<text class="meta" x="{}%" y="{}">{}</text>').format(x, y + 40, words))
    out.append(
        Markup(
            '<svg x="{}%" y="{}" width="{}%" height="46" viewBox="0 0 1000 46" preserveAspectRatio="none">{}</svg>'
        ).format(x, y + 48, 100 - x, Markup("").join(_ribbons(view, link)))
    )
    return out, 108, f"{code} {label}: {words}"


def _ribbons(view: StoryView, link: Link) -> list[Markup]:
    """The source's text as a bar above, the article's below, and bands between what they share."""
    source, result = view.articles[link.a], view.articles[link.b]
    share_a, share_b = 1000 / max(len(source.text), 1), 1000 / max(len(result.text), 1)
    out = []
    for text, share, y, kind in ((source, share_a, 0, "dropped"), (result, share_b, 37, "added")):
        out.append(Markup('<rect class="residue" x="0" y="{}" width="1000" height="9"/>').format(y))
        out.append(_bars(kind, [(p.start, p.end) for p in text.passages if p.role == "body"], share, y))
    bands = [(*(edge * share_a for edge in item.a), *(edge * share_b for edge in item.b)) for item in link.evidence]
    out.append(_path("ribbon", [f"M{p:.1f} 9H{q:.1f}L{s:.1f} 37H{r:.1f}z" for p, q, r, s in bands]))
    out.append(_bars("shared", [item.a for item in link.evidence], share_a, 0))
    out.append(_bars("shared", [item.b for item in link.evidence], share_b, 37))
    return out


def _bars(kind: str, spans: Sequence[Span], share: float, y: int) -> Markup:
    return _path(kind, [f"M{start * share:.1f} {y}H{end * share:.1f}v9H{start * share:.1f}z" for start, end in spans])


def _path(kind: str, moves: Sequence[str]) -> Markup:
    return Markup('<path class="{}" d="{}"/>').format(kind, "".join(moves)) if moves else Markup("")


# -- figures ---------------------------------------------------------------------------------------------------------


def figure_picture(figure: Figure, bounds: tuple[float, float]) -> Markup:
    """One figure's interval on the scale of all that tell the same; an open end runs out with an arrow."""
    low, high = bounds
    width = (high - low) or 1.0
    first, last = _end(figure.low), _end(figure.high)
    left = 0.0 if first is None else 6 + 88 * (first - low) / width
    right = 100.0 if last is None else 6 + 88 * (last - low) / width
    body = [Markup('<line class="axis" x1="0" x2="100%" y1="11" y2="11"/>')]
    if right - left > 1.5:
        body.append(
            Markup('<rect class="interval" x="{:.2f}%" width="{:.2f}%" y="7" height="8" rx="2"/>').format(left, right - left)
        )
    else:
        body.append(Markup('<circle class="exact" cx="{:.2f}%" cy="11" r="5"/>').format((left + right) / 2))
    if first is None:
        body.append(Markup('<svg x="0" y="0" overflow="visible"><path class="arrow" d="M8 4 L1 11 L8 18"/></svg>'))
    if last is None:
        body.append(Markup('<svg x="100%" y="0" overflow="visible"><path class="arrow" d="M-8 4 L-1 11 L-8 18"/></svg>'))
    return Markup('<svg class="figure" role="img" width="100%" height="22"><title>{}</title>{}</svg>').format(
        interval(figure), Markup("").join(body)
    )


def figure_bounds(figures: Sequence[Figure]) -> tuple[float, float]:
    """The scale on which all of these figures stand, from the least to the greatest end that is known. Where they are all
    alike there is nothing to compare: the scale is wider, so that they stand in its middle."""
    ends = [end for figure in figures for side in (figure.low, figure.high) if (end := _end(side)) is not None]
    if not ends:
        return 0.0, 1.0
    low, high = min(ends), max(ends)
    if len({(figure.low, figure.high) for figure in figures}) == 1:
        room = max(high - low, abs(low + high) / 10, 1.0)
        return low - room, high + room
    return low, high


def _end(end: float | None) -> float | None:
    """An end that can be drawn; beyond all counting it is open."""
    return end if end is not None and abs(end) < 1e100 else None
