package dev.lamp.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;

/**
 * One of the window's rooms, such as the one to play in and the one to draw in. The window shows one room at a time,
 * under a tab each. Everything here is called on the FX thread; a room gets what it shares with the others from the
 * {@link House} that it was made with.
 */
public interface Room extends AutoCloseable {

    /** Short and stable, in small letters; the id of the tab is {@code room-} and this. */
    String id();

    /** The word on the tab. */
    String title();

    /** What one does here, a few words for the tooltip of the tab. */
    String about();

    /** What the room shows; asked for once, when the room is first entered, so a room may build it then. */
    Node view();

    /** The room comes to the front. */
    default void enter() {}

    /** Another room comes to the front. */
    default void leave() {}

    /** Keys that do something while this room is at the front, besides those that work everywhere; asked for once. */
    default Map<KeyCombination, Runnable> keys() {
        return Map.of();
    }

    /** Keys that do something for as long as they are held: told true when they go down, false when they come up. */
    default Map<KeyCode, Consumer<Boolean>> holds() {
        return Map.of();
    }

    /**
     * Whether the keys of the game (arrows, space, 1 to 8 and so on) belong to the game while this room is at the
     * front.
     */
    default boolean hearsGameKeys() {
        return false;
    }

    /** Where the room has a narrow place for news that covers nothing needed; otherwise news goes above the room. */
    default Optional<Pane> newsPlace() {
        return Optional.empty();
    }

    /**
     * Files were dropped while this room was at the front.
     *
     * @param files one or more
     * @return whether the room takes them; otherwise the first is opened as a picture to play
     */
    default boolean take(List<Path> files) {
        return false;
    }

    /** The window closes; never fails. */
    @Override
    default void close() {}
}
