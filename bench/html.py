"""The article in a web page: text and speed against a benchmark of extraction (Scrapinghub's, shingle F1).

    python bench/html.py [--data ../shared/data] [--json] [--predictions DIR]

Pages are read as the worker processes read them, but here, in one process: `pages_per_s` counts processor seconds, so it is
pages a second and core. "fast" is the quick way (resiliparse alone). `dated`: the share of
pages with a day.
"""

import sys
from importlib import import_module
from pathlib import Path

BENCH = str(Path(__file__).parent)
rest = sys.path[:]
sys.path[:] = [path for path in rest if str(Path(path or ".").resolve()) != BENCH]
sys.modules.pop("html", None)
import_module("html")  # the standard library's, which this file's name would hide from whatever a bench imports
sys.path[:] = [BENCH, *rest]

if __name__ == "__main__":
    from readers.pages import main

    sys.exit(main(__doc__ or ""))
