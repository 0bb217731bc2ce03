"""Labelled stories for measuring findings: the shared ones, and those of bench/labels, which hold offsets only.

A label file names a file of `data/stories`, its event, the accounts (article ids), and for each fact the spans that tell it.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from retold.language import clean_tables, words_for
from retold.language.encoder import load_encoder
from retold.language.encoder.tagger import tag_articles
from retold.model import Account, Article, Dossier, Finding, Lineage, Page, Story, StoryParts
from retold.options import Options
from retold.pipeline import Tools, clean_page, date_articles, find_lineage, read

LABELS = Path(__file__).parent / "labels"
TEST = ("b450755dd", "b6b541575", "bd1344998", "g37", "g38")  # never trained or tuned on
LATER_TEST = (  # of those labelled later; never trained or tuned on either
    *("b2ec04201", "b45bd61bc", "b79bf99c6", "b7a97de89", "b8385a996", "b97b1305c", "bcad4bba5", "bed8c136f"),
)
UNSEEN = (*TEST, *LATER_TEST)
SPARSE = ("beijing-2024",)  # only some of its facts are labelled
FIRST = ("b22b6e900", "b33521e65", "b74708dbf", "b96b7046f", "g5")  # the first that taught stages/findings/judge.py


@dataclass(frozen=True, eq=False)
class Labelled:
    """One story with its gold reading, in the form that score_dossier.py takes."""

    name: str
    gold: dict[str, Any]
    pages: tuple[Page, ...]


def labelled(data: Path) -> Iterator[Labelled]:
    """The shared stories, then the labelled ones, in the order of their names."""
    for folder in sorted((data.parent / "stories").glob("*")):
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        texts = ((name, (folder / name).read_text(encoding="utf-8").replace("\r\n", "\n")) for name in gold["articles"])
        yield Labelled(folder.name, gold, tuple(Page(name, text) for name, text in texts))
    records: dict[str, dict[str, Any]] = {}
    for path in sorted(LABELS.glob("*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        if label["file"] not in records:
            records[label["file"]] = {row["id"]: row for row in rows(data, f"stories/{label['file']}")}
        yield from_label(path.stem, label, records[label["file"]])


def unlabelled(data: Path, sets: Sequence[str] = ("basil", "giveme5w1h")) -> Iterator[tuple[str, list[Page]]]:
    """The groups of articles on one event that have no label file, as pages."""
    labels = {path.stem for path in LABELS.glob("*.json")}
    for name in sets:
        groups: dict[str, list[Page]] = {}
        for row in rows(data, f"stories/{name}"):
            groups.setdefault(row["event"], []).append(page(row))
        yield from (
            (event, pages) for event, pages in groups.items() if len(pages) > 1 and event.partition("-")[0] not in labels
        )


def part_of(name: str) -> str:
    """The part of the stories that one belongs to: a shared one has no label file."""
    if not (LABELS / f"{name}.json").exists():
        return "shared"
    parts = {"test": TEST, "later_test": LATER_TEST, "train": FIRST}
    return next((part for part, names in parts.items() if name in names), "later_train")


def from_label(name: str, label: dict[str, Any], records: dict[str, Any]) -> Labelled:
    """A label file as a gold reading: its spans cut out of the records' texts."""
    ids = sorted(article for account in label["accounts"] for article in account)
    told = ({**fact, "told_by": cut(fact["told_by"], records)} for fact in label["facts"])
    gold = {
        "articles": ids,
        "accounts": label["accounts"],
        "facts": list(told),
        "quotes": [],
        "timeline": [],
        "entities": [],
    }
    return Labelled(name, gold, tuple(page(records[i]) for i in ids))


def cut(told_by: dict[str, Any], records: dict[str, Any]) -> dict[str, list[str]]:
    """Spans to the strings they cut."""
    return {i: [records[i]["text"][start:end] for start, end in spans] for i, spans in told_by.items()}


def page(row: dict[str, Any]) -> Page:
    """A record of data/stories as a page."""
    published = (("record", row["published"]),) if row.get("published") else ()
    return Page(row["id"], row["text"], row.get("url", ""), row["title"], row.get("outlet", ""), published=published)


def rows(data: Path, start: str) -> Iterator[dict[str, Any]]:
    """The records of the file whose path begins so, gzipped or not; nothing where it is absent."""
    folder, name = (data / start).parent, Path(start).name
    for path in sorted(folder.glob(f"{name}*.jsonl*"))[:1]:
        raw = path.read_bytes()
        text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
        yield from (json.loads(line) for line in text.split("\n") if line.strip())


def tools() -> Tools:
    """The pipeline's tools; every text here is English."""
    encoder = load_encoder()
    encode = remembered(encoder.encode)
    return Tools(words_for, lambda text: "en", clean_tables(), encode, tag_articles, place=encoder.place)


def remembered(encode: Callable[[Sequence[str]], Any]) -> Callable[[Sequence[str]], Any]:
    """The encoder with a memory: a text's vector depends on the text alone, and benches meet the same texts again."""
    known: dict[str, Any] = {}

    def again(texts: Sequence[str]) -> Any:
        new = [text for text in dict.fromkeys(texts) if text not in known]
        if new:
            known.update(zip(new, encode(new), strict=True))
        return np.stack([known[text] for text in texts]) if texts else encode(texts)

    return again


def parts(pages: Sequence[Page], made: Tools, gold: Sequence[Sequence[str]] | None = None) -> StoryParts:
    """Everything read of a story's pages. `gold` gives the accounts as lists of sources; without it lineage decides."""
    cleaned = (clean_page(one, made, Options()) for one in pages)
    articles = date_articles([a for a in cleaned if isinstance(a, Article)], made, Options())
    found = find_lineage(read(articles, made, Options()), made, Options())
    if gold is None:
        return found
    ids = {article.source: article.id for article in articles}
    groups = (tuple(sorted(ids[source] for source in group if source in ids)) for group in gold)
    return replace(found, accounts=tuple(Account(group[0], group[0], group) for group in groups if group))


def dossier(found: StoryParts, findings: Sequence[Finding]) -> dict[str, Any]:
    """A story with its findings alone, as the scorer reads it."""
    story = Story("s", "", None, None, tuple(a.id for a in found.articles), tuple(findings), (), (), ())
    return Dossier(found.articles, (), Lineage(found.accounts, ()), (story,)).to_json()


def scorer(data: Path) -> ModuleType:
    """score_dossier.py, which stands beside the data."""
    spec = spec_from_file_location("score_dossier", data.parent / "score" / "score_dossier.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
