"""The table of figures: for each finding, what its figures can mean, those that measure the same on one scale."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from retold.faces import pictures
from retold.faces.anchors import Anchors, badges
from retold.faces.page_records import FigureGroup, FigureRow, FindingView
from retold.faces.view import StoryView
from retold.faces.wording import interval, readable, shorten
from retold.model import Figure, Finding, Telling

Told = tuple[Figure, Telling]
A_LINE = 120  # characters of a statement, which stands in full where it leads


def figure_groups(
    view: StoryView, findings: Sequence[Finding], shown: Sequence[FindingView], anchors: Anchors
) -> tuple[FigureGroup, ...]:
    """One group for each finding with figures. "First" and "second" are left out where nothing is disputed about them."""
    groups = (_group(view, finding, row, anchors) for finding, row in zip(findings, shown, strict=True))
    return tuple(group for group in groups if group.rows)


def _group(view: StoryView, finding: Finding, shown: FindingView, anchors: Anchors) -> FigureGroup:
    differs = any(difference.kind == "figure" for difference in finding.differences)
    measured: dict[tuple[str, str | None], list[Told]] = {}
    for telling in finding.tellings:
        for figure in telling.figures:
            if differs or figure.kind != "ordinal":
                measured.setdefault((figure.kind, figure.unit), []).append((figure, telling))
    rows = [row for members in measured.values() for row in _rows(view, members, anchors)]
    sure = shown.verdict in ("disputed", "updated") or not shown.doubtful
    return FigureGroup(
        shorten(shown.statement, A_LINE), shown.verdict, f"#{shown.anchor}", tuple(rows), sure and _compared(measured)
    )


def _compared(measured: dict[tuple[str, str | None], list[Told]]) -> bool:
    """Do two articles tell figures of one measure that are not all alike?"""
    return any(
        len({telling.article for _, telling in members}) > 1 and len({(f.low, f.high) for f, _ in members}) > 1
        for members in measured.values()
    )


def _rows(view: StoryView, members: list[Told], anchors: Anchors) -> list[FigureRow]:
    bounds = pictures.figure_bounds([figure for figure, _ in members])
    same: dict[tuple[str, float | None, float | None], list[Told]] = {}
    for figure, telling in members:
        same.setdefault((readable(figure.text).casefold(), figure.low, figure.high), []).append((figure, telling))
    out = []
    for told in same.values():
        figure = told[0][0]
        compared = len(same) > 1  # alone it would stand beside nothing
        picture = pictures.figure_picture(figure, bounds) if compared else Markup()
        out.append(FigureRow(readable(figure.text), interval(figure), picture, badges(view, (t for _, t in told), anchors)))
    return out
