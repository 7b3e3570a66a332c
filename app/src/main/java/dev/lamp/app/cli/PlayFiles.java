package dev.lamp.app.cli;

import dev.lamp.assets.video.ContactSheet;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.GifWriter;
import dev.lamp.runtime.session.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what was played into a folder.
 *
 * @param gif the frames as they would be seen
 * @param sheet all frames in one picture, row by row
 */
record PlayFiles(Path gif, Path sheet) {

    private static final int SHEET_COLUMNS = 12;
    private static final int SHEET_SCALE = 2;

    static PlayFiles write(Recording recording, int framesPerSecond, int scale, Path folder) throws IOException {
        Files.createDirectories(folder);
        PlayFiles files = new PlayFiles(folder.resolve("play.gif"), folder.resolve("sheet.png"));
        GifWriter.write(recording.clip(framesPerSecond), scale, files.gif());
        ContactSheet sheet = new ContactSheet(SHEET_SCALE);
        List<Frame> frames = recording.frames();
        for (int from = 0; from < frames.size(); from += SHEET_COLUMNS) {
            sheet.row(frames.subList(from, Math.min(frames.size(), from + SHEET_COLUMNS)));
        }
        sheet.write(files.sheet());
        return files;
    }
}
