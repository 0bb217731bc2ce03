"""Articles in the forms that news programs exchange: schema.org NewsArticle (JSON-LD) and IPTC ninjs 3.0.

Both take a row of the table of articles. What is not known is left out: which of two texts came first, a day of which only
a span is known, a time of day. Fields of the input that retold does not know are carried along, each as its standard allows.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from retold.faces.view import web_address
from retold.model.article import INCOMPLETE

Row = Mapping[str, Any]
NINJS = {"name": "ninjs", "version": "3.0", "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json"}


def news_article(row: Row) -> dict[str, Any]:
    """The row as a schema.org NewsArticle. `isBasedOn` is the article whose text it was made from, `sourceOrganization` the
    agency or outlet whose text it is, `additionalProperty` what the input said beyond what retold knows."""
    source = _origin(row)
    origin = {"@id": _uri(row["made_from"])} if row["made_from"] else None
    day = _day(row)
    found = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": _uri(row["id"]),
        "url": web_address(row["url"]),
        "headline": row["title"],
        "datePublished": day,
        "author": row["authors"],
        "publisher": _organisation(row["publisher"]),
        "inLanguage": row["language"],
        "articleBody": _body(row),
        "sourceOrganization": _organisation(source),
        "isBasedOn": origin,
        "translationOfWork": origin if row["prints"] == "translation" else None,
        "additionalProperty": [
            {"@type": "PropertyValue", "name": name, "value": _json(value) if isinstance(value, (list, dict)) else value}
            for name, value in row["extra"].items()
        ],
    }
    return {name: value for name, value in found.items() if value}


def ninjs(row: Row) -> dict[str, Any]:
    """The row as an item of IPTC ninjs 3.0. Its dates want a time of day, which retold does not know: the day, or days, of
    publication are a description. So is each field of the input beyond what retold knows, as JSON."""
    source, url = _origin(row), web_address(row["url"])
    days = "/".join(dict.fromkeys(filter(None, (row["published_start"], row["published_end"]))))
    sources = [{"name": name, "role": role} for name, role in ((row["publisher"], "publisher"), (source, "origin")) if name]
    about = [{"role": "published", "value": days}] if days else []
    about += [
        {"role": f"extra:{name}", "contentType": "application/json", "value": _json(value)}
        for name, value in row["extra"].items()
    ]
    origin = {"name": f"{row['prints']} of", "rel": "derivedFrom", "uri": _uri(row["made_from"])}
    found = {
        "uri": _uri(row["id"]),
        "standard": NINJS,
        "type": "text",
        "representationType": "partial" if set(row["flags"]) & set(INCOMPLETE) else "full",
        "language": row["language"],
        "headlines": [{"role": "main", "value": row["title"]}] if row["title"] else None,
        "by": ", ".join(row["authors"]),
        "bodies": [{"role": "main", "contentType": "text/plain", "value": _body(row)}],
        "descriptions": about,
        "infoSources": sources,
        "renditions": [{"name": "web", "href": url, "contentType": "text/html"}] if url else None,
        "associations": [origin] if row["made_from"] else None,
    }
    return {name: value for name, value in found.items() if value}


FORMATS: dict[str, Callable[[Row], dict[str, Any]]] = {"json-ld": news_article, "ninjs": ninjs}
"""What `retold export --format` calls each."""


def _uri(article: str) -> str:
    return f"urn:retold:{article}"


def _origin(row: Row) -> str:
    """Whose text it is, where that is not its publisher's own."""
    return (row["text_of"] or "") if row["text_of"] != row["publisher"] else ""


def _day(row: Row) -> str:
    """The day on which the article says that it appeared, "" where that is more than one, or only other articles tell."""
    one = row["published_start"] == row["published_end"] and row["published_basis"] != "story"
    return (row["published_start"] or "") if one else ""


def _organisation(name: str) -> dict[str, str] | None:
    return {"@type": "Organization", "name": name} if name else None


def _body(row: Row) -> str:
    """The article's own text, without what a website left in it."""
    spans = [(p["start"], p["end"]) for p in row["passages"] if p["role"] == "body"]
    return "\n\n".join(row["text"][start:end].strip() for start, end in spans)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
