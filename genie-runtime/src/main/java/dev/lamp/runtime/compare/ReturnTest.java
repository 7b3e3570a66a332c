package dev.lamp.runtime.compare;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.Finding;
import dev.lamp.actions.statistics.Bootstrap;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Measurement;
import dev.lamp.actions.statistics.Unit;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.WorldState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Goes out for k steps and back for as many: is everything where it was? Of the pixels that were different at the
 * turning point, it counts those that are as before in the end. Resting instead of going back, standing still and going
 * anywhere are the blind guesses; a world that ignores actions changes nothing and so has nothing to bring back.
 */
public final class ReturnTest {

    /** The farthest way out; all shorter ones are tried as well. */
    public static final int LONGEST = 16;

    /** Frames that one prompt takes: out once, and from each turning point on in three ways. */
    public static final int FRAMES = LONGEST + 3 * LONGEST * (LONGEST + 1) / 2;

    private static final String PART = "time: return";
    private static final String ID = "return.";

    private ReturnTest() {}

    /**
     * What came back in one prompt.
     *
     * @param steps how far it went
     * @param changed pixels that were different at the turning point
     * @param back those of them that are as before after going back
     * @param resting those of them that are as before after resting for as long
     * @param shuffled those of them that are as before after pressing other actions for as long, drawn by lot
     */
    public record Trip(int steps, int changed, int back, int resting, int shuffled) {}

    /**
     * Tries all numbers of steps from 1 to {@value #LONGEST}.
     *
     * @param world one branch for each prompt
     * @param out the way out
     * @param inverse its inverse
     * @param idle resting
     * @return the trips of each prompt
     */
    public static List<List<Trip>> run(WorldBatch world, List<PromptStart> prompts, Way way, IntConsumer drawn) {
        List<Frame> start = world.reset(
                prompts.stream().map(PromptStart::frame).toList(),
                prompts.stream().map(PromptStart::seed).toList());
        List<List<LatentAction>> lots = prompts.stream()
                .map(prompt -> prompt.shuffled(way.inverse(), LONGEST))
                .toList();
        List<List<Trip>> trips = new ArrayList<>();
        prompts.forEach(prompt -> trips.add(new ArrayList<>()));
        for (int k = 1; k <= LONGEST; k++) {
            List<Frame> turns = world.step(Collections.nCopies(world.branches(), way.out()));
            drawn.accept(world.branches());
            List<WorldState> states = states(world);
            List<Frame> back = from(world, states, held(prompts, way.inverse(), k), drawn);
            List<Frame> rested = from(world, states, held(prompts, way.idle(), k), drawn);
            List<Frame> shuffled = from(world, states, first(lots, k), drawn);
            for (int i = 0; i < trips.size(); i++) {
                Frame turn = turns.get(i);
                trips.get(i)
                        .add(new Trip(
                                k,
                                start.get(i).differingPixels(turn),
                                restored(start.get(i), turn, back.get(i)),
                                restored(start.get(i), turn, rested.get(i)),
                                restored(start.get(i), turn, shuffled.get(i))));
            }
            restore(world, states);
        }
        return trips;
    }

    /**
     * The actions of a trip.
     *
     * @param out the way out
     * @param inverse its inverse
     * @param idle resting
     */
    public record Way(LatentAction out, LatentAction inverse, LatentAction idle) {}

    /** One line for each number of steps. */
    public static List<Finding> findings(List<List<Trip>> trips) {
        return IntStream.rangeClosed(1, LONGEST)
                .mapToObj(k ->
                        finding(k, trips.stream().map(own -> own.get(k - 1)).toList()))
                .toList();
    }

    /** How far a finding went, if it is one of these; 0 for others. */
    public static int steps(Finding finding) {
        String id = finding.measured().id();
        return id.startsWith(ID) ? Integer.parseInt(id.substring(ID.length())) : 0;
    }

    private static Finding finding(int k, List<Trip> trips) {
        String what = k + (k == 1 ? " step" : " steps") + " out and back: changed pixels as they were";
        Estimate back = restored(trips, Trip::back);
        return Finding.of(Measurement.of(ID + k, PART, what, Unit.SHARE, back))
                .beside(Finding.COPY, back.isKnown() ? Estimate.exactly(0, trips.size()) : Estimate.NONE)
                .beside(Finding.SHUFFLED, restored(trips, Trip::shuffled))
                .beside(Finding.CONSTANT + ": resting instead of going back", restored(trips, Trip::resting));
    }

    private static Estimate restored(List<Trip> trips, ToDoubleFunction<Trip> pixels) {
        return Bootstrap.ratio(
                trips.stream().mapToDouble(pixels).toArray(),
                trips.stream().mapToDouble(Trip::changed).toArray());
    }

    private static List<WorldState> states(WorldBatch world) {
        return IntStream.range(0, world.branches()).mapToObj(world::snapshot).toList();
    }

    private static void restore(WorldBatch world, List<WorldState> states) {
        for (int i = 0; i < states.size(); i++) {
            world.restore(i, states.get(i));
        }
    }

    private static List<List<LatentAction>> held(List<PromptStart> prompts, LatentAction action, int steps) {
        return Collections.nCopies(prompts.size(), Collections.nCopies(steps, action));
    }

    private static List<List<LatentAction>> first(List<List<LatentAction>> actions, int steps) {
        return actions.stream().map(own -> own.subList(0, steps)).toList();
    }

    /** @param actions of each branch, step by step */
    private static List<Frame> from(
            WorldBatch world, List<WorldState> states, List<List<LatentAction>> actions, IntConsumer drawn) {
        restore(world, states);
        for (int k = 0; k < actions.get(0).size(); k++) {
            int step = k;
            world.step(actions.stream().map(own -> own.get(step)).toList());
            drawn.accept(world.branches());
        }
        return world.frames();
    }

    private static int restored(Frame start, Frame turn, Frame end) {
        byte[] first = start.toIndices();
        byte[] away = turn.toIndices();
        byte[] last = end.toIndices();
        int restored = 0;
        for (int i = 0; i < first.length; i++) {
            restored += first[i] != away[i] && first[i] == last[i] ? 1 : 0;
        }
        return restored;
    }
}
