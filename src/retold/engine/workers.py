"""Worker processes on this machine: rows go to them as they are free, results come back in order.

Workers are started as `python -m retold.engine.worker`, not by multiprocessing, so that a notebook or a script without a
`__main__` guard can use them, and nothing loaded in the parent is forked.
"""

from __future__ import annotations

import os
import pickle
import queue
import struct
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import IO, Any

from retold.errors import RetoldError

_LENGTH = struct.Struct("<Q")


def send(stream: IO[bytes], message: object) -> None:
    """Write one message: its length in 8 bytes, then its pickle."""
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Read one message. Raises EOFError when the other side has gone. Used only between a parent
    and its own workers."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    data = stream.read(_LENGTH.unpack(head)[0])
    return pickle.loads(data)


class WorkerPool:
    """A number of worker processes; with one worker everything runs in this process and none is started."""

    def __init__(self, workers: int) -> None:
        self.workers = max(1, workers)
        self._idle: queue.SimpleQueue[subprocess.Popen[bytes]] = queue.SimpleQueue()
        self._started: list[subprocess.Popen[bytes]] = []
        self._threads = ThreadPoolExecutor(self.workers) if self.workers > 1 else None

    def map(self, function: Callable[..., Any], name: str, rows: Iterable[Any], setting: object) -> Iterator[Any]:
        """function(name, row, setting) for each row, in the order of the rows; at most four rows a worker are under way."""
        if self._threads is None:
            for row in rows:
                yield function(name, row, setting)
            return
        waiting: deque[Future[Any]] = deque()
        for row in rows:
            waiting.append(self._threads.submit(self._ask, name, row, setting))
            if len(waiting) >= 4 * self.workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def close(self) -> None:
        """End all workers."""
        if self._threads is not None:
            self._threads.shutdown(cancel_futures=True)
        for process in self._started:
            if process.stdin:
                process.stdin.close()
            process.wait(timeout=10)

    def _ask(self, name: str, row: Any, setting: object) -> Any:
        worker = self._free_worker()
        assert worker.stdin and worker.stdout
        try:
            send(worker.stdin, (name, row, setting))
            outcome, value = receive(worker.stdout)
        except (EOFError, BrokenPipeError) as err:
            raise RetoldError(
                f"a worker process ended (exit code {worker.wait()}) in step {name!r}; run again with --workers 1 to see why"
            ) from err
        self._idle.put(worker)
        if outcome == "error":
            raise value
        return value

    def _free_worker(self) -> subprocess.Popen[bytes]:
        try:
            return self._idle.get_nowait()
        except queue.Empty:
            if len(self._started) >= self.workers:
                return self._idle.get()
        process = subprocess.Popen(
            [sys.executable, "-m", "retold.engine.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "RETOLD_THREADS": "1"},
        )
        self._started.append(process)
        return process
