package dev.lamp.app.fake;

import dev.lamp.app.ui.LampWindow;
import dev.lamp.app.ui.Parts;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Opens a window for a test, waits for what it shows, and closes it. */
public final class Screen {

    private Screen() {}

    /** Opens a window; on its own thread. */
    public static LampWindow open(Stage stage, Parts parts) {
        LampWindow window = new LampWindow(stage, parts);
        window.show();
        return window;
    }

    /** Closes a window and waits until nothing of it goes on. */
    public static void close(LampWindow window, FxRobot robot) {
        robot.interact(window::close);
        window.awaitEnd(60);
    }

    /**
     * Waits until something is so. It is asked on the window's thread, between two events: another thread could see it
     * in the middle of one, with only half of what follows done, and the more so the busier the machine is.
     *
     * @throws TimeoutException if it is not so within a minute
     */
    public static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
