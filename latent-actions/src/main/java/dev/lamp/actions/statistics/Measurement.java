package dev.lamp.actions.statistics;

import java.util.Objects;

/**
 * One line of an evaluation.
 *
 * @param id for programs, such as {@code rooms.exact.16}
 * @param part what was measured: tokenizer, latent actions, rooms, ...
 * @param what the measurement in words
 * @param unit how its numbers are written
 * @param estimate the number and its interval
 * @param goal what it should be
 */
public record Measurement(String id, String part, String what, Unit unit, Estimate estimate, Goal goal) {

    public Measurement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(estimate, "estimate");
        Objects.requireNonNull(goal, "goal");
    }

    /** A line of which nothing is asked. */
    public static Measurement of(String id, String part, String what, Unit unit, Estimate estimate) {
        return new Measurement(id, part, what, unit, estimate, Goal.NONE);
    }

    public Measurement withGoal(Goal other) {
        return new Measurement(id, part, what, unit, estimate, other);
    }

    /** Number and interval, such as {@code 98.50 % [98.10, 98.90]}. */
    public String result() {
        return unit.text(estimate);
    }

    /** What became of the goal: empty if there is none. */
    public String verdict() {
        if (goal.isNone()) {
            return "";
        }
        if (!estimate.isKnown()) {
            return "?";
        }
        return goal.isMetBy(estimate.value()) ? "yes" : "NO";
    }
}
