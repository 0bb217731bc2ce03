"""What a story is told from, as a fingerprint, so that what has not changed is not told again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from retold.engine.local import Setting
from retold.model import StoryGroup


def fingerprint(group: StoryGroup, setting: Setting, closely: bool) -> str:
    """Of everything that a story is told from: its articles, why they were joined, how closely they are read, the options,
    what was ruled of them, and the code."""
    options = setting.options
    telling = (options.reuse, options.align, options.reconcile, options.dossier)
    ruled = setting.rulings.touching({*group.articles})
    parts = (group.articles, group.shared, group.days, closely or len(group.articles) > 1, telling, ruled, code_version())
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]


@cache
def code_version() -> str:
    """A digest of retold's own files, so that a story is told anew by code that has changed."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def chunks(groups: Iterable[StoryGroup], size: int) -> Iterator[list[StoryGroup]]:
    """The stories in lists of about `size` articles, so that memory does not grow with the collection."""
    chunk: list[StoryGroup] = []
    for group in groups:
        chunk.append(group)
        if sum(len(one.articles) for one in chunk) >= size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
