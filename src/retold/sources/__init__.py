"""Outside world to pages. READERS says which reader takes which kind of file."""

from retold.sources.files import READERS, read_pages

__all__ = ["READERS", "read_pages"]
