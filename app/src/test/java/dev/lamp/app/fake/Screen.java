package dev.lamp.app.fake;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for what the window shows. */
public final class Screen {

    private Screen() {}

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
