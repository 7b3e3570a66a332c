package dev.lamp.app.fake;

import dev.lamp.app.library.PictureReader;
import dev.lamp.app.library.ShippedPrompts;
import dev.lamp.app.settings.SettingsStore;
import dev.lamp.app.ui.LampWindow;
import dev.lamp.app.ui.Parts;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.tokenizer.prompt.PromptImporter;
import dev.lamp.tokenizer.prompt.PromptOptions;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
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
            Path settings = Path.of(getParameters().getRaw().get(0), "settings.json");
            PromptImporter importer = new PromptImporter(FrameSize.STANDARD, StandardPalette.PALETTE);
            PictureReader reader = file -> importer.read(new ByteArrayInputStream(file), PromptOptions.DEFAULT);
            FakeDream dream = new FakeDream();
            Parts parts = new Parts(
                    new SettingsStore(settings), () -> dream, () -> ShippedPrompts.read(reader), reader, List.of());
            window = new LampWindow(stage, parts);
            window.show();
        }

        @Override
        public void stop() {
            window.close();
        }
    }
}
