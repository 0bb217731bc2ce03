"""One SQLite file: schema, writing, and every read by name."""
