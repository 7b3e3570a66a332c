package dev.lamp.assets.bundle;

import dev.lamp.assets.bundle.BundleManifest.Action;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.Palette;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A manifest with all graphs and no files yet, for tests. */
final class SmallManifest {

    static final int IDLE = 3;

    private SmallManifest() {}

    static BundleManifest of(List<Action> actions) {
        Map<String, BundleManifest.Graph> graphs = new TreeMap<>();
        for (GraphRole role : GraphRole.values()) {
            graphs.put(role.key(), BundleManifest.Graph.of(role));
        }
        return new BundleManifest(
                BundleManifest.FORMAT_VERSION,
                "test",
                FrameSize.STANDARD,
                15,
                BundleManifest.coloursOf(Palette.of(0x102030, 0xFFFFFF)),
                new BundleManifest.Tokens(4, 1920),
                new BundleManifest.Dynamics(4, 7, 64, 128, 128, 16),
                actions,
                IDLE,
                graphs,
                Map.of(),
                BundleManifest.Provenance.unknown());
    }
}
