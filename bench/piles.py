"""Cost: piles of invented clippings with known truth, from text to accounts and stories, vectors left out.

    python bench/piles.py [--sizes 12500,25000] [--workers 2] [--peers] [--vectors] [--json]

A pile holds stories of one to three independent reports; reports have copies, edits (a figure changed, a sentence dropped)
and shuffles (sentences in another order). Truth is the report for accounts and the event for stories. Every size runs in
a process of its own, so that its peak memory is its own; workers' peaks are added. With --peers, rensa, a MinHash as
text-dedup has it and, where installed, datasketch group the first pile (bench/pile_peers.py), measured against the same
accounts.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from math import comb
from multiprocessing import get_context
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import corpora
from pile_peers import PEERS

from retold.engine.local import LocalEngine, Setting
from retold.language import words_for
from retold.language.encoder import load_encoder
from retold.model import Article
from retold.pipeline import Tools, find_accounts

THEMES = (
    # theme|another word for it|places|who speaks|what is seen|how it ended
    "fire|blaze|warehouse,mill,hotel,school|firefighters,neighbours,the fire chief|smoke,flames,embers|"
    "burned down,was gutted,lost its roof",
    "flood|high water|valley,harbour,old town,campsite|rescue teams,residents,the mayor|mud,rain,debris|"
    "was cut off,stood under water,was cleared",
    "trial|court case|bank,clinic,shipyard,club|prosecutors,the defence,judges|files,testimony,letters|"
    "was sentenced,was acquitted,was adjourned",
    "strike|walkout|port,railway,airport,bakery|drivers,the union,managers|wages,shifts,contracts|"
    "was called off,entered its second week,was settled",
    "vote|ballot|council,parliament,senate,assembly|deputies,voters,the speaker|amendments,lists,petitions|"
    "was passed,was rejected,was postponed",
    "crash|collision|bridge,junction,tunnel,crossing|police,witnesses,paramedics|glass,brakes,signals|"
    "was closed,was reopened,was searched",
    "merger|takeover|brewery,insurer,carrier,publisher|shareholders,analysts,the board|shares,debts,patents|"
    "was approved,fell through,was announced",
    "match|final|stadium,arena,track,pool|fans,the coach,referees|goals,injuries,records|was won,was drawn,was abandoned",
)
OPENINGS = (
    "A {theme} at the {place} of {town} on {day} {end}, {who} said.",
    "{who} in {town} confirmed on {day} that the {place} {end} after a {other}.",
    "The {place} in {town} {end} on {day}, and {number} people felt the {theme} at first hand.",
)
VOICES = (
    (
        "{person} of {who} counted {number} cases of {stuff} near {spot}.",
        "It took {hours} hours until {spot} could be entered again.",
        "The damage comes to {sum} crowns, {person} estimated.",
        "In {year} a {other} at the same {place} had brought {spot} to a halt for {hours} days.",
        "{firm} wants to decide by {month} what becomes of the {place}.",
        "Of {number} helpers from {spot}, {small} were still on duty in the evening.",
        "{person2} called the {theme} the worst since {year}.",
        "Schools in {spot} stay shut until {weekday2}, a notice says.",
    ),
    (
        "“Nobody here expected this,” {person} told listeners, standing among {stuff}.",
        "Buses no longer run to {spot}; travellers are sent round by way of {spot2}.",
        "According to {person2}, repairs could swallow {sum} crowns.",
        "Older people remember {year}, when something alike befell their families.",
        "Behind closed doors {firm} is said to have asked for help as early as {month}.",
        "Volunteers handed out soup and {number} blankets.",
        "By {weekday2}, {person} hopes, life will be back to its usual pace.",
        "The regional government has sent {small} specialists from {spot2}.",
    ),
    (
        "What went wrong is now the question for an inquiry that {person} leads.",
        "Insurers put claims at around {sum}, {firm} wrote to its members.",
        "Photographs show {stuff} along the road between {spot} and {spot2}.",
        "Critics such as {person2} point to rules that have not changed since {year}.",
        "A collection raised {number} thousand within {hours} hours.",
        "Parliament takes up the matter in {month}.",
        "Shops along the main street opened late, or stayed dark.",
        "{person2} thanked the {small} nurses who came in on their free day.",
    ),
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "March", "April", "May", "June", "August", "October", "December")
ONSETS = "b br d dr f g gr h j k kl l m n p r s st t tr v w z".split()
VOWELS = "a e i o u ae au ei".split()
CODAS = "l m n r s t nd rk lm ks".split()
STYLES = "early late brief full local evening morning special final second".split()

Truth = dict[str, tuple[int, int]]  # article -> (event, report)


def name(dice: random.Random, syllables: int) -> str:
    """An invented proper name."""
    parts = (dice.choice(ONSETS) + dice.choice(VOWELS) for _ in range(syllables))
    return ("".join(parts) + dice.choice(CODAS)).capitalize()


def event(dice: random.Random) -> dict[str, Any]:
    """What happened: the words that its reports share."""
    theme, other, places, who, stuff, ends = dice.choice(THEMES).split("|")
    return {
        "theme": theme,
        "other": other,
        "place": dice.choice(places.split(",")),
        "who": who.split(","),
        "stuff": stuff.split(","),
        "end": dice.choice(ends.split(",")),
        "town": name(dice, 2),
        "day": dice.choice(DAYS),
        "people": [f"{name(dice, 1)} {name(dice, 2)}" for _ in range(4)],
        "spots": [name(dice, 2) for _ in range(3)],
        "firm": f"{name(dice, 2)} {dice.choice(('Group', 'Union', 'Institute', 'Office'))}",
        "number": dice.randrange(11, 990),
    }


def report(dice: random.Random, of: Mapping[str, Any], voice: int) -> list[str]:
    """One report of an event, as sentences. Each of an event's reports has a voice of its own."""

    def fill(template: str) -> str:
        person, person2 = dice.sample(of["people"], 2)
        spot, spot2 = dice.sample(of["spots"], 2)
        shared = {key: of[key] for key in ("theme", "other", "place", "town", "day", "end", "firm")}
        return template.format(
            **shared,
            who=dice.choice(of["who"]),
            stuff=dice.choice(of["stuff"]),
            spot=spot,
            spot2=spot2,
            person=person,
            person2=person2,
            number=dice.choice((of["number"], dice.randrange(11, 990))),
            hours=dice.randrange(2, 40),
            small=dice.randrange(2, 60),
            sum=f"{dice.randrange(2, 900)},{dice.randrange(100, 999)}",
            year=dice.randrange(1920, 2015),
            month=dice.choice(MONTHS),
            weekday2=dice.choice(DAYS),
        )

    opening = fill(OPENINGS[voice])
    return [opening[0].upper() + opening[1:], *(fill(t) for t in dice.sample(VOICES[voice], dice.randrange(6, 9)))]


