package dev.lamp.app.library;

import dev.lamp.runtime.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the player decided about bundles and devices.
 *
 * @param standard id of the bundle to start with, see {@link BundlePlace#id()}
 * @param device where to run it
 * @param opened paths of bundles from elsewhere, the latest first
 */
public record LibraryChoices(String standard, Device device, List<String> opened) {

    private static final int MAX_OPENED = 50;

    public LibraryChoices {
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(device, "device");
        opened = List.copyOf(opened.subList(0, Math.min(MAX_OPENED, opened.size())));
    }

    /** The choices of a fresh installation. */
    public static LibraryChoices fresh() {
        return new LibraryChoices(BundlePlace.SHIPPED.id(), Device.AUTO, List.of());
    }

    public LibraryChoices withStandard(String id) {
        return new LibraryChoices(id, device, opened);
    }

    public LibraryChoices withDevice(Device chosen) {
        return new LibraryChoices(standard, chosen, opened);
    }

    /** With one more path at the head. */
    public LibraryChoices withOpened(String path) {
        List<String> more = new ArrayList<>(opened);
        more.remove(path);
        more.add(0, path);
        return new LibraryChoices(standard, device, more);
    }

    /** Without a path; if it was the bundle to start with, the shipped one is again. */
    public LibraryChoices without(String path) {
        List<String> fewer = new ArrayList<>(opened);
        fewer.remove(path);
        return new LibraryChoices(standard.equals(path) ? BundlePlace.SHIPPED.id() : standard, device, fewer);
    }
}
