package dev.lamp.app.ui;

import dev.lamp.app.compare.Bench;
import dev.lamp.app.compare.BundleBench;
import dev.lamp.app.compare.CompareRoom;
import dev.lamp.app.gamepad.GamepadRoom;
import dev.lamp.app.gamepad.SdlPadSource;
import dev.lamp.app.lab.LabRoom;
import dev.lamp.app.lab.TrainingProgram;
import dev.lamp.app.library.BundleDream;
import dev.lamp.app.library.BundleLibrary;
import dev.lamp.app.library.BundlePlace;
import dev.lamp.app.library.LibraryRoom;
import dev.lamp.app.library.PictureReader;
import dev.lamp.app.library.Prompt;
import dev.lamp.app.library.ShippedPrompts;
import dev.lamp.app.play.Dream;
import dev.lamp.app.settings.ConfigFolder;
import dev.lamp.app.settings.SettingsStore;
import dev.lamp.app.sketch.SketchRoom;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.platformer.StandardPalette;
import dev.lamp.assets.video.FrameSize;
import dev.lamp.runtime.DeviceException;
import dev.lamp.tokenizer.prompt.PromptImporter;
import dev.lamp.tokenizer.prompt.PromptOptions;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.stage.Stage;

/** The composition root of the window: here, and only here, the parts are chosen. */
public final class LampApplication extends Application {

    /** JavaFX warns that it runs from the class path, which is how Lamp is meant to run. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    /** For what is still at work when the window has closed, such as the frame at hand, or a file being saved. */
    private static final long PATIENCE_SECONDS = 5;

    private LampWindow window;

    /**
     * Opens the window and returns when it has been closed; once per process.
     *
     * @param args a bundle to play instead of the one that came with Lamp; may be empty
     */
    public static void launchWindow(String[] args) {
        JAVAFX.setLevel(Level.SEVERE);
        launch(LampApplication.class, args);
    }

    @Override
    public void start(Stage stage) {
        Path folder = ConfigFolder.ofThisMachine();
        BundleLibrary library = new BundleLibrary(folder);
        Callable<Dream> dream = new HeadStart<>(() -> dream(library));
        PromptImporter importer = new PromptImporter(FrameSize.STANDARD, StandardPalette.PALETTE);
        PictureReader reader = file -> importer.read(new ByteArrayInputStream(file), PromptOptions.DEFAULT);
        Callable<List<Prompt>> prompts = new HeadStart<>(() -> ShippedPrompts.read(reader));
        SettingsStore settings = new SettingsStore(folder.resolve("settings.json"));
        List<Function<House, Room>> rooms = List.of(
                house -> new SketchRoom(house, importer),
                house -> new CompareRoom(
                        house, LampApplication::bench, reader, Browser.ofThisMachine(house, getHostServices())),
                house -> new LibraryRoom(house, library, bundle(library)),
                house -> new LabRoom(house, library, TrainingProgram.maven(), importer),
                house -> new GamepadRoom(house, SdlPadSource::open));
        window = new LampWindow(stage, new Parts(settings, dream, prompts, reader, rooms));
        Thread.setDefaultUncaughtExceptionHandler(
                new LastWord(new FxThread(), window.play().problemProperty()));
        window.show();
    }

    private Dream dream(BundleLibrary library) throws BundleException, DeviceException {
        return BundleDream.open(bundle(library), library.choices().device());
    }

    /** The model that is played, opened once more to be measured. */
    private static Bench bench(Dream played) throws BundleException, DeviceException {
        if (played instanceof BundleDream dream) {
            return BundleBench.open(dream.bundle(), dream.place(), dream.asked());
        }
        throw new IllegalArgumentException("expected the dream of a bundle, found " + played.name());
    }

    /** The bundle named on the command line, or the one to start with. */
    private BundlePlace bundle(BundleLibrary library) {
        List<String> args = getParameters().getUnnamed();
        return args.isEmpty() ? library.standard() : library.place(Path.of(args.get(0)));
    }

    @Override
    public void stop() {
        window.close();
        window.awaitEnd(PATIENCE_SECONDS);
    }
}
