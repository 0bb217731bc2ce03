"""Where a fetch may go, against a real server on this machine: what is reached, and what never is."""

from __future__ import annotations

import ipaddress
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st
from local_server import ARTICLE, OPTIONS, Server, answer

from retold.options import FetchOptions
from retold.sources import addresses
from retold.sources.addresses import RefusedAddressError, check_url, is_public, resolve
from retold.sources.fetch import Fetcher, FetchError


@pytest.mark.parametrize(
    "address",
    """127.0.0.1 127.9.9.9 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0
    224.0.0.1 255.255.255.255 192.0.0.8
    198.18.0.1 ::1 :: fe80::1 fc00::1 fd12::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::127.0.0.1 64:ff9b::7f00:1
    64:ff9b::a00:1     2002:7f00:1:: 2002:a00:1:: 2001:db8::1 fec0::1""".split(),
)
def test_an_address_that_is_not_public_is_never_reached(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "2001:4860:4860::8888"])
def test_public_addresses_are(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@given(st.ip_addresses(v=4))
def test_no_ipv6_form_of_a_closed_ipv4_address_is_open(address: ipaddress.IPv4Address) -> None:
    if not is_public(address):
        number = int(address)
        for form in (
            0xFFFF << 32 | number,
            number,
            int(ipaddress.ip_address("64:ff9b::")) | number,
            0x2002 << 112 | number << 80,
        ):
            assert not is_public(ipaddress.IPv6Address(form))


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "2130706433", "0177.0.0.1", "0x7f.1", "127.1", "0", "::1", "::ffff:127.0.0.1"]
)
def test_no_form_of_this_machine_s_address_is_resolved(host: str) -> None:
    with pytest.raises(RefusedAddressError):
        resolve(host, 80, allow_private=False)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/x",
        "gopher://example.org",
        "http://user:secret@example.org/",
        "http:///nowhere",
        "http://[::1",
        "data:,x",
    ],
)
def test_only_http_without_credentials_is_fetched(url: str) -> None:
    with pytest.raises(RefusedAddressError):
        check_url(url)


def test_a_local_server_is_not_reached_unless_allowed(server: Server) -> None:
    server.routes["/"] = answer(ARTICLE)
    with pytest.raises(FetchError, match="not public"):
        Fetcher(FetchOptions()).get(server.url("/"))
    assert server.asked == []


def test_a_name_that_changes_its_address_leads_to_the_address_that_was_judged(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["93.184.216.34", "127.0.0.1"])
    dialled = []

    def lookup(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    class Dial:
        def connect_tcp(self, host: str, *_: object) -> None:
            dialled.append(host)
            raise addresses.httpcore.ConnectError("no network in this test")

    network = addresses.GuardedNetwork()
    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    monkeypatch.setattr(network, "_inner", Dial())
    with pytest.raises(addresses.httpcore.ConnectError):
        network.connect_tcp("rebinding.example", 80)
    with pytest.raises(RefusedAddressError, match=r"127\.0\.0\.1"):
        network.connect_tcp("rebinding.example", 80)
    assert dialled == ["93.184.216.34"]


def test_a_redirect_to_a_closed_address_is_refused(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.routes["/"] = answer(b"", 302, location="http://169.254.169.254/latest/meta-data/")
    real = resolve
    monkeypatch.setattr(addresses, "resolve", lambda host, port, allowed: real(host, port, allowed and host == "127.0.0.1"))
    with pytest.raises(FetchError, match="not public"):
        Fetcher(OPTIONS).get(server.url("/"))


def test_a_redirect_to_another_scheme_is_refused(server: Server, fetcher: Fetcher) -> None:
    server.routes["/"] = answer(b"", 302, location="file:///etc/passwd")
    with pytest.raises(FetchError, match="scheme"):
        fetcher.get(server.url("/"))
