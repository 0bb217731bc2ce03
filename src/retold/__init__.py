"""retold: from every telling of a news story, one account that shows its sources."""

__version__ = "0.1.0"
