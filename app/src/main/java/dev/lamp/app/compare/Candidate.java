package dev.lamp.app.compare;

import dev.lamp.app.library.Prompt;
import dev.lamp.runtime.compare.Familiarity;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** A picture that may take part. For the window's thread. */
public final class Candidate {

    private final Prompt prompt;
    private final BooleanProperty chosen = new SimpleBooleanProperty();
    private final ObservableValue<Familiarity> familiarity;

    Candidate(Prompt prompt, boolean chosen, ObservableValue<Familiarity> familiarity) {
        this.prompt = Objects.requireNonNull(prompt, "prompt");
        this.familiarity = familiarity;
        this.chosen.set(chosen);
    }

    public Prompt prompt() {
        return prompt;
    }

    /** Whether it takes part. */
    public BooleanProperty chosenProperty() {
        return chosen;
    }

    /** How far out it is; null until that is known. */
    public ObservableValue<Familiarity> familiarityProperty() {
        return familiarity;
    }
}
