package dev.lamp.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

class RoomsModelTest {
    private final List<String> events = new ArrayList<>();
    private final Room hall = new NotingRoom("hall");
    private final Room attic = new NotingRoom("attic");

    @Test
    void theFirstRoomIsEnteredAndEachIsLeftBeforeTheNext() {
        RoomsModel model = new RoomsModel(List.of(hall, attic));
        model.go(attic);
        model.go(attic);
        model.go(model.find("hall").orElseThrow());
        assertEquals(hall, model.frontProperty().get());
        assertEquals(List.of("enter hall", "leave hall", "enter attic", "leave attic", "enter hall"), events);
    }

    @Test
    void roomsAreClosedInReverse() {
        new RoomsModel(List.of(hall, attic)).close();
        assertEquals(List.of("enter hall", "close attic", "close hall"), events);
    }

    private final class NotingRoom implements Room {
        private final String id;

        NotingRoom(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String title() {
            return id;
        }

        @Override
        public String about() {
            return id;
        }

        @Override
        public Node view() {
            throw new IllegalStateException("expected nobody to look");
        }

        @Override
        public void enter() {
            events.add("enter " + id);
        }

        @Override
        public void leave() {
            events.add("leave " + id);
        }

        @Override
        public void close() {
            events.add("close " + id);
        }
    }
}
