package dev.lamp.app.report;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.ActionRecovery;
import dev.lamp.actions.consistency.TrackAgreement;
import dev.lamp.actions.statistics.CodeTable;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.assets.platformer.EffectiveMovement;
import java.util.List;
import java.util.stream.IntStream;

/** The matrices of a report. */
final class Matrices {

    /** The actions as the bundle calls them, each with its key. */
    private final List<String> actions;

    /** @param names what the bundle calls the actions */
    Matrices(List<String> names) {
        this.actions = IntStream.range(0, LatentAction.COUNT)
                .mapToObj(i -> (i + 1) + " " + names.get(i))
                .toList();
    }

    /** Actions asked for against actions read back. */
    Matrix confusion(ActionRecovery recovery) {
        return new Matrix(
                "confusion",
                "Actions read back",
                "How often the action that was asked for (rows) was read back as which (columns). Good is a dark"
                        + " diagonal and nothing beside it; by chance every cell has 12.5 %. The unit of the intervals"
                        + " is a prompt.",
                Unit.SHARE,
                actions,
                IntStream.rangeClosed(1, LatentAction.COUNT)
                        .mapToObj(String::valueOf)
                        .toList(),
                CodeTable.shares(recovery.confusions()));
    }

    /**
     * Prompts against prompts.
     *
     * @param memory how many steps on end depend on each other
     */
    Matrix tracks(TrackAgreement tracks, List<String> prompts, int memory) {
        return new Matrix(
                "tracks",
                "Similarity of motion under the script",
                "How alike two prompts move under the same script: 1 for the same motion, 0 for none in common, below 0"
                        + " for opposite motion. Good is dark everywhere; a light row is a prompt in which the actions"
                        + " do something else, or nothing. The unit of the intervals is a stretch of the script as long"
                        + " as the model remembers.",
                Unit.RATIO,
                prompts,
                prompts,
                tracks.pairs(memory));
    }

    /** Latent actions against what truly happened. */
    Matrix game(List<CodeTable> episodes) {
        return new Matrix(
                "game",
                "Latent actions against true movements",
                "What truly happened in video of the game (columns) where the model saw which latent action (rows)."
                        + " Good is one dark cell in each row, every one in another column. The unit of the intervals"
                        + " is an episode.",
                Unit.SHARE,
                actions,
                IntStream.range(0, EffectiveMovement.COUNT)
                        .mapToObj(i -> EffectiveMovement.of(i).toString())
                        .toList(),
                CodeTable.shares(episodes));
    }
}
