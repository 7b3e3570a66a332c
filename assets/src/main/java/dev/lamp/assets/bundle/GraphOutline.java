package dev.lamp.assets.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an ONNX graph says about itself, read off its bytes before any engine sees them: inputs, outputs, operators, and
 * whether all its numbers are inside.
 *
 * @param inputs those that have no value of their own
 * @param outputs in order
 * @param operators kinds of operators, those of inner graphs included; outside the standard set with their domain
 * @param elsewhere names of tensors whose numbers lie in other files
 */
record GraphOutline(List<Port> inputs, List<Port> outputs, Set<String> operators, List<String> elsewhere) {

    /** A side of any length. */
    static final long ANY = -1;

    private static final String STANDARD = "ai.onnx";
    private static final int DEEPEST = 16;
    /** The largest shipped graph has 1,400. */
    private static final int MOST_PARTS = 100_000;
    /** Files with these letters at byte 4 ONNX Runtime reads in a format of its own, whatever else they may be. */
    private static final String OTHER_MARK = "ORTM";

    private static final int MARKED = 8;

    /**
     * An input or output.
     *
     * @param type number of the ONNX element type
     * @param sides lengths, {@link #ANY} where a name stands instead
     */
    record Port(String name, int type, List<Long> sides) {}

    /**
     * Reads the bytes of a graph.
     *
     * @throws IllegalArgumentException if they are not a whole graph
     */
    static GraphOutline read(byte[] bytes) {
        if (bytes.length >= MARKED && new String(bytes, 4, 4, StandardCharsets.ISO_8859_1).equals(OTHER_MARK)) {
            throw new IllegalArgumentException("expected an ONNX graph, found the mark " + OTHER_MARK);
        }
        Walk walk = new Walk();
        ProtoReader model = new ProtoReader(bytes);
        int graphs = 0;
        while (model.next()) {
            if (model.field() == 7) {
                graphs++;
                walk.graph(model.message(), 0);
            } else if (model.field() == 20) {
                walk.training(model.message());
            } else if (model.field() == 25) {
                walk.function(model.message());
            }
        }
        if (graphs != 1) {
            throw new IllegalArgumentException("expected one ONNX graph, found " + graphs);
        }
        walk.inputs.removeIf(port -> walk.constants.contains(port.name()));
        return new GraphOutline(walk.inputs, walk.outputs, walk.operators, walk.elsewhere);
    }

    /** Goes through a model; field numbers are those of onnx.proto. */
    private static final class Walk {

        private final List<Port> inputs = new ArrayList<>();
        private final List<Port> outputs = new ArrayList<>();
        private final Set<String> operators = new TreeSet<>();
        private final Set<String> constants = new HashSet<>();
        private final List<String> elsewhere = new ArrayList<>();
        private int parts;

        /** Every part takes two bytes of a file or more, and many times that when it is listed. */
        private void part() {
            parts++;
            if (parts > MOST_PARTS) {
                throw new IllegalArgumentException(
                        "expected at most " + MOST_PARTS + " nodes, tensors, ports and sides, found more");
            }
        }

        void graph(ProtoReader graph, int depth) {
            if (depth > DEEPEST) {
                throw new IllegalArgumentException("expected graphs at most " + DEEPEST + " deep, found deeper ones");
            }
            while (graph.next()) {
                switch (graph.field()) {
                    case 1 -> node(graph.message(), depth);
                    case 5 -> constants.add(tensor(graph.message()));
                    case 15 -> sparse(graph.message());
                    case 11 -> top(inputs, graph.message(), depth);
                    case 12 -> top(outputs, graph.message(), depth);
                    default -> {}
                }
            }
        }

        void training(ProtoReader training) {
            while (training.next()) {
                if (training.field() == 1 || training.field() == 2) {
                    graph(training.message(), 1);
                }
            }
        }

        void function(ProtoReader function) {
            while (function.next()) {
                if (function.field() == 7) {
                    node(function.message(), 1);
                } else if (function.field() == 11) {
                    attribute(function.message(), 1);
                }
            }
        }

        private void node(ProtoReader node, int depth) {
            part();
            String kind = "";
            String domain = "";
            while (node.next()) {
                switch (node.field()) {
                    case 4 -> kind = node.text();
                    case 5 -> attribute(node.message(), depth);
                    case 7 -> domain = node.text();
                    default -> {}
                }
            }
            operators.add(domain.isEmpty() || domain.equals(STANDARD) ? kind : domain + "." + kind);
        }

        private void attribute(ProtoReader attribute, int depth) {
            while (attribute.next()) {
                switch (attribute.field()) {
                    case 5, 10 -> tensor(attribute.message());
                    case 6, 11 -> graph(attribute.message(), depth + 1);
                    case 22, 23 -> sparse(attribute.message());
                    default -> {}
                }
            }
        }

        private void sparse(ProtoReader sparse) {
            while (sparse.next()) {
                if (sparse.field() == 1 || sparse.field() == 2) {
                    tensor(sparse.message());
                }
            }
        }

        private String tensor(ProtoReader tensor) {
            part();
            String name = "";
            boolean outside = false;
            while (tensor.next()) {
                switch (tensor.field()) {
                    case 8 -> name = tensor.text();
                    case 13 -> outside = true;
                    case 14 -> outside |= tensor.number() != 0;
                    default -> {}
                }
            }
            if (outside) {
                elsewhere.add(name);
            }
            return name;
        }

        private void top(List<Port> ports, ProtoReader info, int depth) {
            part();
            if (depth > 0) {
                return;
            }
            String name = "";
            int type = 0;
            List<Long> sides = new ArrayList<>();
            while (info.next()) {
                if (info.field() == 1) {
                    name = info.text();
                } else if (info.field() == 2) {
                    type = tensorType(info.message(), sides);
                }
            }
            ports.add(new Port(name, type, List.copyOf(sides)));
        }

        private int tensorType(ProtoReader type, List<Long> sides) {
            int element = 0;
            while (type.next()) {
                if (type.field() == 1) {
                    ProtoReader tensor = type.message();
                    while (tensor.next()) {
                        if (tensor.field() == 1) {
                            element = (int) tensor.number();
                        } else if (tensor.field() == 2) {
                            shape(tensor.message(), sides);
                        }
                    }
                }
            }
            return element;
        }

        private void shape(ProtoReader shape, List<Long> sides) {
            while (shape.next()) {
                if (shape.field() == 1) {
                    part();
                    long side = ANY;
                    ProtoReader dimension = shape.message();
                    while (dimension.next()) {
                        side = dimension.field() == 1 ? dimension.number() : side;
                    }
                    sides.add(side);
                }
            }
        }
    }
}
