"""Pure functions of records: no files, network, clock, database or model loading.

A stage is a folder; what goes in and comes out is said at the top of its `__init__.py`, the rest are its parts. Each may
use what stands above it, and nothing below:

    texts      two texts side by side: words, sentences, quotation marks, anchors, alignment
    dates  figures  names  quotes      the four readers of one article; `reading` runs them
    published  when an article was published
    clean      a page as an article, its residue marked
    stories    which articles tell one event
    lineage    who copied whom: links and accounts
    clashes    what is typed in two tellings, and which values cannot both be true
    findings   statements, what is one thing, told by whom, and the verdict
    dossier    order, title, brief, timeline, quotes and entities of a story
"""
