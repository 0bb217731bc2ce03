"""The house rules, held by a test: import directions, sizes, names, docstrings."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src" / "retold"
FILES = sorted(SRC.rglob("*.py"))

GROUND = {"model", "options", "errors", "text", "words"}
MAY_IMPORT = {  # package or module -> what it may import of retold
    "model": {"model"},
    "errors": set[str](),
    "options": {"errors"},
    "words": {"model"},
    "text": {"model", "words"},
    "stages": GROUND | {"stages"},
    "language": GROUND | {"language"},
    "sources": GROUND | {"sources"},
    "store": GROUND | {"store"},
    "pipeline": GROUND | {"stages"},
    "engine": GROUND | {"engine", "pipeline", "stages", "sources", "language", "store"},
    "collection": GROUND | {"engine", "pipeline", "stages", "sources", "language", "store"},
    "faces": GROUND | {"faces", "collection", "stages", "sources", "language", "store", "engine", "pipeline", "__init__"},
    "__init__": {"collection", "model", "errors", "options"},
    "__main__": {"faces"},
}


def home(path: Path) -> str:
    parts = path.relative_to(SRC).with_suffix("").parts
    return parts[0]


def retold_imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] == "retold":
                    yield node.lineno, [*alias.name.split("."), "__init__"][1]
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "retold":
            parts = node.module.split(".")
            for alias in node.names:
                module = (SRC / alias.name).is_dir() or (SRC / f"{alias.name}.py").exists()
                yield node.lineno, parts[1] if len(parts) > 1 else alias.name if module else "__init__"
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SRC)))
def test_house_rules(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    faults = []
    if text.count("\n") > 400:
        faults.append(f"{text.count(chr(10))} lines, at most 400")
    if path.stem in {"utils", "helpers", "manager", "util", "helper"}:
        faults.append("a name that says nothing")
    if not ast.get_docstring(tree):
        faults.append("no docstring")
    allowed = MAY_IMPORT[home(path)]
    for line, target in retold_imports(tree):
        if target not in allowed:
            faults.append(f"line {line} imports retold.{target}; {home(path)} may import {sorted(allowed)}")
    public = set(public_functions(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            faults.append(f"line {node.lineno}: global")
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            faults += list(function_faults(node))
            if node in public and not ast.get_docstring(node):
                faults.append(f"line {node.lineno}: {node.name} has no docstring")
    assert not faults, "\n".join(faults)


def public_functions(scope: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """The functions and methods that others may call: none inside a function or a private class, none with a leading _."""
    for node in scope.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and not node.name.startswith("_"):
            yield node
        elif isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from public_functions(node)


def function_faults(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    if length > 50:
        yield f"line {node.lineno}: {node.name} has {length} lines, at most 50"
    args = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    command = any("command" in ast.unparse(d) for d in node.decorator_list)  # typer reads options off the signature
    count = len([a for a in args if a.arg not in ("self", "cls")])
    if count > 6 and not command:
        yield f"line {node.lineno}: {node.name} takes {count} parameters, at most 6"


STAGES = (
    "texts",
    "dates",
    "figures",
    "names",
    "quotes",
    "reading",
    "published",
    "clean",
    "stories",
    "lineage",
    "clashes",
    "findings",
    "dossier",
)


def test_a_stage_uses_only_stages_above_it() -> None:
    """As the list in stages/__init__.py has them."""
    assert {path.stem for path in (SRC / "stages").iterdir() if not path.name.startswith("_")} == set(STAGES)
    listed = ast.get_docstring(ast.parse((SRC / "stages" / "__init__.py").read_text(encoding="utf-8"))) or ""
    assert all(re.search(rf"\b{stage}\b", listed) for stage in STAGES)
    rank = {stage: place for place, stage in enumerate(STAGES)}
    for path in sorted((SRC / "stages").rglob("*.py")):
        stage = path.relative_to(SRC / "stages").with_suffix("").parts[0]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("retold.stages"):
                inside = node.module.split(".")[2:] or [alias.name for alias in node.names]
                for other in inside[:1] if node.module != "retold.stages" else inside:
                    assert rank[other] <= rank[stage], f"{path}, line {node.lineno}: {stage} uses {other}"
