package dev.lamp.app.lab;

import dev.lamp.app.ui.Background;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.error.MendableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Training runs: which there are, how they are doing; starts, stops and resumes them. For the window's thread. */
public final class LabModel {

    /** What a lab is made from. */
    public record Means(
            Path runs,
            TrainingProgram program,
            Executor window,
            Background background,
            ObjectProperty<Problem> problem,
            Consumer<Path> play) {}

    /** A run that was asked to stop, and when. */
    private record Stop(Path run, Instant asked) {}

    private static final String STARTING =
            "Starting; the first start builds the training program, which takes a minute or more.";

    private final ObservableList<Path> runs = FXCollections.observableArrayList();
    private final ObjectProperty<Path> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TrainingHome> home = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper bundling = new ReadOnlyBooleanWrapper();
    private final Means means;
    private boolean reading;
    private Stop stopping;

    /**
     * @param means the folder of runs, and how to train and to play
     * @param found the checkout that trains, if there is one
     */
    public LabModel(Means means, Optional<TrainingHome> found) {
        this.means = means;
        home.set(found.orElse(null));
        selected.subscribe(now -> {
            state.set(null);
            look();
        });
    }

    /** Uses another checkout. */
    public void chooseHome(Path folder) {
        Optional<TrainingHome> found = TrainingHome.around(folder);
        if (found.isPresent()) {
            home.set(found.get());
            refresh();
        } else {
            means.problem()
                    .set(Problem.of(
                            "There is no source of Lamp in " + folder + ".",
                            "Choose the folder that holds mvnw and genie-runtime.",
                            "no-checkout"));
        }
    }

    /** Looks which runs there are. */
    public void refresh() {
        TrainingHome from = home.get();
        means.background().run(() -> list(from), this::show, this::tell);
    }

    private List<Path> list(TrainingHome from) throws IOException {
        List<Path> found = new ArrayList<>(listed(means.runs()));
        if (from != null) {
            found.addAll(listed(from.checkout().resolve("runs")));
        }
        return found;
    }

