"""French: abbreviations that end no sentence."""

from retold.words import TextWords

TEXT = TextWords(
    abbreviations=frozenset("mm mme mmes mlle dr mgr pr prof st ste av bd env art".split()),
)
