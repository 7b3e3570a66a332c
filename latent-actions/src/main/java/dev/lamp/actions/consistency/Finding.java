package dev.lamp.actions.consistency;

import dev.lamp.actions.statistics.Estimate;
import dev.lamp.actions.statistics.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A measured number beside what one gets without looking.
 *
 * @param measured the number
 * @param blind what blind guesses get on the same prompts, in the same unit
 */
public record Finding(Measurement measured, List<Blind> blind) {

    /** Repeating the last frame, whatever the action. */
    public static final String COPY = "copy last frame";

    /** Every action exchanged for another one, drawn by lot. */
    public static final String SHUFFLED = "shuffled actions";

    /** The idle action throughout. */
    public static final String CONSTANT = "constant action";

    public Finding {
        Objects.requireNonNull(measured, "measured");
        blind = List.copyOf(blind);
    }

    /**
     * A blind guess.
     *
     * @param name one of the constants, or another few words
     * @param estimate what it gets
     */
    public record Blind(String name, Estimate estimate) {}

    /** A number that no blind guess compares with. */
    public static Finding of(Measurement measured) {
        return new Finding(measured, List.of());
    }

    /** The finding of an id, if it is among these. */
    public static Optional<Finding> find(List<Finding> findings, String id) {
        return findings.stream()
                .filter(finding -> finding.measured().id().equals(id))
                .findFirst();
    }

    /**
     * What a blind guess gets.
     *
     * @param name its name, or how its name begins, such as {@link #CONSTANT}
     * @throws IllegalArgumentException if nothing of that name was guessed
     */
    public Estimate blind(String name) {
        return blind.stream()
                .filter(guess -> guess.name().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one of " + blind + ", found " + name))
                .estimate();
    }

    /** The same with one more blind guess beside it. */
    public Finding beside(String name, Estimate estimate) {
        List<Blind> more = new ArrayList<>(blind);
        more.add(new Blind(name, estimate));
        return new Finding(measured, more);
    }
}
