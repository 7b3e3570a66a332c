package dev.lamp.app.record;

import dev.lamp.assets.file.WholeFile;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.PngTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads and writes worlds: as {@code .lamp} files, and inside PNG pictures. Called in the background. */
public final class WorldFiles {
    /** How the name of a world file ends. */
    public static final String SUFFIX = ".lamp";

    private static final String KEYWORD = "lamp-world";
    /** What hours of play need many times over; brackets take a hundred times their bytes when they are read. */
    private static final long MOST_BYTES = 4L << 20;

    private static final long MOST_PICTURE_BYTES = 16L << 20;

    private WorldFiles() {}

    /** Writes a world file in one move, so that a crash leaves no half of it. */
    public static void write(WorldFile world, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.write(file, stream -> stream.write(WorldJson.write(world).getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Reads a world file.
     *
     * @throws WorldFileException if it is none
     */
    public static WorldFile read(Path file) throws IOException, WorldFileException {
        try {
            long bytes = Files.size(file);
            if (bytes > MOST_BYTES) {
                throw WorldFileException.notAWorld("expected at most " + MOST_BYTES + " bytes, found " + bytes, null);
            }
            return WorldJson.read(new String(Files.readAllBytes(file), StandardCharsets.US_ASCII));
        } catch (WorldFileException e) {
            throw e.in(file);
        }
    }

    /** Writes a frame as a picture that carries its world along. */
    public static void writePicture(Frame frame, int scale, WorldFile world, Path file) throws IOException {
        PngTexts.write(frame, scale, KEYWORD, WorldJson.write(world), file);
    }

    /**
     * Reads the world that a file holds or a picture carries; empty for a picture that carries none.
     *
     * @throws WorldFileException if the file calls itself a world and is none
     */
    public static Optional<WorldFile> find(Path file) throws IOException, WorldFileException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(SUFFIX)) {
            return Optional.of(read(file));
        }
        if (!name.endsWith(".png") || Files.size(file) > MOST_PICTURE_BYTES) {
            return Optional.empty();
        }
        try {
            return carried(Files.readAllBytes(file));
        } catch (WorldFileException e) {
            throw e.in(file);
        }
    }

    /** The world that the bytes of a picture carry; empty if there is none. */
    static Optional<WorldFile> carried(byte[] picture) throws WorldFileException {
        Optional<String> text = PngTexts.read(picture, KEYWORD);
        return text.isEmpty() ? Optional.empty() : Optional.of(WorldJson.read(text.get()));
    }
}
