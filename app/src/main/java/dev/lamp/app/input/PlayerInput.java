package dev.lamp.app.input;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.runtime.session.InputSnapshot;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Takes what the player presses, on the keyboard and on the action pad, and says which action that means: to the window
 * at once, to the dream loop when its beat asks. For the window's thread, but for {@link #snapshots}.
 */
public final class PlayerInput {

    private final ReadOnlyObjectWrapper<LatentAction> activeAction = new ReadOnlyObjectWrapper<>();
    private KeyBindings bindings;
    private final HeldKeys held = new HeldKeys();
    private final InputLatch latch = new InputLatch();
    private final Consumer<LatentAction> pressed;
    private ActionMap actions;
    private boolean live = true;

    /**
     * @param bindings what the keys mean
     * @param pressed told of each action when it is pressed, not while it stays down
     */
    public PlayerInput(KeyBindings bindings, Consumer<LatentAction> pressed) {
        this.bindings = bindings;
        this.pressed = pressed;
    }

    /** Sets what the actions do; before that, nothing means anything. */
    public void actions(ActionMap map) {
        actions = map;
        latch.idle(map.idleAction());
    }

    /** Sets what happens while nothing is held. */
    public void idle(LatentAction action) {
        latch.idle(action);
    }

    /** Sets what the keys mean; whatever is held is let go. */
    public void bindings(KeyBindings changed) {
        releaseAll();
        bindings = changed;
    }

    /** Sets whether a beat will come soon, so that a tap must be kept for it. */
    public void live(boolean beating) {
        live = beating;
        if (!beating) {
            latch.dropTap();
        }
    }

    /** What a beat asks for; thread-safe. */
    public Supplier<InputSnapshot> snapshots() {
        return latch;
    }

    /** The action held now, or the idle one. */
    public LatentAction now() {
        return latch.now();
    }

    /** The action that is being pressed; null if none is. */
    public ReadOnlyObjectProperty<LatentAction> activeActionProperty() {
        return activeAction.getReadOnlyProperty();
    }

    /**
     * A key of the keyboard went down.
     *
     * @return whether the game knows the key
     */
    public boolean keyDown(String key) {
        Optional<Binding> binding = bindings.of(key);
        binding.ifPresent(known -> down("key " + key, known));
        return binding.isPresent();
    }

    /** A key of the keyboard went up; returns whether the game knows the key. */
    public boolean keyUp(String key) {
        up("key " + key);
        return bindings.of(key).isPresent();
    }

    /** The button of an action went down on the pad. */
    public void padDown(int index) {
        down("pad " + index, new Binding.Press(new LatentAction(index)));
    }

    /** The button of an action went up on the pad. */
    public void padUp(int index) {
        up("pad " + index);
    }

    /** The window lost the keyboard: nothing is held any more. */
    public void releaseAll() {
        held.clear();
        latch.clear();
        activeAction.set(null);
    }

    /**
     * Anything else went down, such as the button of a gamepad.
     *
     * @param source names it, for {@link #up}
     * @param binding what it means
     */
    public void down(String source, Binding binding) {
        if (!held.press(source, binding)) {
            return;
        }
        Optional<LatentAction> action = heldAction();
        if (live) {
            latch.tap(action);
        } else {
            latch.hold(action);
        }
        action.ifPresent(pressed);
    }

    /** What was named when it went down went up. */
    public void up(String source) {
        if (held.release(source)) {
            latch.hold(heldAction());
        }
    }

    private Optional<LatentAction> heldAction() {
        Optional<LatentAction> action = actions == null ? Optional.empty() : held.action(actions::nearest);
        activeAction.set(action.orElse(null));
        return action;
    }
}
