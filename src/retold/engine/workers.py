"""Worker processes on this machine: rows go to them as they are free, results come back in order.

Workers are started as `python -m retold.engine.worker`, not by multiprocessing, so that a notebook or a script without a
`__main__` guard can use them, and nothing loaded in the parent is forked. A worker that crashes or hangs costs its row.
"""

from __future__ import annotations

import os
import pickle
import queue
import struct
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeVar

from retold.errors import RetoldError

Row = TypeVar("Row")

SECONDS = 600.0
"""For one row, which is some articles or one story; the slowest of the shared stories takes 5."""

_ONE_THREAD = dict.fromkeys(("RETOLD_THREADS", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
"""Said to every worker: the workers are the threads. Threads of each numpy beside them wait by spinning, which took a tenth
of all processor time."""

_LENGTH = struct.Struct("<Q")


@dataclass(frozen=True)
class Failed:
    """What came of a row that its step could not do, and why."""

    reason: str


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
    size = _LENGTH.unpack(head)[0]
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return pickle.loads(data)


def cores() -> int:
    """How many processes can work side by side here."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(count, 8))


class WorkerPool:
    """A number of worker processes; with one worker everything runs in this process and none is started."""

    def __init__(self, workers: int, seconds: float = SECONDS) -> None:
        self.workers = max(1, workers)
        self.seconds = seconds
        self._idle: queue.SimpleQueue[subprocess.Popen[bytes]] = queue.SimpleQueue()
        self._started: set[subprocess.Popen[bytes]] = set()
        self._threads = ThreadPoolExecutor(self.workers) if self.workers > 1 else None

    def map(
        self, function: Callable[..., Any], name: str, rows: Iterable[Row], setting: object
    ) -> Iterator[tuple[Row, Any]]:
        """Each row with function(name, row, setting), in the order of the rows, or with a Failed where that raises, or
        crashes or hangs its worker; only RetoldError is raised. At most four rows a worker are under way."""
        if self._threads is None:
            for row in rows:
                yield row, _here(function, name, row, setting)
            return
        waiting: deque[tuple[Row, Future[Any]]] = deque()
        for row in rows:
            waiting.append((row, self._threads.submit(self._ask, name, row, setting)))
            if len(waiting) >= 4 * self.workers:
                first, future = waiting.popleft()
                yield first, future.result()
        for first, future in waiting:
            yield first, future.result()

    def close(self) -> None:
        """End all workers, whatever they are at."""
        if self._threads is not None:
            self._threads.shutdown(wait=False, cancel_futures=True)
            for process in list(self._started):
                process.kill()
            self._threads.shutdown()
        for process in list(self._started):
            self._end(process)

    def _ask(self, name: str, row: Any, setting: object) -> Any:
        worker = self._free_worker()
        assert worker.stdin and worker.stdout
        late = threading.Event()

        def stop() -> None:
            late.set()
            worker.kill()

        timer = threading.Timer(self.seconds, stop)
        timer.daemon = True
        timer.start()
        try:
            send(worker.stdin, (name, row, setting))
            outcome, value = receive(worker.stdout)
        except (EOFError, OSError, pickle.UnpicklingError):
            self._end(worker)
            code = worker.returncode
            return Failed(f"it took over {self.seconds:g} s" if late.is_set() else f"it ended the worker, exit code {code}")
        finally:
            timer.cancel()
        self._idle.put(worker)
        if outcome == "raised":
            raise value
        return value

    def _free_worker(self) -> subprocess.Popen[bytes]:
        """A worker that waits, or a new one: there are no more of them than threads that ask."""
        with suppress(queue.Empty):
            return self._idle.get_nowait()
        home = str(Path(__file__).parents[2])
        path = os.pathsep.join([home, *filter(None, [os.environ.get("PYTHONPATH", "")])])
        process = subprocess.Popen(
            [sys.executable, "-m", "retold.engine.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **_ONE_THREAD, "PYTHONPATH": path},
            start_new_session=True,  # Ctrl-C is for the parent alone, which ends its workers
        )
        self._started.add(process)
        return process

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        self._started.discard(process)
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _here(function: Callable[..., Any], name: str, row: Any, setting: object) -> Any:
    """The row in this process."""
    try:
        return function(name, row, setting)
    except RetoldError:
        raise
    except Exception as err:  # one row must not end the others, whatever is wrong with it
        return Failed(f"{type(err).__name__}: {err}"[:300])
