"""Which story is which after an update: an id stays with the articles that it stood for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from retold.model import StoryGroup
from retold.stages.findings.updates import keep_ids


def ids(groups: list[tuple[str, str]], before: dict[str, str]) -> list[str]:
    """`groups` are (own id, articles as letters)."""
    return [group.id for group in keep_ids([StoryGroup(name, tuple(letters)) for name, letters in groups], before)]


def test_a_story_that_grows_keeps_its_id() -> None:
    assert ids([("a", "abc")], {"b": "b"}) == ["b"]


def test_a_new_story_goes_by_its_own_id() -> None:
    assert ids([("a", "ab"), ("c", "c")], {"a": "a", "b": "a"}) == ["a", "c"]


def test_of_two_stories_that_merge_the_larger_gives_the_id() -> None:
    assert ids([("a", "abcde")], {"a": "a", "b": "a", "c": "c", "d": "c", "e": "c"}) == ["c"]


def test_of_a_story_that_splits_the_larger_part_keeps_the_id_and_the_other_gets_a_new_one() -> None:
    small, large = ids([("a", "a"), ("b", "bc")], {"a": "a", "b": "a", "c": "a"})
    assert large == "a" and small not in ("a", "b")


LETTERS = "abcdefgh"


@given(
    st.lists(st.integers(0, 3), min_size=8, max_size=8),
    st.dictionaries(st.sampled_from(LETTERS), st.sampled_from(LETTERS)),
)
def test_no_two_stories_share_an_id(parts: list[int], before: dict[str, str]) -> None:
    groups = [
        letters for part in range(4) if (letters := "".join(x for x, p in zip(LETTERS, parts, strict=True) if p == part))
    ]
    found = ids([(letters[0], letters) for letters in groups], before)
    assert len(set(found)) == len(found)
