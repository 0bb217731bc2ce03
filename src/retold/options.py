"""The only home of defaults: one small frozen dataclass for each stage, with the reason or measurement behind each value."""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from retold.errors import OptionsError


@dataclass(frozen=True)
class SourceOptions:
    """Reading files. Sizes are bytes, times are seconds."""

    max_bytes: int = 20_000_000  # of a file with one article, or of one record
    max_chars: int = 1_000_000  # of one article's text; the longest reports have 200,000
    max_html_bytes: int = 10_000_000  # a page of an ordinary site has 50,000 to 2,000,000
    html_seconds: float = 20.0  # for one page; the slowest of 111 news pages took 0.4
    html_workers: int = 2  # processes that take the text out of HTML
    fast: bool = False  # resiliparse only: seven times the speed, F1 .94 instead of .98


@dataclass(frozen=True)
class FetchOptions:
    """Fetching addresses. Sizes are bytes, times are seconds."""

    user_agent: str = "retold/0.1 (news comparison; obeys robots.txt)"
    obey_robots: bool = True
    allow_private: bool = False  # loopback, private and link-local addresses
    delay_seconds: float = 1.0  # between two requests to one host; a longer Crawl-delay counts, up to max_wait_seconds
    hosts_at_once: int = 8
    seconds: float = 30.0  # for one address with its redirects
    silence_seconds: float = 10.0  # without a byte
    max_bytes: int = 10_000_000  # of one answer, after decompression
    max_redirects: int = 5
    tries: int = 3
    backoff_seconds: float = 1.0  # before the second try, doubled for each one after
    max_wait_seconds: float = 60.0  # a server that asks for more is left for the next run


@dataclass(frozen=True)
class CleanOptions:
    """From page to article."""

    min_chars: int = 60


@dataclass(frozen=True)
class SketchOptions:
    """Cheap features of an article."""

    shingles: tuple[int, ...] = (2, 4)  # runs of words; two translations of one text share half of their pairs
    permutations: int = 32  # a shingle size; 16 bands of 2 find a Jaccard of .25 in 64%, of .5 in 99%
    rows: int = 2
    gram_words: int = 6
    gram_sample: int = 8  # one long shingle in eight is kept: a borrowed passage of 30 words leaves 3
    grams: int = 64
    terms: int = 200
    lead_words: int = 60
    anchors: int = 150  # names and figures kept with their places


@dataclass(frozen=True)
class StoryOptions:
    """Which articles tell one event. Likeness is the mean of three cosines: body, lead, names."""

    background: int = 1000  # articles imagined beside those given, so that words are weighed in a handful, too
    candidates: int = 40  # articles compared with one article
    common: int = 60  # a word that more articles hold, and more than one in fifty, looks nobody up
    words: int = 14  # heaviest words of an article by which others are looked up
    neighbours: int = 32  # of a word's holders, how many next ones each is paired with
    met: int = 500  # holders of its rarest words and runs that an article meets, before the candidates are chosen
    known: float = 0.05  # pairs less alike than this are not kept
    join: float = 0.10  # mean likeness from which two groups can be one story
    crowd: float = 0.02  # ... and so much more for every tenfold of articles above `background`: chance makes more alike
    contrast: float = 0.85  # ... if it is at least this share of the likeness within the looser of the two
    tight: float = 0.35  # ... which counts as this much at most: that of independent reports, not of copies
    particulars: float = 0.2  # likeness in names and figures asked for, as a share of the likeness in words
    telling: int = 3  # ... of texts that both have so many; some scripts mark no names
    days: int = 7  # between two articles, from which their likeness counts less, the least at ten times as many
    sure: float = 0.21  # ... unless it is this much
    translated: float = 0.09  # likeness of the places of names and figures from which two texts may be one in two languages;
    # twice as much makes it sure: 99.5% of such pairs in WMT are versions of one text, and 70% of the versions reach it
    vectors: float = 0.2  # share of the vectors of the leads, where there are any
    copied: float = 0.5  # share of a text's sampled runs of words that a longer one has, from which both are one text here
    runs: int = 4  # ... and so many at least: some 40 words
    beside: int = 16  # holders of a run that each is paired with, those of nearly its length


@dataclass(frozen=True)
class ReuseOptions:
    """Which articles tell one text. Log odds are those of stages/lineage/likeness.py."""

    everyone: int = 16  # up to this many different texts every pair of a story is compared; beyond, each with its nearest
    nearest: int = 8
    across: int = 5  # texts of each of two languages that are compared
    alike: float = 0.3  # likeness of two sentences that are one; independent reports of one event pair 1 sentence in 10
    same: float = 0.3  # log odds from which two texts are one telling: 98% of translations lie above, reports below -.6
    doubt: float = -1.5  # ... and from which, in the best order, vectors are asked when very many articles are sorted
    encoded: bool = False  # whether they are asked then at all
    one_hand: float = (
        2.0  # log odds (stages/lineage/one_hand.py) from which two texts that tell the same are one text told again,
    )
    # not two short reports of the same facts: none of the 52 invented pairs of such reports that `same` joins lies above
    verbatim: int = 12  # words alike in one row that say the same by themselves; two such reports share 7 at most
    whole: float = 0.55  # share of the derived text whose sentences the other has; with less it is borrowed in part
    run: int = 24  # words alike in one row, outside quotations, that nobody writes twice
    sentences: float = 1.8  # shared sentences, weighed, that make a borrowing of two articles that may not know each other
    supplied: float = 0.4  # log odds from which a text was written from one that its writer is known to have had
    multilingual: bool = False  # the encoder knows several languages; the shipped one knows English
    fuller: float = 1.05  # a text longer by this is the one that the shorter was made from; right in 96% of OneStop rewrites
    translated: float = 1.5  # log odds from which one text translates the other; 2% of independent reports lie above
    copied: float = 0.93  # likeness of two texts that are copies, small slips allowed
    edited: float = 0.7  # likeness of an edit; below, the text is told in other words


