"""One worker process: steps and rows come in on standard input, results go out on standard output, until it is closed."""

from __future__ import annotations

import os
import sys

from retold.engine.local import run_step
from retold.engine.workers import Failed, receive, send
from retold.errors import RetoldError


def main() -> None:
    """Answer until the parent closes its end. Whatever else prints goes to standard error, never between the messages."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    while True:
        try:
            name, row, setting = receive(sys.stdin.buffer)
        except EOFError:
            return
        try:
            answer = ("done", run_step(name, row, setting))
        except RetoldError as err:  # the parent raises it, where its user can see it
            answer = ("raised", err)
        except Exception as err:
            answer = ("done", Failed(f"{type(err).__name__}: {err}"[:300]))
        send(answers, answer)


if __name__ == "__main__":
    main()
