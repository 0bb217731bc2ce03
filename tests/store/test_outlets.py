"""Whose text does each outlet print? Counted from articles with an outlet, a day, a credit, or none of these."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "stages"))

from clippings import BUDGET, FERRY, FERRY_GERMAN, FERRY_TOLD_ANEW

from retold import Collection

Print = Callable[..., dict[str, dict[str, Any]]]
KINDS = ("own", "copies", "edits", "rewrites", "translations", "agency", "unknown")
LESS = FERRY.rsplit(". ", 2)[0] + "."


@pytest.fixture
def printed(tmp_path: Path) -> Print:
    """What the table of outlets says of some articles, each an outlet, a text, and a day or "" for none."""

    def outlets(*articles: Sequence[str], table: str = "outlets") -> Any:
        lines = (
            json.dumps({"id": str(k), "outlet": outlet, "text": text, "published": day, "language": language})
            for k, (outlet, text, day, language) in enumerate((*a, "en")[:4] for a in articles)
        )
        (tmp_path / "clips.jsonl").write_text("\n".join(lines))
        with Collection.open(tmp_path / "news.retold") as collection:
            collection.add([tmp_path / "clips.jsonl"])
            assert list(collection.check()) == []
            rows = list(collection.rows(table))
        return rows if table == "reprints" else {row["outlet"]: row for row in rows}

    return outlets


def test_a_text_that_stood_elsewhere_on_an_earlier_day_is_of_the_outlet_where_it_stood(printed: Print) -> None:
    found = printed(("Hestvik Post", FERRY, "2031-04-02"), ("Norland Daily", FERRY, "2031-04-03"), ("Coast", BUDGET, ""))
    assert (found["Norland Daily"]["copies"], found["Norland Daily"]["mostly_from"]) == (1, "Hestvik Post")
    assert (found["Hestvik Post"]["own"], found["Hestvik Post"]["reprinted"], found["Hestvik Post"]["taken"]) == (1, 1, 1)
    assert (found["Coast"]["own"], found["Coast"]["reprinted"], found["Coast"]["mostly_from"]) == (1, 0, None)


def test_which_of_two_came_first_is_not_guessed_from_their_lengths(printed: Print) -> None:
    """The fuller text is likelier to be the source, and a count of who copies whom wants to know, not to think so."""
    found = printed(("Hestvik Post", FERRY, ""), ("Norland Daily", LESS, ""))
    assert {name: (row["unknown"], row["taken"]) for name, row in found.items()} == {
        "Hestvik Post": (1, 0),
        "Norland Daily": (1, 0),
    }
    (row,) = printed(("Hestvik Post", FERRY, ""), ("Norland Daily", LESS, ""), table="reprints")  # type: ignore[misc]
    assert row["direction"] == "unknown" and row["articles"] == 1 and (row["source"], row["outlet"]) == tuple(found)


def test_two_outlets_that_print_an_agency_do_not_copy_each_other(printed: Print) -> None:
    """The agency's own article is not among those read: that the text is its is what the articles say."""
    wire = f"HESTVIK (AP) - {FERRY}"
    articles = [("Hestvik Post", wire, "2031-04-02"), ("Norland Daily", wire, "2031-04-03"), ("Coast", LESS, "2031-04-04")]
    found = printed(*articles)
    assert {name: row["mostly_from"] for name, row in found.items() if row["articles"]} == dict.fromkeys(
        ("Hestvik Post", "Norland Daily", "Coast"), "AP"
    )
    assert [found[name]["agency"] for name in ("Hestvik Post", "Norland Daily", "Coast")] == [1, 1, 0]
    assert found["Coast"]["edits"] + found["Coast"]["rewrites"] == 1
    assert (found["AP"]["articles"], found["AP"]["taken"], found["AP"]["own"]) == (0, 3, 0)


def test_beside_the_agencys_own_article_it_is_said_what_was_done_to_it(printed: Print) -> None:
    wire = f"HESTVIK (AP) - {FERRY}"
    found = printed(("The Associated Press", wire, "2031-04-02"), ("Hestvik Post", wire, "2031-04-02"))
    assert (found["Hestvik Post"]["copies"], found["Hestvik Post"]["agency"]) == (1, 0)
    assert (found["AP"]["own"], found["AP"]["taken"]) == (1, 1)


