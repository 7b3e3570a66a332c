package dev.lamp.app.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** The tabs of the rooms, in the top bar. */
final class RoomTabsView extends HBox {

    RoomTabsView(RoomsModel model) {
        setId("rooms");
        getStyleClass().add("room-tabs");
        setAlignment(Pos.CENTER_LEFT);
        ToggleGroup group = new ToggleGroup();
        List<Room> rooms = model.rooms();
        for (int i = 0; i < rooms.size(); i++) {
            Room room = rooms.get(i);
            ToggleButton tab =
                    Buttons.toggle("room-" + room.id(), room.title(), room.about() + " (Ctrl + " + (i + 1) + ")");
            tab.getStyleClass().add("room-tab");
            tab.setFocusTraversable(true);
            tab.setToggleGroup(group);
            tab.setOnAction(event -> {
                tab.setSelected(true);
                model.go(room);
            });
            model.frontProperty().subscribe(front -> tab.setSelected(front == room));
            getChildren().add(tab);
        }
        setVisible(rooms.size() > 1);
    }
}
