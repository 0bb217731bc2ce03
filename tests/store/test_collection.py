"""A collection that is kept: what goes in comes out, the stories depend on the set of articles alone."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from retold import Collection, InputError, MissingPartError, read
from retold.store.search import Filters


@pytest.fixture(scope="module")
def kept(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kept") / "news.retold"
    with Collection.open(path) as collection:
        collection.add([examples])
    return path


def dossier(collection: Collection, *, named: bool = True) -> str:
    """Everything told. `named` False leaves out the stories' ids, which come from how the collection grew."""
    told = collection.dossier().to_json()
    if not named:
        told["stories"] = [story | {"id": ""} for story in sorted(told["stories"], key=lambda story: story["articles"])]
        for key in ("articles", "rejected"):
            told[key].sort(key=json.dumps)
        for key in ("accounts", "links"):
            told["lineage"][key].sort(key=json.dumps)
    return json.dumps(told, sort_keys=True)


def test_a_kept_collection_gives_the_dossier_that_one_in_memory_gives(kept: Path, examples: Path) -> None:
    with Collection.open(kept) as collection:
        assert dossier(collection) == dossier(read([examples]))


def test_adding_one_file_at_a_time_in_any_order_gives_what_all_at_once_give(
    kept: Path, examples: Path, tmp_path: Path
) -> None:
    files = sorted(path for folder in ("tram", "ferry") for path in (examples / folder).iterdir())
    with Collection.open(tmp_path / "slow.retold") as slow, Collection.open(kept) as whole:
        for path in reversed(files):
            slow.add([path])
        assert dossier(slow, named=False) == dossier(whole, named=False)
        assert list(slow.check()) == []


def test_a_story_keeps_its_id_while_it_grows_whatever_comes_and_when(examples: Path, tmp_path: Path) -> None:
    files = sorted((examples / "ferry").iterdir())
    for first in files:
        with Collection.open(tmp_path / f"{first.stem}.retold") as collection:
            collection.add([first])
            (begun,) = collection.stories()
            for path in files:
                collection.add([path])
                assert [story.id for story in collection.stories()] == [begun.id]


def test_adding_the_same_again_adds_nothing(examples: Path, tmp_path: Path) -> None:
    with Collection.open(tmp_path / "twice.retold") as collection:
        assert len(collection.add([examples / "tram"]).articles) == 5
        before = dossier(collection)
        again = collection.add([examples / "tram"])
        assert (again.articles, again.changes) == ((), ())
        assert dossier(collection) == before


def test_only_stories_that_changed_are_told_anew(examples: Path, tmp_path: Path) -> None:
    told = []
    with Collection.open(tmp_path / "few.retold") as collection:
        collection.add([examples / "ferry"])
        collection.add([examples / "tram"], progress=lambda step, done, total: told.append((step, total)))
    assert ("tell", 1) in told


def test_a_source_that_is_not_there_is_removed_without_telling_any_story_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    with Collection.open() as collection:
        monkeypatch.setattr(Collection, "_told", lambda *_: pytest.fail("a story was told"))
        assert collection.remove("nobody.txt") == 0


def test_a_removed_source_leaves_no_trace(examples: Path, tmp_path: Path) -> None:
    with Collection.open(tmp_path / "less.retold") as collection:
        collection.add([examples / "tram"])
        assert collection.remove(str(examples / "tram" / "wire.jsonl")) == 1
        left = [path for path in sorted((examples / "tram").iterdir()) if path.name != "wire.jsonl"]
        assert dossier(collection) == dossier(read(left))
        assert list(collection.check()) == []


