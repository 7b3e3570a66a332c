package dev.lamp.app.report;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.ActionProfile;
import dev.lamp.actions.consistency.ActionRecovery;
import dev.lamp.actions.consistency.Finding;
import dev.lamp.actions.consistency.MotionCalibration;
import dev.lamp.actions.consistency.MotionConsistency;
import dev.lamp.actions.consistency.PromptFans;
import dev.lamp.actions.consistency.TrackAgreement;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.app.library.TrainingFrames;
import dev.lamp.assets.platformer.Controls;
import dev.lamp.assets.video.Clip;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.compare.Familiarity;
import dev.lamp.runtime.compare.FamiliarityScale;
import dev.lamp.runtime.compare.FanWalk;
import dev.lamp.runtime.compare.HeldActions;
import dev.lamp.runtime.compare.PromptStart;
import dev.lamp.runtime.compare.RestTest;
import dev.lamp.runtime.compare.ReturnTest;
import dev.lamp.runtime.rollout.Pixels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Measures a plan, a few prompts at a time. Every piece is kept in the work folder as soon as it is there, so a run
 * that is stopped goes on where it was. One thread.
 */
final class Comparison {

    /** Prompts that are dreamed in one call when each has eight branches, and when it has one. */
    private static final int TOGETHER = 4;

    private static final int SINGLES_TOGETHER = 16;
    private static final int ACTIONS = LatentAction.COUNT;

    private final GenieRuntime runtime;
    private final ComparisonPlan plan;
    private final WorkFolder work;
    private final RunProgress progress;

    Comparison(GenieRuntime runtime, ComparisonPlan plan, WorkFolder work, RunProgress progress) {
        this.runtime = runtime;
        this.plan = plan;
        this.work = work;
        this.progress = progress;
    }

    /** Measures what is not there yet, and sums up. */
    ComparisonResult run(Map<String, String> settings) throws IOException {
        GameExperiments game = new GameExperiments(runtime, plan, work, progress);
        ImportedClips imported = new ImportedClips(runtime, plan, work, progress);
        progress.expect(framesLeft() + game.framesLeft() + imported.framesLeft());
        walk();
        hold();
        rest();
        travel();
        game.run();
        imported.run();
        List<PromptFans> fans = all("walk-", new TypeReference<>() {});
        List<Finding> returned = ReturnTest.findings(all("trips-", new TypeReference<>() {}));
        List<RestTest.Rest> rests = all("rest-", new TypeReference<>() {});
        List<RestTest.Rest> restless = all("restless-", new TypeReference<>() {});
        LatentAction idle = map().idleAction();
        ActionRecovery recovery = new ActionRecovery(fans, idle);
        MotionConsistency motion = new MotionConsistency(fans, idle);
        TrackAgreement tracks = new TrackAgreement(fans, idle);
        List<Finding> findings = new ArrayList<>(recovery.findings());
        findings.addAll(besideTheGame(motion.findings()));
        findings.addAll(tracks.findings());
        findings.addAll(returned);
        findings.addAll(RestTest.findings(rests, restless));
        findings.addAll(game.findings());
        findings.addAll(imported.findings());
        FamiliarityScale scale = TrainingFrames.scale(runtime.tokenizer());
        List<PromptResult> prompts = prompts(scale, recovery, motion, tracks, rests);
        findings.addAll(
                scale.findings(prompts.stream().map(PromptResult::familiarity).toList()));
        List<String> names = map().actions().stream().map(ActionMap.Entry::name).toList();
        Matrices matrices = new Matrices(names);
        List<Matrix> all = new ArrayList<>(List.of(
                matrices.confusion(recovery),
                matrices.tracks(tracks, prompts.stream().map(PromptResult::name).toList(), memory())));
        game.tables().map(matrices::game).ifPresent(all::add);
        return new ComparisonResult(
                settings,
                names,
                MotionCalibration.names(fans),
                findings,
                prompts,
                ActionProfile.of(fans, prompts.stream().map(PromptResult::held).toList()),
                Curve.rest(rests, restless),
                Curve.trips(returned),
                all);
    }

    /** What a perfect dream would get beside what this one gets, if the true game is asked at all. */
    private List<Finding> besideTheGame(List<Finding> motion) {
        if (plan.episodes() == 0) {
            return motion;
        }
        LatentAction resting = new LatentAction(Controls.IDLE.ordinal());
        List<Finding> truth = new MotionConsistency(TrueGameFans.of(plan.episodes()), resting).findings();
        return IntStream.range(0, motion.size())
                .mapToObj(i -> motion.get(i)
                        .beside("the true game itself", truth.get(i).measured().estimate()))
                .toList();
    }

    /** How many steps on end depend on each other. */
    private int memory() {
        return runtime.manifest().dynamics().memory() + 1;
    }

    private ActionMap map() {
        return runtime.actionMap();
    }

    private long framesLeft() {
        long walk = (long) ACTIONS * plan.script().size();
        long hold = (long) ACTIONS * plan.held();
        return missing(i -> work.hasClip("walk-" + i)).size() * walk
                + missing(i -> work.hasClip("held-" + i)).size() * hold
                + (long) missing(i -> work.has("rest-" + i)).size() * 2 * RestTest.STEPS
                + (long) missing(i -> work.has("trips-" + i)).size() * ReturnTest.FRAMES;
    }

