package dev.lamp.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.app.fake.FakeBundles;
import dev.lamp.app.ui.Background;
import dev.lamp.app.ui.FxThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

@Tag("screen")
@Tag("onnx")
@ExtendWith(ApplicationExtension.class)
class BundleListViewTest {

    @TempDir
    private Path home;

    private final Background background = new Background(new FxThread());
    private LibraryModel model;
    private BundleListView list;

    @Start
    void start(Stage stage) {
        model = new LibraryModel(
                new BundleLibrary(home),
                background,
                new SimpleObjectProperty<>(),
                (dream, done) -> {},
                BundlePlace.SHIPPED);
        list = new BundleListView(model);
        stage.setScene(new Scene(list));
        stage.show();
        model.refresh();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void theListShowsTheSameBundleAsTheDetails(FxRobot robot) throws IOException, TimeoutException {
        await(1);
        Path elsewhere = FakeBundles.write(home.resolve("elsewhere"), "other");
        robot.interact(() -> model.add(elsewhere));
        await(2);
        assertShows("other", robot);
    }

    @Test
    void theListStillShowsItAfterItHasBeenFilledAnewWithTheSame(FxRobot robot) throws TimeoutException {
        await(1);
        assertShows("first", robot);
        AtomicInteger fillings = new AtomicInteger();
        robot.interact(() -> {
            model.entries().addListener((ListChangeListener<BundleEntry>) change -> fillings.incrementAndGet());
            model.refresh();
        });
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> fillings.get() > 0);
        assertShows("first", robot);
    }

    @Test
    void theListSaysThatBundlesAreReadUntilItHasThem(FxRobot robot) throws TimeoutException {
        BlockingQueue<Runnable> untold = new LinkedBlockingQueue<>();
        try (Background slow = new Background(untold::add)) {
            LibraryModel another = new LibraryModel(
                    new BundleLibrary(home), slow, new SimpleObjectProperty<>(), (d, done) -> {}, BundlePlace.SHIPPED);
            robot.interact(() -> {
                list.getScene().setRoot(new BundleListView(another));
                another.refresh();
            });
            assertEquals("Reading bundles \u2026", reading(robot));
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
                robot.interact(() -> tell(untold));
                return another.entries().size() == 1;
            });
            assertEquals("", reading(robot));
        }
    }

    private static void tell(Queue<Runnable> untold) {
        for (Runnable told = untold.poll(); told != null; told = untold.poll()) {
            told.run();
        }
    }

    private static String reading(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#bundles-reading").queryAllAs(Label.class).stream()
                .filter(NodeQueryUtils.isVisible()::test)
                .map(Label::getText)
                .collect(Collectors.joining());
    }

    private void assertShows(String title, FxRobot robot) {
        robot.interact(() -> {
            BundleEntry shown = model.selectedProperty().get();
            assertEquals(title, shown.title());
            assertEquals(shown, list.getSelectionModel().getSelectedItem());
            assertEquals(
                    model.entries().indexOf(shown), list.getSelectionModel().getSelectedIndex());
        });
    }

    private void await(int bundles) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> model.entries().size() == bundles);
    }
}
