package dev.lamp.app.ui;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Shows the room at the front; a room's view is made when it is first entered, and kept. */
final class RoomsView extends StackPane {
    private final Map<Room, Node> views = new HashMap<>();

    RoomsView(RoomsModel model) {
        model.frontProperty().subscribe(room -> getChildren().setAll(views.computeIfAbsent(room, Room::view)));
    }
}
