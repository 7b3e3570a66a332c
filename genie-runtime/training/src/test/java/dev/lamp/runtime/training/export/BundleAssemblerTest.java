package dev.lamp.runtime.training.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.training.LatentActionModel;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.BundleManifest.Provenance;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.dynamics.DreamBatch;
import dev.lamp.runtime.dynamics.SamplingOptions;
import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.DynamicsModel;
import dev.lamp.tokenizer.training.TokenizerOptions;
import dev.lamp.tokenizer.training.VideoTokenizer;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("djl")
class BundleAssemblerTest {

    private static final DynamicsConfig CONFIG =
            new DynamicsConfig(TokenizerOptions.quick().codes(), 8, 32, 3, 2, 5);

    private static final int REDRAWN = 8;

    @TempDir
    private Path parent;

    @Test
    void aBundleOpensAndSaysWhatItIsMadeOf() throws IOException, BundleException {
        Path folder = parent.resolve("bundle");
        BundleAssembler.write(
                parts(), CardNotes.NONE.withMeasurements("| dreams | well |").withFlaws("- Coins come back."), folder);
        ModelBundle bundle = ModelBundle.open(folder);
        BundleManifest manifest = bundle.manifest();
        assertEquals(new BundleManifest.Dynamics(3, 4, 64, 32, 16), manifest.dynamics());
        assertEquals(CONFIG.codes(), manifest.tokens().codes());
        assertEquals("left", manifest.actions().get(1).name());
        String card = bundle.modelCard();
        assertTrue(card.contains("| 2 | left | -1.0 | +0.0 | 12.5 % |"), card);
        assertTrue(card.contains("| dreams | well |"), card);
        assertTrue(card.contains("## What still looks wrong\n\n- Coins come back."), card);
    }

    @Test
    void theReportThatACardLinksToIsFoundAgain() throws IOException, BundleException {
        Path folder = parent.resolve("bundle");
        assertEquals("", BundleAssembler.presentReport(folder));
        BundleAssembler.write(parts(), CardNotes.NONE, folder);
        assertTrue(ModelBundle.open(folder).modelCard().contains("Not compared yet"));
        assertEquals("", BundleAssembler.presentReport(folder));
        BundleAssembler.write(parts(), CardNotes.NONE.withReport("../../reports/first/report.html"), folder);
        assertEquals("../../reports/first/report.html", BundleAssembler.presentReport(folder));
    }

    @Test
    void equalPartsGiveEqualBundles() throws IOException {
        BundleManifest first = BundleAssembler.write(parts(), CardNotes.NONE, parent.resolve("first"));
        BundleManifest second = BundleAssembler.write(parts(), CardNotes.NONE, parent.resolve("second"));
        assertEquals(first.files(), second.files());
    }

    @Test
    void aCorrectorDrawsAFewTokensOnceMoreAndLeavesAllOthers() throws Exception {
        BundleParts parts = restless(parts());
        BundleAssembler.write(parts, CardNotes.NONE, parent.resolve("plain"));
        BundleAssembler.write(parts.redrawing(REDRAWN), CardNotes.NONE, parent.resolve("corrected"));
        int changed = 0;
        for (long seed = 0; seed < 5; seed++) {
            int[] plain = firstStep("plain", 3, seed);
            int[] corrected = firstStep("corrected", 4, seed);
            int differ = (int) IntStream.range(0, plain.length)
                    .filter(i -> plain[i] != corrected[i])
                    .count();
            assertTrue(differ <= REDRAWN, differ + " tokens changed");
            assertTrue(Arrays.stream(corrected).allMatch(code -> code >= 0 && code < CONFIG.codes()));
            changed += differ;
        }
        assertTrue(changed > 0, "nothing was drawn anew");
    }

    /** With parameters that leave the model unsure what to draw. */
    private static BundleParts restless(BundleParts parts) {
        Random random = new Random(1);
        Map<String, Tensor> dynamics = new TreeMap<>(parts.dynamics());
        dynamics.replaceAll((name, tensor) -> {
            float[] data = tensor.data().clone();
            for (int i = 0; i < data.length; i++) {
                data[i] += (float) (0.2 * random.nextGaussian());
            }
            return new Tensor(tensor.shape(), data);
        });
        return new BundleParts(
                parts.name(),
                parts.palette(),
                parts.tokenizer(),
                parts.latentActions(),
                dynamics,
                parts.actions(),
                parts.redrawn(),
                parts.provenance());
    }

    private int[] firstStep(String bundle, int passes, long seed) throws Exception {
        try (GenieRuntime runtime =
                        GenieRuntime.open(ModelBundle.open(parent.resolve(bundle)), dev.lamp.runtime.Device.CPU);
                DreamBatch dream = runtime.batch(1, new SamplingOptions(passes, 1, 0))) {
            Frame grey = Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, new byte[FrameSize.STANDARD.pixels()]);
            dream.reset(grey, seed);
            dream.step(List.of(new LatentAction(2)));
            return dream.tokens().get(0).toArray();
        }
    }

    private static BundleParts parts() {
        return new BundleParts(
                "test",
                StandardPalette.PALETTE,
                tokenizer(),
                latentActions(),
                dynamics(),
                actions(),
                0,
                Provenance.unknown());
    }

    private static Map<String, Tensor> tokenizer() {
        try (VideoTokenizer tokenizer =
                new VideoTokenizer(TokenizerOptions.quick(), StandardPalette.PALETTE, Device.cpu())) {
            return tokenizer.parameters().save();
        }
    }

    private static Map<String, Tensor> latentActions() {
        try (LatentActionModel model = new LatentActionModel(new ParameterSet(Device.cpu(), 1))) {
            return model.parameters().save();
        }
    }

    private static Map<String, Tensor> dynamics() {
        try (ParameterSet parameters = new ParameterSet(Device.cpu(), 1)) {
            assertEquals(CONFIG, new DynamicsModel(parameters, CONFIG).config());
            return parameters.save();
        }
    }

    private static ActionMap actions() {
        List<double[]> motions = List.of(
                new double[] {0, 0},
                new double[] {-1, 0},
                new double[] {1, 0},
                new double[] {0, -3},
                new double[] {-1, -3},
                new double[] {1, -3},
                new double[] {0, -1},
                new double[] {0, 1});
        return ActionMap.of(motions, Collections.nCopies(motions.size(), 0.125), 0);
    }
}
