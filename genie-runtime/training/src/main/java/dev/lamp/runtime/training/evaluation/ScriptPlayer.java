package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Plays prepared scripts in the branches of a world, as many at a time as it has. */
final class ScriptPlayer {

    private final WorldBatch world;

    /** @param world closed by the caller */
    ScriptPlayer(WorldBatch world) {
        this.world = world;
    }

    /**
     * What one branch plays.
     *
     * @param seed of its chance
     * @param given true frames: the prompt, and what the first dreamed frames are replaced by
     * @param actions one per step, led and free
     */
    record Script(long seed, List<Frame> given, List<LatentAction> actions) {

        Script {
            given = List.copyOf(given);
            actions = List.copyOf(actions);
            if (given.isEmpty() || given.size() > actions.size()) {
                throw new IllegalArgumentException("expected a prompt and actions beyond what is given, found "
                        + given.size() + " frames and " + actions.size() + " actions");
            }
        }
    }

    /**
     * Plays scripts that all have as many given frames and actions as the first.
     *
     * @return for each script the frames after its last given one
     */
    List<List<Frame>> play(List<Script> scripts, Progress progress) {
        List<List<Frame>> dreams = new ArrayList<>();
        for (int first = 0; first < scripts.size(); first += world.branches()) {
            List<Script> now =
                    new ArrayList<>(scripts.subList(first, Math.min(scripts.size(), first + world.branches())));
            int wanted = now.size();
            while (now.size() < world.branches()) {
                now.add(now.get(0));
            }
            dreams.addAll(playTogether(now).subList(0, wanted));
            progress.advance(wanted);
        }
        return dreams;
    }

    private List<List<Frame>> playTogether(List<Script> scripts) {
        world.reset(
                each(scripts, script -> script.given().get(0)),
                scripts.stream().map(Script::seed).toList());
        List<List<Frame>> dreams = new ArrayList<>();
        scripts.forEach(script -> dreams.add(new ArrayList<>()));
        int given = scripts.get(0).given().size();
        for (int t = 0; t < scripts.get(0).actions().size(); t++) {
            int at = t;
            List<Frame> frames =
                    world.step(each(scripts, script -> script.actions().get(at)));
            if (t + 1 < given) {
                world.correct(each(scripts, script -> script.given().get(at + 1)));
            } else {
                for (int i = 0; i < frames.size(); i++) {
                    dreams.get(i).add(frames.get(i));
                }
            }
        }
        return dreams;
    }

    private static <T> List<T> each(List<Script> scripts, Function<Script, T> part) {
        return scripts.stream().map(part).toList();
    }
}
