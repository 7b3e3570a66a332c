package dev.lamp.app.play;

import static dev.lamp.app.play.PlayedModel.await;
import static dev.lamp.app.play.PlayedModel.line;
import static dev.lamp.app.play.PlayedModel.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lamp.app.input.KeyBindings;
import dev.lamp.app.library.BundleDream;
import dev.lamp.app.library.BundlePlace;
import dev.lamp.app.library.Prompt;
import dev.lamp.app.record.WorldFiles;
import dev.lamp.app.ui.Background;
import dev.lamp.assets.prompts.PromptShelf;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.Device;
import dev.lamp.tokenizer.prompt.PromptImporter;
import dev.lamp.tokenizer.prompt.PromptOptions;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped bundle: a world file gives the same frames again, bit for bit, in another session. */
@Tag("onnx")
class BundleReplayTest {

    @TempDir
    private Path folder;

    private final Background background = new Background(Runnable::run);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void aWorldFileWithABranchAndChangedKnobsReplaysBitForBit() throws Exception {
        List<Frame> played;
        try (PlayModel play = begun()) {
            play.modeProperty().set(PlayMode.TURNS);
            play.play(new Prompt("", "", photo()));
            await(play, () -> play.timeline().stateProperty().get().line().size() == 1);
            press(play, "RIGHT", 1);
            press(play, "SPACE", 2);
            play.knobs().passes(2);
            press(play, "LEFT", 3);
            play.timeline().jump(-2);
            press(play, "DIGIT5", 2);
            press(play, "DIGIT1", 3);
            played = line(play);
            WorldFiles.write(worlds(play).world().orElseThrow(), folder.resolve("a.lamp"));
        }
        try (PlayModel again = begun()) {
            worlds(again).open(folder.resolve("a.lamp"), file -> {});
            await(
                    again,
                    () -> again.replayProperty().get() < 0
                            && again.timeline().stateProperty().get().branches().size() == 2);
            assertNull(again.problemProperty().get());
            assertEquals(played, line(again));
        }
    }

    private static PlayModel begun() throws Exception {
        PlayModel play = new PlayModel(KeyBindings.standard(), Runnable::run, Runnable::run, new Random(7));
        play.begin(BundleDream.open(BundlePlace.SHIPPED, Device.CPU));
        return play;
    }

    private static Frame photo() throws Exception {
        try (BundleDream dream = BundleDream.open(BundlePlace.SHIPPED, Device.CPU)) {
            PromptImporter importer = new PromptImporter(
                    dream.manifest().frame(), dream.manifest().palette());
            byte[] picture =
                    PromptShelf.picture(PromptShelf.all().get(PromptShelf.all().size() - 1));
            return importer.read(new ByteArrayInputStream(picture), PromptOptions.DEFAULT);
        }
    }

    private WorldsModel worlds(PlayModel play) {
        return new WorldsModel(play, background, Runnable::run, folder);
    }
}
