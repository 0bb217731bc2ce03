"""Which story is which after an update: an id stays with the articles that it stood for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from retold.model import Account, Finding, Story, StoryGroup, Telling
from retold.stages.findings.updates import Kept, differences, keep_ids


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


def state(name: str, accounts: str, **findings: str) -> Kept:
    """A story of accounts ("ab c": one of a and b, one of c); a finding is where it is told ("a1b4") and its verdict."""
    tellings = {
        said: tuple(Telling(said[k], int(said[k + 1]), int(said[k + 1]) + 1, (), ()) for k in range(0, len(said), 2))
        for said in findings
    }
    told = tuple(
        Finding(said, said, verdict, 1, tellings[said], ())  # type: ignore[arg-type]
        for said, verdict in findings.items()
    )
    story = Story(name, name, None, None, tuple(accounts.replace(" ", "")), told, (), (), ())
    return story, [Account(part[0], part[0], tuple(part)) for part in accounts.split()]


def test_two_states_that_tell_the_same_do_not_differ_whatever_a_storys_id() -> None:
    told = {"a1c1": "corroborated", "b5": "single"}
    assert differences([state("x", "ab c", **told)], [state("y", "ab c", **told)]) == ()
    assert differences([], []) == ()


def test_a_passage_that_tells_two_findings_turns_neither_into_the_other() -> None:
    told = state("x", "a b c", a1b1="disputed", a1c1="corroborated", a1="single")
    assert differences([told], [told]) == ()


def test_a_conflict_that_still_stands_has_not_turned_into_what_one_of_its_tellings_tells_beside_it() -> None:
    before = state("s", "a b", a1b1="disputed")
    assert differences([before], [state("s", "a b", a1b1="disputed", a1="single")]) == ()
    (change,) = differences([before], [state("s", "a b", a1="single")])
    assert [(turn.before, turn.after) for turn in change.verdicts] == [("disputed", "single")]


def test_a_conflict_that_is_none_any_more_is_said_to_be_what_its_passages_tell_now() -> None:
    before = state("s", "a b c", a1b1="corroborated", a1b1c1="disputed", c1="single")
    (found,) = differences([before], [state("s", "a b c", a1b1="corroborated", c1="single")])
    assert [(one.before, one.after) for one in found.verdicts] == [("disputed", "corroborated")]
    assert not differences([before], [before])


def test_what_came_what_went_and_which_verdict_changed_is_said_of_each_story() -> None:
    before = state("x", "ab c", a1c1="corroborated", b5="single")
    (one,) = differences([before], [state("x", "a d", a1d1="disputed", a7="single")])
    assert (one.articles, one.gone_articles) == (("d",), ("b", "c"))
    assert (one.accounts, one.gone_accounts) == (("d",), ("c",))
    assert (one.findings, one.gone_findings) == (("a7",), ("b5",))
    assert [(verdict.before, verdict.after) for verdict in one.verdicts] == [("corroborated", "disputed")]
    assert not one.new and not one.gone


def test_a_story_that_is_new_and_one_that_is_gone_are_said_to_be_so() -> None:
    new, gone = differences([state("x", "a", a1="single")], [state("y", "b", b1="single")])
    assert (new.story, new.new, new.articles, new.gone_articles) == ("y", True, ("b",), ())
    assert (gone.story, gone.gone, gone.articles, gone.gone_articles) == ("x", True, (), ("a",))
