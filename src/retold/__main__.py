"""python -m retold"""

from retold.faces.cli import main

if __name__ == "__main__":
    main()