@dataclass(frozen=True)
class AlignOptions:
    """Which statements of two articles are alike."""

    alike: float = 0.5


@dataclass(frozen=True)
class ReconcileOptions:
    """What accounts agree on and where they differ. Chances are those of findings/judge.py, chosen on labelled stories."""

    sure: float = 0.39  # two statements this likely to tell one thing make a finding
    possible: float = 0.2  # and any two in a finding are at least this likely
    conflict: float = 0.3  # two values this likely to be of one thing contradict each other
    contested: float = 0.5  # this likely, where the two would not be one finding but for the value in which they part
    alike: float = 0.6  # cosine, within the story, of two statements of one article in one finding
    related: float = 0.1  # two findings with a pair this likely resemble each other
    most_related: int = 3


@dataclass(frozen=True)
class DossierOptions:
    """Order and length of what is shown."""

    brief_lines: int = 5


@dataclass(frozen=True)
class CollectionOptions:
    """Keeping a collection. A run that is cut off loses at most one piece."""

    kept_at_once: int = 500  # articles in one transaction
    kept_seconds: float = 10.0  # ... or those of so many seconds, where they come slowly
    told_at_once: int = 400  # articles whose stories are told together: bounds memory
    put_at_once: int = 100  # stories in one transaction
    closely: int = 2_000  # articles of a collection up to which a story of one article is read like the others; beyond, by
    # rules only: a quarter of the time, names F1 .67 instead of .80 (MEANTIME)


@dataclass(frozen=True)
class Options:
    """All options of a run, one field for each stage."""

    sources: SourceOptions = field(default_factory=SourceOptions)
    fetch: FetchOptions = field(default_factory=FetchOptions)
    clean: CleanOptions = field(default_factory=CleanOptions)
    sketch: SketchOptions = field(default_factory=SketchOptions)
    stories: StoryOptions = field(default_factory=StoryOptions)
    reuse: ReuseOptions = field(default_factory=ReuseOptions)
    align: AlignOptions = field(default_factory=AlignOptions)
    reconcile: ReconcileOptions = field(default_factory=ReconcileOptions)
    dossier: DossierOptions = field(default_factory=DossierOptions)
    collection: CollectionOptions = field(default_factory=CollectionOptions)


def with_settings(options: Options, settings: Iterable[tuple[str, object]]) -> Options:
    """The options with some values replaced; each setting is ("stage.option", value or its text).

    Raises OptionsError when a stage or option does not exist, or the value is of another type than the default.
    """
    for name, value in settings:
        stage_name, _, option_name = name.partition(".")
        stage = getattr(options, stage_name, None)
        if stage is None or not dataclasses.is_dataclass(stage):
            raise OptionsError(f"{name}: there is no stage {stage_name!r}; stages: {_names(options)}")
        if option_name not in {f.name for f in dataclasses.fields(stage)}:
            raise OptionsError(f"{name}: stage {stage_name!r} has no option {option_name!r}; it has: {_names(stage)}")
        value = _as_type_of(getattr(stage, option_name), value, name)
        options = replace(options, **{stage_name: replace(stage, **{option_name: value})})  # type: ignore[type-var, arg-type]
    return options


def load_options(path: Path, options: Options | None = None) -> Options:
    """Options from a TOML file with one table for each stage, on top of the given ones or the defaults.

    Raises OptionsError when the file cannot be read or says something that is no option.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as err:
        raise OptionsError(f"{path}: cannot be read as TOML ({err}); write e.g.  [clean]  min_chars = 60") from err
    settings = []
    for stage, values in tables.items():
        if not isinstance(values, dict):
            raise OptionsError(f"{path}: {stage} stands outside a table; write it under the name of its stage, e.g. [clean]")
        settings += [(f"{stage}.{name}", value) for name, value in values.items()]
    return with_settings(options or Options(), settings)


def _names(record: object) -> str:
    return ", ".join(f.name for f in dataclasses.fields(record)) or "none"  # type: ignore[arg-type]


def _as_type_of(default: object, value: object, name: str) -> object:
    """The value in the default's type; text is converted."""
    wanted = type(default)
    if wanted is bool and isinstance(value, str) and value.lower() in ("true", "false"):
        return value.lower() == "true"
    if wanted in (int, float) and isinstance(value, (str, int, float)) and not isinstance(value, bool):
        try:
            return wanted(value)
        except ValueError:
            pass
    elif isinstance(value, wanted):
        return value
    raise OptionsError(f"{name}: {value!r} is not {wanted.__name__}; the default is {default!r}")
