"""Short invented articles of a few events, for tests that deal them out: copies, edits, tellings of their own, drafts."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

COPIED = "This report was taken over from the Grell news agency."


@dataclass(frozen=True)
class Clipping:
    """One article: the name of its file, its day, its text, and an earlier wording of it ("" where there is none)."""

    name: str
    day: str
    text: str
    draft: str = ""

    def write(self, folder: Path, *, draft: bool = False) -> Path:
        """Its file in this folder, with the draft in the place of the text if that is asked for and there is one."""
        path = folder / f"{self.name}.jsonl"
        record = {"id": self.name, "published": self.day, "language": "en", "text": (draft and self.draft) or self.text}
        path.write_text(json.dumps(record) + "\n", encoding="utf-8")
        return path


BRIDGE = (
    "The old bridge at Maarn was closed on Monday after an inspector found cracks in two of its piers. "
    "Mayor Ilse Brandt said the repair would cost 14 million crowns. "
    "“Nobody will cross it before the summer,” Brandt told reporters in Maarn. "
    "About 3,000 cars use the bridge every day."
)
MILL = (
    "A fire destroyed the paper mill of Sund on Tuesday night and 12 workers were taken to hospital. "
    "The fire began in the drying hall, fire chief Tomas Reik said. "
    "“We heard two blasts before the roof fell in,” Reik said in Sund. "
    "The mill has 180 workers and belongs to the Halvard company."
)
VOTE = (
    "The parliament of Norland voted on Thursday to raise the tax on timber to 9 percent. "
    "Finance minister Oskar Lind said the money would pay for schools. "
    "The timber companies of Norland said they would cut 400 jobs."
)
CLIPPINGS = (
    Clipping("bridge-wire", "2026-03-02", BRIDGE),
    Clipping("bridge-copy", "2026-03-02", f"{BRIDGE} {COPIED}"),
    Clipping(
        "bridge-edit",
        "2026-03-03",
        BRIDGE.replace("14 million", "about 15 million").replace("The old bridge", "The road bridge"),
        draft=BRIDGE.replace("14 million", "13 million"),
    ),
    Clipping(
        "bridge-own",
        "2026-03-03",
        "Maarn has lost its bridge: since Monday nobody may drive over it, for two piers have cracks. "
        "It will cost 17 million crowns to mend the piers of the bridge, mayor Ilse Brandt told the council. "
        "Lorries now drive 40 kilometres round by Tolvey.",
        draft="Maarn has lost its bridge for some days, it is heard in the town hall, and lorries drive round by Tolvey.",
    ),
    Clipping("mill-wire", "2026-03-04", MILL),
    Clipping("mill-short", "2026-03-04", " ".join(MILL.split(". ")[:2]) + "."),
    Clipping(
        "mill-own",
        "2026-03-04",
        "In Sund the paper mill of the Halvard company burned down in the night to Wednesday. "
        "The county hospital took in 14 workers of the mill, two of them badly burned. "
        "Fire chief Tomas Reik said that the drying hall of the mill burned first.",
    ),
    Clipping(
        "mill-later",
        "2026-03-05",
        "The number of workers hurt in the fire at the paper mill of Sund rose to 15 on Thursday, the county hospital said. "
        "Halvard said it would build the mill of Sund again.",
    ),
    Clipping("vote-wire", "2026-03-05", VOTE),
    Clipping("vote-edit", "2026-03-05", VOTE.replace("400 jobs", "450 jobs"), draft=VOTE.replace("9 percent", "8 percent")),
    Clipping(
        "vote-and-mill",
        "2026-03-06",
        "Norland votes a tax on timber of 9 percent while its paper mill in Sund lies in ashes. "
        "Finance minister Oskar Lind said on Thursday that the timber tax would pay for schools. "
        "Fire chief Tomas Reik said 12 workers of the paper mill were still in hospital.",
    ),
    Clipping(
        "whale",
        "2026-03-02",
        "A young whale swam into the harbour of Almery on Sunday and stayed for six hours. "
        "Hundreds of children came to the quay to see the whale, harbour master Rosa Quint said.",
    ),
)
