package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.video.ContactSheet;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Whether a world under the moving camera is still the same where the player comes back to. */
final class ReturnPart implements PicturedPart {

    private static final int STEPS = 16;
    /** Steps between two pictures of the sheet. */
    private static final int EVERY = 4;
    /** Worlds on the sheet. */
    private static final int SHOWN = 12;

    private final ScriptPlayer player;
    private final EpisodeSource source;
    private final ActionPairing actions;
    private final EvaluationOptions options;
    private final ContactSheet sheet = new ContactSheet(2);

    ReturnPart(WorldBatch world, EpisodeSource source, ActionPairing actions, EvaluationOptions options) {
        this.player = new ScriptPlayer(world);
        this.source = source;
        this.actions = actions;
        this.options = options;
    }

    @Override
    public List<Measurement> run(PrintWriter err) {
        List<ScriptPlayer.Script> scripts = IntStream.range(0, options.episodes())
                .mapToObj(i -> script(options.seed(EpisodeKind.RETURNS, i)))
                .toList();
        List<List<Frame>> dreams = player.play(scripts, new Progress(err, EpisodeKind.RETURNS.title(), scripts.size()));
        double[] same = new double[dreams.size()];
        double[] all = new double[dreams.size()];
        for (int i = 0; i < dreams.size(); i++) {
            List<Frame> seen = new ArrayList<>(scripts.get(i).given());
            seen.addAll(dreams.get(i));
            ReturningColumns columns = ReturningColumns.of(seen);
            same[i] = columns.same();
            all[i] = columns.all();
            if (i < SHOWN) {
                sheet.row(IntStream.iterate(0, t -> t < seen.size(), t -> t + EVERY)
                        .mapToObj(seen::get)
                        .toList());
            }
        }
        return List.of(Measurement.of(
                "return.same",
                "return",
                "pixels that come back into the picture as they left it, after " + STEPS + " steps away and back",
                Unit.SHARE,
                Bootstrap.ratio(same, all)));
    }

    private ScriptPlayer.Script script(long seed) {
        Frame prompt =
                source.episode(seed, EpisodeKind.RETURNS.options(1)).clip().frame(0);
        List<LatentAction> there = Collections.nCopies(STEPS, actions.action(Controls.RIGHT));
        List<LatentAction> walk = new ArrayList<>(there);
        walk.addAll(Collections.nCopies(STEPS, actions.action(Controls.LEFT)));
        return new ScriptPlayer.Script(seed, List.of(prompt), walk);
    }

    @Override
    public Map<String, ContactSheet> sheets() {
        return Map.of(EpisodeKind.RETURNS.id(), sheet);
    }
}
