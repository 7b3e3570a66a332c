package dev.lamp.tokenizer.training.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Builds one ONNX graph node by node: declare inputs, add constants and operators (each returns its result), declare
 * outputs, ask for the bytes. The same calls with the same parameters give the same bytes.
 *
 * <p>A loop's body is a graph of its own that may use every value of the graphs around it; names are unique across all
 * of them. Nodes belong to the graph on which the method is called. Not thread-safe.
 */
public final class OnnxGraph
        implements ArithmeticOperators, ComparisonOperators, ShapeOperators, IndexOperators, LayerOperators {

    /** The operator set that the graphs are written for. */
    static final long OPSET = 20;
    /** The version of the file format. */
    static final long IR_VERSION = 9;

    private final GraphProto.Builder proto;
    private final Set<String> names;

    private OnnxGraph(String name, Set<String> names) {
        this.proto = GraphProto.newBuilder().setName(name);
        this.names = names;
    }

    /** Starts an empty graph. */
    public static OnnxGraph named(String name) {
        return new OnnxGraph(name, new HashSet<>());
    }

    /** Starts the body of a loop inside this graph. */
    OnnxGraph body(String name) {
        return new OnnxGraph(claim(free(name)).name(), names);
    }

    /** Declares an input; {@code dims} is a list such as {@code "B, 256"}, empty for a scalar. */
    public Value input(String name, ElementType type, String dims) {
        Value value = claim(name);
        proto.addInput(Tensors.info(name, type, dims));
        return value;
    }

    /** Declares a value of this graph as an output of the given name. */
    public void output(String name, Value value, ElementType type, String dims) {
        claim(name);
        proto.addNode(Node.of("Identity", value).build("output/" + name, List.of(new Value(name))));
        proto.addOutput(Tensors.info(name, type, dims));
    }

    /** Adds a constant of numbers, named after {@code label}. */
    public Value floats(String label, float[] values, long... shape) {
        Value value = claim(free(label));
        proto.addInitializer(Tensors.floats(value.name(), values, shape));
        return value;
    }

    /** Adds a learned tensor as a constant. */
    public Value parameter(String label, Tensor parameter) {
        return floats(label, parameter.data(), parameter.shape());
    }

    /** Adds a constant of 32-bit integers. */
    public Value ints(String label, int[] values, long... shape) {
        Value value = claim(free(label));
        proto.addInitializer(Tensors.ints(value.name(), values, shape));
        return value;
    }

    /** For every index a row of {@code depth} zeros with a one at the index. */
    public Value oneHot(Value indices, long depth) {
        return add(Node.of(
                "OneHot", cast(indices, ElementType.INT64), longs(depth), floats("off-on", new float[] {0, 1}, 2)));
    }

    @Override
    public Value scalar(float value) {
        return floats("scalar", new float[] {value});
    }

    @Override
    public Value scalar(int value) {
        return ints("scalar", new int[] {value});
    }

    @Override
    public Value longs(long... values) {
        Value value = claim(free("longs"));
        proto.addInitializer(Tensors.longs(value.name(), values, values.length));
        return value;
    }

    @Override
    public List<Value> add(Node node, int outputs) {
        String name = claim(free(node.operator())).name();
        List<Value> values = IntStream.range(0, outputs)
                .mapToObj(i -> claim(i == 0 ? name + "/out" : name + "/out" + i))
                .toList();
        NodeProto built = node.build(name, values);
        proto.addNode(built);
        return values;
    }

    /**
     * Runs a body a number of times, known only at run time, and returns what it carried from turn to turn.
     *
     * @param turns scalar int64
     * @param carried the start values; type and dims say what every turn must hand on
     */
    public List<Value> loop(Value turns, List<Carried> carried, LoopBody body) {
        OnnxGraph inner = body("loop");
        Value turn = inner.input(free("turn"), ElementType.INT64, "");
        Value condition = inner.input(free("condition"), ElementType.BOOL, "");
        List<Value> entering = carried.stream()
                .map(c -> inner.input(free("carried"), c.type(), c.dims()))
                .toList();
        List<Value> leaving = body.turn(inner, turn, entering);
        if (leaving.size() != carried.size()) {
            throw new IllegalArgumentException(
                    "expected " + carried.size() + " values from the loop body, found " + leaving.size());
        }
        inner.output(free("again"), condition, ElementType.BOOL, "");
        for (int i = 0; i < leaving.size(); i++) {
            inner.output(
                    free("next"),
                    leaving.get(i),
                    carried.get(i).type(),
                    carried.get(i).dims());
        }
        List<Value> inputs = new ArrayList<>(List.of(turns, Value.NONE));
        carried.forEach(c -> inputs.add(c.start()));
        return add(Node.of("Loop", inputs.toArray(Value[]::new)).with("body", inner.proto.build()), carried.size());
    }

    /** The finished model as the bytes of an {@code .onnx} file. */
    public byte[] toBytes() {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("Lamp")
                .setGraph(proto)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .build()
                .toByteArray();
    }

    private Value claim(String name) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("expected a new name in the graph, found " + name + " twice");
        }
        return new Value(name);
    }

    /** A name that is not taken: the label, or the label with a number. */
    private String free(String label) {
        String name = label;
        for (int i = 1; names.contains(name); i++) {
            name = label + "#" + i;
        }
        return name;
    }
}
