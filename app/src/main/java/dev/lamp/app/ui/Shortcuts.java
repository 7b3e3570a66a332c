package dev.lamp.app.ui;

import dev.lamp.app.input.KeyCatcher;
import dev.lamp.app.input.PlayerInput;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Brings every key to where it belongs before any control sees it: the game's keys to the game, the rest to the
 * window's commands. So the game hears its keys wherever the focus is, and space never presses a button by accident.
 */
public final class Shortcuts {

    private final PlayerInput game;
    private final RoomsModel rooms;
    private final Map<KeyCombination, Runnable> commands;
    private final Map<Room, Map<KeyCombination, Runnable>> roomKeys = new HashMap<>();
    private final Map<KeyCode, Consumer<Boolean>> holding = new HashMap<>();

    /**
     * @param game gets the game's keys while the room at the front plays
     * @param rooms the keys of the one at the front work
     * @param commands what the window's own keys do, in every room
     */
    Shortcuts(PlayerInput game, RoomsModel rooms, Map<KeyCombination, Runnable> commands) {
        this.game = game;
        this.rooms = rooms;
        this.commands = Map.copyOf(commands);
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> handle(event, scene));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            boolean known = game.keyUp(event.getCode().name());
            if (known && rooms.frontProperty().get().hearsGameKeys()) {
                event.consume();
            }
            Consumer<Boolean> held = holding.remove(event.getCode());
            if (held != null) {
                held.accept(false);
            }
        });
        scene.windowProperty().subscribe(window -> {
            if (window != null) {
                window.focusedProperty().subscribe(focused -> {
                    if (!focused) {
                        game.releaseAll();
                        holding.values().forEach(held -> held.accept(false));
                        holding.clear();
                    }
                });
            }
        });
    }

    private void handle(KeyEvent event, Scene scene) {
        if (isOfFocus(scene.getFocusOwner(), event)) {
            return;
        }
        Room front = rooms.frontProperty().get();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (plain && front.hearsGameKeys() && game.keyDown(event.getCode().name())) {
            event.consume();
        } else if (plain && event.getCode() == KeyCode.ENTER && scene.getFocusOwner() instanceof ButtonBase button) {
            button.fire();
            event.consume();
        } else if (plain && front.holds().containsKey(event.getCode())) {
            holding.computeIfAbsent(event.getCode(), front.holds()::get).accept(true);
            event.consume();
        } else {
            boolean meant = command(event, roomKeys.computeIfAbsent(front, Room::keys));
            // Esc closes whatever is open, in the room and around it.
            if (!meant || event.getCode() == KeyCode.ESCAPE) {
                meant |= command(event, commands);
            }
            if (meant) {
                event.consume();
            }
        }
    }

    /** Whether a key is text, is being bound, or moves among buttons, and so no command; Esc is one in a text, too. */
    private static boolean isOfFocus(Node focus, KeyEvent event) {
        return focus instanceof TextInputControl && event.getCode() != KeyCode.ESCAPE
                || focus instanceof KeyCatcher catcher && catcher.waits()
                || ArrowGroup.hears(focus, event.getCode());
    }

    /** Runs the command of a key, if there is one. */
    private static boolean command(KeyEvent event, Map<KeyCombination, Runnable> commands) {
        for (Map.Entry<KeyCombination, Runnable> command : commands.entrySet()) {
            if (command.getKey().match(event)) {
                command.getValue().run();
                return true;
            }
        }
        return false;
    }

    /** A key alone. */
    public static KeyCombination plain(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    /** A key with Ctrl, or Command on a Mac. */
    public static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
