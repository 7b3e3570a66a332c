package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.ActionMap;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.platformer.EffectiveMovement;
import dev.lamp.assets.platformer.EffectiveMovement.Vertical;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The true game as a batch, for tests, played by its own controls. */
final class GameBatch {

    /** The pairing of a labeller that found exactly the controls of the game, in their order. */
    static final ActionPairing PAIRING = new ActionPairing(
            Arrays.stream(Controls.values())
                    .mapToInt(control -> meaning(control).index())
                    .toArray(),
            new ActionMap(
                    Arrays.stream(Controls.values())
                            .map(control -> new ActionMap.Entry(control.name(), control.horizontal(), 0, 0.125))
                            .toList(),
                    0));

    private GameBatch() {}

    /**
     * Rooms that are found by their seeds, with the hero where the prompt shows him.
     *
     * @param options what kind of rooms the seeds make
     * @param keys what the game takes a pressed control for
     */
    static WorldBatch of(int branches, ClipOptions options, UnaryOperator<Controls> keys) {
        return new TrueGames(
                branches, options, action -> keys.apply(Controls.values()[action.index()]), GameBatch::shown);
    }

    private static Platformer shown(Scene scene, Frame prompt) {
        return Staging.shuffled(scene).stream()
                .filter(staging -> staging.film(List.of()).get(0).equals(prompt))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a moment of the room, found another"))
                .game();
    }

    private static EffectiveMovement meaning(Controls control) {
        Vertical vertical = control.jump()
                ? Vertical.JUMP_START
                : control == Controls.UP
                        ? Vertical.CLIMB_UP
                        : control == Controls.DOWN ? Vertical.CLIMB_DOWN : Vertical.NONE;
        return new EffectiveMovement(control.horizontal(), vertical);
    }
}
