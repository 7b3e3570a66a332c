package dev.lamp.app.fake;

import dev.lamp.app.ui.LampWindow;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;

/** Opens the window around a fake world, to look at it. */
public final class TryWindow {

    private TryWindow() {}

    public static void main(String[] args) {
        Application.launch(TryApplication.class, args);
    }

    /** The application behind it. */
    public static final class TryApplication extends Application {

        private LampWindow window;

        @Override
        public void start(Stage stage) {
            window = new LampWindow(
                    stage,
                    FakeParts.of(
                            new FakeDream(), Path.of(getParameters().getRaw().get(0))));
            window.show();
        }

        @Override
        public void stop() {
            window.close();
        }
    }
}
