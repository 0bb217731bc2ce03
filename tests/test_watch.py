"""A collection that follows a feed: what is new is added and told, what has not changed is not fetched again."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from local_server import Server, answer

from retold import Collection, Options
from retold.options import with_settings

SETTINGS = ["--set", "fetch.delay_seconds=0", "--allow-private"]


def page(path: Path) -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in path.read_text().splitlines() if line)
    return f"<html lang='en'><head><title>{path.stem}</title></head><body><article>{paragraphs}</article></body></html>"


@pytest.fixture
def site(examples: Path) -> Iterator[Server]:
    """A site with three articles of the ferry; its feed lists the first two."""
    server = Server()
    for name in ("kpa-wire", "evening-tribune", "nordpost"):
        server.routes[f"/{name}"] = answer(page(examples / "ferry" / f"{name}.txt"), etag=f'"{name}"')
    list_in_feed(server, "kpa-wire", "evening-tribune")
    yield server
    server.http.shutdown()
    server.http.server_close()


def list_in_feed(server: Server, *names: str) -> None:
    items = "".join(f"<item><title>{name}</title><link>{server.url(f'/{name}')}</link></item>" for name in names)
    feed = f"<rss version='2.0'><channel><title>Seabord</title>{items}</channel></rss>"
    server.routes["/feed"] = answer(feed, content_type="application/rss+xml")


def watch(collection: Path, *more: str) -> list[dict[str, object]]:
    command = [sys.executable, "-m", "retold", "watch", str(collection), *more, "--once", "--jsonl", *SETTINGS]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr
    return [json.loads(line) for line in run.stdout.splitlines()]


def retold(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "retold", *map(str, arguments)], capture_output=True, text=True, timeout=120
    )


def test_watching_a_feed_adds_what_is_new_and_says_what_changed(site: Server, tmp_path: Path) -> None:
    news = tmp_path / "news.retold"
    (story,) = watch(news, site.url("/feed"))
    assert story["new"] and len(story["articles"]) == 2
    assert watch(news) == []
    list_in_feed(site, "kpa-wire", "evening-tribune", "nordpost")
    (change,) = watch(news)
    assert not change["new"] and len(change["articles"]) == 1 and change["findings"]


def test_a_list_of_feeds_is_followed_and_polled(site: Server, tmp_path: Path) -> None:
    feeds = tmp_path / "feeds.opml"
    feeds.write_text(f"<opml version='2.0'><body><outline text='x' xmlUrl='{site.url('/feed')}'/></body></opml>")
    (story,) = watch(tmp_path / "news.retold", str(feeds))
    assert len(story["articles"]) == 2  # type: ignore[arg-type]
    list_in_feed(site, "kpa-wire", "evening-tribune", "nordpost")
    (change,) = watch(tmp_path / "news.retold")
    assert len(change["articles"]) == 1  # type: ignore[arg-type]
    assert any(verdict["after"] == "updated" for verdict in change["verdicts"])  # type: ignore[attr-defined]


def test_watching_prints_what_changed_for_people(site: Server, tmp_path: Path) -> None:
    news = tmp_path / "news.retold"
    watch(news, site.url("/feed"))
    list_in_feed(site, "kpa-wire", "evening-tribune", "nordpost")
    command = [sys.executable, "-m", "retold", "watch", str(news), "--once", *SETTINGS]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr
    assert "1 account," in run.stdout and "findings" in run.stdout and "-> updated" in run.stdout


def test_what_is_no_feed_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("no feed")
    command = [sys.executable, "-m", "retold", "watch", str(tmp_path / "x.retold"), str(tmp_path / "a.txt"), "--once"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert run.returncode == 1 and "neither the address of a feed nor an OPML list" in run.stderr


def test_the_same_address_with_another_text_is_a_revision(site: Server, examples: Path, tmp_path: Path) -> None:
    options = with_settings(Options(), [("fetch.delay_seconds", 0.0), ("fetch.allow_private", True)])
    with Collection.open(tmp_path / "news.retold", options) as collection:
        collection.add([site.url("/kpa-wire")])
        text = page(examples / "ferry" / "kpa-wire.txt").replace("injuring 14 people", "injuring 41 people")
        site.routes["/kpa-wire"] = answer(text)
        collection.add([site.url("/kpa-wire")])
        assert len(collection.articles) == 1
        (revision,) = collection.revisions()
    assert revision.link
    changed = {(revision.a.text[slice(*c.a)], revision.b.text[slice(*c.b)]) for c in revision.link.changes if c.a and c.b}
    assert any("14" in before and "41" in after for before, after in changed)


def test_an_address_is_listed_with_its_last_fault_until_it_can_be_fetched(site: Server, tmp_path: Path) -> None:
    options = with_settings(Options(), [("fetch.delay_seconds", 0.0), ("fetch.allow_private", True)])
    page = site.routes["/kpa-wire"]
    with Collection.open(tmp_path / "news.retold", options) as collection:
        for routed, faults in ((page, []), (answer("", 404), ["404"]), (answer("", 410), ["410"]), (answer("", 304), [])):
            site.routes["/kpa-wire"] = routed
            collection.add([site.url("/kpa-wire")])
            assert [rejection.reason[-3:] for rejection in collection.rejected] == faults


def test_what_is_removed_can_be_added_again_and_a_feed_is_followed_no_more(site: Server, tmp_path: Path) -> None:
    options = with_settings(Options(), [("fetch.delay_seconds", 0.0), ("fetch.allow_private", True)])
    feed, wire = site.url("/feed"), site.url("/kpa-wire")
    told = site.routes["/kpa-wire"]
    site.routes["/kpa-wire"] = lambda handler: (
        answer("", 304)(handler) if handler.headers.get("If-None-Match") else told(handler)
    )
    with Collection.open(tmp_path / "news.retold", options) as collection:
        collection.follow([feed])
        collection.poll()
        assert collection.info()["feeds"] == [feed] and collection.info()["article"] == 2
        assert collection.unfollow(feed) and not collection.unfollow(feed) and collection.info()["feeds"] == []
        assert collection.remove(wire) == 1
        assert len(collection.add([wire]).articles) == 1


def test_a_feed_that_lists_nothing_says_so(site: Server, tmp_path: Path) -> None:
    list_in_feed(site)
    run = retold("watch", tmp_path / "news.retold", site.url("/feed"), "--once", *SETTINGS)
    assert run.returncode == 1 and "the feed lists nothing" in run.stderr
    assert "1 feed no longer followed" in retold("remove", tmp_path / "news.retold", site.url("/feed")).stdout


def test_a_poll_in_which_every_feed_failed_is_no_success(site: Server, tmp_path: Path) -> None:
    news, gone = tmp_path / "news.retold", site.url("/gone")
    run = retold("watch", news, gone, "--once", *SETTINGS)
    assert run.returncode == 1 and "404" in run.stderr
    run = retold("watch", news, site.url("/feed"), "--once", *SETTINGS)
    assert run.returncode == 0 and "404" in run.stderr
    run = retold("watch", news, "--once", *SETTINGS)  # nothing new is no failure
    assert run.returncode == 0


def test_whoever_follows_an_article_is_told_that_it_is_no_feed_and_told_once(site: Server, tmp_path: Path) -> None:
    run = retold("watch", tmp_path / "news.retold", site.url("/nordpost"), site.url("/feed"), "--once", *SETTINGS)
    assert run.returncode == 0 and f"{site.url('/nordpost')} is an article and no feed" in run.stderr
    assert f"{site.url('/feed')} is" not in run.stderr
    assert "no feed" not in retold("watch", tmp_path / "news.retold", "--once", *SETTINGS).stderr


def test_a_collection_without_feeds_says_how_to_follow_one(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "retold", "watch", str(tmp_path / "x.retold"), "--once"], capture_output=True, text=True
    )
    assert run.returncode == 2
    assert "follows no feed" in run.stderr
