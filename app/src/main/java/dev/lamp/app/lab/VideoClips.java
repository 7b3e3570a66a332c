package dev.lamp.app.lab;

import dev.lamp.app.report.ReportException;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.ClipReader;
import dev.lamp.tokenizer.prompt.PromptImporter;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Videos of a folder as clips, cut where they are cut, without stretches in which nothing moves: GIF, MP4 and folders
 * of pictures; or the clips that an import has left in a folder, as they are.
 *
 * @param clips {@value #MOST} at most
 * @param words what was kept and what was dropped, in a few sentences
 */
public record VideoClips(List<Clip> clips, String words) {

    /** Most clips; the rest is not read. */
    public static final int MOST = 40;

    public VideoClips {
        clips = List.copyOf(clips);
    }

    /**
     * Reads all videos of a folder; slow.
     *
     * @param importer reduces frames
     * @throws IOException if the folder cannot be read
     * @throws ReportException if there is none that is of use
     */
    public static VideoClips some(Path folder, PromptImporter importer) throws IOException, ReportException {
        VideoClips found = read(folder, importer);
        if (found.clips().isEmpty()) {
            throw ReportException.noClips(folder.toString(), found.words());
        }
        return found;
    }

    /** The folders in a folder that imports have left clips in, by name; none if it is not there. */
    public static List<Path> imported(Path library) throws IOException {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(library)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(library, Files::isDirectory)) {
                for (Path entry : entries) {
                    if (!clipFiles(entry).isEmpty()) {
                        folders.add(entry);
                    }
                }
            }
        }
        return folders.stream().sorted().toList();
    }

    private static List<Path> clipFiles(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.clip")) {
            entries.forEach(files::add);
        }
        return files.stream().sorted().toList();
    }

    private static VideoClips read(Path folder, PromptImporter importer) throws IOException {
        List<Path> files = clipFiles(folder);
        if (!files.isEmpty()) {
            List<Clip> clips = new ArrayList<>();
            for (Path file : files.subList(0, Math.min(MOST, files.size()))) {
                clips.add(ClipReader.read(file));
            }
            return new VideoClips(clips, clips.size() + " clips of " + files.size() + " that were imported.");
        }
        List<Clip> clips = new ArrayList<>();
        ImportReport report = new ClipImport(importer, words -> {}, () -> clips.size() >= MOST).run(folder, clips::add);
        return new VideoClips(clips.subList(0, Math.min(MOST, clips.size())), report.words());
    }
}
