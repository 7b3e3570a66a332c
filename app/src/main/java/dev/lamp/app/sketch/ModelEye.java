package dev.lamp.app.sketch;

import dev.lamp.app.display.BmpFile;
import dev.lamp.app.play.Dream;
import dev.lamp.assets.error.MendableException;
import dev.lamp.assets.video.Frame;
import dev.lamp.tokenizer.FrameTokenizer;
import dev.lamp.tokenizer.prompt.PromptImporter;
import dev.lamp.tokenizer.prompt.PromptOptions;
import java.io.ByteArrayInputStream;

/** Looks at a drawing as the model does. Slow, so it is used in the background; thread-safe. */
final class ModelEye implements AutoCloseable {

    private static final int OPAQUE = 0xFF000000;

    private final Dream dream;
    private final PromptImporter importer;
    private FrameTokenizer tokenizer;
    private boolean closed;

    /**
     * @param dream whose tokenizer to look through; it is opened at the first look
     * @param importer reduces drawings as it reduces any other picture
     */
    ModelEye(Dream dream, PromptImporter importer) {
        this.dream = dream;
        this.importer = importer;
    }

    /** Reduces a drawing, and turns it into tokens and back. */
    synchronized Preview look(Frame drawing) throws MendableException {
        if (closed) {
            throw new IllegalStateException("expected an open eye, found a closed one");
        }
        if (tokenizer == null) {
            tokenizer = dream.openTokenizer();
        }
        Frame reduced = importer.read(new ByteArrayInputStream(picture(drawing)), PromptOptions.DEFAULT);
        Frame known = tokenizer.decode(tokenizer.encode(reduced));
        return new Preview(reduced, known);
    }

    private static byte[] picture(Frame drawing) {
        int[] argb = new int[drawing.size().pixels()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = OPAQUE | drawing.rgb(i % drawing.width(), i / drawing.width());
        }
        return BmpFile.of(drawing.width(), drawing.height(), argb);
    }

    /** Waits for a look that is under way. */
    @Override
    public synchronized void close() {
        closed = true;
        if (tokenizer != null) {
            tokenizer.close();
            tokenizer = null;
        }
    }
}
