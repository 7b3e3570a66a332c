package dev.lamp.app.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one door back to the FX thread: whatever another thread wants to show goes through here. */
public final class FxThread implements Executor {

    @Override
    public void execute(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }
}
