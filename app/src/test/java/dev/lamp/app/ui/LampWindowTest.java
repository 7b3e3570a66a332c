package dev.lamp.app.ui;

import static dev.lamp.app.fake.Screen.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeParts;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.app.fake.Screen;
import dev.lamp.app.library.Prompt;
import dev.lamp.app.play.PlayMode;
import dev.lamp.app.record.ExportFormat;
import dev.lamp.app.settings.SettingsStore;
import dev.lamp.assets.platformer.Camera;
import dev.lamp.assets.platformer.Platformer;
import dev.lamp.assets.platformer.Scene;
import dev.lamp.assets.platformer.Themes;
import dev.lamp.assets.platformer.TileRenderer;
import dev.lamp.assets.video.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The main journeys through the window, around a fake world. */
@Tag("screen")
@ExtendWith(ApplicationExtension.class)
class LampWindowTest {

    @TempDir
    private Path folder;

    private final FakeDream dream = new FakeDream();
    private LampWindow window;

    @Start
    void start(Stage stage) {
        window = Screen.open(stage, FakeParts.of(dream, folder));
    }

    @AfterEach
    void close(FxRobot robot) {
        Screen.close(window, robot);
    }

    @Test
    void startsAndPlaysTheFirstPromptByItself(FxRobot robot) throws TimeoutException {
        await(() -> window.play().stepsProperty().get() > 2);
        assertTrue(robot.lookup("#frame").queryAs(ImageView.class).isVisible());
        assertEquals(
                "first  \u00b7  CPU",
                robot.lookup("#status").queryAs(Labeled.class).getText());
    }

    @Test
    void theFrameIsMagnifiedByAWholeNumber(FxRobot robot) throws TimeoutException {
        playing();
        double width = robot.lookup("#frame").queryAs(ImageView.class).getFitWidth();
        assertEquals(0, width % 64);
        assertTrue(width >= 256, "a frame of " + width);
    }

    @Test
    void aPromptOnTheShelfStartsItsWorld(FxRobot robot) throws TimeoutException {
        playing();
        robot.interact(window.play()::togglePause);
        robot.clickOn("#prompt-4");
        assertEquals("Hills 5", window.shelf().chosenProperty().get().title());
        await(() -> window.play().stepsProperty().get() > 0
                && !window.play().pausedProperty().get());
    }

    @Test
    void keysMeanTheActionsOfTheBundle(FxRobot robot) throws TimeoutException {
        playing();
        robot.press(KeyCode.RIGHT);
        assertActive(1);
        robot.press(KeyCode.SPACE);
        assertActive(2);
        robot.release(KeyCode.SPACE).release(KeyCode.RIGHT);
        robot.press(KeyCode.DIGIT4);
        assertActive(3);
        robot.release(KeyCode.DIGIT4);
        assertEquals(null, window.play().input().activeActionProperty().get());
    }

    @Test
    void keysReachTheGameThoughAButtonHasTheFocus(FxRobot robot) throws TimeoutException {
        playing();
        robot.clickOn("#reset");
        robot.press(KeyCode.SPACE);
        assertActive(5);
        robot.release(KeyCode.SPACE);
        assertFalse(window.play().pausedProperty().get());
    }

    @Test
    void holdingACardOfThePadPressesItsAction(FxRobot robot) throws TimeoutException {
        playing();
        robot.moveTo("#action-7").press(MouseButton.PRIMARY);
        assertActive(6);
        robot.release(MouseButton.PRIMARY);
        assertEquals(null, window.play().input().activeActionProperty().get());
    }

    @Test
    void pausesStepsAndStartsOver(FxRobot robot) throws TimeoutException {
        playing();
        robot.type(KeyCode.P);
        assertTrue(window.play().pausedProperty().get());
        long before = settledSteps();
        robot.type(KeyCode.PERIOD);
        await(() -> window.play().stepsProperty().get() == before + 1);
        robot.type(KeyCode.R);
        await(() -> window.play().stepsProperty().get() == 0);
        long seed = window.play().seedProperty().get();
        robot.type(KeyCode.N);
        assertNotEquals(seed, window.play().seedProperty().get());
    }

    @Test
    void inTurnsTheWorldWaitsForAKey(FxRobot robot) throws TimeoutException {
        playing();
        robot.clickOn("#choose-turns");
        assertEquals(PlayMode.TURNS, window.play().modeProperty().get());
        assertTrue(robot.lookup("#pause").queryAs(Button.class).isDisabled());
        long before = settledSteps();
        robot.type(KeyCode.LEFT);
        await(() -> window.play().stepsProperty().get() == before + 1);
        robot.interact(() -> window.play().modeProperty().set(PlayMode.LIVE));
    }

