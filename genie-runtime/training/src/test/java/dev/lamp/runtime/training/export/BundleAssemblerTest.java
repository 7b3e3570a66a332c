package dev.lamp.runtime.training.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import dev.lamp.actions.ActionMap;
import dev.lamp.actions.training.LatentActionModel;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.BundleManifest.Provenance;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.runtime.training.dynamics.DynamicsModel;
import dev.lamp.tokenizer.training.TokenizerOptions;
import dev.lamp.tokenizer.training.VideoTokenizer;
import dev.lamp.tokenizer.training.nn.ParameterSet;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("djl")
class BundleAssemblerTest {

    private static final DynamicsConfig CONFIG =
            new DynamicsConfig(TokenizerOptions.quick().codes(), 8, 32, 3, 2, 128, 5);

    @TempDir
    private Path parent;

    @Test
    void aBundleOpensAndSaysWhatItIsMadeOf() throws IOException, BundleException {
        Path folder = parent.resolve("bundle");
        BundleAssembler.write(parts(), new CardNotes("| dreams | well |", "", "- Coins come back."), folder);
        ModelBundle bundle = ModelBundle.open(folder);
        BundleManifest manifest = bundle.manifest();
        assertEquals(new BundleManifest.Dynamics(3, 4, 64, 32, 128, 16), manifest.dynamics());
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
        BundleAssembler.write(parts(), new CardNotes("", "../../reports/first/report.html", ""), folder);
        assertEquals("../../reports/first/report.html", BundleAssembler.presentReport(folder));
    }

    @Test
    void equalPartsGiveEqualBundles() throws IOException {
        BundleManifest first = BundleAssembler.write(parts(), CardNotes.NONE, parent.resolve("first"));
        BundleManifest second = BundleAssembler.write(parts(), CardNotes.NONE, parent.resolve("second"));
        assertEquals(first.files(), second.files());
    }

    private static BundleParts parts() {
        return new BundleParts(
                "test",
                StandardPalette.PALETTE,
                tokenizer(),
                latentActions(),
                dynamics(),
                actions(),
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
