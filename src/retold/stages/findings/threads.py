"""The statements of one account's articles -> threads: what its copies and rewrites say alike is one thread.

Only one statement of a thread, that of the article nearest the lead, is compared with other accounts. So a copy adds
tellings and differences, never weight.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from retold.model import Account

if TYPE_CHECKING:
    from retold.model.parts import Matrix

Row = tuple[str, int]  # an article's id and the number of one of its statements

VERBATIM = 0.75  # cosine of two statements that tell one thing in rewrites of one text (quartiles .85, .91, .97)
INSIDE = 0.85  # the same for a part of a statement, which is not the other's best match


def threads(account: Account, vectors: dict[str, Matrix]) -> list[tuple[Row, ...]]:
    """The threads of one account: rows (article, statement), the lead's first. `vectors[id]` has a unit row a statement."""
    order = [account.lead, *sorted(set(account.articles) - {account.lead})]
    found: list[list[Row]] = []
    heads: list[np.ndarray] = []
    for article in order:
        own = vectors[article]
        homes = _homes(own, np.array(heads)) if heads and len(own) else [None] * len(own)
        for i, home in enumerate(homes):
            if home is None:
                found.append([(article, i)])
                heads.append(own[i])
            else:
                found[home].append((article, i))
    return [tuple(thread) for thread in found]


def _homes(own: Matrix, heads: Matrix) -> Sequence[int | None]:
    """For each statement the thread that it goes on, None where it begins one."""
    scores = own @ heads.T
    best, back = scores.argmax(1), scores.argmax(0)
    found: list[int | None] = []
    for i, j in enumerate(best.tolist()):
        least = VERBATIM if back[j] == i else INSIDE
        found.append(j if scores[i, j] >= least else None)
    return found
