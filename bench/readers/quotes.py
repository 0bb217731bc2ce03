"""The quotes reader against PolNeAR's attributions (who is said to say, think or want what): direct, mixed and indirect.

Its conventions: a quotation that its speaker interrupts is one attribution in pieces; none stands in another's content; the
source is the noun phrase or the pronoun as written. Speakers resolved to names are not annotated there.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from readers.figures import found, records, scorer, write

from retold.language import words_for
from retold.stages.names import read_names
from retold.stages.quotes import read_quotes

SHOWN = ("direct_found", "direct_found_with_source")


def run(data: Path, predictions: Path | None) -> dict[str, Any]:
    """Characters and sources (F1 over all types) and the shares of direct quotations found, without and with their source;
    predictions are written where a folder is given, as records {id, attributions} in quotes.jsonl."""
    for path in found(data, "quotes/polnear*"):
        gold = records(path)
        said = [{"id": row["id"], "attributions": read(row["text"])} for row in gold]
        write(predictions, "quotes.jsonl", said)
        result = scorer(data, "score_spans").score(gold, said, "attributions")
        shares = {key: result[key] for key in SHOWN}
        return {"chars_f1": result["chars"]["f1"], "source_f1": result["source"]["f1"], **shares}
    return {}


def read(text: str) -> list[dict[str, Any]]:
    """The quotes of a text as attributions: lists of spans for content, source and cue."""
    words = words_for("en")
    return [
        {
            "content": [list(piece) for piece in quote.pieces],
            "source": [list(quote.speaker_span)] if quote.speaker_span else [],
            "cue": [list(quote.cue)] if quote.cue else [],
            "type": quote.kind,
        }
        for quote in read_quotes(text, words, read_names(text, words))
    ]
