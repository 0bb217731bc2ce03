"""What the stages of one story share: everything read of its articles, before it becomes a dossier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from retold.model.article import Article, Reading, Statement
from retold.model.dossier import Account, Link, Story

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Matrix = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class StoryParts:
    """One story's articles (in the order of their ids), what was read in each, and who copied whom.

    `readings`, `statements` and `vectors` are keyed by article id. `statements` are an article's clauses in the order of
    its text, residue left out; row i of `vectors[id]` (float32, unit length) is the vector of `statements[id][i]` read
    alone, row i of `placed[id]` that of it in its sentence, by what it tells (without these they are compared by words).
    `accounts` and `links` are empty before lineage is decided.
    """

    articles: tuple[Article, ...]
    readings: Mapping[str, Reading]
    statements: Mapping[str, tuple[Statement, ...]]
    vectors: Mapping[str, Matrix]
    accounts: tuple[Account, ...] = ()
    links: tuple[Link, ...] = ()
    placed: Mapping[str, Matrix] = field(default_factory=dict)


@dataclass(frozen=True)
class Told:
    """One story, told: what goes into the dossier."""

    articles: tuple[Article, ...]
    accounts: tuple[Account, ...]
    links: tuple[Link, ...]
    story: Story
