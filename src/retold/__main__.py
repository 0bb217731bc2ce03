"""python -m retold, and the program `retold`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line. Stopped by Ctrl-C it ends with exit code 130 and no traceback, also while it is being loaded."""
    try:
        from retold.faces.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