def test_an_outlet_that_prints_its_own_text_again_copies_nobody(printed: Print) -> None:
    found = printed(("Hestvik Post", FERRY, "2031-04-02"), ("Hestvik Post", LESS, "2031-04-03"))
    assert (found["Hestvik Post"]["articles"], found["Hestvik Post"]["own"], found["Hestvik Post"]["taken"]) == (2, 2, 0)


def test_articles_of_nobody_knows_whom_are_not_taken_for_one_outlet(printed: Print) -> None:
    found = printed(("", FERRY, "2031-04-02"), ("", FERRY, "2031-04-03"))
    assert (found[""]["own"], found[""]["copies"], found[""]["taken"]) == (1, 1, 1)


def test_every_article_is_counted_once_and_every_reprint_has_a_source(printed: Print) -> None:
    articles = [
        ("Hestvik Post", FERRY, "2031-04-02"),
        ("Norland Daily", LESS, "2031-04-03"),
        ("Tagblatt", FERRY_GERMAN, "2031-04-03", "de"),
        ("Coast", FERRY_TOLD_ANEW, "2031-04-03"),
        ("Coast", BUDGET, ""),
        ("Valley", BUDGET, ""),
        ("", f"HESTVIK (AP) - {FERRY_TOLD_ANEW}", "2031-04-04"),
    ]
    found = printed(*articles)
    assert all(sum(row[kind] for kind in KINDS) == row["articles"] for row in found.values())
    assert sum(row["articles"] for row in found.values()) == len(articles)
    reprints = [row for row in printed(*articles, table="reprints") if row["direction"] == "known"]  # type: ignore[index]
    assert sum(row["articles"] for row in reprints) == sum(row["taken"] for row in found.values())  # type: ignore[index, misc]


def test_a_finding_of_one_outlet_counts_where_others_tell_the_story_too(printed: Print) -> None:
    assert printed(("Coast", FERRY, "2031-04-02"))["Coast"]["only_here"] == 0
    found = printed(("Coast", FERRY, "2031-04-02"), ("Valley", f"{FERRY} A seal watched it all from a rock.", "2031-04-02"))
    assert (found["Coast"]["only_here"], found["Valley"]["only_here"]) == (0, 1)


def test_a_later_revision_is_counted_in_the_place_of_the_earlier_one(printed: Print) -> None:
    printed(("Hestvik Post", FERRY, "2031-04-02"))
    found = printed(("Hestvik Post", BUDGET, "2031-04-02"))
    assert found["Hestvik Post"]["articles"] == 1


def test_a_file_made_before_outlets_were_counted_learns_whose_its_articles_are(printed: Print, tmp_path: Path) -> None:
    found = printed(("Hestvik Post", FERRY, ""), ("Coast", LESS, ""), ("Norland", f"HESTVIK (AP) - {FERRY_TOLD_ANEW}", ""))
    with Collection.open(tmp_path / "news.retold") as collection:
        links = list(collection.rows("links"))
    assert [(link["direction"] != "unknown", link["guessed"], link["record"]["guessed"]) for link in links] == [
        (True, 1, True)
    ]
    with sqlite3.connect(tmp_path / "news.retold") as connection:
        for statement in (
            "DROP VIEW prints",
            "DROP VIEW reprints",
            "DROP VIEW outlets",
            "DROP INDEX article_publisher",
            "ALTER TABLE article DROP COLUMN publisher",
            "ALTER TABLE article DROP COLUMN agency",
            "ALTER TABLE link DROP COLUMN direction",
            "ALTER TABLE link DROP COLUMN guessed",
            "UPDATE link SET record = json_remove(record, '$.guessed')",
            "DROP TABLE ruling",
            "PRAGMA user_version = 3",
        ):
            connection.execute(statement)
    with Collection.open(tmp_path / "news.retold") as collection:
        assert {row["outlet"]: row for row in collection.rows("outlets")} == found
        assert list(collection.rows("links")) == links
        assert list(collection.check()) == []