def pile(count: int, seed: int = 7) -> tuple[list[Article], Truth]:
    """`count` clippings and their truth. About 45% are reports of their own, 25% copies, 20% edits, 10% shuffles."""
    dice = random.Random(seed)
    items: list[Article] = []
    truth: Truth = {}
    events = reports = 0
    while len(items) < count:
        of, events = event(dice), events + 1
        for voice in range(dice.choice((1, 1, 2, 3))):
            sentences, reports = report(dice, of, voice), reports + 1
            versions = [sentences, *(perturbed(dice, sentences) for _ in range(dice.choice((0, 0, 1, 1, 3))))]
            for version in versions:
                key = f"c{len(items):07}"
                items.append(corpora.article(key, " ".join(version)))
                truth[key] = (events, reports)
    return items[:count], {item.id: truth[item.id] for item in items[:count]}


def perturbed(dice: random.Random, sentences: Sequence[str]) -> list[str]:
    """A copy, an edit or a shuffle of a report."""
    kind, version = dice.random(), list(sentences)
    if kind < 0.45:
        return version
    if kind < 0.8:
        version.pop(dice.randrange(1, len(version)))
        return [*version, f"({dice.choice(STYLES).capitalize()} edition, page {dice.randrange(2, 40)})"]
    rest = version[1:]
    dice.shuffle(rest)
    return [version[0], *rest]


def pair_f1(groups: Iterable[Sequence[str]], truth: Mapping[str, int]) -> float:
    """F1 over pairs of articles put together."""
    right = made = 0
    for group in groups:
        made += comb(len(group), 2)
        right += sum(comb(n, 2) for n in Counter(truth[key] for key in group).values())
    wanted = sum(comb(n, 2) for n in Counter(truth.values()).values())
    return round(2 * right / max(1, made + wanted), 4)


