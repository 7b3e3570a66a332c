package dev.lamp.app.report;

import dev.lamp.actions.consistency.Finding;
import dev.lamp.actions.statistics.Estimate;
import dev.lamp.runtime.compare.RestTest;
import dev.lamp.runtime.compare.ReturnTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A number after more and more steps, each with its 95 % interval between prompts.
 *
 * @param test what was tried, for programs
 * @param name what the line shows, for people
 * @param first the step of the first number
 * @param estimates one for each step from there on
 */
record Curve(String test, String name, int first, List<Estimate> estimates) {

    Curve {
        estimates = List.copyOf(estimates);
    }

    /** What stays while resting, and under actions drawn by lot. */
    static List<Curve> rest(List<RestTest.Rest> rests, List<RestTest.Rest> shuffled) {
        return List.of(
                new Curve("rest", "resting", 0, RestTest.curve(rests)),
                new Curve("rest", Finding.SHUFFLED, 0, RestTest.curve(shuffled)));
    }

    /**
     * What comes back after going out and back, and by blind guesses.
     *
     * @param findings of {@link ReturnTest}, one for each number of steps from 1 on
     */
    static List<Curve> trips(List<Finding> findings) {
        List<Curve> curves = new ArrayList<>();
        curves.add(new Curve(
                "return",
                "going back",
                1,
                findings.stream().map(finding -> finding.measured().estimate()).toList()));
        List<Finding.Blind> guesses = findings.get(0).blind();
        for (int guess = 0; guess < guesses.size(); guess++) {
            int at = guess;
            curves.add(new Curve(
                    "return",
                    guesses.get(guess).name(),
                    1,
                    findings.stream()
                            .map(finding -> finding.blind().get(at).estimate())
                            .toList()));
        }
        return curves;
    }

    /** The steps at which something could be measured. */
    int[] steps() {
        return IntStream.range(0, estimates.size())
                .filter(i -> estimates.get(i).isKnown())
                .map(i -> first + i)
                .toArray();
    }

    /** What was measured after a step. */
    Estimate at(int step) {
        return estimates.get(step - first);
    }
}
