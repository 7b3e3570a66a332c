package dev.lamp.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lamp.app.fake.FakeDream;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.app.play.Dream;
import dev.lamp.app.ui.Background;
import dev.lamp.runtime.compare.Familiarity;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FamiliarityModelTest {

    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Background background = new Background(window::add);
    private final ObjectProperty<Dream> dream = new SimpleObjectProperty<>();
    private final FamiliarityModel model = new FamiliarityModel(dream, background);

    @AfterEach
    void close() {
        model.close();
        background.close();
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable message = window.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertNotNull(message, "expected the judge to say something, found silence");
            message.run();
        }
    }

    @Test
    void everyPictureIsJudgedOnceThereIsAModelAndAnewByAnother() throws InterruptedException {
        ObservableValue<Familiarity> hills = model.of(FakeWorld.landscape(1));
        assertNull(hills.getValue());
        dream.set(new FakeDream());
        ObservableValue<Familiarity> others = model.of(FakeWorld.landscape(2));
        await(() -> hills.getValue() != null && others.getValue() != null);
        Familiarity before = hills.getValue();
        dream.set(null);
        assertNull(hills.getValue());
        dream.set(new FakeDream());
        await(() -> hills.getValue() != null);
        assertEquals(before, hills.getValue());
    }
}
