package dev.lamp.app.fake;

import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.BundleWriter;
import dev.lamp.assets.bundle.GraphRole;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.FrameSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes bundles that are sound but for their graphs, which hold nothing. */
public final class FakeBundles {

    private FakeBundles() {}

    /** A bundle of a name in a folder. */
    public static Path write(Path folder, String name) throws IOException {
        Map<String, byte[]> contents = new HashMap<>();
        Map<String, BundleManifest.Graph> graphs = new TreeMap<>();
        for (GraphRole role : GraphRole.values()) {
            contents.put(role.fileName(), role.key().getBytes(StandardCharsets.UTF_8));
            graphs.put(role.key(), BundleManifest.Graph.of(role));
        }
        contents.put(
                ModelBundle.MODEL_CARD,
                "# A *card*\n\n| a | b |\n|---|---|\n| 1 | 2 |\n".getBytes(StandardCharsets.UTF_8));
        BundleWriter.of(manifest(name, graphs), contents).writeFolder(folder);
        return folder;
    }

    private static BundleManifest manifest(String name, Map<String, BundleManifest.Graph> graphs) {
        return new BundleManifest(
                BundleManifest.FORMAT_VERSION,
                name,
                FrameSize.STANDARD,
                15,
                BundleManifest.coloursOf(StandardPalette.PALETTE),
                new BundleManifest.Tokens(4, 1920),
                new BundleManifest.Dynamics(4, 7, 64, 128, 128, 16),
                Collections.nCopies(8, new BundleManifest.Action("left", -1, 0, 0.125)),
                3,
                graphs,
                Map.of(),
                BundleManifest.Provenance.unknown());
    }
}
