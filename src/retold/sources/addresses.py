"""Where a fetch may go: public addresses only. The name is resolved here, once, and the connection is made to the address
that was judged, so that a name that changes its address in between (DNS rebinding) leads nowhere."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

import httpcore

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# Reserved blocks that ipaddress counts as global, or that carry an IPv4 address inside.
_CARRIERS = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))
_CLOSED = (ipaddress.ip_network("100.64.0.0/10"), ipaddress.ip_network("192.0.0.0/24"), ipaddress.ip_network("fec0::/10"))


class RefusedAddressError(Exception):
    """An address that must not be reached. The message says which and why."""


def is_public(address: Address) -> bool:
    """May a fetch go there? Not to loopback, private, link-local (where clouds keep their metadata), multicast, reserved or
    unspecified addresses, in whatever form of IPv6 they come."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is None and any(address in carrier for carrier in _CARRIERS):
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is None and int(address) >> 32 == 0:
            inner = ipaddress.IPv4Address(int(address))  # ::127.0.0.1
        if inner is not None and not is_public(inner):
            return False
    if any(address in block for block in _CLOSED if block.version == address.version):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def check_url(url: str) -> str:
    """The host of a URL that may be fetched. Raises RefusedAddressError for other schemes, credentials, or no host."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as err:
        raise RefusedAddressError(f"the address cannot be read ({err})") from err
    if parts.scheme not in ("http", "https"):
        raise RefusedAddressError(
            f"the scheme {parts.scheme or 'that is missing'!r} is not fetched; only http and https are"
        )
    if parts.username is not None or parts.password is not None:
        raise RefusedAddressError("the address carries a user name or a password, which are never sent")
    if not host:
        raise RefusedAddressError("the address names no host")
    return host


def resolve(host: str, port: int, allow_private: bool) -> list[str]:
    """The addresses of a host, all of them judged. Decimal, octal and hexadecimal forms (2130706433, 0177.1, 0x7f.1) are
    resolved as the system would resolve them, then judged as what they are.

    Raises RefusedAddressError when the host has no address, or any that must not be reached.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as err:
        raise RefusedAddressError(f"the host {host!r} has no address ({err})") from err
    addresses = [str(entry[4][0]).split("%")[0] for entry in found]
    if not allow_private:
        for address in addresses:
            if not is_public(ipaddress.ip_address(address)):
                raise RefusedAddressError(
                    f"the host {host!r} has the address {address}, which is not public; --allow-private would allow it"
                )
    if not addresses:
        raise RefusedAddressError(f"the host {host!r} has no address")
    return list(dict.fromkeys(addresses))


class GuardedNetwork(httpcore.NetworkBackend):
    """Connects to judged addresses only, whatever name, redirect or form led there, and holds each thread to its deadline
    (`time.monotonic` seconds), also against a server that sends its head a byte at a time."""

    def __init__(self, allow_private: bool = False) -> None:
        self._inner = httpcore.SyncBackend()
        self._allow_private = allow_private
        self._thread = threading.local()

    def until(self, deadline: float) -> None:
        """What this thread asks from now on has to end by then."""
        self._thread.deadline = deadline

    def left(self) -> float:
        """Seconds that this thread has left. Raises httpcore.ReadTimeout when there are none."""
        left: float = getattr(self._thread, "deadline", float("inf")) - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("too slow")
        return left

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first of the host's judged addresses that answers; TLS still verifies the host's name."""
        addresses = resolve(host, port, self._allow_private)
        for place, address in enumerate(addresses):
            try:
                stream = self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
                return _TimedStream(stream, self)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if place + 1 == len(addresses) or self.left() < 0.1:
                    raise
        raise AssertionError("resolve gives at least one address")

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None
    ) -> httpcore.NetworkStream:
        """Never."""
        raise RefusedAddressError(f"{path}: a socket of this machine is not fetched")


class _TimedStream(httpcore.NetworkStream):
    """A stream whose every wait ends by its thread's deadline."""

    def __init__(self, inner: httpcore.NetworkStream, network: GuardedNetwork) -> None:
        self._inner, self._network = inner, network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, min(timeout or float("inf"), self._network.left()))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, min(timeout or float("inf"), self._network.left()))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        inner = self._inner.start_tls(ssl_context, server_hostname, min(timeout or float("inf"), self._network.left()))
        return _TimedStream(inner, self._network)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
