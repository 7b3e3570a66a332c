package dev.lamp.assets.bundle;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** A bundle that ships with Lamp as class path resources. */
final class ResourceSource implements BundleSource {

    private static final String ROOT = "/dev/lamp/models/";

    private final String bundle;

    ResourceSource(String bundle) {
        this.bundle = bundle;
    }

    /** Whether a bundle of this name came with Lamp. */
    boolean exists() {
        return ResourceSource.class.getResource(ROOT + bundle + "/" + BundleManifest.FILE_NAME) != null;
    }

    @Override
    public String description() {
        return "the shipped bundle " + bundle;
    }

    @Override
    public Optional<Set<String>> names() {
        return Optional.empty();
    }

    @Override
    public Optional<InputStream> open(String name) {
        return Optional.ofNullable(ResourceSource.class.getResourceAsStream(ROOT + bundle + "/" + name));
    }
}
