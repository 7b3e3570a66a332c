package dev.lamp.app.compare;

import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.ActionProfile;
import dev.lamp.actions.consistency.MotionCalibration;
import dev.lamp.app.input.ActionScript;
import dev.lamp.app.library.Prompt;
import dev.lamp.app.report.ComparisonPlan;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.compare.Familiarity;
import dev.lamp.runtime.compare.PromptStart;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the compare room shows and does. For the window's thread; the dreaming happens on a {@link Workbench}. */
public final class CompareModel implements AutoCloseable {

    /** Most prompts side by side. */
    public static final int MOST = 16;

    private static final int FIRST_CHOSEN = 6;
    private static final int HELD = 12;
    private static final int CARD_STEPS = 10;
    private static final int EPISODES = 16;

    private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
    private final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(Arrangement.SCRIPT);
    private final StringProperty script = new SimpleStringProperty("");
    private final BooleanProperty sharedChance = new SimpleBooleanProperty(true);
    private final BooleanProperty live = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<DreamCell>> cells = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ActionProfile>> profiles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Path> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final Playback playback = new Playback();
    private final Selection selection = new Selection();
    private final Workbench bench;
    private final ObjectProperty<Problem> problem;
    private final Supplier<LatentAction> pressed;
    private final List<LatentAction> recorded = new ArrayList<>();
    private boolean opened;

    /**
     * @param window runs what the bench has to tell
     * @param problem where trouble is told
     * @param pressed the action that the player holds; asked on the bench's thread
     */
    public CompareModel(Executor window, ObjectProperty<Problem> problem, Supplier<LatentAction> pressed) {
        this.bench = new Workbench(window);
        this.problem = problem;
        this.pressed = pressed;
        playback.positionProperty().subscribe(position -> cells.get().forEach(cell -> cell.show(position.intValue())));
    }

    /** Pictures that may take part. */
    public ObservableList<Candidate> candidates() {
        return candidates;
    }

    /** What stands side by side. */
    public ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    /** The script, such as {@code 2*6,5,0*4}; empty before the model is open. */
    public StringProperty scriptProperty() {
        return script;
    }

    /** Whether all dreams share their chance, so that only the compared thing differs. */
    public BooleanProperty sharedChanceProperty() {
        return sharedChance;
    }

    /** Whether the player's keys drive all dreams at once. */
    public BooleanProperty liveProperty() {
        return live;
    }

    /** The dreams side by side, row by row. */
    public ReadOnlyObjectProperty<List<DreamCell>> cellsProperty() {
        return cells.getReadOnlyProperty();
    }

    /** What each action did, once it has been measured. */
    public ReadOnlyObjectProperty<List<ActionProfile>> profilesProperty() {
        return profiles.getReadOnlyProperty();
    }

    /** What the actions are called, by their measured motion. */
    public ReadOnlyObjectProperty<List<String>> namesProperty() {
        return names.getReadOnlyProperty();
    }

    /** The report written last; null if none. */
    public ReadOnlyObjectProperty<Path> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** What is going on, in a few words. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    public Playback playback() {
        return playback;
    }

    public Selection selection() {
        return selection;
    }

    /** Offers pictures; the first few take part at once. */
    public void offer(List<Prompt> prompts) {
        for (Prompt prompt : prompts) {
            candidates.add(new Candidate(prompt, chosen().size() < FIRST_CHOSEN));
        }
        if (opened) {
            judge();
        }
    }

    /** Offers a picture that somebody brings, to take part at once. */
    public void bring(Prompt prompt) {
        candidates.add(0, new Candidate(prompt, true));
        if (opened) {
            judge();
        }
    }

    /** The candidates that take part, {@value #MOST} at most. */
    public List<Candidate> chosen() {
        return candidates.stream()
                .filter(candidate -> candidate.chosenProperty().get())
                .limit(MOST)
                .toList();
    }

    /** Compares with another model from now on; what the pictures are to it is looked at anew. */
    public void use(Callable<Bench> opener) {
        opened = true;
        bench.use(opener);
        script.set("");
        judge();
    }

    /** Opens the model if need be, and says of each picture that has no word yet how far out it is. */
    private void judge() {
        List<Candidate> unknown = candidates.stream()
                .filter(candidate -> candidate.familiarityProperty().get() == null)
                .toList();
        List<Frame> frames =
                unknown.stream().map(candidate -> candidate.prompt().frame()).toList();
        work(
                "looking at the pictures",
                (model, turn) -> {
                    String walk = Scripts.walk(model.actions()).toString();
                    turn.tell(() -> script.set(script.get().isEmpty() ? walk : script.get()));
                    for (int i = 0; i < frames.size(); i++) {
                        turn.check();
                        Candidate candidate = unknown.get(i);
                        Familiarity verdict = model.judge(frames.get(i));
                        turn.tell(() -> candidate.familiarityProperty().set(verdict));
                    }
                    return frames.size();
                },
                judged -> {});
    }

    private void judgeTheRest() {
        if (candidates.stream()
                .anyMatch(candidate -> candidate.familiarityProperty().get() == null)) {
            judge();
        }
    }

