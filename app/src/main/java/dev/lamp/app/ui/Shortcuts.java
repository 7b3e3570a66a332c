package dev.lamp.app.ui;

import dev.lamp.app.input.PlayerInput;
import java.util.Map;
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
final class Shortcuts {

    private final PlayerInput game;
    private final Map<KeyCombination, Runnable> commands;

    /**
     * @param game gets the game's keys
     * @param commands what the window's own keys do
     */
    Shortcuts(PlayerInput game, Map<KeyCombination, Runnable> commands) {
        this.game = game;
        this.commands = Map.copyOf(commands);
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> handle(event, scene));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (game.keyUp(event.getCode().name())) {
                event.consume();
            }
        });
        scene.windowProperty().subscribe(window -> {
            if (window != null) {
                window.focusedProperty().subscribe(focused -> {
                    if (!focused) {
                        game.releaseAll();
                    }
                });
            }
        });
    }

    private void handle(KeyEvent event, Scene scene) {
        if (scene.getFocusOwner() instanceof TextInputControl) {
            return;
        }
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (plain && game.keyDown(event.getCode().name())) {
            event.consume();
        } else if (plain && event.getCode() == KeyCode.ENTER && scene.getFocusOwner() instanceof ButtonBase button) {
            button.fire();
            event.consume();
        } else {
            command(event);
        }
    }

    private void command(KeyEvent event) {
        for (Map.Entry<KeyCombination, Runnable> command : commands.entrySet()) {
            if (command.getKey().match(event)) {
                command.getValue().run();
                event.consume();
                return;
            }
        }
    }

    static KeyCombination plain(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
