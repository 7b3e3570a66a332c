package dev.lamp.app.compare;

import dev.lamp.app.library.Prompt;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.compare.Familiarity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The pictures that may take part, and those that do: {@value #MOST} at most. For the window's thread. */
public final class Candidates {

    /** Most prompts side by side. */
    public static final int MOST = 16;

    private static final int FIRST_CHOSEN = 6;

    private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
    private final ObservableList<Candidate> view = FXCollections.unmodifiableObservableList(candidates);
    private final ReadOnlyIntegerWrapper chosenCount = new ReadOnlyIntegerWrapper();
    private final Function<Frame, ? extends ObservableValue<Familiarity>> eye;

    /** @param eye tells how far out a picture is; its answer holds null until it knows */
    Candidates(Function<Frame, ? extends ObservableValue<Familiarity>> eye) {
        this.eye = eye;
    }

    /** All of them. */
    public ObservableList<Candidate> all() {
        return view;
    }

    /** Those that take part. */
    public List<Candidate> chosen() {
        return candidates.stream()
                .filter(candidate -> candidate.chosenProperty().get())
                .limit(MOST)
                .toList();
    }

    /** How many take part. */
    public ReadOnlyIntegerProperty chosenCountProperty() {
        return chosenCount.getReadOnlyProperty();
    }

    /** Adds pictures at the end, but for those that are there already; the first few take part at once. */
    void offer(List<Prompt> prompts) {
        for (Prompt prompt : prompts) {
            if (known(prompt).isEmpty()) {
                candidates.add(candidate(titled(prompt), chosenCount.get() < FIRST_CHOSEN));
            }
        }
    }

    private Optional<Candidate> known(Prompt prompt) {
        return candidates.stream()
                .filter(candidate -> candidate.prompt().frame().equals(prompt.frame()))
                .findFirst();
    }

    /**
     * Adds a picture in front, to take part at once if there is room. One that is there already is not added again, and
     * a title that is taken gets a number.
     */
    void bring(Prompt prompt) {
        boolean room = chosenCount.get() < MOST;
        Optional<Candidate> known = known(prompt);
        if (known.isPresent()) {
            known.get().chosenProperty().set(known.get().chosenProperty().get() || room);
        } else {
            candidates.add(0, candidate(titled(prompt), room));
        }
    }

    private Prompt titled(Prompt prompt) {
        String title = prompt.title();
        for (int n = 2; isTaken(title); n++) {
            title = prompt.title() + " (" + n + ")";
        }
        return new Prompt(title, prompt.about(), prompt.frame(), prompt.origin());
    }

    private boolean isTaken(String title) {
        return candidates.stream()
                .anyMatch(candidate -> candidate.prompt().title().equals(title));
    }

    private Candidate candidate(Prompt prompt, boolean chosen) {
        Candidate candidate = new Candidate(prompt, chosen, eye.apply(prompt.frame()));
        chosenCount.set(chosenCount.get() + (chosen ? 1 : 0));
        candidate
                .chosenProperty()
                .addListener((property, was, is) -> chosenCount.set(chosenCount.get() + (is ? 1 : -1)));
        return candidate;
    }
}
