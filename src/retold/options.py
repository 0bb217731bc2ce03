"""The only home of defaults: one small frozen dataclass for each stage, with the reason or measurement behind each value."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class SourceOptions:
    """Reading files. Sizes are bytes, times are seconds."""

    max_bytes: int = 20_000_000
    html_seconds: float = 20.0


@dataclass(frozen=True)
class CleanOptions:
    """From page to article."""

    min_chars: int = 60


@dataclass(frozen=True)
class SketchOptions:
    """Cheap features of an article."""


@dataclass(frozen=True)
class StoryOptions:
    """Which articles tell one event."""


@dataclass(frozen=True)
class ReuseOptions:
    """Which articles tell one text."""


@dataclass(frozen=True)
class AlignOptions:
    """Which statements of two articles are alike."""


@dataclass(frozen=True)
class ReconcileOptions:
    """What accounts agree on and where they differ."""


@dataclass(frozen=True)
class DossierOptions:
    """Order and length of what is shown."""

    brief_lines: int = 5


@dataclass(frozen=True)
class Options:
    """All options of a run, one field for each stage."""

    sources: SourceOptions = field(default_factory=SourceOptions)
    clean: CleanOptions = field(default_factory=CleanOptions)
    sketch: SketchOptions = field(default_factory=SketchOptions)
    stories: StoryOptions = field(default_factory=StoryOptions)
    reuse: ReuseOptions = field(default_factory=ReuseOptions)
    align: AlignOptions = field(default_factory=AlignOptions)
    reconcile: ReconcileOptions = field(default_factory=ReconcileOptions)
    dossier: DossierOptions = field(default_factory=DossierOptions)
