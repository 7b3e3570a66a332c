package dev.lamp.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.ClipReader;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.assets.video.GifWriter;
import dev.lamp.assets.video.PngWriter;
import dev.lamp.tokenizer.prompt.PromptImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jcodec.api.SequenceEncoder;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Rational;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipImportTest {

    private static final int LENGTH = 48;

    @TempDir
    private Path temp;

    private final PromptImporter importer = new PromptImporter(FrameSize.STANDARD, StandardPalette.PALETTE);
    private final Clip clip = new ClipGenerator()
            .clip(5, ClipOptions.training().withLength(LENGTH).with(Camera.SCROLL));
    private Path videos;
    private Path into;

    @BeforeEach
    void makeFolders() throws IOException {
        videos = Files.createDirectories(temp.resolve("videos"));
        into = temp.resolve("clips");
    }

    @Test
    void aGifComesThroughUnchanged() throws IOException {
        GifWriter.write(clip, 3, videos.resolve("play.gif"));
        run();
        assertMostlyEqual(clip, only(), 0);
    }

    @Test
    void aFolderOfPicturesIsAVideo() throws IOException {
        Path pictures = Files.createDirectories(videos.resolve("play"));
        for (int t = 0; t < LENGTH; t++) {
            PngWriter.write(clip.frame(t), 2, pictures.resolve(String.format("%04d.png", t)));
        }
        run();
        assertMostlyEqual(clip, only(), 0);
    }

    @Test
    void anMp4ComesThroughAsWellAsItsCodecAllows() throws IOException {
        encode(clip, 4, videos.resolve("play.mp4"));
        run();
        assertMostlyEqual(clip, only(), 0.12);
    }

    @Test
    void whatIsDroppedIsSaid() throws IOException {
        GifWriter.write(new Clip(List.of(clip.frame(0), clip.frame(1)), 15), 1, videos.resolve("short.gif"));
        Files.writeString(videos.resolve("broken.gif"), "GIF89a, but no more");
        Files.writeString(videos.resolve("broken.mp4"), "no video at all");
        Files.writeString(videos.resolve("notes.txt"), "not a video");
        String words = run().words();
        assertTrue(words.startsWith("3 videos became 0 clips"), words);
        assertTrue(words.contains("Dropped 1 pieces"), words);
        assertTrue(words.contains("broken.gif is not a GIF"), words);
        assertTrue(words.contains("broken.mp4 is not a video"), words);
    }

    @Test
    void aCancelledImportEndsEarly() throws IOException {
        GifWriter.write(clip, 1, videos.resolve("play.gif"));
        new ClipImport(importer, words -> {}, () -> true).run(videos, into);
        assertTrue(clips().isEmpty());
    }

    private ImportReport run() throws IOException {
        return new ClipImport(importer, words -> {}, () -> false).run(videos, into);
    }

    private Clip only() throws IOException {
        assertEquals(1, clips().size());
        return ClipReader.read(clips().get(0));
    }

    private List<Path> clips() throws IOException {
        try (Stream<Path> files = Files.list(into)) {
            return files.toList();
        }
    }

    private static void assertMostlyEqual(Clip expected, Clip found, double share) {
        assertEquals(expected.length(), found.length());
        List<Double> differing = new ArrayList<>();
        for (int t = 0; t < expected.length(); t++) {
            differing.add(expected.frame(t).differingPixels(found.frame(t)) / 4096.0);
        }
        double mean =
                differing.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        assertTrue(mean <= share, () -> "differing: " + mean + " " + differing);
    }

    private static void encode(Clip clip, int scale, Path file) throws IOException {
        try (SeekableByteChannel channel = NIOUtils.writableChannel(file.toFile())) {
            SequenceEncoder encoder = SequenceEncoder.createWithFps(channel, Rational.R(15, 1));
            for (Frame frame : clip.frames()) {
                encoder.encodeNativeFrame(picture(frame, scale));
            }
            encoder.finish();
        }
    }

    private static Picture picture(Frame frame, int scale) {
        Picture picture = Picture.create(64 * scale, 64 * scale, ColorSpace.RGB);
        byte[] samples = picture.getPlaneData(0);
        for (int i = 0; i < samples.length; i++) {
            int x = i / 3 % (64 * scale);
            int y = i / 3 / (64 * scale);
            samples[i] = (byte) ((frame.rgb(x / scale, y / scale) >> 16 - 8 * (i % 3) & 0xFF) - 128);
        }
        return picture;
    }
}
