package dev.lamp.app.library;

import dev.lamp.assets.bundle.BundleManifest;
import dev.lamp.assets.error.MendableException;
import java.util.Objects;
import java.util.Optional;

/**
 * A bundle in the library, as far as it can be told without playing it.
 *
 * @param place where it comes from
 * @param content what is in it, or empty if it cannot be used
 * @param trouble why it cannot be used, or empty if it can
 */
public record BundleEntry(BundlePlace place, Optional<Content> content, Optional<MendableException> trouble) {

    /**
     * What a bundle says about itself, every file checked against it.
     *
     * @param manifest its manifest
     * @param modelCard Markdown; empty if it has none
     * @param hash identifies it
     */
    public record Content(BundleManifest manifest, String modelCard, String hash) {

        /** Size of all listed files. */
        public long bytes() {
            return manifest.files().values().stream()
                    .mapToLong(BundleManifest.FileEntry::bytes)
                    .sum();
        }
    }

    public BundleEntry {
        Objects.requireNonNull(place, "place");
        if (content.isPresent() == trouble.isPresent()) {
            throw new IllegalArgumentException("expected either content or trouble");
        }
    }

    /** Its name, or that of its file if it cannot be read. */
    public String title() {
        return content.map(known -> known.manifest().name()).orElse(place.title());
    }
}
