package dev.lamp.app.sketch;

import dev.lamp.app.play.Dream;
import dev.lamp.app.ui.Background;
import dev.lamp.assets.video.Frame;
import dev.lamp.tokenizer.prompt.PromptImporter;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.tinylog.Logger;

/**
 * Shows the latest drawing as the model sees it. One look at a time; drawings that come meanwhile are skipped but for
 * the last. For the window's thread.
 */
public final class PreviewModel implements AutoCloseable {

    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>();
    private final PromptImporter importer;
    private final Background background;
    private ModelEye eye;
    private Frame waiting;
    private boolean busy;

    /**
     * @param drawing what to look at
     * @param dream whose tokenizer to look through; null until it is there
     * @param importer reduces drawings
     * @param background where the looking is done
     */
    public PreviewModel(
            ObservableValue<Frame> drawing,
            ObservableValue<Dream> dream,
            PromptImporter importer,
            Background background) {
        this.importer = importer;
        this.background = background;
        dream.subscribe(now -> open(now, drawing.getValue()));
        drawing.subscribe(this::look);
    }

    private void open(Dream now, Frame drawing) {
        close();
        eye = now == null ? null : new ModelEye(now, importer);
        look(drawing);
    }

    private void look(Frame drawing) {
        waiting = drawing;
        if (busy || eye == null || drawing == null) {
            return;
        }
        busy = true;
        waiting = null;
        ModelEye through = eye;
        background.run(() -> through.look(drawing), seen -> done(through == eye ? seen : null), failure -> {
            Logger.warn(failure, "the drawing could not be looked at");
            done(null);
        });
    }

    private void done(Preview seen) {
        busy = false;
        if (seen != null) {
            preview.set(seen);
        }
        if (waiting != null) {
            look(waiting);
        }
    }

    /** What the model sees; null before the first look. */
    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Ends looking; waits for a look that is under way. */
    @Override
    public void close() {
        if (eye != null) {
            eye.close();
            eye = null;
        }
    }
}
