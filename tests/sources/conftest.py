"""A server on this machine, and what fetches from it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from local_server import OPTIONS, Server

from retold.sources.fetch import Fetcher


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.http.shutdown()
    running.http.server_close()


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    opened = Fetcher(OPTIONS)
    yield opened
    opened.close()
