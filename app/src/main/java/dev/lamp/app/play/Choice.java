package dev.lamp.app.play;

import dev.lamp.app.ui.Buttons;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A row of joined buttons of which exactly one is down: a choice among the constants of an enum. */
public final class Choice<E extends Enum<E>> extends HBox {

    private final Map<E, ToggleButton> buttons;

    /**
     * Among the constants of what is chosen now.
     *
     * @param chosen read and written; not null now
     * @param title the word on each button
     * @param tooltip what each button does
     */
    public Choice(ObjectProperty<E> chosen, Function<E, String> title, Function<E, String> tooltip) {
        this(chosen.get().getDeclaringClass(), chosen, title, tooltip);
    }

    /**
     * @param kind the enum whose constants there are to choose from
     * @param chosen read and written; null means none of them
     * @param title the word on each button
     * @param tooltip what each button does
     */
    public Choice(Class<E> kind, ObjectProperty<E> chosen, Function<E, String> title, Function<E, String> tooltip) {
        buttons = new EnumMap<>(kind);
        E[] constants = kind.getEnumConstants();
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < constants.length; i++) {
            E constant = constants[i];
            ToggleButton button = Buttons.toggle(
                    "choose-" + title.apply(constant).toLowerCase(java.util.Locale.ROOT),
                    title.apply(constant),
                    tooltip.apply(constant));
            button.setToggleGroup(group);
            button.getStyleClass().add(i == 0 ? "left-pill" : i == constants.length - 1 ? "right-pill" : "center-pill");
            button.setOnAction(event -> {
                chosen.set(constant);
                button.setSelected(true);
            });
            button.setMinWidth(USE_PREF_SIZE);
            buttons.put(constant, button);
            getChildren().add(button);
        }
        getStyleClass().add("choice");
        chosen.subscribe(value -> {
            if (value == null) {
                group.selectToggle(null);
            } else {
                buttons.get(value).setSelected(true);
            }
        });
    }
}
