package dev.lamp.app.library;

import dev.lamp.app.ui.Buttons;
import dev.lamp.runtime.compare.Familiarity;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.util.Subscription;

/** A plain word under a picture for how far it is from what the model learned; the numbers are in its tooltip. */
public final class FamiliarityLabel extends Label {

    /**
     * Shows what becomes known until it is unsubscribed from.
     *
     * @param familiarity null until it is known
     */
    public Subscription follow(ObservableValue<Familiarity> familiarity) {
        return familiarity.subscribe(this::show);
    }

    private void show(Familiarity familiarity) {
        if (familiarity == null) {
            setText("\u2026");
            getStyleClass().setAll("familiarity");
            setTooltip(null);
            return;
        }
        setText(familiarity.word().text());
        getStyleClass().setAll("familiarity", familiarity.word().text());
        setTooltip(Buttons.tooltip("How near this is to what the model learned, with 95 % intervals between episodes:\n"
                + familiarity.describe().replace("; ", ";\n")));
    }
}
