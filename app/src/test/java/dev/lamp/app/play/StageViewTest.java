package dev.lamp.app.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamp.app.display.StageFilter;
import dev.lamp.app.fake.FakeWorld;
import dev.lamp.assets.video.Frame;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("screen")
@ExtendWith(ApplicationExtension.class)
class StageViewTest {
    private StageView view;

    @Start
    void start(Stage stage) {
        view = new StageView(new SimpleObjectProperty<Frame>(FakeWorld.landscape(1)));
        stage.setScene(new Scene(view, 200, 200));
        stage.show();
    }

    @ParameterizedTest
    @CsvSource({"390, CRISP, 384", "390, SMOOTH, 384", "600, CRISP, 576", "600, SMOOTH, 512", "330, SMOOTH, 256"})
    void theFrameIsAsLargeAsWholePixelsAllow(int side, StageFilter filter, int width, FxRobot robot) {
        robot.interact(() -> {
            view.filterProperty().set(filter);
            view.resize(side, side);
            view.layout();
        });
        assertEquals(width, robot.lookup("#frame").queryAs(ImageView.class).getFitWidth());
    }
}