    private List<Integer> missing(Predicate<Integer> there) {
        return IntStream.range(0, plan.prompts().size())
                .boxed()
                .filter(there.negate())
                .toList();
    }

    private List<List<Integer>> groups(Predicate<Integer> there, int size) {
        List<Integer> missing = missing(there);
        List<List<Integer>> groups = new ArrayList<>();
        for (int from = 0; from < missing.size(); from += size) {
            groups.add(missing.subList(from, Math.min(missing.size(), from + size)));
        }
        return groups;
    }

    private List<PromptStart> starts(List<Integer> group) {
        return group.stream().map(plan.prompts()::get).toList();
    }

    private void walk() throws IOException {
        for (List<Integer> group : groups(i -> work.hasClip("walk-" + i), TOGETHER)) {
            try (WorldBatch world = runtime.batch(group.size() * ACTIONS, plan.sampling())) {
                List<FanWalk.Walk> walks =
                        new FanWalk(world, runtime.labeller(), progress).walk(starts(group), plan.script());
                for (int i = 0; i < group.size(); i++) {
                    work.save("walk-" + group.get(i), walks.get(i).fans());
                    work.saveClip("walk-" + group.get(i), clip(walks.get(i).frames()));
                }
            }
        }
    }

    private void hold() throws IOException {
        for (List<Integer> group : groups(i -> work.hasClip("held-" + i), TOGETHER)) {
            try (WorldBatch world = runtime.batch(group.size() * ACTIONS, plan.sampling())) {
                List<List<List<Frame>>> grid = HeldActions.hold(world, starts(group), plan.held(), progress);
                for (int i = 0; i < group.size(); i++) {
                    List<Frame> all = grid.get(i).stream().flatMap(List::stream).toList();
                    work.saveClip("held-" + group.get(i), clip(all));
                }
            }
        }
    }

    private void rest() throws IOException {
        for (List<Integer> group : groups(i -> work.has("rest-" + i), SINGLES_TOGETHER)) {
            try (WorldBatch world = runtime.batch(group.size(), plan.sampling())) {
                LatentAction idle = map().idleAction();
                List<List<Frame>> frames = RestTest.run(world, starts(group), idle, progress);
                List<List<Frame>> restless = RestTest.shuffled(world, starts(group), idle, progress);
                for (int i = 0; i < group.size(); i++) {
                    work.saveClip("rest-" + group.get(i), clip(looks(frames.get(i))));
                    work.save("restless-" + group.get(i), RestTest.rest(restless.get(i)));
                    work.save("rest-" + group.get(i), RestTest.rest(frames.get(i)));
                }
            }
        }
    }

    private static List<Frame> looks(List<Frame> frames) {
        List<Frame> looks = new ArrayList<>(List.of(frames.get(0)));
        RestTest.LOOKS.forEach(step -> looks.add(frames.get(step)));
        looks.add(Pixels.difference(frames.get(0), frames.get(RestTest.STEPS)));
        return looks;
    }

    private void travel() throws IOException {
        ReturnTest.Way way = new ReturnTest.Way(map().nearest(1, 0), map().nearest(-1, 0), map().idleAction());
        for (List<Integer> group : groups(i -> work.has("trips-" + i), SINGLES_TOGETHER)) {
            try (WorldBatch world = runtime.batch(group.size(), plan.sampling())) {
                List<List<ReturnTest.Trip>> trips = ReturnTest.run(world, starts(group), way, progress);
                for (int i = 0; i < group.size(); i++) {
                    work.save("trips-" + group.get(i), trips.get(i));
                }
            }
        }
    }

    private Clip clip(List<Frame> frames) {
        return new Clip(frames, runtime.manifest().framesPerSecond());
    }

    /** A piece of every prompt, in their order. */
    private <T> List<T> all(String piece, TypeReference<T> type) throws IOException {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < plan.prompts().size(); i++) {
            all.add(work.load(piece + i, type));
        }
        return all;
    }

    private List<PromptResult> prompts(
            FamiliarityScale scale,
            ActionRecovery recovery,
            MotionConsistency motion,
            TrackAgreement tracks,
            List<RestTest.Rest> rests)
            throws IOException {
        int memory = memory();
        List<Estimate> told = motion.byPrompt(memory);
        List<PromptResult> results = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            PromptStart prompt = plan.prompts().get(i);
            Familiarity familiarity = scale.judge(prompt.frame());
            results.add(new PromptResult(
                    prompt.name(),
                    familiarity,
                    recovery.ofPrompt(i, memory),
                    told.get(i),
                    tracks.ofPrompt(i),
                    work.loadClip("walk-" + i).frames(),
                    split(work.loadClip("held-" + i).frames()),
                    rests.get(i),
                    work.loadClip("rest-" + i).frames()));
        }
        return results;
    }

    private static List<List<Frame>> split(List<Frame> frames) {
        int length = frames.size() / ACTIONS;
        return IntStream.range(0, ACTIONS)
                .mapToObj(a -> frames.subList(a * length, (a + 1) * length))
                .toList();
    }
}
