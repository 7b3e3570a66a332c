package dev.lamp.app.lab;

import dev.lamp.assets.error.MendableException;
import dev.lamp.tokenizer.prompt.GifFrames;
import dev.lamp.tokenizer.prompt.PromptImporter;
import dev.lamp.tokenizer.prompt.PromptOptions.Framing;
import dev.lamp.tokenizer.prompt.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Something that moves: a GIF, an MP4, or a folder of pictures in the order of their names.
 *
 * @param path file or folder
 * @param kind how it is read
 */
record VideoFile(Path path, Kind kind) {

    /** Pictures without times are taken to be shown this often. */
    private static final double PICTURES_PER_SECOND = 15;

    private static final int FEWEST_PICTURES = 8;

    /** How a video is read. */
    enum Kind {
        GIF,
        MP4,
        PICTURES
    }

    /** What a path is, if it is a video. */
    static Optional<VideoFile> of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return pictures(path).size() >= FEWEST_PICTURES
                    ? Optional.of(new VideoFile(path, Kind.PICTURES))
                    : Optional.empty();
        }
        return switch (extension(path)) {
            case "gif" -> Optional.of(new VideoFile(path, Kind.GIF));
            case "mp4", "m4v", "mov" -> Optional.of(new VideoFile(path, Kind.MP4));
            default -> Optional.empty();
        };
    }

    /**
     * Reads one frame after the other.
     *
     * @param importer reads pictures
     * @param sink gets each frame and its second; reading ends when it answers false
     * @throws MendableException if this is not a video that can be read
     */
    void read(PromptImporter importer, BiPredicate<Raster, Double> sink) throws IOException, MendableException {
        switch (kind) {
            case GIF -> GifFrames.read(path, sink);
            case MP4 -> new Mp4Video().read(path, sink);
            case PICTURES -> readPictures(importer, sink);
        }
    }

    private void readPictures(PromptImporter importer, BiPredicate<Raster, Double> sink)
            throws IOException, MendableException {
        List<Path> pictures = pictures(path);
        for (int i = 0; i < pictures.size(); i++) {
            try (InputStream in = Files.newInputStream(pictures.get(i))) {
                if (!sink.test(importer.prepare(in, Framing.CROP), i / PICTURES_PER_SECOND)) {
                    return;
                }
            }
        }
    }

    private static List<Path> pictures(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> List.of("png", "jpg", "jpeg", "bmp").contains(extension(file)))
                    .sorted()
                    .toList();
        }
    }

    private static String extension(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