    @Test
    void aBrokenPictureShowsABannerAndPlayGoesOn(FxRobot robot) throws Exception {
        playing();
        Path broken = Files.write(folder.resolve("broken.png"), new byte[] {1, 2, 3});
        robot.interact(() -> window.shelf().open(broken));
        await(() -> robot.lookup("#banner").query().isVisible());
        assertEquals(
                "This file is not a picture that Lamp can read.",
                robot.lookup("#banner-sentence").queryAs(Labeled.class).getText());
        long before = window.play().stepsProperty().get();
        await(() -> window.play().stepsProperty().get() > before);
        assertFalse(
                bounds(robot, "#banner").intersects(bounds(robot, "#stage")),
                "the news covers something of the picture");
        robot.clickOn("#banner-close");
        assertFalse(robot.lookup("#banner").query().isVisible());
    }

    @Test
    void aPictureOfThePlayersOwnBecomesAWorldAndStaysOnTheShelf(FxRobot robot) throws Exception {
        playing();
        Path picture = Files.write(folder.resolve("cat.png"), new byte[] {3, 2, 3, 4, 5, 6, 7, 8});
        robot.interact(() -> window.shelf().open(picture));
        await(() -> "cat.png".equals(window.shelf().prompts().get(0).title()));
        assertEquals(
                FakeWorld.landscape(3), window.shelf().chosenProperty().get().frame());
    }

