package dev.lamp.app.compare;

import dev.lamp.actions.LatentAction;
import dev.lamp.app.input.ActionScript;
import dev.lamp.app.library.Prompt;
import dev.lamp.app.record.Moment;
import dev.lamp.app.record.TimelineState;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the compare room takes over from the world in Play: its present frame as a prompt, its keys as a script. */
final class PlayedWorld {

    /** The latest keys are enough to compare with, and a longer script would take long. */
    private static final int LONGEST_SCRIPT = 120;

    private final Supplier<TimelineState> played;

    /** @param played what was played in Play, and where in it that world is now */
    PlayedWorld(Supplier<TimelineState> played) {
        this.played = played;
    }

    /** The frame that Play shows; empty before anything was played. */
    Optional<Prompt> frame() {
        return played.get()
                .now()
                .map(moment ->
                        new Prompt("Played, step " + moment.step(), "A frame of the world in Play.", moment.frame()));
    }

    /** The keys that led to it, the last of them if they are many; empty before the first. */
    Optional<ActionScript> script() {
        TimelineState state = played.get();
        List<LatentAction> actions = state.line().stream()
                .limit(state.index() + 1L)
                .map(Moment::action)
                .flatMap(Optional::stream)
                .toList();
        int first = Math.max(0, actions.size() - LONGEST_SCRIPT);
        return actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new ActionScript(actions.subList(first, actions.size())));
    }
}
