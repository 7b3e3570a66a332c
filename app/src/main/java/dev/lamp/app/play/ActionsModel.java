package dev.lamp.app.play;

import dev.lamp.actions.ActionMap;
import dev.lamp.actions.LatentAction;
import dev.lamp.app.input.ActionNotes;
import dev.lamp.app.input.Binding;
import dev.lamp.app.input.KeyBindings;
import dev.lamp.app.input.KeyName;
import dev.lamp.app.input.PlayerInput;
import dev.lamp.app.record.WorldFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The eight actions as the player knows them: names, keys, how often used; remembered for each bundle. */
public final class ActionsModel {
    /** Keys that the window has a use for; they can be taken, with a warning. */
    private static final Set<String> COMMANDS = Set.of(
            "R",
            "N",
            "P",
            "T",
            "Q",
            "O",
            "U",
            "G",
            "F",
            "COMMA",
            "PERIOD",
            "HOME",
            "END",
            "OPEN_BRACKET",
            "CLOSE_BRACKET",
            "BACK_SPACE",
            "ENTER",
            "TAB",
            "F1",
            "F2",
            "F11");

    private final ReadOnlyObjectWrapper<List<ActionCard>> cards = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper lent = new ReadOnlyBooleanWrapper();
    private final PlayerInput input;
    private Function<String, ActionNotes> load = hash -> ActionNotes.standard();
    private Consumer<ActionNotes> save = changed -> {};
    private ActionNotes notes = ActionNotes.standard();
    private List<String> lentNames = List.of();
    private ActionMap map;
    private String hash = "";

    ActionsModel(PlayerInput input) {
        this.input = input;
    }

    /**
     * Sets where the notes on a bundle are kept.
     *
     * @param loader finds the notes on the bundle of a hash
     * @param saver keeps the present notes
     */
    public void keep(Function<String, ActionNotes> loader, Consumer<ActionNotes> saver) {
        load = loader;
        save = saver;
    }

    void begin(ActionMap actions, String bundleHash) {
        map = actions;
        hash = bundleHash;
        input.actions(actions);
        lend(List.of());
        change(load.apply(bundleHash));
    }

    /** A world from a file: while it is played, the actions are called what they were called in it. */
    void of(WorldFile world) {
        boolean same = world.bundleHash().equals(hash) && world.names().size() == LatentAction.COUNT;
        lend(same && !world.names().equals(names()) ? world.names() : List.of());
    }

    /** A world of the player's own: the actions have their usual names. */
    void ofPlayer() {
        lend(List.of());
    }

    private void lend(List<String> names) {
        lentNames = names;
        lent.set(!names.isEmpty());
        change(notes);
    }

    /** What the actions are called now, in their order; none before a dream is there. */
    public List<String> names() {
        return cards.get().stream().map(ActionCard::name).toList();
    }

    /** Whether the names are those of a world file, and not the player's. */
    public ReadOnlyBooleanProperty lentProperty() {
        return lent.getReadOnlyProperty();
    }

    /** Identity of the bundle that the actions belong to. */
    public String bundleHash() {
        return hash;
    }

    /** The eight cards of the action pad; none before a dream is there. */
    public ReadOnlyObjectProperty<List<ActionCard>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    /** What the player made of the actions. */
    public ActionNotes notes() {
        return notes;
    }

    /** Gives an action a name of the player's own; an empty one brings the bundle's back. */
    public void rename(int action, String name) {
        if (map != null && !notes.named(action, name).equals(notes)) {
            lentNames = lent.get() ? shown().named(action, name).names() : lentNames;
            change(notes.named(action, name));
            save.accept(notes);
        }
    }

    /** What else a key means, in words; empty if it is free, or this action's already. */
    public Optional<String> conflict(int action, String key) {
        if (notes.keys().get(action).equals(key) || map == null) {
            return Optional.empty();
        }
        int other = notes.keys().indexOf(key);
        if (other >= 0) {
            return Optional.of(cards.get().get(other).name());
        }
        if (KeyBindings.standard()
                .of(key)
                .filter(Binding.Move.class::isInstance)
                .isPresent()) {
            return Optional.of("walking, climbing or jumping");
        }
        return COMMANDS.contains(key) ? Optional.of("a command of the window") : Optional.empty();
    }

    /** Gives an action another key; an action that had it gets the old one. */
    public void rebind(int action, String key) {
        if (map != null) {
            change(notes.bound(action, key));
            save.accept(notes);
        }
    }

    /** The action of a beat without a key; null before a dream is there. */
    public LatentAction idle() {
        return map == null
                ? null
                : notes.idle() == ActionNotes.IDLE_OF_BUNDLE ? map.idleAction() : new LatentAction(notes.idle());
    }

    /** Chooses the action of the beats without a key. */
    public void rest(int action) {
        if (map != null) {
            change(notes.resting(action == map.idleAction().index() ? ActionNotes.IDLE_OF_BUNDLE : action));
            save.accept(notes);
        }
    }

    /** Brings back the bundle's names and idle action, and the keys 1 to 8. */
    public void restoreAll() {
        ActionNotes standard = ActionNotes.standard();
        lend(List.of());
        change(new ActionNotes(standard.names(), standard.keys(), notes.uses(), standard.idle()));
        save.accept(notes);
    }

    void used(LatentAction action) {
        change(notes.used(action.index()));
    }

    private void change(ActionNotes changed) {
        boolean keys = !changed.keys().equals(notes.keys()) || cards.get().isEmpty();
        notes = changed;
        if (keys) {
            input.bindings(KeyBindings.with(notes.keys()));
        }
        if (map != null) {
            input.idle(idle());
            cards.set(ActionCards.of(map, shown()));
        }
    }

    private ActionNotes shown() {
        return lentNames.isEmpty() ? notes : new ActionNotes(lentNames, notes.keys(), notes.uses(), notes.idle());
    }

    /** What is printed on the key of an action. */
    public String key(int action) {
        return KeyName.of(notes.keys().get(action));
    }
}
