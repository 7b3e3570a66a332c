package dev.lamp.app.lab;

import dev.lamp.assets.video.Clip;
import dev.lamp.tokenizer.prompt.PromptImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Videos of a folder as clips, cut where they are cut, without stretches in which nothing moves: GIF, MP4 and folders
 * of pictures.
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
     */
    public static VideoClips read(Path folder, PromptImporter importer) throws IOException {
        List<Clip> clips = new ArrayList<>();
        ImportReport report = new ClipImport(importer, words -> {}, () -> clips.size() >= MOST).run(folder, clips::add);
        return new VideoClips(clips.subList(0, Math.min(MOST, clips.size())), report.words());
    }
}