    /** Dreams what is asked for, all cells in step. */
    public void dream() {
        parse().ifPresent(actions -> {
            List<DreamCell> fresh = lay();
            boolean keys = live.get() && arrangement.get() != Arrangement.ACTIONS;
            int steps = keys ? ActionScript.MAX_LENGTH : actions.size();
            int length = arrangement.get() == Arrangement.ACTIONS ? HELD : steps;
            CellRun run = new CellRun(fresh, t -> keys ? pressed.get() : actions.get(t), length, keys);
            work(
                    keys ? "live: your keys drive all of them" : "dreaming",
                    (model, turn) -> run.run(
                            model,
                            turn,
                            (frames, action) -> turn.tell(() -> {
                                append(fresh, frames);
                                action.ifPresent(recorded::add);
                            })),
                    done -> judgeTheRest());
        });
    }

    private Optional<List<LatentAction>> parse() {
        if (chosen().isEmpty()) {
            status.set("choose a picture at least");
            return Optional.empty();
        }
        try {
            problem.set(null);
            return Optional.of(ActionScript.parse(script.get()).actions());
        } catch (IllegalArgumentException e) {
            problem.set(Problem.of(
                    "This is not a script: " + e.getMessage() + ".",
                    "Actions count from 0; 2*6 is the third action, six times.",
                    "script-unreadable"));
            return Optional.empty();
        }
    }

    private List<DreamCell> lay() {
        selection.clear();
        recorded.clear();
        playback.restart();
        playback.playingProperty().set(true);
        List<DreamCell> fresh = CellPlan.of(arrangement.get(), starts(), MOST);
        cells.set(fresh);
        return fresh;
    }

    private List<PromptStart> starts() {
        List<Candidate> chosen = chosen();
        return IntStream.range(0, chosen.size())
                .mapToObj(i -> new PromptStart(
                        chosen.get(i).prompt().title(), chosen.get(i).prompt().frame(), sharedChance.get() ? 1 : 1 + i))
                .toList();
    }

    private void append(List<DreamCell> to, List<Frame> frames) {
        for (int i = 0; i < frames.size(); i++) {
            to.get(i).add(frames.get(i));
        }
        int last = to.get(0).length() - 1;
        playback.lengthProperty().set(last);
        if (live.get()) {
            playback.positionProperty().set(last);
        }
        to.forEach(cell -> cell.show(playback.positionProperty().get()));
    }

    /** Measures what each action does in the chosen pictures. */
    public void measure() {
        parse().ifPresent(actions -> {
            List<PromptStart> starts = starts();
            List<LatentAction> some = actions.subList(0, Math.min(CARD_STEPS, actions.size()));
            work("trying all actions", (model, turn) -> new CardRun(starts, some).run(model, turn), fans -> {
                profiles.set(ActionProfile.of(fans));
                names.set(MotionCalibration.of(fans, Collections.nCopies(LatentAction.COUNT, 0.125)).actions().stream()
                        .map(entry -> entry.name())
                        .toList());
            });
        });
    }

    /** Writes the report about the chosen pictures; the same choice goes on where it was stopped. */
    public void report(Path folder) {
        if (chosen().size() < 2) {
            status.set("choose two pictures at least");
            return;
        }
        parse().ifPresent(actions -> {
            ComparisonPlan plan = new ComparisonPlan(starts(), actions, HELD, EPISODES, SamplingOptions.DEFAULT);
            work(
                    "measuring",
                    (model, turn) -> model.report(plan, folder, (done, total, left) -> {
                        turn.check();
                        String far = String.format(
                                Locale.ROOT, "measuring: %d of %d frames, %.0f s left", done, total, left);
                        turn.tell(() -> status.set(far));
                    }),
                    written -> {
                        page.set(written);
                        status.set("wrote " + written);
                    });
        });
    }

    /** A name for the present choice, the same for the same pictures and script: where its report goes. */
    public String choiceName() {
        String titles = String.join(
                "-", chosen().stream().map(own -> own.prompt().title()).toList());
        return String.format("%08x", (titles + script.get() + sharedChance.get()).hashCode());
    }

    /** Ends whatever is being dreamed or measured; what keys have driven becomes the script. */
    public void cancel() {
        bench.cancel();
        status.set("");
        if (live.get() && !recorded.isEmpty()) {
            live.set(false);
            script.set(new ActionScript(recorded).toString());
        }
    }

    /** The picture that a cell shows now, to be played on. */
    public Optional<Prompt> toPlay() {
        return selection
                .last()
                .map(cell -> new Prompt(cell.title(), "", cell.shownProperty().get()));
    }

    private <T> void work(String what, Workbench.Task<T> task, Consumer<T> done) {
        status.set(what);
        bench.run(
                task,
                result -> {
                    status.set("");
                    done.accept(result);
                },
                this::fail);
    }

    void fail(Exception failure) {
        status.set("");
        problem.set(
                failure instanceof MendableException known
                        ? Problem.of(known.getMessage(), known.remedy(), known.code(), known)
                        : Problem.of(
                                "The comparison stopped: " + failure.getMessage(),
                                "Copy the details and report them.",
                                "compare-failed",
                                failure));
    }

    @Override
    public void close() {
        bench.close();
    }
}
