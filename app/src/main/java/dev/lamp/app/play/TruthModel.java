package dev.lamp.app.play;

import dev.lamp.actions.ActionMap;
import dev.lamp.app.library.Prompt;
import dev.lamp.app.record.TimelineState;
import dev.lamp.assets.video.Frame;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** The true game beside the dream, where the dream started from one. For the window's thread. */
public final class TruthModel {
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObservableValue<TimelineState> timeline;
    private TrueGame game;
    private ActionMap actions;

    /** @param timeline what is played */
    TruthModel(ObservableValue<TimelineState> timeline) {
        this.timeline = timeline;
        timeline.subscribe(state -> update());
        open.subscribe(asked -> update());
    }

    /** A picture was chosen to start from. */
    public void prompt(Prompt prompt) {
        game = TrueGame.of(prompt.origin(), prompt.frame()).orElse(null);
        possible.set(game != null);
        update();
    }

    void actions(ActionMap map) {
        actions = map;
        update();
    }

    private void update() {
        boolean shown = open.get() && game != null && actions != null;
        frame.set(
                shown
                        ? timeline.getValue()
                                .now()
                                .map(now -> game.at(now, actions))
                                .orElse(null)
                        : null);
    }

    /** Whether the player wants to see it. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether there is a true game to this dream. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** Its frame; null while it is not shown. */
    public ReadOnlyObjectProperty<Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }
}