    @Test
    void aPastedPictureBecomesAWorld(FxRobot robot) throws TimeoutException {
        playing();
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(new WritableImage(20, 10));
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN));
        await(() -> "Pasted picture".equals(window.shelf().prompts().get(0).title()));
    }

    @Test
    void goingBackOnTheTimelineAndPlayingOnStartsABranch(FxRobot robot) throws TimeoutException {
        turns(robot);
        for (int i = 1; i <= 4; i++) {
            long steps = i;
            robot.type(KeyCode.RIGHT);
            await(() -> window.play().stepsProperty().get() == steps);
        }
        robot.type(KeyCode.COMMA, KeyCode.COMMA);
        assertEquals(2, window.play().stepsProperty().get());
        robot.type(KeyCode.LEFT);
        await(() -> window.play().timeline().stateProperty().get().branches().size() == 2);
        robot.type(KeyCode.OPEN_BRACKET);
        await(() -> window.play().stepsProperty().get() == 4
                && window.play().timeline().stateProperty().get().line().size() == 5);
    }

    @Test
    void holdingBackspaceRunsBackwards(FxRobot robot) throws TimeoutException {
        await(() -> window.play().stepsProperty().get() > 8);
        robot.press(KeyCode.BACK_SPACE);
        await(() -> window.play().stepsProperty().get() < 4);
        robot.release(KeyCode.BACK_SPACE);
        await(() -> window.play().stepsProperty().get() > 6);
    }

    @Test
    void oneOfTheEightWaysOnIsTakenWithAClick(FxRobot robot) throws TimeoutException {
        turns(robot);
        robot.type(KeyCode.Q);
        await(() -> !robot.lookup("#what-if-2").query().isDisabled());
        robot.clickOn("#what-if-2");
        await(() -> window.play().stepsProperty().get() == 1);
    }

    @Test
    void aNameFromAnEarlierDayIsThereWhenTheSheetIsOpenedFirst(FxRobot robot) throws TimeoutException {
        playing();
        robot.interact(() -> window.play().actions().rename(0, "wait"));
        robot.type(KeyCode.F2);
        assertEquals(
                "wait",
                robot.lookup("#action-name-1").queryAs(TextInputControl.class).getText());
        assertEquals("wait", window.play().actions().names().get(0));
    }

    @Test
    void aButtonThatLeadsOnKeepsItsColourWhenItHasTheFocus(FxRobot robot) throws TimeoutException {
        playing();
        robot.push(new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN));
        Region button =
                robot.lookup(".button.accent").match(Node::isFocusTraversable).queryAs(Region.class);
        robot.interact(() -> {
            button.requestFocus();
            button.applyCss();
        });
        assertTrue(button.isFocused());
        button.getBackground().getFills().forEach(fill -> {
            Color seen = (Color) fill.getFill();
            assertTrue(seen.getRed() > seen.getBlue(), "expected amber, found " + seen);
        });
    }

    @Test
    void anActionGetsAnotherNameAndAKeyThatWasTaken(FxRobot robot) throws TimeoutException {
        playing();
        robot.type(KeyCode.F2);
        robot.doubleClickOn("#action-name-1").push(new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN));
        robot.write("wait").type(KeyCode.ENTER);
        assertEquals(
                "wait", window.play().actions().cardsProperty().get().get(0).name());
        robot.clickOn("#action-key-1").type(KeyCode.DIGIT2);
        assertEquals(
                "2 already means right.",
                robot.lookup("#action-warning").queryAs(Labeled.class).getText());
        robot.clickOn("#action-take");
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#actions-sheet").query().isVisible());
        robot.press(KeyCode.DIGIT2);
        assertActive(0);
        robot.release(KeyCode.DIGIT2);
        robot.interact(() -> window.play().actions().restoreAll());
    }

    @Test
    void exportsAGifAndRestoresAWorldFile(FxRobot robot) throws TimeoutException {
        turns(robot);
        robot.type(KeyCode.RIGHT);
        await(() -> window.play().stepsProperty().get() == 1);
        Path gif = folder.resolve("play.gif");
        robot.interact(() -> window.worldsModel().export(ExportFormat.GIF, 2, true, gif));
        await(() -> robot.lookup("#notice").query().isVisible() && Files.exists(gif));
        Path world = folder.resolve("a.lamp");
        robot.interact(() -> window.worldsModel().save(world));
        await(() -> Files.exists(world));
        robot.clickOn("#reset");
        await(() -> window.play().stepsProperty().get() == 0);
        robot.interact(() -> window.worldsModel().open(world, file -> {}));
        await(() -> window.play().stepsProperty().get() == 1
                && window.play().replayProperty().get() < 0);
    }

    @Test
    void theButtonsOfTheStageCoverNoPictureNorTwo(FxRobot robot) throws TimeoutException {
        playing();
        assertFalse(bounds(robot, "#stage-tools").intersects(bounds(robot, "#stage")));
        dev.lamp.assets.platformer.Theme theme = Themes.all().get(0);
        Scene scene = Scene.of(900_000, Camera.ROOM, theme);
        Frame level = new TileRenderer(scene).render(new Platformer(scene.level()));
        robot.interact(() -> window.play()
                .play(new Prompt("Level", "", level, "generator, seed 900000, room, theme: " + theme.name())));
        robot.type(KeyCode.G);
        await(() -> robot.lookup("#true-stage").query().isVisible()
                && bounds(robot, "#true-stage").getMinX()
                        > bounds(robot, "#stage").getMinX() + 64);
        assertFalse(bounds(robot, "#stage-tools").intersects(bounds(robot, "#stage")));
        assertFalse(bounds(robot, "#stage-tools").intersects(bounds(robot, "#true-stage")));
        await(() -> !bounds(robot, "#stage-tools").intersects(bounds(robot, "#hint")));
    }

    @Test
    void theSheetOfKeysOpensAndCloses(FxRobot robot) throws TimeoutException {
        playing();
        robot.type(KeyCode.F1);
        assertTrue(robot.lookup("#key-sheet").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#key-sheet").query().isVisible());
    }

    @Test
    void whatThePlayerChoseIsRemembered(FxRobot robot) throws TimeoutException, IOException {
        playing();
        robot.clickOn("#theme");
        robot.clickOn("#choose-best");
        robot.interact(window::close);
        SettingsStore store = new SettingsStore(folder.resolve("settings.json"));
        assertEquals(Theme.LIGHT, store.load().settings().theme());
        assertEquals(8, store.load().settings().tuning().sampling().steps());
        Files.delete(folder.resolve("settings.json"));
    }

    private static Bounds bounds(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private void turns(FxRobot robot) throws TimeoutException {
        playing();
        robot.interact(() -> {
            window.play().modeProperty().set(PlayMode.TURNS);
            window.play().reset();
        });
        await(() -> window.play().stepsProperty().get() == 0
                && window.play().timeline().stateProperty().get().line().size() == 1);
    }

    private void playing() throws TimeoutException {
        await(() -> window.play().stepsProperty().get() > 0);
    }

    private void assertActive(int index) {
        assertEquals(index, window.play().input().activeActionProperty().get().index());
    }

    /** Steps once nothing is on its way any more. */
    private long settledSteps() {
        long before = -1;
        while (before != window.play().stepsProperty().get()) {
            before = window.play().stepsProperty().get();
            WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        }
        return before;
    }
}
