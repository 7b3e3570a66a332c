package dev.lamp.app.play;

import dev.lamp.actions.LatentAction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Whether the first-run hint is on the screen: until the player has acted a few times, once in the life of the
 * settings.
 */
public final class HintModel {

    private static final int ENOUGH = 6;

    private final ReadOnlyBooleanWrapper visible = new ReadOnlyBooleanWrapper();
    private int acts;

    /**
     * @param seen whether it has done its work before
     * @param activeAction the action being pressed, null for none
     */
    public HintModel(boolean seen, ObservableValue<LatentAction> activeAction) {
        visible.set(!seen);
        activeAction.subscribe(action -> {
            if (action != null && ++acts >= ENOUGH) {
                visible.set(false);
            }
        });
    }

    public ReadOnlyBooleanProperty visibleProperty() {
        return visible.getReadOnlyProperty();
    }
}
