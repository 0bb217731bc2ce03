"""However a collection grew, it says what one that was given everything at once says."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from growing_clippings import CLIPPINGS, Clipping

from retold import Collection
from retold.options import Options, with_settings

Batch = list[tuple[Clipping, bool]]  # the articles that are added together, each as its draft or as it stands in the end


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Batch], list[Clipping], list[Clipping]]:
    """Batches in the order of their adding, and of what they add the articles that are removed in the end and that stay."""
    chosen = draw(st.lists(st.sampled_from(CLIPPINGS), min_size=3, max_size=10, unique=True))
    gone = draw(st.lists(st.sampled_from(chosen), max_size=2, unique=True))
    steps: Batch = [(one, True) for one in chosen if one.draft and draw(st.booleans())]
    again = draw(st.lists(st.sampled_from(chosen), max_size=2))
    later = draw(st.permutations([(one, False) for one in [*chosen, *again]]))
    batches: list[Batch] = [[]]
    for step in [*steps, *later]:
        if step[0] in [one for one, _ in batches[-1]] or draw(st.integers(0, 2)) == 0:
            batches.append([])
        batches[-1].append(step)
    return batches, gone, [one for one in chosen if one not in gone]


def told(collection: Collection) -> Any:
    """Everything that a collection tells, stories by their articles: what a story is called comes from how it grew."""
    assert list(collection.check()) == []
    dossier = collection.dossier().to_json()
    stories = sorted((story | {"id": ""} for story in dossier["stories"]), key=lambda story: story["articles"])
    lists = [dossier["articles"], dossier["rejected"], *dossier["lineage"].values()]
    return [stories, *(sorted(rows, key=json.dumps) for rows in lists)]


@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(histories(), st.sampled_from([0, 5, 2_000]))
def test_the_result_of_any_growth_is_that_of_a_fresh_run_on_everything(
    history: tuple[list[Batch], list[Clipping], list[Clipping]], closely: int
) -> None:
    batches, gone, stay = history
    options = with_settings(Options(), [("collection.closely", str(closely))])
    with tempfile.TemporaryDirectory() as name, Collection.open(None, options) as grown:
        folder = Path(name)
        for batch in batches:
            grown.add([one.write(folder, draft=draft) for one, draft in batch])
        for one in gone:
            grown.remove(str(folder / f"{one.name}.jsonl"))
        with Collection.open(None, options) as fresh:
            fresh.add(sorted(one.write(folder) for one in stay))
            assert told(grown) == told(fresh)


def test_a_collection_that_crosses_the_line_of_closely_is_told_anew_both_ways(tmp_path: Path) -> None:
    """`collection.closely` asks how many articles there are, not when they came."""
    files = [one.write(tmp_path) for one in reversed(CLIPPINGS) if one.name in ("whale", "mill-wire", "vote-wire")]
    options = with_settings(Options(), [("collection.closely", "2")])

    def fresh(some: list[Path]) -> Any:
        with Collection.open(None, options) as collection:
            collection.add(some)
            return told(collection)

    with Collection.open(None, options) as grown:
        grown.add(files[:2])
        few = told(grown)
        grown.add(files[2:])
        assert told(grown) == fresh(files)
        grown.remove(str(files[0]))
        assert told(grown) == fresh(files[1:])
        grown.add(files[:1])
        grown.remove(str(files[1]))
        grown.remove(str(files[2]))
        assert told(grown) == fresh(files[:1])
    assert few != told_by_rules(files[:2])  # the two ways do not find the same


def told_by_rules(files: list[Path]) -> Any:
    with Collection.open(None, with_settings(Options(), [("collection.closely", "0")])) as collection:
        collection.add(files)
        return told(collection)
