package dev.lamp.app.library;

import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.ModelBundle;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where a bundle comes from.
 *
 * @param kind how it came into the library
 * @param path folder or zip file; null for the bundle that came with Lamp
 */
public record BundlePlace(Kind kind, Path path) {

    /** How a bundle came into the library. */
    public enum Kind {
        SHIPPED("came with Lamp"),
        OWN("in your library"),
        OPENED("opened from elsewhere");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** A few words for people. */
        public String title() {
            return title;
        }
    }

    /** The bundle that came with Lamp. */
    public static final BundlePlace SHIPPED = new BundlePlace(Kind.SHIPPED, null);

    public BundlePlace {
        Objects.requireNonNull(kind, "kind");
        if ((kind == Kind.SHIPPED) != (path == null)) {
            throw new IllegalArgumentException("expected a path unless the bundle is shipped, found " + path);
        }
    }

    /** Stable from one start to the next: the path, or {@code shipped}. */
    public String id() {
        return path == null ? "shipped" : path.toString();
    }

    /** The last part of the path, for people. */
    public String title() {
        return path == null ? ModelBundle.DEFAULT_NAME : String.valueOf(path.getFileName());
    }

    /**
     * Reads the bundle and checks every file of it; takes a moment.
     *
     * @throws BundleException if it cannot be used
     */
    public ModelBundle open() throws BundleException {
        return path == null ? ModelBundle.shipped() : ModelBundle.open(path);
    }
}
