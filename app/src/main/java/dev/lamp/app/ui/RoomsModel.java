package dev.lamp.app.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which room is at the front. For the window's thread. */
public final class RoomsModel implements AutoCloseable {
    private final List<Room> rooms;
    private final ReadOnlyObjectWrapper<Room> front = new ReadOnlyObjectWrapper<>();

    /** @param rooms at least one, in the order of their tabs; the first comes to the front */
    public RoomsModel(List<Room> rooms) {
        this.rooms = List.copyOf(rooms);
        go(this.rooms.get(0));
    }

    public List<Room> rooms() {
        return rooms;
    }

    /** The room that is shown. */
    public ReadOnlyObjectProperty<Room> frontProperty() {
        return front.getReadOnlyProperty();
    }

    /** Brings a room to the front. */
    public void go(Room room) {
        Room before = front.get();
        if (before == room) {
            return;
        }
        if (before != null) {
            before.leave();
        }
        front.set(room);
        room.enter();
    }

    /** The room of an id, if there is one. */
    public Optional<Room> find(String id) {
        return rooms.stream().filter(room -> room.id().equals(id)).findFirst();
    }

    /** Closes the rooms, the last first. */
    @Override
    public void close() {
        for (int i = rooms.size() - 1; i >= 0; i--) {
            rooms.get(i).close();
        }
    }
}
