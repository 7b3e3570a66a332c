package dev.lamp.runtime.training.evaluation;

import dev.lamp.assets.bundle.BundleException;
import dev.lamp.assets.bundle.ModelBundle;
import java.nio.file.Path;

/** Opens the bundle that a command names. */
final class Bundles {

    private static final String SHIPPED = "shipped";

    private Bundles() {}

    /**
     * Opens a bundle.
     *
     * @param name "shipped", or the path of a folder or zip file
     */
    static ModelBundle open(String name) throws BundleException {
        return name.equals(SHIPPED) ? ModelBundle.shipped() : ModelBundle.open(Path.of(name));
    }
}