def run(count: int, workers: int) -> dict[str, Any]:
    """One pile, measured: from texts in memory to stories and accounts, by the engine and its worker processes."""
    items, truth = pile(count)
    by_id = {item.id: item for item in items}
    del items
    before, spent, watch = peak("self"), processor(), Watch()
    with LocalEngine(Setting(corpora.OPTIONS), workers, watch) as engine:
        found = list(engine.lineage(by_id))
        seconds = watch.seconds()
        of_workers = [peak(child) for child in children()]
    total = sum(seconds.values())
    return {
        "articles_per_s": round(count / total),
        "seconds": {key: round(value, 2) for key, value in seconds.items()},
        "processor_ms_an_article": round((processor() - spent) / count * 1000, 3),
        "peak_gb": round((peak("self") + sum(of_workers)) / 1e6, 2),
        "worker_gb": round(max(of_workers, default=0) / 1e6, 2),
        "pile_gb": round(before / 1e6, 2),
        "accounts_f1": pair_f1(
            (a.articles for _, made in found for a in made), {k: report for k, (_, report) in truth.items()}
        ),
        "stories_f1": pair_f1((story.articles for story, _ in found), {key: event for key, (event, _) in truth.items()}),
    }


def processor() -> float:
    """Seconds of processor time that this process and its children that have ended took: what other programs on the
    machine do not change much."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def children() -> list[str]:
    """The ids of this process's children."""
    return [child for path in Path("/proc/self/task").glob("*/children") for child in path.read_text().split()]


def peak(process: str) -> int:
    """The most memory in kB that a process has held since its program began."""
    return int(re.findall(r"VmHWM:\s+(\d+)", Path(f"/proc/{process}/status").read_text())[0])


class Watch:
    """Notes when each step's last row is done. Stories come between two steps that have rows."""

    def __init__(self) -> None:
        self.begin = time.perf_counter()
        self.ends: dict[str, float] = {}
        self.first: dict[str, float] = {}

    def __call__(self, step: str, done: int, total: int | None) -> None:
        self.ends[step] = time.perf_counter()
        self.first.setdefault(step, self.ends[step])

    def seconds(self) -> dict[str, float]:
        """How long sketches, stories and accounts took; the first rows of accounts count to the stories."""
        sketches, accounts = self.ends["sketches"], self.first["accounts"]
        return {
            "sketches": sketches - self.begin,
            "stories": accounts - sketches,
            "accounts": time.perf_counter() - accounts,
        }


def encoded(count: int) -> dict[str, int | float]:
    """How many sentences of a pile the encoder is asked for, when accounts are made with vectors."""
    items, _ = pile(count)
    by_id, asked = {item.id: item for item in items}, [0]

    def encode(texts: Sequence[str]) -> Any:
        asked[0] += len(texts)
        return encoder.encode(texts)

    encoder = load_encoder()
    options = replace(corpora.OPTIONS, reuse=replace(corpora.OPTIONS.reuse, encoded=True))
    tools = Tools(words_for, lambda text: "en", (), encode, lambda articles: ())
    with LocalEngine(Setting(corpora.OPTIONS)) as engine:
        stories = [story for story, _ in engine.lineage(by_id)]
    find_accounts([[by_id[key] for key in story.articles] for story in stories if len(story.articles) > 1], tools, options)
    sentences = sum(len(corpora.statements(item)) for item in items)
    return {"sentences": sentences, "encoded": asked[0], "times_fewer": round(sentences / max(1, asked[0]), 1)}


def peer(which: str, count: int) -> dict[str, Any] | None:
    """A peer on the same pile, None where it is not installed. Each runs in one process."""
    items, truth = pile(count)
    begin, spent = time.perf_counter(), processor()
    try:
        groups = PEERS[which]({item.id: item.text for item in items})
    except ImportError:
        return None
    total = time.perf_counter() - begin
    reports = {key: report for key, (_, report) in truth.items()}
    return {
        "articles_per_s": round(count / total),
        "processor_ms_an_article": round((processor() - spent) / count * 1000, 3),
        "accounts_f1": pair_f1(groups, reports),
    }


def apart(work: Callable[..., Any], *args: Any) -> Any:
    """The result of a function run in a fresh process."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(work, *args).result()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="12500,25000", help="articles, with commas (12500,25000,50000,200000)")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--peers", action="store_true", help="measure rensa and datasketch on the first size, too")
    parser.add_argument("--vectors", action="store_true", help="count what the encoder is asked for on the smallest size")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    given = parser.parse_args()
    figures: dict[str, Any] = defaultdict(dict)
    for size in map(int, given.sizes.split(",")):
        figures[str(size)] = apart(run, size, given.workers)
    if given.vectors:
        figures["vectors"] = apart(encoded, min(map(int, given.sizes.split(","))))
    for which in PEERS if given.peers else ():
        if (measured := apart(peer, which, int(given.sizes.split(",")[0]))) is not None:
            figures["peers"][which] = measured
    print(json.dumps(figures, indent=None if given.json else 1))


if __name__ == "__main__":
    main()
