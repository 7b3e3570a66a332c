package dev.lamp.app.record;

import java.io.IOException;
import java.nio.file.Path;

/** The kinds of files that play can be exported to. */
public enum ExportFormat {
    /** An animated picture with the exact colours. */
    GIF("GIF", "gif"),
    /** A video, H.264 in MP4. */
    MP4("MP4", "mp4"),
    /** A folder with a PNG file for each frame. */
    FRAMES("PNG frames", ""),
    /** The present frame, which carries the whole world along. */
    PICTURE("Picture", "png");

    private final String title;
    private final String suffix;

    ExportFormat(String title, String suffix) {
        this.title = title;
        this.suffix = suffix;
    }

    /** The word on the button. */
    public String title() {
        return title;
    }

    /** How its files' names end, without the dot; empty for a folder. */
    public String suffix() {
        return suffix;
    }

    FrameWriter open(Path target, int framesPerSecond, int scale) throws IOException {
        return switch (this) {
            case GIF -> FrameWriter.gif(target, framesPerSecond, scale);
            case MP4 -> new Mp4Writer(target, framesPerSecond, scale);
            case FRAMES -> new PngFrames(target, scale);
            case PICTURE -> throw new IllegalArgumentException("expected a format of many frames, found a picture");
        };
    }
}
