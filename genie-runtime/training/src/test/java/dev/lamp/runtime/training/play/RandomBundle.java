package dev.lamp.runtime.training.play;

import ai.djl.Device;
import dev.lamp.actions.ActionMap;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.BundleWriter;
import dev.lamp.assets.bundle.GraphRole;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.DynamicsModel;
import dev.lamp.runtime.training.export.DynamicsExport;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Tensor;
import dev.lamp.tokenizer.training.onnx.ElementType;
import dev.lamp.tokenizer.training.onnx.OnnxGraph;
import dev.lamp.tokenizer.training.onnx.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A small bundle that has learned nothing: a dynamics model of random parameters, a tokenizer whose code is the colour
 * of the patch's first pixel, and a labeller that counts colours. It dreams nonsense, but it dreams it by the contract.
 */
final class RandomBundle {

    static final DynamicsConfig CONFIG = new DynamicsConfig(StandardPalette.PALETTE.size(), 8, 32, 2, 4, 128, 5);

    /** Action i moves i - 3 tiles sideways. */
    private static final ActionMap MAP = ActionMap.of(
            IntStream.range(0, DynamicsConfig.ACTIONS)
                    .mapToObj(i -> new double[] {i - 3, 0})
                    .toList(),
            Collections.nCopies(DynamicsConfig.ACTIONS, 0.125),
            3);

    private static final int PIXELS = FrameSize.STANDARD.pixels();
    private static final int SIDE = 64;
    private static final int PATCH = 4;

    private RandomBundle() {}

    static ModelBundle write(Path folder, long seed) throws IOException, BundleException {
        Map<String, byte[]> contents = new HashMap<>();
        contents.put(GraphRole.TOKENIZER_ENCODER.fileName(), encoder().toBytes());
        contents.put(GraphRole.TOKENIZER_DECODER.fileName(), decoder().toBytes());
        contents.put(GraphRole.LATENT_ACTIONS.fileName(), labeller().toBytes());
        contents.put(GraphRole.DYNAMICS.fileName(), dynamics(seed));
        BundleWriter.of(manifest(), contents).writeFolder(folder);
        return ModelBundle.open(folder);
    }

    private static BundleManifest manifest() {
        Map<String, BundleManifest.Graph> graphs = new TreeMap<>();
        for (GraphRole role : GraphRole.values()) {
            graphs.put(role.key(), BundleManifest.Graph.of(role));
        }
        List<BundleManifest.Action> actions = IntStream.range(0, DynamicsConfig.ACTIONS)
                .mapToObj(i -> new BundleManifest.Action("action " + i, i - 3, 0, 0.125))
                .toList();
        BundleManifest.Dynamics shape = new BundleManifest.Dynamics(
                CONFIG.layers(),
                CONFIG.context() - 1,
                DynamicsConfig.POSITIONS,
                CONFIG.width(),
                DynamicsConfig.WORLD,
                16);
        return new BundleManifest(
                BundleManifest.FORMAT_VERSION,
                "random",
                FrameSize.STANDARD,
                15,
                BundleManifest.coloursOf(StandardPalette.PALETTE),
                new BundleManifest.Tokens(PATCH, CONFIG.codes()),
                shape,
                actions,
                3,
                graphs,
                Map.of(),
                BundleManifest.Provenance.unknown());
    }

    private static byte[] dynamics(long seed) {
        try (ParameterSet parameters = new ParameterSet(Device.cpu(), seed)) {
            DynamicsModel model = new DynamicsModel(parameters, CONFIG);
            Random random = new Random(seed);
            Map<String, Tensor> values = new TreeMap<>(parameters.save());
            // As fresh as it is, what is possible holds all actions for about as likely, so each does something of its
            // own.
            values.replaceAll((name, tensor) -> name.startsWith("possible.") ? tensor : shaken(tensor, random));
            return DynamicsExport.graph(
                            model.config(),
                            values,
                            MAP,
                            IntStream.range(0, CONFIG.codes()).toArray(),
                            RandomBundle::pixels)
                    .toBytes();
        }
    }

    private static Tensor shaken(Tensor tensor, Random random) {
        float[] data = tensor.data().clone();
        for (int i = 0; i < data.length; i++) {
            data[i] += (float) (0.2 * random.nextGaussian());
        }
        return new Tensor(tensor.shape(), data);
    }

    private static OnnxGraph encoder() {
        OnnxGraph graph = OnnxGraph.named("tokenizer-encoder");
        Value pixels = graph.reshape(graph.input("pixels", ElementType.UINT8, "B, 64, 64"), -1, PIXELS);
        int[] first = IntStream.range(0, DynamicsConfig.TOKENS)
                .map(i -> i / 16 * PATCH * SIDE + i % 16 * PATCH)
                .toArray();
        Value tokens = graph.gather(pixels, graph.ints("first", first, first.length), 1);
        graph.output("tokens", graph.cast(tokens, ElementType.INT32), ElementType.INT32, "B, 256");
        return graph;
    }

    private static OnnxGraph decoder() {
        OnnxGraph graph = OnnxGraph.named("tokenizer-decoder");
        Value tokens = graph.input("tokens", ElementType.INT32, "B, 256");
        graph.output("pixels", pixels(graph, tokens), ElementType.UINT8, "B, 64, 64");
        return graph;
    }

    private static Value pixels(OnnxGraph graph, Value tokens) {
        int[] patch = IntStream.range(0, PIXELS)
                .map(i -> i / SIDE / PATCH * 16 + i % SIDE / PATCH)
                .toArray();
        Value repeated = graph.gather(tokens, graph.ints("patch", patch, patch.length), 1);
        return graph.reshape(graph.cast(repeated, ElementType.UINT8), -1, SIDE, SIDE);
    }

    private static OnnxGraph labeller() {
        OnnxGraph graph = OnnxGraph.named("latent-actions");
        Value pixels = graph.reshape(graph.input("pixels", ElementType.UINT8, "B, 4, 64, 64"), -1, 4 * PIXELS);
        Value corner = graph.reshape(graph.gather(pixels, graph.ints("corner", new int[] {3 * PIXELS}, 1), 1), -1);
        int[] modulo =
                IntStream.range(0, 256).map(i -> i % DynamicsConfig.ACTIONS).toArray();
        Value action = graph.gather(graph.ints("modulo", modulo, 256), graph.cast(corner, ElementType.INT32), 0);
        Value four = graph.gather(pixels, graph.ints("four", new int[] {0, 1, 2, 3}, 4), 1);
        graph.output("action", action, ElementType.INT32, "B");
        graph.output("embedding", graph.cast(four, ElementType.FLOAT), ElementType.FLOAT, "B, 4");
        return graph;
    }
}
