"""Pure functions of records: no files, network, clock, database or model loading."""
