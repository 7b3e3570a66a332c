package dev.lamp.app.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The row at the top: who we are, what is loaded on which device, and the look and the keys. */
final class TopBarView extends HBox {

    /**
     * @param rooms the tabs to choose from
     * @param status bundle and device
     * @param theme read and written
     * @param keys opens the sheet of keys
     */
    TopBarView(RoomsModel rooms, ObservableValue<Status> status, ObjectProperty<Theme> theme, Runnable keys) {
        setId("top-bar");
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        ImageView sign = new ImageView(LampIcon.image(1));
        sign.setSmooth(false);
        sign.setFitWidth(24);
        sign.setFitHeight(24);
        Label name = new Label("Lamp");
        name.getStyleClass().add("wordmark");
        Label state = Labels.quiet("");
        state.setId("status");
        status.subscribe(now -> {
            state.setText(now.text());
            state.setTooltip(now.note().isEmpty() ? null : Buttons.tooltip(now.note()));
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(sign, name, new RoomTabsView(rooms), space, state, lookButton(theme), keysButton(keys));
    }

    private static Button lookButton(ObjectProperty<Theme> theme) {
        Button look = Buttons.button("theme", null, null, "Light or dark (Ctrl + L)");
        look.getStyleClass().addAll("flat", "button-icon");
        theme.subscribe(now -> look.setGraphic((now == Theme.DARK ? Icon.SUN : Icon.MOON).shape()));
        look.setOnAction(event -> theme.set(theme.get().other()));
        return look;
    }

    private static Button keysButton(Runnable keys) {
        Button button = Buttons.button("keys", "Keys", Icon.KEYS.shape(), "What every key does (F1)");
        button.getStyleClass().add("flat");
        button.setOnAction(event -> keys.run());
        return button;
    }
}
