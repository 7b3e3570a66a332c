package dev.lamp.app.play;

import dev.lamp.app.library.Prompt;
import dev.lamp.app.ui.Notice;
import javafx.util.Subscription;

/** The offer to go on with the session that a kill left behind; whoever plays on has answered it. */
final class LastOffer implements AutoCloseable {

    /** So many presses later, whoever plays has played on. */
    private static final int PRESSES = 20;

    private final Notice notice;
    private final PlayModel play;
    private final Subscription counting;
    private Prompt first;
    private int presses;

    /**
     * @param notice how it is told
     * @param play what is played meanwhile
     */
    LastOffer(Notice notice, PlayModel play) {
        this.notice = notice;
        this.play = play;
        counting = play.input().activeActionProperty().subscribe(action -> presses += action == null ? 0 : 1);
    }

    Notice notice() {
        return notice;
    }

    /** Whether another world than the one of the start is played, or this one for a while; ask now and then. */
    boolean isPlayedPast() {
        Prompt now = play.prompt().orElse(null);
        if (first == null) {
            first = now;
        }
        return now != first || presses >= PRESSES;
    }

    @Override
    public void close() {
        counting.unsubscribe();
    }
}
