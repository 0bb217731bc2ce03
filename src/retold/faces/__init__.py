"""What people and programs see: command line, HTML, Markdown, JSON, web."""
