package dev.lamp.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.ui.Background;
import dev.lamp.app.ui.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabModelTest {

    private static final TrainingPlan PLAN =
            new TrainingPlan(100, 1, "cpu", new TrainingData.Generated(0.4, 0.3, 0.1, 0.7));

    @TempDir
    private Path temp;

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Background background = new Background(window::add);
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();
    private final List<List<String>> started = new ArrayList<>();
    private final List<Path> played = new ArrayList<>();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private Path checkout;
    private LabModel model;

    @BeforeEach
    void makeLab() throws IOException {
        checkout = temp.resolve("checkout");
        Files.createDirectories(checkout.resolve("genie-runtime").resolve("training"));
        Files.writeString(checkout.resolve("genie-runtime/training/pom.xml"), "");
        Files.writeString(checkout.resolve("mvnw"), "");
        TrainingProgram program = (home, words, log) -> {
            started.add(words);
            return new TrainingProgram.Started(ProcessHandle.current().pid(), exit);
        };
        model = new LabModel(
                new LabModel.Means(temp.resolve("runs"), program, window::add, background, problem, played::add),
                TrainingHome.around(checkout.resolve("app").resolve("target")));
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void aRunIsStartedNotedAndWatched() throws Exception {
        model.start("mine", PLAN);
        until(() -> model.stateProperty().get() != null);
        assertEquals(
                List.of("train", "all", "--minutes", "100.00"), started.get(0).subList(0, 4));
        RunState state = model.stateProperty().get();
        assertTrue(state.alive());
        assertEquals(PLAN, state.plan().orElseThrow());
        assertEquals(100, state.minutesLeft().orElseThrow(), 1e-6);
        assertFalse(state.isPlayable());
    }

    @Test
    void theTimeLeftCountsWhatEveryStageHasDone() throws Exception {
        Path run = run("dynamics", "1,1800.00,train,loss,1.0\n");
        run("tokenizer", "1,600.00,train,loss,1.0\n");
        RunFiles.note(run, PLAN, -1);
        model.open(run);
        until(() -> model.stateProperty().get() != null);
        assertFalse(model.stateProperty().get().alive());
        assertEquals(0 + 20 + 45, model.stateProperty().get().minutesLeft().orElseThrow(), 1e-6);
        assertEquals(Optional.of(LabStage.DYNAMICS), model.stateProperty().get().latest());
    }

    @Test
    void stoppingLeavesTheStopFile() throws Exception {
        Path run = run("dynamics", "1,1.00,train,loss,1.0\n");
        model.open(run);
        model.stop();
        until(() -> Files.exists(run.resolve("dynamics").resolve("stop")));
    }

    @Test
    void aStageThatHasNotBegunFindsTheStopEvenIfTheWindowIsClosedBefore() throws Exception {
        Path run = run("tokenizer", "1,1.00,train,loss,1.0\n");
        model.open(run);
        model.stop();
        until(() -> Files.exists(run.resolve("dynamics").resolve("stop")));
        until(() -> model.stateProperty().get() != null);
        assertEquals(
                Optional.of(LabStage.TOKENIZER), model.stateProperty().get().latest());
    }

    @Test
    void aRunThatGoesOnForgetsAStopThatNobodyHeeded() throws Exception {
        Path run = run("tokenizer", "1,1.00,train,loss,1.0\n");
        RunFiles.askToStop(run);
        model.open(run);
        model.resume(PLAN);
        until(() -> !started.isEmpty());
        assertFalse(Files.exists(run.resolve("dynamics").resolve("stop")));
    }

    @Test
    void aRunThatWasStoppedIsNoErrorAndCanGoOn() throws Exception {
        startAndStop(0);
        until(() -> model.messageProperty().get().startsWith("The run has stopped."));
        assertNull(problem.get());
    }

    @Test
    void aStopThatComesWhileTheBundleIsMadeIsTooLate() throws Exception {
        model.start("mine", PLAN);
        until(() -> model.stateProperty().get() != null);
        model.stop();
        Path bundle =
                Files.createDirectory(RunFiles.bundle(model.selectedProperty().get()));
        // Clocks of file systems are coarse.
        Files.setLastModifiedTime(bundle, FileTime.from(Instant.now().plusSeconds(1)));
        exit.complete(0);
        until(() -> model.messageProperty().get().startsWith("The run is finished"));
        assertNull(problem.get());
    }

    @Test
    void aRunThatFailsThoughItWasAskedToStopIsAnError() throws Exception {
        startAndStop(1);
        until(() -> problem.get() != null);
        assertEquals("lab-run", problem.get().code());
    }

    /** A run that is asked to stop, and then ends with a status. */
    private void startAndStop(int status) throws Exception {
        model.start("mine", PLAN);
        until(() -> model.stateProperty().get() != null);
        model.stop();
        exit.complete(status);
    }

    @Test
    void ofALongLogTheLastWholeLinesAreShown() throws Exception {
        Path run = run("dynamics", "1,1.00,train,loss,1.0\n");
        Files.writeString(RunFiles.log(run), "an early line\n".repeat(1000) + "the last line\n");
        String log = RunFiles.read(run).log();
        assertTrue(log.startsWith("an early line\n") && log.endsWith("an early line\nthe last line\n"), log);
        assertTrue(log.length() <= 6000, "shows " + log.length() + " characters");
        Files.writeString(RunFiles.log(run), "all there is\n");
        assertEquals("all there is\n", RunFiles.read(run).log());
    }

    @Test
    void anExportThatFailsTellsTheEndOfTheLog() throws Exception {
        Path run = run("dynamics", "1,1.00,train,loss,1.0\n");
        Files.writeString(RunFiles.log(run), "no latent actions yet\n");
        model.open(run);
        until(() -> model.stateProperty().get() != null);
        model.playCheckpoint();
        until(() -> !started.isEmpty());
        exit.complete(2);
        until(() -> problem.get() != null);
        assertTrue(problem.get().details().contains("no latent actions yet"));
        assertEquals(List.of(), played);
    }

    @Test
    void theCheckpointIsExportedThenPlayed() throws Exception {
        Path run = run("dynamics", "1,1.00,train,loss,1.0\n");
        model.open(run);
        model.playCheckpoint();
        until(() -> !started.isEmpty());
        assertTrue(model.bundlingProperty().get());
        model.playCheckpoint();
        exit.complete(0);
        until(() -> !played.isEmpty());
        assertFalse(model.bundlingProperty().get());
        assertEquals(1, started.size(), "a second bundle was begun before the first was finished");
        assertEquals("export", started.get(0).get(0));
        assertEquals(List.of(run.resolve("bundle")), played);
    }

    @Test
    void withoutTheSourceNothingStartsAndThePlayerIsTold() throws Exception {
        model = new LabModel(
                new LabModel.Means(
                        temp.resolve("runs"),
                        (home, words, log) -> null,
                        window::add,
                        background,
                        problem,
                        played::add),
                Optional.empty());
        model.start("mine", PLAN);
        assertTrue(window.isEmpty());
        model.chooseHome(temp.resolve("runs"));
        assertEquals("no-checkout", problem.get().code());
        model.chooseHome(checkout);
        assertEquals(checkout, model.homeProperty().get().checkout());
    }

    @Test
    void namesThatAreNoFoldersAreRefused() {
        model.start("../up", PLAN);
        assertEquals("run-name", problem.get().code());
    }

    @Test
    void theCommandGoesThroughTheWrapperAndKeepsBlanksTogether() {
        List<String> command = new TrainingHome(checkout).command(List.of("train", "all", "--run", "/a b"));
        assertEquals("-Dargs=train all --run \"/a b\"", command.get(command.size() - 1));
        assertTrue(command.get(0).startsWith(checkout.resolve("mvnw").toString()));
    }

    private Path run(String stage, String rows) throws IOException {
        Path folder =
                Files.createDirectories(temp.resolve("runs").resolve("one").resolve(stage));
        Files.writeString(folder.resolve("metrics.csv"), rows);
        return folder.getParent();
    }

    /** Runs what the background has to tell until something is so. */
    private void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable told = window.poll(60, TimeUnit.SECONDS);
            assertNotNull(told, "nothing more is told");
            told.run();
        }
    }
}
