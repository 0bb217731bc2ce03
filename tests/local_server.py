"""A real HTTP server on this machine, with a table of routes, for the tests."""

from __future__ import annotations

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from retold.options import FetchOptions

OPTIONS = FetchOptions(
    allow_private=True, delay_seconds=0.0, seconds=4.0, silence_seconds=1.5, max_bytes=200_000, backoff_seconds=0.01
)
"""With these a server of the tests is fetched from without long waits."""

ARTICLE = """<html lang="en"><head><title>The harbour light is back</title>
<meta property="article:published_time" content="2026-03-07T08:00:00+01:00"></head><body><article>
<h1>The harbour light is back</h1>
<p>The light on the northern edge of the bank shines again since Friday evening, the harbour master said.</p>
<p>Two men in a rubber boat changed the lamp in twenty minutes. It had been dark for a week, and nobody could say why.</p>
<p>The fishermen of the village said that they would keep a spare lamp in the shed from now on.</p>
</article></body></html>"""
"""A page with an article."""

Route = Callable[[BaseHTTPRequestHandler], None]


class Server:
    """A real HTTP server with a table of routes; remembers what was asked, and the headers."""

    def __init__(self) -> None:
        self.routes: dict[str, Route] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                outer.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
                route = outer.routes.get(self.path)
                if route:
                    route(self)
                else:
                    answer(b"", 404)(self)

            def log_message(self, *_: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.http.server_port}{path}"

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


def answer(body: bytes | str, status: int = 200, **headers: str) -> Route:
    data = body.encode() if isinstance(body, str) else body

    def route(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"content_type": "text/html; charset=utf-8", **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)

    return route
