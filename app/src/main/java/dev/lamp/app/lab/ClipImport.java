package dev.lamp.app.lab;

import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.ClipWriter;
import dev.lamp.tokenizer.prompt.PromptImporter;
import dev.lamp.tokenizer.prompt.PromptOptions;
import dev.lamp.tokenizer.prompt.PromptOptions.Framing;
import dev.lamp.tokenizer.prompt.PromptOptions.Treatment;
import dev.lamp.tokenizer.prompt.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Turns videos of all kinds into clips that models can learn from. Slow; for one thread and one import. */
final class ClipImport {

    private static final PromptOptions OPTIONS = new PromptOptions(Framing.CROP, Treatment.PICTURE);
    private static final double TICK = 1 / 15.0;

    private final PromptImporter importer;
    private final Consumer<String> progress;
    private final BooleanSupplier cancelled;
    private final ImportReport report = new ImportReport();
    private double nextTick;
    private int frames;

    /**
     * @param importer reduces frames
     * @param progress told now and then how far the import is
     * @param cancelled whether to end early
     */
    ClipImport(PromptImporter importer, Consumer<String> progress, BooleanSupplier cancelled) {
        this.importer = importer;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /**
     * Imports every video of a folder: files, folders of pictures, and the folder itself if it holds pictures.
     *
     * @param into gets the clips as files
     * @throws IOException if a clip cannot be written or the folder cannot be read
     */
    ImportReport run(Path folder, Path into) throws IOException {
        Files.createDirectories(into);
        return run(folder, clip -> write(clip, into));
    }

    /**
     * The same, the clips going elsewhere.
     *
     * @param into gets the clips
     * @throws IOException if the folder cannot be read
     */
    ImportReport run(Path folder, Consumer<Clip> into) throws IOException {
        for (VideoFile video : videos(folder)) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            read(video, into);
        }
        return report;
    }

    private static List<VideoFile> videos(Path folder) throws IOException {
        List<VideoFile> videos = new ArrayList<>();
        VideoFile.of(folder).ifPresent(videos::add);
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                Optional<VideoFile> video = VideoFile.of(entry);
                video.ifPresent(videos::add);
            }
        }
        return videos;
    }

    private void read(VideoFile video, Consumer<Clip> into) throws IOException {
        report.video();
        nextTick = 0;
        frames = 0;
        ClipCutter cutter = new ClipCutter(into, report);
        try {
            video.read(importer, (raster, second) -> take(video, cutter, raster, second));
        } catch (MendableException unreadable) {
            report.unreadable(unreadable);
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
        cutter.end();
    }

    /** Faster videos lose frames; slower ones are not filled up with frames that nobody saw. */
    private boolean take(VideoFile video, ClipCutter cutter, Raster raster, double second) {
        if (second + TICK / 2 >= nextTick) {
            nextTick = Math.max(nextTick + TICK, second + TICK / 2);
            cutter.add(importer.convert(raster, OPTIONS));
            if (++frames % 30 == 0) {
                progress.accept(video.path().getFileName() + ": " + frames + " frames");
            }
        }
        return !cancelled.getAsBoolean();
    }

    private void write(Clip clip, Path into) {
        try {
            ClipWriter.write(clip, into.resolve(String.format("%05d.clip", report.clips())));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
