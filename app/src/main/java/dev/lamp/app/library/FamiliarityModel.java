package dev.lamp.app.library;

import dev.lamp.app.play.Dream;
import dev.lamp.app.ui.Background;
import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.video.Frame;
import dev.lamp.runtime.compare.Familiarity;
import dev.lamp.runtime.compare.FamiliarityScale;
import dev.lamp.tokenizer.FrameTokenizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.tinylog.Logger;

/**
 * How far pictures are from what the present model learned. One picture after the other is judged in the background;
 * another model judges all of them anew. For the window's thread.
 */
public final class FamiliarityModel implements AutoCloseable {

    private final Map<Frame, ReadOnlyObjectWrapper<Familiarity>> verdicts = new LinkedHashMap<>();
    private final Background background;
    private Judge judge;
    private boolean busy;

    /**
     * @param dream what is played; null until it is there
     * @param background where the judging is done
     */
    public FamiliarityModel(ObservableValue<Dream> dream, Background background) {
        this.background = background;
        dream.subscribe(this::ask);
    }

    private void ask(Dream dream) {
        close();
        judge = dream == null ? null : new Judge(dream);
        verdicts.values().forEach(verdict -> verdict.set(null));
        next();
    }

    /** How far out a picture is; null until that is known. */
    public ReadOnlyObjectProperty<Familiarity> of(Frame picture) {
        ReadOnlyObjectWrapper<Familiarity> verdict =
                verdicts.computeIfAbsent(picture, unknown -> new ReadOnlyObjectWrapper<>());
        next();
        return verdict.getReadOnlyProperty();
    }

    private void next() {
        Optional<Frame> picture = verdicts.entrySet().stream()
                .filter(entry -> entry.getValue().get() == null)
                .map(Map.Entry::getKey)
                .findFirst();
        if (busy || judge == null || picture.isEmpty()) {
            return;
        }
        busy = true;
        Judge asked = judge;
        background.run(() -> asked.look(picture.get()), verdict -> done(asked, picture.get(), verdict), failure -> {
            Logger.warn(failure, "nobody can say how familiar the pictures are");
            if (asked == judge) {
                judge = null;
            }
            busy = false;
            next();
        });
    }

    private void done(Judge asked, Frame picture, Familiarity verdict) {
        busy = false;
        if (asked == judge) {
            verdicts.get(picture).set(verdict);
        }
        next();
    }

    /** Ends judging; the look that is under way ends in the background. */
    @Override
    public void close() {
        if (judge != null) {
            background.run(judge::end, ended -> {}, Logger::warn);
            judge = null;
        }
    }

    /** Looks with a tokenizer of its own; slow, above all at the first look, and thread-safe. */
    private static final class Judge {

        private final Dream dream;
        private FrameTokenizer tokenizer;
        private FamiliarityScale scale;
        private boolean ended;

        Judge(Dream dream) {
            this.dream = dream;
        }

        synchronized Familiarity look(Frame picture) throws BundleException {
            if (ended) {
                return null;
            }
            if (scale == null) {
                tokenizer = dream.openTokenizer();
                scale = TrainingFrames.scale(tokenizer);
            }
            return scale.judge(picture);
        }

        synchronized boolean end() {
            ended = true;
            if (tokenizer != null) {
                tokenizer.close();
                tokenizer = null;
            }
            return ended;
        }
    }
}
