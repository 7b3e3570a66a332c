package dev.lamp.app.library;

import dev.lamp.app.display.BmpFile;
import dev.lamp.app.ui.Background;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.compare.Familiarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The pictures to start from: those that come with Lamp and those the player brings. For the window's thread. */
public final class ShelfModel {

    private static final long MAX_BYTES = 200L << 20;

    private static final int MOST_OWN = 60;
    private static final int MOST_RECENT = 5;

    private final ObservableList<Prompt> own = FXCollections.observableArrayList();
    private final ObservableList<String> pinned = FXCollections.observableArrayList();
    private final List<String> latest = new ArrayList<>();
    private final List<Prompt> shipped = new ArrayList<>();
    private final ObservableList<Prompt> prompts = FXCollections.observableArrayList();
    private final ObservableList<Prompt> shelf = FXCollections.unmodifiableObservableList(prompts);
    private final ObservableList<Prompt> recentPrompts = FXCollections.observableArrayList();
    private final ObservableList<Prompt> recent = FXCollections.unmodifiableObservableList(recentPrompts);
    private final ReadOnlyObjectWrapper<Prompt> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Prompt> present = new ReadOnlyObjectWrapper<>();
    private final PictureReader reader;
    private Consumer<OwnPrompts> save = kept -> {};
    private Function<Frame, ? extends ObservableValue<Familiarity>> eye = frame -> new SimpleObjectProperty<>();
    private final Background background;
    private final ObjectProperty<Problem> problem;

    /**
     * @param reader reduces pictures
     * @param background where pictures are read
     * @param problem where trouble is told
     */
    public ShelfModel(PictureReader reader, Background background, ObjectProperty<Problem> problem) {
        this.reader = reader;
        this.background = background;
        this.problem = problem;
    }

    /** The shelf: pinned pictures, the player's own, those that came with Lamp. */
    public ObservableList<Prompt> prompts() {
        return shelf;
    }

    /** The few pictures of the shelf that worlds were started from lately, the latest first. */
    public ObservableList<Prompt> recent() {
        return recent;
    }

    /** The picture chosen last; null before the first. */
    public ReadOnlyObjectProperty<Prompt> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The picture that the present world started from, chosen here or not; null before the first. */
    public ReadOnlyObjectProperty<Prompt> presentProperty() {
        return present.getReadOnlyProperty();
    }

    /** Sets who tells how far pictures are from what the model learned. */
    public void judgeWith(Function<Frame, ? extends ObservableValue<Familiarity>> judge) {
        eye = judge;
    }

    /** How far a picture is from what the model learned; null until somebody knows. */
    public ObservableValue<Familiarity> familiarity(Prompt prompt) {
        return eye.apply(prompt.frame());
    }

    /** Sets where the player's part of the shelf is kept, and what was kept there. */
    public void keep(OwnPrompts before, Consumer<OwnPrompts> saver) {
        own.setAll(before.own());
        pinned.setAll(before.pinned());
        latest.clear();
        latest.addAll(before.recent());
        save = saver;
        arrange();
    }

    /** Puts pictures at the end of the shelf, and chooses the first if none is chosen yet. */
    public void stock(List<Prompt> more) {
        shipped.addAll(more);
        arrange();
        if (chosen.get() == null && !more.isEmpty()) {
            start(more.get(0));
        }
    }

    /** Pinned ones first, then the player's own, then those that came with Lamp. */
    private void arrange() {
        List<Prompt> rest = new ArrayList<>(own);
        rest.addAll(shipped);
        List<Prompt> all = named(pinned, rest);
        rest.removeAll(all);
        all.addAll(rest);
        prompts.setAll(all);
        recentPrompts.setAll(named(latest, prompts));
    }

