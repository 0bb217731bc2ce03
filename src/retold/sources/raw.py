"""What a reader yields: a page, a rejection, or HTML whose text is still to be taken out."""

from __future__ import annotations

from dataclasses import dataclass

from retold.model import Page, Rejection


@dataclass(frozen=True)
class RawHtml:
    """The source of a page with what its record says of it (`page.text` is empty), and its HTML."""

    page: Page
    html: str


Raw = Page | Rejection | RawHtml


def refused(source: str, reason: str) -> Rejection:
    """A rejection at the step "read"."""
    return Rejection(source, "read", reason)


@dataclass(frozen=True)
class Extracted:
    """What was taken out of one HTML page. `published` holds (origin, as written), best candidate first."""

    text: str
    title: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    language: str = ""
    published: tuple[tuple[str, str], ...] = ()
    url: str = ""
    extractor: str = ""
    flags: tuple[str, ...] = ()
