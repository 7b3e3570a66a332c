package dev.lamp.assets.bundle;

import dev.lamp.assets.bundle.BundleException.Problem;
import dev.lamp.assets.bundle.GraphOutline.Port;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the graph of each role takes and gives, by the manifest, and whether a graph keeps to it. */
final class GraphContract {

    /** Frames that the latent action model looks at: earlier, before, current and next. */
    private static final int LABELLED_FRAMES = 4;

    private static final int FLOAT32 = 1;
    private static final int UINT8 = 2;
    private static final int INT32 = 6;
    private static final int INT64 = 7;
    private static final int EMBEDDING = 4;
    private static final int PLACES = 3;
    private static final Map<Integer, String> TYPES =
            Map.of(FLOAT32, "float32", UINT8, "uint8", INT32, "int32", INT64, "int64");

    private static final String GET_AGAIN = "Get the bundle again from where it came from, or one for this Lamp.";

    private final BundleManifest manifest;
    private final GraphRole role;

    GraphContract(BundleManifest manifest, GraphRole role) {
        this.manifest = manifest;
        this.role = role;
    }

    /**
     * Checks the bytes of a graph.
     *
     * @throws BundleException if they are no graph, want other files or operators, or take or give something else
     */
    void check(byte[] graph) throws BundleException {
        GraphOutline outline = outline(graph);
        if (!outline.elsewhere().isEmpty()) {
            throw new BundleException(
                    Problem.UNSAFE_NAME,
                    file() + " wants to read numbers from other files: expected all of them inside, found "
                            + outline.elsewhere().size() + " tensors elsewhere.",
                    "Do not use this bundle unless you trust who made it; get one with its weights inside.");
        }
        checkOperators(outline.operators());
        compare("input", inputs(), outline.inputs());
        compare("output", outputs(), outline.outputs());
    }

    /** Operators of other sets can be anything; some read files. */
    private void checkOperators(Set<String> operators) throws BundleException {
        for (String operator : operators) {
            if (operator.contains(".")) {
                throw new BundleException(
                        Problem.UNUSABLE_GRAPH,
                        file() + ": expected operators of the standard set of ONNX, found " + operator + ".",
                        GET_AGAIN);
            }
        }
    }

    private GraphOutline outline(byte[] graph) throws BundleException {
        try {
            return GraphOutline.read(graph);
        } catch (IllegalArgumentException e) {
            throw new BundleException(
                    Problem.UNUSABLE_GRAPH, file() + " cannot be read: " + e.getMessage() + ".", GET_AGAIN, e);
        }
    }

    private void compare(String what, List<Port> expected, List<Port> found) throws BundleException {
        Map<String, Port> byName =
                found.stream().collect(Collectors.toMap(Port::name, port -> port, (first, second) -> second));
        for (Port port : expected) {
            Port other = byName.get(port.name());
            if (other == null || !fits(port, other)) {
                throw new BundleException(
                        Problem.UNUSABLE_GRAPH,
                        file() + ": expected the " + what + " " + describe(port) + ", found "
                                + (other == null ? "none of that name" : describe(other)) + ".",
                        GET_AGAIN);
            }
        }
        if (what.equals("input") && found.size() > expected.size()) {
            throw new BundleException(
                    Problem.UNUSABLE_GRAPH,
                    file() + ": expected " + expected.size() + " inputs, found " + found.size() + ".",
                    GET_AGAIN);
        }
    }

    /** A length that the graph leaves open fits any; one that the contract leaves open must be open in the graph. */
    private static boolean fits(Port expected, Port found) {
        if (expected.type() != found.type()
                || expected.sides().size() != found.sides().size()) {
            return false;
        }
        for (int i = 0; i < expected.sides().size(); i++) {
            long side = found.sides().get(i);
            if (side != GraphOutline.ANY && side != expected.sides().get(i)) {
                return false;
            }
        }
        return true;
    }

    private String file() {
        return "The graph " + role.fileName() + " of this model bundle";
    }

    private static String describe(Port port) {
        String sides = port.sides().stream()
                .map(side -> side == GraphOutline.ANY ? "*" : Long.toString(side))
                .collect(Collectors.joining(", ", "[", "]"));
        return port.name() + " " + TYPES.getOrDefault(port.type(), "of type " + port.type()) + " " + sides;
    }

    private List<Port> inputs() {
        BundleManifest.Dynamics d = manifest.dynamics();
        long any = GraphOutline.ANY;
        return switch (role) {
            case TOKENIZER_ENCODER -> List.of(pixels());
            case TOKENIZER_DECODER -> List.of(tokens("tokens"));
            case LATENT_ACTIONS ->
                List.of(port(
                        "pixels",
                        UINT8,
                        any,
                        LABELLED_FRAMES,
                        manifest.frame().height(),
                        manifest.frame().width()));
            case DYNAMICS ->
                List.of(
                        tokens("tokens"),
                        tokens("previous"),
                        port("places", INT32, any, PLACES, manifest.worldPlaces()),
                        port("action", INT32, any),
                        port("keys", FLOAT32, any, d.layers(), d.memory(), d.positions(), d.width()),
                        port("values", FLOAT32, any, d.layers(), d.memory(), d.positions(), d.width()),
                        port("ages", INT32, any, d.memory()),
                        port("noise", FLOAT32, any, any, 2, count()),
                        port("steps", INT64),
                        port("temperature", FLOAT32),
                        port("order", FLOAT32));
        };
    }

    private List<Port> outputs() {
        BundleManifest.Dynamics d = manifest.dynamics();
        long any = GraphOutline.ANY;
        return switch (role) {
            case TOKENIZER_ENCODER -> List.of(tokens("tokens"));
            case TOKENIZER_DECODER -> List.of(pixels());
            case LATENT_ACTIONS -> List.of(port("action", INT32, any), port("embedding", FLOAT32, any, EMBEDDING));
            case DYNAMICS ->
                List.of(
                        tokens("next_tokens"),
                        pixels(),
                        port("confidence", FLOAT32, any, count()),
                        port("new_places", INT32, any, PLACES, manifest.worldPlaces()),
                        port("new_keys", FLOAT32, any, d.layers(), d.positions(), d.width()),
                        port("new_values", FLOAT32, any, d.layers(), d.positions(), d.width()));
        };
    }

    private Port pixels() {
        return port(
                "pixels",
                UINT8,
                GraphOutline.ANY,
                manifest.frame().height(),
                manifest.frame().width());
    }

    private Port tokens(String name) {
        return port(name, INT32, GraphOutline.ANY, count());
    }

    private long count() {
        return (long) manifest.tokenColumns() * manifest.tokenRows();
    }

    private static Port port(String name, int type, long... sides) {
        return new Port(name, type, Arrays.stream(sides).boxed().toList());
    }
}
