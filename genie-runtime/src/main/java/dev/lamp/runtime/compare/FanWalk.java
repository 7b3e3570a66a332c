package dev.lamp.runtime.compare;

import dev.lamp.actions.ActionLabel;
import dev.lamp.actions.ActionLabeller;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.Transition;
import dev.lamp.actions.consistency.ActionFan;
import dev.lamp.actions.consistency.PromptFans;
import dev.lamp.actions.motion.ControlledMotion;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Leads several worlds through one script and, at every step, tries all eight actions from the very same moment with
 * the same chance before going on with the script's own. So each action is seen at many moments, and what it does is
 * told apart from what happens anyway. One thread.
 */
public final class FanWalk {

    private static final int ACTIONS = LatentAction.COUNT;

    private final WorldBatch world;
    private final ActionLabeller labeller;
    private final IntConsumer drawn;

    /**
     * What one world showed.
     *
     * @param fans what every action did at every step
     * @param frames the prompt as the model sees it, then a frame for each action of the script
     */
    public record Walk(PromptFans fans, List<Frame> frames) {

        public Walk {
            frames = List.copyOf(frames);
        }
    }

    /**
     * @param world eight branches for each prompt; closed by the caller
     * @param labeller reads the actions back
     * @param drawn told after each call how many frames it drew; ends the walk by an exception of its own
     */
    public FanWalk(WorldBatch world, ActionLabeller labeller, IntConsumer drawn) {
        this.world = world;
        this.labeller = labeller;
        this.drawn = drawn;
    }

    /**
     * Walks as many prompts as the world has branches for.
     *
     * @param script at least one action
     */
    public List<Walk> walk(List<PromptStart> prompts, List<LatentAction> script) {
        if (world.branches() != prompts.size() * ACTIONS) {
            throw new IllegalArgumentException("expected " + prompts.size() * ACTIONS + " branches for "
                    + prompts.size() + " prompts, found " + world.branches());
        }
        List<Frame> first = world.reset(
                eachForEveryAction(prompts.stream().map(PromptStart::frame).toList()),
                eachForEveryAction(prompts.stream().map(PromptStart::seed).toList()));
        List<Trail> trails = IntStream.range(0, prompts.size())
                .mapToObj(i -> new Trail(first.get(i * ACTIONS)))
                .toList();
        List<LatentAction> asked = Collections.nCopies(prompts.size(), everyAction()).stream()
                .flatMap(List::stream)
                .toList();
        for (LatentAction played : script) {
            List<Frame> outcomes = world.step(asked);
            for (int i = 0; i < trails.size(); i++) {
                trails.get(i).look(outcomes.subList(i * ACTIONS, (i + 1) * ACTIONS), played);
                goOn(i, played);
            }
            drawn.accept(asked.size());
        }
        return IntStream.range(0, prompts.size())
                .mapToObj(i -> trails.get(i).walk(prompts.get(i).name()))
                .toList();
    }

    /** All branches of a prompt go on from where the played action led. */
    private void goOn(int prompt, LatentAction played) {
        var state = world.snapshot(prompt * ACTIONS + played.index());
        for (int a = 0; a < ACTIONS; a++) {
            world.restore(prompt * ACTIONS + a, state);
        }
    }

    private static List<LatentAction> everyAction() {
        return IntStream.range(0, ACTIONS).mapToObj(LatentAction::new).toList();
    }

    private static <T> List<T> eachForEveryAction(List<T> values) {
        return values.stream()
                .flatMap(value -> Collections.nCopies(ACTIONS, value).stream())
                .toList();
    }

    /** What has been seen of one prompt so far. */
    private final class Trail {
        private final List<Frame> frames = new ArrayList<>();
        private final List<ActionFan> fans = new ArrayList<>();

        Trail(Frame prompt) {
            frames.add(prompt);
        }

        void look(List<Frame> outcomes, LatentAction played) {
            Frame now = frames.get(frames.size() - 1);
            ControlledMotion motion = ControlledMotion.of(now, outcomes);
            List<Transition> transitions = new ArrayList<>();
            outcomes.forEach(outcome -> transitions.add(Transition.of(frames, outcome)));
            transitions.add(Transition.of(frames, now));
            List<ActionLabel> labels = labeller.labelAll(transitions);
            List<ActionFan.Outcome> seen = new ArrayList<>();
            for (int a = 0; a < ACTIONS; a++) {
                LatentAction look = ActionFan.look(new LatentAction(a), outcomes);
                seen.add(new ActionFan.Outcome(labels.get(a).action(), motion.motion(a), look));
            }
            fans.add(new ActionFan(played, labels.get(ACTIONS).action(), seen));
            frames.add(outcomes.get(played.index()));
        }

        Walk walk(String name) {
            return new Walk(new PromptFans(name, fans), frames);
        }
    }
}