    /** Those pictures that are still there, in the order of their titles. */
    private static List<Prompt> named(List<String> titles, List<Prompt> among) {
        List<Prompt> found = new ArrayList<>();
        for (String title : titles) {
            among.stream()
                    .filter(prompt -> prompt.title().equals(title))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    private void changed() {
        arrange();
        save.accept(new OwnPrompts(own, pinned, latest));
    }

    public boolean isPinned(Prompt prompt) {
        return pinned.contains(prompt.title());
    }

    /** Whether it is one of the player's own, which can be removed. */
    public boolean isOwn(Prompt prompt) {
        return own.contains(prompt);
    }

    /** Keeps a picture in front, or lets it go back to its place. */
    public void togglePin(Prompt prompt) {
        if (!pinned.remove(prompt.title())) {
            pinned.add(prompt.title());
        }
        changed();
    }

    /** Takes one of the player's own pictures from the shelf; the world that plays goes on. */
    public void remove(Prompt prompt) {
        if (own.remove(prompt)) {
            pinned.remove(prompt.title());
            latest.remove(prompt.title());
            changed();
        }
    }

    /** Chooses a picture, also the one that is chosen already: that starts it again. */
    public void choose(Prompt prompt) {
        used(prompt);
        start(prompt);
    }

    /** Chooses a picture; if it is not on the shelf yet, it comes there, under a name that is free. */
    public void play(Prompt prompt) {
        choose(placed(prompt));
    }

    /** A picture that plays already, as from the file of a world, is to be found on the shelf from now on. */
    public void note(Prompt prompt) {
        Prompt placed = placed(prompt);
        used(placed);
        present.set(placed);
    }

    /** Takes a picture out of those that were used lately; it stays on the shelf. */
    public void forget(Prompt prompt) {
        if (latest.remove(prompt.title())) {
            changed();
        }
    }

    private void used(Prompt prompt) {
        if (!latest.isEmpty() && latest.get(0).equals(prompt.title())) {
            return;
        }
        latest.remove(prompt.title());
        latest.add(0, prompt.title());
        if (latest.size() > MOST_RECENT) {
            latest.remove(MOST_RECENT);
        }
        recentPrompts.setAll(named(latest, prompts));
        save.accept(new OwnPrompts(own, pinned, latest));
    }

    private Prompt placed(Prompt prompt) {
        return prompts.stream()
                .filter(known -> known.frame().equals(prompt.frame()))
                .findFirst()
                .orElseGet(() -> {
                    Prompt fresh = new Prompt(free(prompt.title()), prompt.about(), prompt.frame(), prompt.origin());
                    add(fresh);
                    return fresh;
                });
    }

    private String free(String title) {
        String candidate = title;
        for (int number = 2; !named(List.of(candidate), prompts).isEmpty(); number++) {
            candidate = title + " (" + number + ")";
        }
        return candidate;
    }

    private void start(Prompt prompt) {
        chosen.set(null);
        chosen.set(prompt);
        present.set(prompt);
    }

    /** Reads a picture from a file and chooses it; trouble is told, and play goes on. */
    public void open(Path file) {
        String name = String.valueOf(file.getFileName());
        read(name, () -> read(file), this::bring);
    }

    /** Takes a picture that came without a file: {@code 0xAARRGGBB} for each pixel, row by row. */
    public void paste(int width, int height, int[] argb) {
        read("Pasted picture", () -> reader.read(BmpFile.of(width, height, argb)), this::play);
    }

    /** Puts a picture of the player's own at the head of the shelf, in place of one of its name, and chooses it. */
    public void bring(Prompt prompt) {
        own.removeIf(old -> old.title().equals(prompt.title()));
        add(prompt);
        choose(prompt);
    }

    /** Where there are too many, the oldest that are not pinned have to go. */
    private void add(Prompt prompt) {
        own.add(0, prompt);
        for (int i = own.size() - 1; i > 0 && own.size() > MOST_OWN; i--) {
            if (!isPinned(own.get(i))) {
                own.remove(i);
            }
        }
        changed();
    }

    private void read(String title, Callable<Frame> work, Consumer<Prompt> then) {
        background.run(
                work,
                frame -> {
                    problem.set(null);
                    then.accept(new Prompt(title, "", frame));
                },
                failure -> problem.set(explain(title, failure)));
    }

    private Frame read(Path file) throws IOException, MendableException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("expected at most " + MAX_BYTES + " bytes, found " + Files.size(file));
        }
        return reader.read(Files.readAllBytes(file));
    }

    private static Problem explain(String title, Exception failure) {
        if (failure instanceof MendableException known) {
            return Problem.of(known.getMessage(), known.remedy(), known.code(), known);
        }
        return Problem.of(
                "\"" + title + "\" could not be read.",
                "Check that the file is there, is a picture, and that you may read it.",
                "picture-unreadable",
                failure);
    }
}