    private static List<Path> listed(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(RunFiles::isRun).sorted().toList();
        }
    }

    private void show(List<Path> found) {
        Path before = selected.get();
        runs.setAll(found);
        if (before != null && !runs.contains(before)) {
            runs.add(0, before);
        }
        selected.set(before == null && !runs.isEmpty() ? runs.get(0) : before);
    }

    /** Shows a run that lies elsewhere. */
    public void open(Path run) {
        if (!runs.contains(run)) {
            runs.add(0, run);
        }
        selected.set(run);
    }

    /** Looks how the selected run is doing; call now and then. */
    public void look() {
        Path run = selected.get();
        if (run == null || reading) {
            return;
        }
        reading = true;
        means.background()
                .run(
                        () -> RunFiles.read(run),
                        seen -> {
                            reading = false;
                            if (seen.folder().equals(selected.get())) {
                                state.set(seen);
                                follow(seen);
                            } else {
                                look();
                            }
                        },
                        failure -> {
                            reading = false;
                            tell(failure);
                        });
    }

    private void follow(RunState seen) {
        if (seen.alive() && message.get().equals(STARTING) && !seen.curves().isEmpty()) {
            message.set("");
        }
    }

    /** Starts a new run under a name, or goes on with the one that has it. */
    public void start(String name, TrainingPlan plan) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,40}")) {
            means.problem()
                    .set(Problem.of(
                            "\"" + name + "\" is no name for a run.",
                            "Use letters, digits, dots and dashes.",
                            "run-name"));
            return;
        }
        train(means.runs().resolve(name), plan);
    }

    /** Goes on with the selected run, for as many minutes in all. */
    public void resume(TrainingPlan plan) {
        if (selected.get() != null) {
            train(selected.get(), plan);
        }
    }

    private void train(Path run, TrainingPlan plan) {
        TrainingHome at = home.get();
        if (at == null) {
            return;
        }
        message.set(STARTING);
        stopping = null;
        means.background()
                .run(
                        () -> {
                            Files.createDirectories(run);
                            RunFiles.forgetStop(run);
                            TrainingProgram.Started started =
                                    means.program().start(at, plan.arguments(run), RunFiles.log(run));
                            RunFiles.note(run, plan, started.pid());
                            return started;
                        },
                        started -> {
                            started.exit().thenAcceptAsync(exit -> ended(exit, run), means.window());
                            open(run);
                            look();
                        },
                        this::tell);
    }

    private void ended(int exit, Path run) {
        if (exit != 0) {
            message.set("");
            fail("The run \"" + run.getFileName() + "\" ended with an error.", "lab-run", exit);
        } else if (stopping != null && stopping.run().equals(run)) {
            Stop stop = stopping;
            means.background().run(() -> RunFiles.hasBundleSince(run, stop.asked()), this::tellEnd, this::tell);
        } else {
            tellEnd(true);
        }
        look();
    }

    /** A stop may come too late to stop anything. */
    private void tellEnd(boolean bundled) {
        message.set(
                bundled
                        ? "The run is finished; its bundle is ready to be played."
                        : "The run has stopped. Resume goes on from its last checkpoint.");
    }

    private void fail(String sentence, String code, int exit) {
        String log = Optional.ofNullable(state.get()).map(RunState::log).orElse("");
        means.problem()
                .set(new Problem(
                        sentence,
                        "The end of its log says why. What was saved is still there.",
                        code,
                        String.join(System.lineSeparator(), sentence, "exit status: " + exit, log)));
    }

    /** Asks the selected run to save and stop. */
    public void stop() {
        Path run = selected.get();
        if (run != null) {
            message.set("Stopping after the present update; it saves first.");
            stopping = new Stop(run, Instant.now());
            means.background()
                    .run(
                            () -> {
                                RunFiles.askToStop(run);
                                return run;
                            },
                            asked -> {},
                            this::tell);
        }
    }

    /** Makes a bundle of the selected run's newest checkpoints, then plays it. */
    public void playCheckpoint() {
        Path run = selected.get();
        TrainingHome at = home.get();
        if (run == null || at == null || bundling.get()) {
            return;
        }
        bundling.set(true);
        List<String> words = List.of("export", "--run", run.toAbsolutePath().toString(), "--name", name(run));
        message.set("Making a bundle of the newest checkpoints \u2026");
        means.background()
                .run(
                        () -> means.program().start(at, words, RunFiles.log(run)),
                        started -> started.exit().thenAcceptAsync(exit -> exported(exit, run), means.window()),
                        failure -> {
                            bundling.set(false);
                            tell(failure);
                        });
    }

    /** Bundles have plainer names than folders may have. */
    private static String name(Path run) {
        String plain = run.getFileName().toString().replaceAll("[^A-Za-z0-9.-]", "-");
        return plain.matches("[A-Za-z0-9].*") ? plain : "mine";
    }

    private void exported(int exit, Path run) {
        bundling.set(false);
        look();
        message.set("");
        if (exit == 0) {
            means.play().accept(RunFiles.bundle(run));
        } else {
            fail("No bundle could be made of \"" + run.getFileName() + "\".", "lab-export", exit);
        }
    }

    private void tell(Exception failure) {
        message.set("");
        means.problem()
                .set(
                        failure instanceof MendableException known
                                ? Problem.of(known.getMessage(), known.remedy(), known.code(), known)
                                : Problem.of(
                                        "The lab could not do that: " + failure.getMessage() + ".",
                                        "Check that Lamp may write to " + means.runs() + ", and look at the details.",
                                        "lab-failed",
                                        failure));
    }

    /** Runs to look at. */
    public ObservableList<Path> runs() {
        return runs;
    }

    public ObjectProperty<Path> selectedProperty() {
        return selected;
    }

    /** How the selected run is doing; null until that is known. */
    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The checkout that trains; null if there is none. */
    public ReadOnlyObjectProperty<TrainingHome> homeProperty() {
        return home.getReadOnlyProperty();
    }

    /** Whether a bundle is being made, so that nobody asks for another one meanwhile. */
    public ReadOnlyBooleanProperty bundlingProperty() {
        return bundling.getReadOnlyProperty();
    }

    /** What is going on; empty for nothing. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Says something about what is going on. */
    void say(String words) {
        message.set(words);
    }
}
