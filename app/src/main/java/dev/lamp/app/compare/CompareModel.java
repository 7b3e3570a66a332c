package dev.lamp.app.compare;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.actions.consistency.ActionProfile;
import dev.lamp.app.input.ActionScript;
import dev.lamp.app.input.DemoScript;
import dev.lamp.app.library.Prompt;
import dev.lamp.app.report.ComparisonPlan;
import dev.lamp.app.report.ReportOptions;
import dev.lamp.app.report.RunProgress;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.compare.Familiarity;
import dev.lamp.runtime.compare.PromptStart;
import dev.lamp.runtime.dynamics.SamplingOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/** What the compare room shows and does. For the window's thread; the dreaming happens on a {@link Workbench}. */
public final class CompareModel implements AutoCloseable {

    /** How long an action can be held where each has its column. */
    public static final List<Integer> HOLDS = List.of(4, 8, 12, 24);

    private static final int CARD_STEPS = 10;
    private static final int CARD_HELD = 8;

    /** The temperature at which a model draws as it learned to. */
    private static final float THROWN = 1f;

    private final Candidates pictures;
    private final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(Arrangement.SCRIPT);
    private final StringProperty script = new SimpleStringProperty("");
    private final BooleanProperty sharedChance = new SimpleBooleanProperty(true);
    private final BooleanProperty live = new SimpleBooleanProperty();
    private final BooleanProperty strips = new SimpleBooleanProperty();
    private final ObjectProperty<Integer> held = new SimpleObjectProperty<>(ReportOptions.STANDARD.held());
    private final ReadOnlyObjectWrapper<List<DreamCell>> cells = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> actions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ActionProfile>> profiles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Path> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Playback playback = new Playback();
    private final Selection selection = new Selection();
    private final ReportChoice reportChoice = new ReportChoice();
    private final Workbench bench;
    private final ObjectProperty<Problem> problem;
    private final Supplier<LatentAction> pressed;
    private final List<LatentAction> recorded = new ArrayList<>();

    /**
     * @param window runs what the bench has to tell
     * @param problem where trouble is told
     * @param pressed the action that the player holds; asked on the bench's thread
     * @param eye tells how far out a picture is; its answer holds null until it knows
     */
    public CompareModel(
            Executor window,
            ObjectProperty<Problem> problem,
            Supplier<LatentAction> pressed,
            Function<Frame, ? extends ObservableValue<Familiarity>> eye) {
        this.pictures = new Candidates(eye);
        this.bench = new Workbench(window);
        this.problem = problem;
        this.pressed = pressed;
        playback.positionProperty().subscribe(position -> cells.get().forEach(cell -> cell.show(position.intValue())));
    }

    /** Pictures that may take part. */
    public ObservableList<Candidate> candidates() {
        return pictures.all();
    }

