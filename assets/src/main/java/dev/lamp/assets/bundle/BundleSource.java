package dev.lamp.assets.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** Where the files of a bundle are read from. Names are as found and not to be trusted. */
interface BundleSource extends Closeable {

    /** For people: the path or name that was asked for. */
    String description();

    /** The names of all files, the manifest included, or empty if the source cannot list them. */
    Optional<Set<String>> names();

    /** Opens a file, or empty if there is none of that name. */
    Optional<InputStream> open(String name) throws IOException;

    @Override
    default void close() throws IOException {}
}
