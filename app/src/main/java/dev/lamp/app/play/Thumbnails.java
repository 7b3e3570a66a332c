package dev.lamp.app.play;

import dev.lamp.app.display.FrameImage;
import dev.lamp.app.record.Moment;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;

/** Images of moments, kept while they are in use. For the FX thread. */
final class Thumbnails {
    private static final int MOST = 400;

    private final Map<Moment, Image> images = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Moment, Image> eldest) {
            return size() > MOST;
        }
    };

    Image of(Moment moment) {
        return images.computeIfAbsent(moment, key -> FrameImage.of(key.frame(), 1));
    }
}
