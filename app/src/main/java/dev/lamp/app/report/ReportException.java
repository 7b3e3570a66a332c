package dev.lamp.app.report;

import dev.lamp.assets.error.MendableException;
import java.nio.file.Path;

/** A comparison cannot be made as asked; says why and what to do. */
public final class ReportException extends MendableException {

    private static final long serialVersionUID = 1L;

    private ReportException(String sentence, String remedy, String code) {
        super(sentence, remedy, code, null);
    }

    static ReportException anotherComparison(Path folder) {
        return new ReportException(
                folder + " holds another comparison, of other prompts, another script or another model.",
                "Choose another folder, or delete this one.",
                "compare-folder-taken");
    }

    /** No videos where videos were promised. */
    public static ReportException noClips(String where, String words) {
        return new ReportException(
                "There is no video in " + where + " that can be compared with. " + words,
                "Put GIF, MP4 or folders of numbered pictures there, two seconds or longer, in which something moves.",
                "compare-no-clips");
    }

    /** No picture where pictures were promised. */
    public static ReportException noPrompts(String where) {
        return new ReportException(
                "There is no picture in " + where + ".",
                "Put PNG, JPEG, GIF or BMP pictures there, or leave out --prompts to take those that come with Lamp.",
                "compare-no-prompts");
    }

    /** Fewer pictures than a comparison needs. */
    public static ReportException tooFewPrompts(String where) {
        return new ReportException(
                "There are fewer than two pictures in " + where + ".",
                "Put PNG, JPEG, GIF or BMP pictures there, or leave out --prompts to take those that come with Lamp.",
                "compare-too-few-prompts");
    }
}
