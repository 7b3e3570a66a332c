package dev.lamp.app.gamepad;

import dev.lamp.app.ui.House;
import dev.lamp.app.ui.Room;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import org.tinylog.Logger;

/** The room of the gamepads. They work soon after the start, whichever room is at the front. */
public final class GamepadRoom implements Room {

    /** The window opens first. */
    private static final Duration SOON = Duration.seconds(1.5);

    private final PadModel model;
    private final PauseTransition start = new PauseTransition(SOON);
    private PadPoller poller;

    /**
     * @param house what the rooms share
     * @param opener opens the gamepads
     */
    public GamepadRoom(House house, PadSource.Opener opener) {
        PadStore store = new PadStore(house.folder());
        model = new PadModel(house.input(), house.hearsGame(), house.command());
        model.bindingsProperty().set(store.load());
        model.bindingsProperty()
                .addListener((property, old, now) -> house.background()
                        .run(
                                () -> {
                                    store.save(now);
                                    return now;
                                },
                                saved -> {},
                                failure -> Logger.warn(failure, "what the buttons do could not be saved")));
        start.setOnFinished(
                event -> poller = new PadPoller(opener, house.window(), model::changed, model::unavailable));
        start.play();
    }

    @Override
    public String id() {
        return "gamepad";
    }

    @Override
    public String title() {
        return "Gamepad";
    }

    @Override
    public String about() {
        return "What the buttons of gamepads do";
    }

    @Override
    public Node view() {
        return new GamepadView(model);
    }

    @Override
    public void close() {
        start.stop();
        if (poller != null) {
            poller.close();
        }
    }
}