    /** How many of them do. */
    public ReadOnlyIntegerProperty chosenCountProperty() {
        return pictures.chosenCountProperty();
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

    /** Whether each dream that follows the script is shown as a row of frames through time. */
    public BooleanProperty stripsProperty() {
        return strips;
    }

    /** For how many steps each action is held where each has its column. */
    public ObjectProperty<Integer> heldProperty() {
        return held;
    }

    /** The dreams side by side, row by row. */
    public ReadOnlyObjectProperty<List<DreamCell>> cellsProperty() {
        return cells.getReadOnlyProperty();
    }

    /** What the bundle calls the actions; empty before the model is open. */
    public ReadOnlyObjectProperty<List<String>> actionsProperty() {
        return actions.getReadOnlyProperty();
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

    /** What is going on, or what came of it, in a few words. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Whether something is going on that can be stopped. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public Playback playback() {
        return playback;
    }

    public Selection selection() {
        return selection;
    }

    /** What the report is held against. */
    public ReportChoice reportChoice() {
        return reportChoice;
    }

    /** Offers pictures, those that are there already aside; the first few take part at once. */
    public void offer(List<Prompt> prompts) {
        pictures.offer(prompts);
    }

    /** Offers a picture that somebody brings, to take part at once if there is room. */
    public void bring(Prompt prompt) {
        pictures.bring(prompt);
    }

    /** Says something that is over with. */
    public void say(String words) {
        status.set(words);
    }

    /** The candidates that take part, {@value Candidates#MOST} at most. */
    public List<Candidate> chosen() {
        return pictures.chosen();
    }

    /** Compares with another model from now on. */
    public void use(Callable<Bench> opener) {
        bench.use(opener);
        script.set("");
        work("opening the model", (model, turn) -> model.actions(), map -> {
            actions.set(map.actions().stream().map(ActionMap.Entry::name).toList());
            script.set(script.get().isEmpty() ? DemoScript.of(map).toString() : script.get());
        });
    }

    /** Dreams what is asked for, all cells in step. */
    public void dream() {
        parse().ifPresent(pressedOn -> {
            List<DreamCell> fresh = lay();
            boolean keys = live.get() && arrangement.get() != Arrangement.ACTIONS;
            playback.playingProperty().set(!keys); // Whoever plays wants to see the newest frame, and no other.
            int steps = keys ? ActionScript.MAX_LENGTH : pressedOn.size();
            int length = arrangement.get() == Arrangement.ACTIONS ? held.get() : steps;
            SamplingOptions sampling = sampling(arrangement.get() == Arrangement.SEEDS);
            int last = pressedOn.size() - 1;
            CellRun run =
                    new CellRun(fresh, t -> keys ? pressed.get() : pressedOn.get(Math.min(t, last)), length, keys);
            work(
                    keys ? "live: your keys drive all of them" : "dreaming",
                    (model, turn) -> run.run(
                            model,
                            sampling,
                            turn,
                            (frames, action) -> turn.tell(() -> {
                                append(fresh, frames);
                                action.ifPresent(recorded::add);
                                if (!keys) {
                                    status.set(stepsOf("dreaming", fresh.get(0).length() - 1, length));
                                }
                            })),
                    done -> {});
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
        List<DreamCell> fresh = CellPlan.of(arrangement.get(), starts(), Candidates.MOST);
        cells.set(fresh);
        return fresh;
    }

    /** Shared dice always fall on the likeliest, as in Play; dice of their own are thrown in earnest. */
    private SamplingOptions sampling(boolean manySeeds) {
        SamplingOptions standard = SamplingOptions.DEFAULT;
        boolean thrown = manySeeds || !sharedChance.get();
        return thrown ? new SamplingOptions(standard.steps(), THROWN, standard.order()) : standard;
    }

    private List<PromptStart> starts() {
        List<Candidate> chosen = chosen();
        return IntStream.range(0, chosen.size())
                .mapToObj(i -> new PromptStart(
                        chosen.get(i).prompt().title(),
                        chosen.get(i).prompt().frame(),
                        sharedChance.get() ? ReportOptions.SEED : ReportOptions.SEED + i))
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
        parse().ifPresent(pressedOn -> {
            List<LatentAction> some = pressedOn.subList(0, Math.min(CARD_STEPS, pressedOn.size()));
            CardRun run = new CardRun(starts(), some, Math.min(CARD_HELD, held.get()), sampling(false));
            IntFunction<String> far = done -> stepsOf("trying all actions", done, run.steps());
            work(far.apply(0), (model, turn) -> run.run(model, turn, done -> status.set(far.apply(done))), cards -> {
                profiles.set(cards.profiles());
                names.set(cards.names());
            });
        });
    }

    /**
     * Writes the report about the chosen pictures; the same choice goes on where it was stopped.
     *
     * @param home gets a folder for each choice
     */
    public void report(Path home) {
        if (chosen().size() < 2) {
            status.set("choose two pictures at least");
            return;
        }
        parse().ifPresent(pressedOn -> {
            ComparisonPlan plan = ReportOptions.STANDARD
                    .withHeld(held.get())
                    .withSampling(sampling(false))
                    .plan(starts(), pressedOn, List.of());
            Path clips = reportChoice.clipsProperty().get().orElse(null);
            Path folder = reportChoice.place(home, plan);
            work(
                    "measuring",
                    (model, turn) -> model.report(plan, clips, folder, (done, total, left) -> {
                        turn.check();
                        String far = "measuring: " + RunProgress.words(done, total, left);
                        turn.tell(() -> status.set(far));
                    }),
                    written -> {
                        page.set(written);
                        status.set("the report is written");
                    });
        });
    }

    /** Ends whatever is being dreamed or measured; what keys have driven becomes the script. */
    public void cancel() {
        bench.cancel();
        busy.set(false);
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

    private static String stepsOf(String what, int done, int all) {
        return what + ": " + done + " of " + all + " steps";
    }

    private <T> void work(String what, Workbench.Task<T> task, Consumer<T> done) {
        status.set(what);
        busy.set(true);
        bench.run(
                task,
                result -> {
                    busy.set(false);
                    status.set("");
                    done.accept(result);
                },
                this::fail);
    }

    /** Tells why something that was brought cannot take part; what is going on goes on. */
    void refuse(String name, Exception failure) {
        Problem why = Problem.from(failure, failure.getMessage(), "Bring something else.", "compare-unreadable");
        problem.set(new Problem(name + ": " + why.sentence(), why.remedy(), why.code(), why.details()));
    }

    private void fail(Exception failure) {
        busy.set(false);
        status.set("");
        problem.set(Problem.from(
                failure,
                "The comparison stopped: " + failure.getMessage(),
                "Copy the details and report them.",
                "compare-failed"));
    }

    @Override
    public void close() {
        bench.close();
    }
}
