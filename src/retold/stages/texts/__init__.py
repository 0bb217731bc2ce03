"""Two texts side by side: their words, sentences, quotation marks and anchors, and how they are laid on each other.

What stories, lineage and findings compare with; nothing here knows of a story.
"""
