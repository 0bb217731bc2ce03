"""What the pictures promise: everything stands inside and in order, has words in its place, and says what it leaves out."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from invented_articles import article
from invented_dossier import big_dossier, invented_dossier

from retold.faces.pictures import figure_bounds, figure_picture, lineage_picture, timeline_picture
from retold.faces.view import StoryView, story_views
from retold.model import Account, Dossier, Figure, Lineage, Mention, Story, TimelineEntry

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def with_days(spans: list[tuple[date, date]]) -> StoryView:
    told = article("a", "Paper", [("body", "words")])
    ordered = sorted((min(span), max(span)) for span in spans)
    entries = tuple(TimelineEntry(first, last, "what happened", (Mention("a", 0, 5),)) for first, last in ordered)
    story = Story("s", "t", None, None, ("a",), (), (), entries, ())
    return story_views(Dossier((told,), (), Lineage((Account("x", "a", ("a",)),), ()), (story,)))[0]


def shares(picture: str) -> list[float]:
    return [float(number) for number in re.findall(r'"(-?[\d.]+)%"', picture)]


@given(st.lists(st.tuples(DAYS, DAYS), min_size=1, max_size=12))
def test_every_day_stands_inside_the_picture_and_in_order(spans: list[tuple[date, date]]) -> None:
    picture = timeline_picture(with_days(spans), "p")
    assert all(0 <= share <= 100 for share in shares(picture))
    assert picture.count("<circle") == len(spans)
    ranges = [float(x) for x in re.findall(r'class="range" x="([\d.]+)%"', picture)]
    assert ranges == sorted(ranges)


def test_days_of_one_week_keep_their_distances() -> None:
    first = date(2031, 6, 2)
    picture = timeline_picture(with_days([(first + timedelta(n), first + timedelta(n)) for n in (0, 1, 6)]), "p")
    places = [float(x) for x in re.findall(r'<circle class="one" cx="([\d.]+)%"', picture)]
    assert abs((places[2] - places[1]) / (places[1] - places[0]) - 5) < 0.1


def test_a_century_before_leaves_room_for_the_days_of_the_story() -> None:
    days = [date(1931, 1, 1), *(date(2031, 6, n) for n in (2, 3, 4))]
    places = [float(x) for x in re.findall(r'cx="([\d.]+)%"', timeline_picture(with_days([(d, d) for d in days]), "p"))]
    assert places[3] - places[1] > 10


def test_a_crowded_timeline_draws_the_best_told_days() -> None:
    first = date(2031, 1, 1)
    picture = timeline_picture(with_days([(first + timedelta(n), first + timedelta(n)) for n in range(100)]), "p")
    assert picture.count("<circle") == 40


def test_labels_below_the_line_stand_clear_of_each_other() -> None:
    first = date(2031, 1, 1)
    picture = timeline_picture(with_days([(first + timedelta(n), first + timedelta(n)) for n in range(30)]), "p")
    ticks = sorted(float(x) for x in re.findall(r'class="tick" x="([\d.]+)%"', picture))
    assert len(ticks) >= 3
    assert all(after - before >= 20 for before, after in pairwise(ticks))


def test_no_days_make_no_picture() -> None:
    assert timeline_picture(with_days([]), "p") == ""


def test_the_lineage_shows_every_account_and_describes_each_article() -> None:
    picture = lineage_picture(story_views(invented_dossier())[0], "p")
    description = re.search(r"<desc[^>]*>(.*?)</desc>", picture)
    assert description is not None
    assert "A2 The Orla Courier: edited copy of A1 · 90% of it shared" in description[1]
    assert "B Island Herald: its own account" in description[1]
    assert picture.count('class="tag lead"') == 4
    assert picture.count('class="ribbon"') == 2


def test_a_lineage_of_many_copies_says_how_many_it_leaves_out() -> None:
    picture = lineage_picture(story_views(big_dossier(40, 5))[0], "p")
    assert "and 7 more, in the list below" in picture
    assert picture.count("<text") < 120


def test_an_exact_figure_is_a_point_a_rounder_one_a_bar_an_open_one_an_arrow() -> None:
    exact, rounder, more = (Figure((0, 1), "x", "count", low, high) for low, high in ((212, 212), (180, 220), (200, None)))
    bounds = figure_bounds([exact, rounder, more])
    assert bounds == (180, 220)
    assert (
        "<circle" in figure_picture(exact, bounds)
        and "interval" not in figure_picture(exact, bounds).partition("<circle")[0]
    )
    assert "<circle" not in figure_picture(rounder, bounds)
    assert figure_picture(more, bounds).count('class="arrow"') == 1
    assert "200 or more" in figure_picture(more, bounds)


def test_a_figure_alone_stands_in_the_middle_of_its_scale() -> None:
    alone = Figure((0, 1), "x", "count", 50, 50)
    assert 'cx="50.00%"' in figure_picture(alone, figure_bounds([alone, alone]))


ENDS = st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True), st.integers(-(10**30), 10**30).map(float))


@given(st.lists(st.tuples(ENDS, ENDS), min_size=1, max_size=5))
def test_every_figure_stands_inside_its_picture(ends: list[tuple[float | None, float | None]]) -> None:
    figures = [Figure((0, 1), "x", "count", low, high) for low, high in ends]
    bounds = figure_bounds(figures)
    for figure in figures:
        picture = figure_picture(figure, bounds)
        assert all(0 <= share <= 100 for share in shares(picture))
        assert not re.search(r"nan|inf", picture.replace("interval", ""))
