package dev.lamp.app.gamepad;

import dev.lamp.app.input.PlayerInput;
import dev.lamp.app.play.PlayCommand;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The gamepads that are plugged in, and what their buttons do in the game. For the window's thread. */
public final class PadModel {

    private static final String NONE = "No gamepad is plugged in. Plug one in: it works at once.";

    /** A button of one gamepad. */
    private record Key(int pad, PadButton button) {

        String source() {
            return "gamepad " + pad + " " + button;
        }
    }

    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(NONE);
    private final ReadOnlyObjectWrapper<Set<PadButton>> held = new ReadOnlyObjectWrapper<>(Set.of());
    private final ObjectProperty<PadBindings> bindings = new SimpleObjectProperty<>(PadBindings.standard());
    private final Set<Key> down = new HashSet<>();
    private final PlayerInput input;
    private final BooleanSupplier hearsGame;
    private final Consumer<PlayCommand> command;
    private Map<Integer, String> names = Map.of();

    /**
     * @param input what the player holds
     * @param hearsGame whether what is pressed belongs to the game
     * @param command asks for something to be done to the world
     */
    public PadModel(PlayerInput input, BooleanSupplier hearsGame, Consumer<PlayCommand> command) {
        this.input = input;
        this.hearsGame = hearsGame;
        this.command = command;
        bindings.subscribe(this::letGo);
    }

    /** The gamepads as they are now. */
    public void changed(List<PadState> pads) {
        Set<Key> now = new HashSet<>();
        Set<PadButton> buttons = EnumSet.noneOf(PadButton.class);
        for (PadState pad : pads) {
            pad.held().forEach(button -> now.add(new Key(pad.id(), button)));
            buttons.addAll(pad.held());
        }
        for (Key key : Set.copyOf(down)) {
            if (!now.contains(key)) {
                input.up(key.source());
            }
        }
        for (Key key : now) {
            if (!down.contains(key)) {
                press(key);
            }
        }
        down.clear();
        down.addAll(now);
        held.set(Set.copyOf(buttons));
        tell(pads.stream().collect(Collectors.toMap(PadState::id, PadState::name)));
    }

    private void press(Key key) {
        if (hearsGame.getAsBoolean()) {
            PadMeaning meaning = bindings.get().of(key.button());
            meaning.binding().ifPresent(binding -> input.down(key.source(), binding));
            meaning.command().ifPresent(command);
        }
    }

    private void tell(Map<Integer, String> present) {
        if (present.equals(names)) {
            return;
        }
        String gone = names.entrySet().stream()
                .filter(pad -> !present.containsKey(pad.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
        names = present;
        String words = present.isEmpty() ? NONE : String.join(", ", present.values()) + ": ready.";
        message.set(gone.isEmpty() ? words : gone + " was unplugged. " + words);
    }

    /** Gamepads cannot be read here; everything else goes on. */
    public void unavailable(PadUnavailableException reason) {
        message.set(reason.getMessage() + " " + reason.remedy());
    }

    /** A button that changes its meaning is let go under the old one. */
    private void letGo() {
        down.forEach(key -> input.up(key.source()));
    }

    /** Which gamepads there are, or why there are none. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The buttons that are down on any gamepad. */
    public ReadOnlyObjectProperty<Set<PadButton>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    /** What the buttons do. */
    public ObjectProperty<PadBindings> bindingsProperty() {
        return bindings;
    }
}
