"""Outside world to pages. READERS says which reader takes which kind of file."""
