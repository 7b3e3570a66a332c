package dev.lamp.app.report;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.Finding;
import dev.lamp.actions.consistency.LabelledAgreement;
import dev.lamp.actions.statistics.CodeTable;
import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.ClipGenerator;
import dev.lamp.assets.platformer.ClipOptions;
import dev.lamp.assets.platformer.EffectiveMovement;
import dev.lamp.assets.platformer.Episode;
import dev.lamp.runtime.GenieRuntime;
import dev.lamp.runtime.WorldBatch;
import dev.lamp.runtime.rollout.LabelledClip;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the model against the true game, on held-out seeds: names of movements, delta-PSNR, coins and enemies. */
final class GameExperiments {

    private static final long FIRST_SEED = 650_000;
    private static final int LENGTH = 33;

    /** As many as it takes for 1,000 labels from every second one; only to be labelled, which is quick. */
    private static final int LABELLED = 66;

    private static final String LABELS = "game-labels";
    private static final String STEERED = "game-steered";
    private static final String COINS = "game-coins";
    private static final String ENEMIES = "game-enemies";

    private final GenieRuntime runtime;
    private final ComparisonPlan plan;
    private final WorkFolder work;
    private final RunProgress progress;

    GameExperiments(GenieRuntime runtime, ComparisonPlan plan, WorkFolder work, RunProgress progress) {
        this.runtime = runtime;
        this.plan = plan;
        this.work = work;
        this.progress = progress;
    }

    /** Frames that are still to be drawn, about. */
    long framesLeft() {
        long n = plan.episodes();
        return (work.has(STEERED) ? 0 : n * ClipControl.FRAMES_PER_CLIP)
                + (work.has(COINS) ? 0 : n * CoinTest.ABOUT_FRAMES)
                + (work.has(ENEMIES) ? 0 : n * EnemyTest.FRAMES);
    }

    /** Measures what is not there yet. */
    void run() throws IOException {
        if (plan.episodes() == 0) {
            return;
        }
        if (!work.has(LABELS) || !work.has(STEERED)) {
            play();
        }
        if (!work.has(COINS)) {
            try (WorldBatch world = runtime.batch(CoinTest.BRANCHES, plan.sampling())) {
                work.save(COINS, new CoinTest(world, runtime.actionMap(), progress).run(plan.episodes()));
            }
        }
        if (!work.has(ENEMIES)) {
            LatentAction idle = runtime.actionMap().idleAction();
            try (WorldBatch world = runtime.batch(EnemyTest.BRANCHES, plan.sampling())) {
                work.save(ENEMIES, new EnemyTest(world, idle, progress).run(plan.episodes()));
            }
        }
    }

    private void play() throws IOException {
        List<LabelledAgreement.Episode> labels = new ArrayList<>();
        List<ClipControl.Steered> steered = new ArrayList<>();
        List<LabelledClip> clips = new ArrayList<>();
        for (int i = 0; i < Math.max(LABELLED, plan.episodes()); i++) {
            Episode episode = episode(i);
            List<LatentAction> seen = runtime.labeller().labelClip(episode.clip());
            labels.add(labelled(episode, seen));
            if (i < plan.episodes()) {
                clips.add(new LabelledClip(episode.clip(), seen, FIRST_SEED + i));
            }
        }
        for (List<LabelledClip> some : ClipControl.groups(clips)) {
            steered.addAll(new ClipControl(runtime, plan.sampling()).steer(some));
            progress.accept(some.size() * ClipControl.FRAMES_PER_CLIP);
        }
        work.save(LABELS, labels);
        work.save(STEERED, steered);
    }

    private static LabelledAgreement.Episode labelled(Episode episode, List<LatentAction> seen) {
        return new LabelledAgreement.Episode(
                seen.subList(1, seen.size()),
                episode.movements().stream()
                        .skip(1)
                        .map(EffectiveMovement::index)
                        .toList());
    }

    private static Episode episode(int i) {
        ClipOptions options = ClipOptions.training().withLength(LENGTH).with(i % 2 == 0 ? Camera.ROOM : Camera.SCROLL);
        return new ClipGenerator().episode(FIRST_SEED + i, options);
    }

    /** The numbers; none if the game was not asked. */
    List<Finding> findings() throws IOException {
        if (plan.episodes() == 0) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        findings.addAll(ClipControl.findings(
                "",
                "generator clips",
                work.load(STEERED, new TypeReference<List<ClipControl.Steered>>() {}).stream()
                        .map(List::of)
                        .toList()));
        findings.addAll(agreement().findings());
        findings.addAll(CoinTest.findings(work.load(COINS, new TypeReference<List<CoinTest.Coin>>() {})));
        findings.addAll(EnemyTest.findings(work.load(ENEMIES, new TypeReference<List<EnemyTest.Sight>>() {})));
        return findings;
    }

    /** Latent actions against true movements in each episode; empty if the game was not asked. */
    Optional<List<CodeTable>> tables() throws IOException {
        return plan.episodes() == 0 ? Optional.empty() : Optional.of(agreement().tables());
    }

    private LabelledAgreement agreement() throws IOException {
        return new LabelledAgreement(
                work.load(LABELS, new TypeReference<List<LabelledAgreement.Episode>>() {}), EffectiveMovement.COUNT);
    }
}
