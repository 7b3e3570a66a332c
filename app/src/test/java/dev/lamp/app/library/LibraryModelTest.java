package dev.lamp.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.fake.FakeBundles;
import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.ui.Background;
import dev.lamp.app.ui.Problem;
import dev.lamp.runtime.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("onnx")
class LibraryModelTest {

    @TempDir
    private Path home;

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Background background = new Background(window::add);
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();
    private final List<Consumer<Boolean>> opening = new ArrayList<>();
    private LibraryModel model;

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void bundlesAndDevicesAreShown() throws Exception {
        open();
        assertEquals(BundlePlace.SHIPPED, model.selectedProperty().get().place());
        until(() -> model.devicesProperty().get().size() == Device.values().length);
        assertTrue(model.devicesProperty().get().get(0).availability().available());
    }

    @Test
    void thatBundlesAreBeingReadIsKnownUntilTheyAreListed() throws Exception {
        model = new LibraryModel(
                new BundleLibrary(home), background, problem, (dream, done) -> {}, BundlePlace.SHIPPED);
        assertEquals(0, model.readingsProperty().get());
        model.refresh();
        model.refresh();
        assertEquals(2, model.readingsProperty().get());
        until(() -> !model.entries().isEmpty());
        assertEquals(1, model.readingsProperty().get());
        until(() -> model.readingsProperty().get() == 0);
    }

    @Test
    void bundlesThatCannotBeListedAreNotSaidToBeRead() throws Exception {
        Files.writeString(home.resolve("library.json"), "{\"opened\": [\"no\\u0000path\"]}");
        model = new LibraryModel(
                new BundleLibrary(home), background, problem, (dream, done) -> {}, BundlePlace.SHIPPED);
        model.refresh();
        until(() -> problem.get() != null);
        assertEquals(0, model.readingsProperty().get());
        assertEquals("library-failed", problem.get().code());
    }

    @Test
    void aBundleFromElsewhereIsAddedAndShown() throws Exception {
        open();
        Path elsewhere = FakeBundles.write(home.resolve("elsewhere"), "other");
        model.add(elsewhere);
        until(() -> model.entries().size() == 2);
        assertEquals("other", model.selectedProperty().get().title());
        model.forget(model.selectedProperty().get());
        until(() -> model.entries().size() == 1);
        assertTrue(Files.exists(elsewhere));
    }

    @Test
    void whatIsNoBundleIsTold() throws Exception {
        open();
        model.add(Files.createDirectory(home.resolve("empty")));
        until(() -> problem.get() != null);
        assertEquals("bundle-not-a-bundle", problem.get().code());
        assertEquals(1, model.entries().size());
    }

    @Test
    void verifyingSaysWhatHasChangedSince() throws Exception {
        Path mine = mine();
        open();
        BundleEntry entry = model.entries().get(1);
        model.verify(entry);
        until(() -> model.messageProperty().get().startsWith("All "));
        Files.writeString(mine.resolve("MODEL_CARD.md"), "something else");
        model.verify(entry);
        until(() -> model.selectedProperty().get().trouble().isPresent());
        assertEquals(
                "This bundle is not as it was published.",
                model.messageProperty().get());
    }

    @Test
    void whatWasSaidOfOneBundleIsNotSaidOfAnother() throws Exception {
        open();
        BundleEntry shipped = model.selectedProperty().get();
        model.add(FakeBundles.write(home.resolve("elsewhere"), "other"));
        until(() -> model.entries().size() == 2);
        model.verify(model.selectedProperty().get());
        until(() -> model.messageProperty().get().startsWith("All "));
        model.selectedProperty().set(shipped);
        assertEquals("", model.messageProperty().get());
    }

    @Test
    void deletingSaysWhatIsFreeAgain() throws Exception {
        mine();
        open();
        model.delete(model.entries().get(1));
        until(() -> model.entries().size() == 1);
        assertTrue(model.messageProperty().get().endsWith("are free again."), model.messageProperty()::get);
    }

    @Test
    void theDeviceIsDecidedOnlyOnceItWorks() throws Exception {
        open();
        model.chooseDevice(Device.CPU);
        opening.remove(0).accept(false);
        assertEquals(Device.AUTO, model.choicesProperty().get().device());
        model.chooseDevice(Device.CPU);
        opening.remove(0).accept(true);
        assertEquals(Device.CPU, model.choicesProperty().get().device());
    }

    @Test
    void playingABundleMarksItOnceItPlays() throws Exception {
        mine();
        open();
        boolean[] went = new boolean[1];
        model.play(model.entries().get(1), () -> went[0] = true);
        assertFalse(went[0]);
        opening.remove(0).accept(true);
        assertTrue(went[0]);
        assertEquals(model.entries().get(1).place(), model.playingProperty().get());
        assertNotNull(model.folder());
    }

    @Test
    void aBundleThatSomebodyElseOpenedIsMarkedByItsHash() throws Exception {
        FakeDream dream = new FakeDream();
        model = new LibraryModel(
                new BundleLibrary(home), background, problem, (opener, done) -> {}, BundlePlace.SHIPPED);
        model.plays(dream);
        assertEquals(BundlePlace.SHIPPED, model.playingProperty().get());
        BundleLibrary library = new BundleLibrary(home);
        Path mine = mine();
        String hash =
                BundleLibrary.read(library.place(mine)).content().orElseThrow().hash();
        model.plays(dream.withHash(hash));
        model.refresh();
        until(() -> model.playingProperty().get().equals(library.place(mine)));
    }

    private Path mine() throws IOException {
        return FakeBundles.write(home.resolve("bundles").resolve("mine"), "mine");
    }

    private void open() throws InterruptedException {
        model = new LibraryModel(
                new BundleLibrary(home), background, problem, (dream, done) -> opening.add(done), BundlePlace.SHIPPED);
        model.refresh();
        until(() -> !model.entries().isEmpty());
    }

    /** Runs what the background has to tell until something is so. */
    private void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable told = window.poll(60, TimeUnit.SECONDS);
            assertNotNull(told, "nothing more is told");
            told.run();
        }
    }
}
