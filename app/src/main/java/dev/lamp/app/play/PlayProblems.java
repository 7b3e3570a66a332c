package dev.lamp.app.play;

import dev.lamp.app.ui.Problem;

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

    static Problem sessionFull(int moments) {
        return Problem.of(
                "This session has grown to " + moments + " frames, which is as many as Lamp keeps.",
                "Save it as a world file (Ctrl + S), then start over (R) or from another picture.",
                "session-full");
    }
}
