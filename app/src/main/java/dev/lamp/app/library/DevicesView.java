package dev.lamp.app.library;

import dev.lamp.app.library.LibraryModel.DeviceRow;
import dev.lamp.app.ui.Buttons;
import dev.lamp.runtime.Device;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Where the model runs: each device, whether it can be used here, why not, and how to get it. */
final class DevicesView extends VBox {

    private final LibraryModel model;
    private final VBox rows = new VBox();

    DevicesView(LibraryModel model) {
        this.model = model;
        setId("devices");
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("library-part");
        rows.getStyleClass().add("device-rows");
        Label title = new Label("Runs on");
        title.getStyleClass().add("shelf-title");
        getChildren().addAll(title, rows);
        model.devicesProperty().subscribe(now -> fill());
        model.choicesProperty().subscribe(now -> fill());
    }

    private void fill() {
        rows.getChildren().clear();
        ToggleGroup group = new ToggleGroup();
        for (DeviceRow row : model.devicesProperty().get()) {
            rows.getChildren().add(row(row, group));
        }
    }

    private VBox row(DeviceRow row, ToggleGroup group) {
        Device device = row.device();
        Device.Availability availability = row.availability();
        RadioButton button = new RadioButton(title(device));
        button.setId("device-" + device.name().toLowerCase(Locale.ROOT));
        button.setToggleGroup(group);
        button.setDisable(!availability.available());
        button.setSelected(model.choicesProperty().get().device() == device);
        button.setTooltip(Buttons.tooltip("Run the model on " + title(device)));
        button.setOnAction(event -> {
            model.chooseDevice(device);
            fill();
        });
        Label words = new Label((availability.reason() + " " + availability.remedy()).strip());
        words.getStyleClass().addAll("quiet", "device-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return new VBox(button, words);
    }

    private static String title(Device device) {
        String title = device.title();
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
