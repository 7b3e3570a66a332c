package dev.lamp.runtime.training.export;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.training.LatentActionExport;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.BundleManifest.Action;
import dev.lamp.assets.bundle.BundleManifest.Dynamics;
import dev.lamp.assets.bundle.BundleManifest.Graph;
import dev.lamp.assets.bundle.BundleManifest.Tokens;
import dev.lamp.assets.bundle.BundleWriter;
import dev.lamp.assets.bundle.GraphRole;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.file.WholeFolder;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.runtime.training.dynamics.DynamicsConfig;
import dev.lamp.tokenizer.training.PatchCodebook;
import dev.lamp.tokenizer.training.TokenizerExport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the graphs, the manifest and the model card of trained models as one bundle folder. */
public final class BundleAssembler {

    private static final int FRAMES_PER_SECOND = 15;
    private static final int PATCH = FrameSize.STANDARD.width() / DynamicsConfig.GRID;

    private BundleAssembler() {}

    /**
     * Writes a bundle; a folder of that name is replaced in one move, so that a bundle is there in full or as it was.
     *
     * @return the manifest as written
     */
    public static BundleManifest write(BundleParts parts, CardNotes notes, Path folder) throws IOException {
        DynamicsConfig config = TrainedShape.of(parts.dynamics());
        BundleManifest manifest = manifest(parts, config);
        Map<String, byte[]> files = graphs(parts, config);
        files.put(ModelBundle.MODEL_CARD, ModelCard.text(manifest, notes).getBytes(StandardCharsets.UTF_8));
        BundleWriter writer = BundleWriter.of(manifest, files);
        WholeFolder.replace(folder, writer::writeFolder);
        return writer.manifest();
    }

    /** The report of {@code compare} that the model card in a folder links to; blank if there is none. */
    public static String presentReport(Path folder) throws IOException {
        Path card = folder.resolve(ModelBundle.MODEL_CARD);
        return Files.exists(card) ? ModelCard.reportOf(Files.readString(card)) : "";
    }

    private static Map<String, byte[]> graphs(BundleParts parts, DynamicsConfig config) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(
                GraphRole.TOKENIZER_ENCODER.fileName(),
                TokenizerExport.encoder(parts.tokenizer()).toBytes());
        files.put(
                GraphRole.TOKENIZER_DECODER.fileName(),
                TokenizerExport.decoder(parts.tokenizer()).toBytes());
        files.put(
                GraphRole.LATENT_ACTIONS.fileName(),
                LatentActionExport.graph(parts.latentActions(), parts.palette()).toBytes());
        int[] mirrored = PatchCodebook.of(parts.tokenizer()).mirrored();
        TokenDecoder decoder = (graph, tokens) -> TokenizerExport.pixels(graph, parts.tokenizer(), tokens);
        files.put(
                GraphRole.DYNAMICS.fileName(),
                DynamicsExport.graph(config, parts.dynamics(), parts.actions(), mirrored, decoder)
                        .toBytes());
        return files;
    }

    private static BundleManifest manifest(BundleParts parts, DynamicsConfig config) {
        Map<String, Graph> graphs = new TreeMap<>();
        for (GraphRole role : GraphRole.values()) {
            graphs.put(role.key(), Graph.of(role));
        }
        return new BundleManifest(
                BundleManifest.FORMAT_VERSION,
                parts.name(),
                FrameSize.STANDARD,
                FRAMES_PER_SECOND,
                BundleManifest.coloursOf(parts.palette()),
                new Tokens(PATCH, config.codes()),
                new Dynamics(
                        config.layers(),
                        config.context() - 1,
                        DynamicsConfig.POSITIONS,
                        config.width(),
                        DynamicsConfig.WORLD,
                        MaskSchedule.MAX_STEPS),
                actions(parts.actions()),
                parts.actions().idle(),
                graphs,
                Map.of(),
                parts.provenance());
    }

    private static List<Action> actions(ActionMap map) {
        return map.actions().stream()
                .map(entry -> new Action(entry.name(), entry.dx(), entry.dy(), entry.share()))
                .toList();
    }
}
