package dev.lamp.runtime.training.faults;

import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.bundle.BundleWriter;
import dev.lamp.assets.bundle.GraphRole;
import dev.lamp.assets.bundle.ModelBundle;
import dev.lamp.assets.file.WholeFolder;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.ClipReader;
import dev.lamp.assets.video.ClipWriter;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.GifWriter;
import dev.lamp.assets.video.PngWriter;
import dev.lamp.tokenizer.training.loop.Checkpoint;
import dev.lamp.tokenizer.training.loop.CheckpointFile;
import dev.lamp.tokenizer.training.nn.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Saves everything that Lamp saves, over and over, until it is killed; and reads what is left then. */
final class RestlessWriter {

    private static final int FRAMES = 40;

    private final Path folder;

    RestlessWriter(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        RestlessWriter writer = new RestlessWriter(Path.of(arguments[0]));
        for (int round = Integer.parseInt(arguments[1]); ; round++) {
            writer.write(round);
        }
    }

    void write(int round) throws IOException {
        Clip clip = clip(round);
        ClipWriter.write(clip, folder.resolve("recording.clip"));
        GifWriter.write(clip, 4, folder.resolve("play.gif"));
        PngWriter.write(clip.frame(0), 8, folder.resolve("frame.png"));
        CheckpointFile.write(folder.resolve("model.ckpt"), checkpoint(round));
        BundleWriter bundle = BundleWriter.of(manifest(), graphs(round));
        bundle.writeZip(folder.resolve("bundle.zip"));
        WholeFolder.replace(folder.resolve("bundle"), bundle::writeFolder);
    }

    /** Reads every file; fails if one is not whole. */
    void read() throws IOException, BundleException {
        ClipReader.read(folder.resolve("recording.clip"));
        byte[] gif = Files.readAllBytes(folder.resolve("play.gif"));
        if (gif[0] != 'G' || gif[gif.length - 1] != ';') {
            throw new IOException("expected a whole GIF, found half of one");
        }
        byte[] png = Files.readAllBytes(folder.resolve("frame.png"));
        if (!new String(png, png.length - 8, 4, StandardCharsets.US_ASCII).equals("IEND")) {
            throw new IOException("expected a whole PNG, found half of one");
        }
        CheckpointFile.read(folder.resolve("model.ckpt"));
        ModelBundle.open(folder.resolve("bundle.zip"));
        ModelBundle.open(folder.resolve("bundle"));
    }

    private static Clip clip(int round) {
        List<Frame> frames = new ArrayList<>();
        for (int t = 0; t < FRAMES; t++) {
            byte[] indices = new byte[FrameSize.STANDARD.pixels()];
            Arrays.fill(indices, (byte) ((round + t) & 15));
            frames.add(Frame.of(FrameSize.STANDARD, StandardPalette.PALETTE, indices));
        }
        return new Clip(frames, 15);
    }

    private static Checkpoint checkpoint(int round) {
        float[] data = new float[1 << 18];
        Arrays.fill(data, round);
        return new Checkpoint(
                Map.of("round", Integer.toString(round)), Map.of("x", new Tensor(new long[] {1 << 18}, data)));
    }

    private static Map<String, byte[]> graphs(int round) {
        Map<String, byte[]> files = new HashMap<>();
        for (GraphRole role : GraphRole.values()) {
            byte[] bytes = new byte[1 << 18];
            Arrays.fill(bytes, (byte) round);
            files.put(role.fileName(), bytes);
        }
        return files;
    }

    private static BundleManifest manifest() {
        Map<String, BundleManifest.Graph> graphs = new TreeMap<>();
        for (GraphRole role : GraphRole.values()) {
            graphs.put(role.key(), BundleManifest.Graph.of(role));
        }
        return new BundleManifest(
                BundleManifest.FORMAT_VERSION,
                "restless",
                FrameSize.STANDARD,
                15,
                BundleManifest.coloursOf(StandardPalette.PALETTE),
                new BundleManifest.Tokens(4, 64),
                new BundleManifest.Dynamics(1, 1, 64, 8, 16, 16),
                Collections.nCopies(8, new BundleManifest.Action("go", 1, 0, 0.125)),
                0,
                graphs,
                Map.of(),
                BundleManifest.Provenance.unknown());
    }
}
