package dev.lamp.app.compare;

import dev.lamp.actions.LatentAction;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.compare.PromptStart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One of the dreams side by side: where it begins, what is pressed, and its frames so far. For the window's thread. */
public final class DreamCell {

    private final String title;
    private final PromptStart start;
    private final Optional<LatentAction> held;
    private final List<Frame> frames = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Frame> shown = new ReadOnlyObjectWrapper<>();

    /**
     * @param title for people
     * @param start where it begins
     * @param held the action that is held down; empty if the script is followed
     */
    DreamCell(String title, PromptStart start, Optional<LatentAction> held) {
        this.title = title;
        this.start = start;
        this.held = held;
        shown.set(start.frame());
    }

    public String title() {
        return title;
    }

    public PromptStart start() {
        return start;
    }

    /** The action that is held down; empty if the script is followed. */
    public Optional<LatentAction> held() {
        return held;
    }

    /** The frame at the present position. */
    public ReadOnlyObjectProperty<Frame> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The frames so far. */
    List<Frame> frames() {
        return Collections.unmodifiableList(frames);
    }

    /** How many there are. */
    int length() {
        return frames.size();
    }

    void add(Frame frame) {
        frames.add(frame);
    }

    /** Shows the frame of a position, or the last one if there are fewer. */
    void show(int position) {
        if (!frames.isEmpty()) {
            shown.set(frames.get(Math.min(position, frames.size() - 1)));
        }
    }
}
