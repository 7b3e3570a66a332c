package dev.lamp.app.play;

import dev.lamp.app.record.WorldFile;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;

/** What can go wrong in play, in words. */
final class PlayProblems {

    private PlayProblems() {}

    static Problem dreamStopped(RuntimeException error) {
        return Problem.of(
                "The dream stopped: it could not make the next frame.",
                "Press R to start this world over, or choose another preset.",
                "dream-failed",
                error);
    }

    static Problem otherBundle(WorldFile world) {
        return Problem.of(
                "This world was dreamed by another bundle, \"" + world.bundle()
                        + "\": its frames will come out differently.",
                "Choose that bundle in the library, then open the world again.",
                "world-other-bundle");
    }

    static Problem otherFrames(Frame picture, Dream dream) {
        return Problem.of(
                "This world cannot start from that picture: expected frames of " + words(dream.frameSize())
                        + " pixels in the " + dream.palette().size() + " colours of bundle \"" + dream.name()
                        + "\", found " + words(picture.size()) + " in "
                        + (picture.palette().equals(dream.palette()) ? "the same" : "others") + ".",
                "Choose a bundle in the library that dreams such frames, then open it again.",
                "picture-other-frames");
    }

    private static String words(FrameSize size) {
        return size.width() + " x " + size.height();
    }

    static Problem sessionFull(int moments) {
        return Problem.of(
                "This session has grown to " + moments + " frames, which is as many as Lamp keeps.",
                "Save it as a world file (Ctrl + S), then start over (R) or from another picture.",
                "session-full");
    }
}
