package dev.lamp.runtime.training.evaluation;

import dev.lamp.runtime.training.evaluation.report.Goal;

/** The kinds of held-out episodes, each with a range of level seeds of its own; no training seed is below a million. */
enum EpisodeKind {
    ROOMS("rooms", "rooms", 100_000, 0.75),
    SCROLL("scroll", "scroll", 200_000, 0.85);

    private final String id;
    private final String title;
    private final long firstSeed;
    private final double actionAccuracy;

    EpisodeKind(String id, String title, long firstSeed, double actionAccuracy) {
        this.id = id;
        this.title = title;
        this.firstSeed = firstSeed;
        this.actionAccuracy = actionAccuracy;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** The first of this kind's 100,000 seeds. */
    long firstSeed() {
        return firstSeed;
    }

    Goal actionGoal() {
        return Goal.atLeast(actionAccuracy);
    }
}
