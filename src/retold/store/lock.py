"""One writer at a time, for a whole run and not for single transactions only: what it tells rests on what it has read."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from retold.errors import RetoldError

try:
    import fcntl
except ImportError:  # no Unix: single transactions are still kept apart by SQLite
    fcntl = None  # type: ignore[assignment]

PAUSE = 0.05


class WriterLock:
    """A lock on a file beside the collection, which says who holds it. It is let go when its process ends, however that
    comes about. `held` may be entered again while it is held."""

    def __init__(self, collection: Path, wait: float) -> None:
        self.collection, self.wait = collection, wait
        self.path = collection.with_name(f"{collection.name}-writer")
        self._depth = 0

    @contextmanager
    def held(self) -> Iterator[None]:
        """Nobody else writes inside. Raises RetoldError with who is in the way when that takes longer than `wait`."""
        file = self._taken() if self._depth == 0 else None
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            if file is not None:
                with suppress(OSError):
                    self.path.unlink()
                os.close(file)

    def holder(self) -> str:
        """Who is writing, as the file says."""
        try:
            return self.path.read_text(encoding="utf-8")[:200] or "another program"
        except (OSError, UnicodeDecodeError):
            return "another program"

    def _taken(self) -> int | None:
        """The file, locked; None where there can be none (SQLite then says why the collection cannot be written)."""
        deadline = time.monotonic() + self.wait
        while fcntl is not None:
            try:
                file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
            except OSError:
                return None
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if self._is_there(file):
                    os.ftruncate(file, 0)
                    os.write(file, f"process {os.getpid()} on {socket.gethostname()}".encode())
                    return file
            except BlockingIOError:
                if time.monotonic() > deadline:
                    os.close(file)
                    raise RetoldError(
                        f"{self.collection}: {self.holder()} is writing to it; wait until that is done, or end it"
                    ) from None
                time.sleep(PAUSE)
            except OSError:  # a full disk, or a file system without locks
                return file
            os.close(file)
        return None

    def _is_there(self, file: int) -> bool:
        """Is this still the file of that name, or has its last holder taken it away?"""
        with suppress(OSError):
            return os.path.samestat(os.fstat(file), os.stat(self.path))
        return False
