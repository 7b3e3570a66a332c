package dev.lamp.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.compare.CompareRoom;
import dev.lamp.app.fake.FakeBench;
import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeParts;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.app.fake.Screen;
import dev.lamp.app.settings.SettingsStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The window's thread never waits for the model: here the model stands still in the middle of a frame until the test
 * lets it go on, which it does only after the window has answered to everything. A window that waits would wait for
 * ever.
 */
@Tag("screen")
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnblockedWindowTest {

    private static final int LONG = 60;

    @TempDir
    private Path folder;

    private final FakeDream dream = new FakeDream();
    private LampWindow window;
    private House house;

    @Start
    void start(Stage stage) {
        window = Screen.open(stage, FakeParts.of(dream, folder, this::room));
    }

    private Room room(House shared) {
        house = shared;
        return new CompareRoom(shared, played -> new FakeBench(), file -> FakeWorld.landscape(1), page -> {});
    }

    @AfterEach
    void close(FxRobot robot) {
        dream.gate().open();
        Screen.close(window, robot);
    }

    private void holdTheModelUp() throws TimeoutException {
        await(() -> window.play().stepsProperty().get() > 0);
        dream.gate().shut();
        await(() -> dream.gate().holdsSomebodyElse());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(LONG, TimeUnit.SECONDS, condition);
    }

    /** Does something on the window's thread, and sees it come through. */
    private static void through(Runnable what) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            what.run();
            done.countDown();
        });
        assertTrue(done.await(LONG, TimeUnit.SECONDS), "the window's thread waits for the model");
    }

    @Test
    void everythingGoesOnWhileTheModelIsHeldUpInAFrame(FxRobot robot) throws TimeoutException, InterruptedException {
        holdTheModelUp();
        through(() -> {});
        robot.press(KeyCode.RIGHT);
        assertEquals(1, window.play().input().activeActionProperty().get().index());
        robot.release(KeyCode.RIGHT);
        through(window.play()::togglePause);
        through(window.play()::togglePause);
        through(window.play()::reset);
        through(() -> window.shelf().choose(window.shelf().prompts().get(3)));
        robot.type(KeyCode.F1);
        through(() -> {});
        assertTrue(dream.gate().holdsSomebodyElse(), "the model has stood still all the time");
        assertEquals("Hills 4", window.shelf().chosenProperty().get().title());
        dream.gate().open();
        await(() -> window.play().stepsProperty().get() > 0);
    }

    @Test
    void theWindowClosesAtOnceAndTheModelAfterItsLastFrame() throws TimeoutException, InterruptedException {
        holdTheModelUp();
        through(() -> window.play().knobs().passes(7));
        through(window::close);
        assertFalse(house.stage().isShowing());
        assertTrue(dream.gate().holdsSomebodyElse(), "the model has stood still all the time");
        assertFalse(dream.isClosed());
        assertEquals(
                7,
                new SettingsStore(folder.resolve("settings.json"))
                        .load()
                        .settings()
                        .tuning()
                        .sampling()
                        .steps());
        dream.gate().open();
        await(dream::isClosed);
    }

    @Test
    void anotherBundleIsPlayedWhileTheOneBeforeIsHeldUpInItsLastFrame() throws TimeoutException, InterruptedException {
        holdTheModelUp();
        FakeDream other = new FakeDream().withHash("other");
        CountDownLatch opened = new CountDownLatch(1);
        through(() -> house.opener().open(() -> other, worked -> opened.countDown()));
        assertTrue(opened.await(LONG, TimeUnit.SECONDS), "the window's thread waits for the model that is over with");
        through(() -> {});
        assertEquals("other", house.dream().get().hash());
        await(() -> window.play().stepsProperty().get() > 0);
        assertTrue(dream.gate().holdsSomebodyElse(), "the model before has stood still all the time");
        assertFalse(dream.isClosed());
        dream.gate().open();
        await(dream::isClosed);
        assertFalse(other.isClosed());
    }
}