def test_a_whole_collection_passes_its_check_and_a_damaged_one_says_what_is_wrong(kept: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.retold"
    with sqlite3.connect(kept) as whole, sqlite3.connect(damaged) as copy:
        whole.backup(copy)
        copy.execute("UPDATE quote SET words = 'never said' WHERE number = (SELECT min(number) FROM quote)")
    with Collection.open(kept) as collection:
        assert list(collection.check()) == []
    with Collection.open(damaged) as collection:
        assert any("do not stand at its place" in fault for fault in collection.check())


@pytest.mark.parametrize("words", ["sandbank", "SANDBANK", "no leak of fuel", '"stable" AND (NOT', "*", "", "Brask's"])
def test_search_takes_words_as_they_are(kept: Path, words: str) -> None:
    with Collection.open(kept) as collection:
        hits = list(collection.search(words))
    assert bool(hits) == (words.lower() in ("sandbank", "no leak of fuel"))


def test_a_search_is_narrowed_by_kind_outlet_and_day(kept: Path) -> None:
    with Collection.open(kept) as collection:
        assert {hit.kind for hit in collection.search("fuel", Filters(kind="quote"))} == {"quote"}
        assert {hit.outlet for hit in collection.search("Hollin", Filters(outlet="KPA"))} == {"KPA"}
        assert list(collection.search("Hollin", Filters(until="2026-03-01"))) == []


def test_an_article_without_a_title_is_found_by_its_outlet_with_its_first_words(tmp_path: Path) -> None:
    words = "the lamp on the pier of Grell, which was broken for a week, is lit again, the harbour master Ada Roe said."
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": words, "outlet": "Grell Post"}))
    with Collection.open() as collection:
        collection.add([tmp_path])
        (hit,) = collection.search("", Filters(kind="article", outlet="Grell"))
    assert hit.snippet == words


def test_a_file_that_is_no_collection_is_refused_and_left_alone(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("not a database, but long enough to be looked at as one" * 10)
    before = note.read_bytes()
    with pytest.raises(Exception, match="no collection"):
        Collection.open(note)
    assert note.read_bytes() == before


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE birds (name)")
    with pytest.raises(InputError, match="no collection of retold"):
        Collection.open(other)


def test_a_file_of_a_newer_retold_is_refused_with_what_to_do(tmp_path: Path) -> None:
    newer = tmp_path / "newer.retold"
    Collection.open(newer).close()
    with sqlite3.connect(newer) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(InputError, match=r"newer retold.*update"):
        Collection.open(newer)


def test_a_collection_that_is_not_there_is_not_made_by_reading_it(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such collection"):
        Collection.open(tmp_path / "nowhere.retold", create=False)
    assert list(tmp_path.iterdir()) == []


def test_an_update_says_what_is_new_in_a_story(examples: Path, tmp_path: Path) -> None:
    first = [path for path in sorted((examples / "ferry").iterdir()) if path.name != "nordpost.txt"]
    with Collection.open(tmp_path / "news.retold") as collection:
        assert [change.new for change in collection.add(first).changes] == [True]
        (change,) = collection.add([examples / "ferry" / "nordpost.txt"]).changes
    assert not change.new and len(change.articles) == 1 and len(change.accounts) == 1
    assert any("voyage recorder" in statement for statement in change.findings)
    assert "updated" in {verdict.after for verdict in change.verdicts}


def test_a_source_whose_text_changes_is_one_article_with_revisions(examples: Path, tmp_path: Path) -> None:
    source = tmp_path / "city-desk.txt"
    text = (examples / "tram" / "city-desk.txt").read_text()
    source.write_text(text)
    with Collection.open(tmp_path / "news.retold") as collection:
        collection.add([source])
        source.write_text(text.replace("640 million", "690 million"))
        collection.add([source])
        assert len(collection.articles) == 1 and "690 million" in collection.articles[0].text
        (revision,) = collection.revisions()
        assert revision.link and revision.link.changes
        changed = {revision.b.text[slice(*change.b)] for change in revision.link.changes if change.b}
        assert any("690" in words for words in changed)
        source.write_text(text)
        collection.add([source])
        assert len(collection.articles) == 1 and "640 million" in collection.articles[0].text
        assert list(collection.check()) == []


def test_what_was_refused_and_is_mended_is_refused_no_more(examples: Path, tmp_path: Path) -> None:
    clips, rows = tmp_path / "clips", tmp_path / "clips" / "rows.jsonl"
    clips.mkdir()
    (clips / "empty.txt").write_text("")
    (clips / "short.txt").write_text("Too short.")
    rows.write_text("{broken\n")
    aside = tmp_path / "clips-2.txt"
    aside.write_text("")
    with Collection.open(tmp_path / "news.retold") as collection:
        collection.add([clips, aside])
        names = [Path(rejection.source).name for rejection in collection.rejected]
        assert names == ["clips-2.txt", "empty.txt", "rows.jsonl#1", "short.txt"]
        rows.write_text(
            '{"id": "harbour", "text": "The lamp on the pier of Grell, which was broken, is lit again, Ada Roe said."}\n'
        )
        (clips / "empty.txt").unlink()
        (clips / "short.txt").write_text("")
        collection.add([clips])
        assert [(Path(r.source).name, r.reason[:17]) for r in collection.rejected] == [
            ("clips-2.txt", "the file is empty"),
            ("short.txt", "the file is empty"),
        ]
        assert collection.add([tmp_path / "nowhere"]).rejected and len(collection.rejected) == 3


def test_a_notebook_shows_the_stories_with_hostile_titles_escaped(tmp_path: Path) -> None:
    words = "The harbour master of Grell said on Monday that the lamp on the pier had been repaired after a week."
    (tmp_path / "a.txt").write_text(f"<script>alert(1)</script> Lamp repaired in Grell\n\n{words}\n")
    with Collection.open() as collection:
        collection.add([tmp_path])
        shown = collection._repr_html_()
    assert "<table>" in shown and "<script>" not in shown


@pytest.mark.parametrize("module, method", [("pyarrow", "to_arrow"), ("pandas", "to_pandas"), ("polars", "to_polars")])
def test_tables_go_to_the_libraries_that_are_installed_and_name_the_extra_for_those_that_are_not(
    kept: Path, module: str, method: str
) -> None:
    with Collection.open(kept) as collection:
        try:
            frame = getattr(collection, method)("findings")
        except MissingPartError as err:
            assert module in str(err) and "pip install 'retold[" in str(err)
        else:
            assert len(frame) == sum(len(story.findings) for story in collection.stories())
            empty = getattr(collection, method)("rejected")
            assert list(getattr(empty, "column_names", empty.columns)) == ["source", "step", "reason"]
