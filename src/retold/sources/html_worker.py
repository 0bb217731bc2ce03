"""The process that takes text out of HTML: reads length-prefixed JSON requests from stdin, writes the answers to stdout.

A page can crash a parser, hang it, or make it eat memory. Here that costs one page: the pool starts another process.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import struct
import sys
from typing import BinaryIO

HEAD = struct.Struct("<Q")


def write_message(out: BinaryIO, value: object) -> None:
    """One JSON value as eight bytes of length and the bytes."""
    data = json.dumps(value).encode()
    out.write(HEAD.pack(len(data)) + data)
    out.flush()


def read_message(source: BinaryIO) -> object:
    """The next value; EOFError at the end."""
    head = source.read(HEAD.size)
    if len(head) < HEAD.size:
        raise EOFError
    size = HEAD.unpack(head)[0]
    data = source.read(size)
    if len(data) < size:
        raise EOFError
    value: object = json.loads(data)
    return value


def main(max_memory: int) -> None:
    """Answer until stdin ends. `max_memory` is in bytes, 0 for no limit."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints must not mix with the answers
    if max_memory:
        with contextlib.suppress(ImportError, ValueError, OSError):
            import resource

            resource.setrlimit(resource.RLIMIT_AS, (max_memory, max_memory))
    from retold.sources.html import extract

    while True:
        try:
            request = read_message(sys.stdin.buffer)
        except EOFError:
            return
        assert isinstance(request, dict)
        try:
            answer: object = dataclasses.asdict(extract(request["html"], request["url"], request["fast"]))
        except Exception as err:  # whatever a parser throws at a hostile page is that page's fault alone
            answer = {"error": f"{type(err).__name__}: {err}"[:300]}
        write_message(answers, answer)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
