package dev.lamp.app.library;

import dev.lamp.app.play.Dream;
import dev.lamp.app.ui.Background;
import dev.lamp.app.ui.DreamOpener;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.error.MendableException;
import dev.lamp.runtime.Device;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The bundles to choose from, and the devices to run them on. For the window's thread. */
public final class LibraryModel {

    /** A device and whether it can be used here. */
    public record DeviceRow(Device device, Device.Availability availability) {}

    private final ObservableList<BundleEntry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<BundleEntry> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<LibraryChoices> choices = new ReadOnlyObjectWrapper<>(LibraryChoices.fresh());
    private final ReadOnlyObjectWrapper<List<DeviceRow>> devices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<BundlePlace> playing;
    private final ReadOnlyIntegerWrapper readings = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final BundleLibrary library;
    private final Background background;
    private final ObjectProperty<Problem> problem;
    private final DreamOpener opener;
    private String hash = "";

    /**
     * @param library the bundles
     * @param background where they are read
     * @param problem where trouble is told
     * @param opener plays with a bundle
     * @param playing what is played at the start
     */
    public LibraryModel(
            BundleLibrary library,
            Background background,
            ObjectProperty<Problem> problem,
            DreamOpener opener,
            BundlePlace playing) {
        this.library = library;
        this.playing = new ReadOnlyObjectWrapper<>(playing);
        this.background = background;
        this.problem = problem;
        this.opener = opener;
        selected.subscribe((before, now) -> {
            if (before != null && now != null && !before.place().equals(now.place())) {
                message.set("");
            }
        });
    }

    /** Looks at all bundles and devices anew. */
    public void refresh() {
        background.run(library::choices, choices::set, this::tell);
        BundlePlace played = playing.get();
        readings.set(readings.get() + 1);
        background.run(() -> library.list(played), this::show, this::unread);
        background.run(LibraryModel::look, devices::set, this::tell);
    }

    private static List<DeviceRow> look() {
        return Stream.of(Device.values())
                .map(device -> new DeviceRow(device, device.availability()))
                .toList();
    }

    private void unread(Exception failure) {
        readings.set(readings.get() - 1);
        tell(failure);
    }

    private void show(List<BundleEntry> found) {
        readings.set(readings.get() - 1);
        String id = (selected.get() == null ? playing.get() : selected.get().place()).id();
        entries.setAll(found);
        mark();
        selected.set(found.stream()
                .filter(entry -> entry.place().id().equals(id))
                .findFirst()
                .orElse(found.get(0)));
    }

    /** Something else is played now, whoever opened it. */
    public void plays(Dream dream) {
        hash = dream == null ? "" : dream.hash();
        mark();
    }

    /** Finds what is played by its hash; of two equal bundles the one that was opened is right. */
    private void mark() {
        List<BundlePlace> same = entries.stream()
                .filter(entry -> entry.content()
                        .filter(known -> known.hash().equals(hash))
                        .isPresent())
                .map(BundleEntry::place)
                .toList();
        if (!same.isEmpty() && !same.contains(playing.get())) {
            playing.set(same.get(0));
        }
    }

    /** Adds a bundle from elsewhere to the list, and shows it. */
    public void add(Path path) {
        BundlePlace place = library.place(path);
        background.run(
                () -> {
                    BundleEntry entry = BundleLibrary.read(place);
                    if (entry.trouble().isPresent()) {
                        throw entry.trouble().get();
                    }
                    if (place.kind() == BundlePlace.Kind.OPENED) {
                        library.save(library.choices().withOpened(place.id()));
                    }
                    return entry;
                },
                entry -> {
                    problem.set(null);
                    selected.set(entry);
                    refresh();
                },
                this::tell);
    }

    /** Checks every file of a bundle against its SHA-256, and says what came of it. */
    public void verify(BundleEntry entry) {
        message.set("Checking " + entry.title() + " \u2026");
        background.run(() -> BundleLibrary.read(entry.place()), this::verified, this::tell);
    }

    private void verified(BundleEntry now) {
        entries.replaceAll(entry -> entry.place().equals(now.place()) ? now : entry);
        selected.set(now);
        message.set(now.content()
                .map(known ->
                        "All " + known.manifest().files().size() + " files are as published: size and SHA-256 agree.")
                .orElse("This bundle is not as it was published."));
    }

    /** Lamp starts with this bundle from now on. */
    public void makeStandard(BundleEntry entry) {
        decide(library.choices().withStandard(entry.place().id()));
        message.set("Lamp starts with " + entry.title() + " from now on.");
    }

    /** Plays with a bundle. */
    public void play(BundleEntry entry, Runnable done) {
        open(entry.place(), choices.get().device(), done);
    }

    private void open(BundlePlace place, Device device, Runnable done) {
        message.set("Opening " + place.title() + " \u2026");
        Callable<Dream> dream = () -> BundleDream.open(place, device);
        opener.open(dream, worked -> {
            message.set("");
            if (worked) {
                playing.set(place);
                problem.set(null);
                done.run();
            }
        });
    }

    /** Runs what is played on another device; where that fails, everything stays as it is. */
    public void chooseDevice(Device device) {
        open(playing.get(), device, () -> decide(library.choices().withDevice(device)));
    }

    /** Deletes a bundle from the disk and says how much that has freed. */
    public void delete(BundleEntry entry) {
        background.run(
                () -> library.delete(entry),
                freed -> {
                    selected.set(null);
                    message.set(String.format(
                            Locale.ROOT, "Deleted %s; %s are free again.", entry.title(), megabytes(freed)));
                    refresh();
                },
                this::tell);
    }

    /** Takes a bundle from elsewhere off the list; its files stay. */
    public void forget(BundleEntry entry) {
        selected.set(null);
        // Listed only when that is written down, or the list would find the bundle once more.
        decide(library.choices().without(entry.place().id()), this::refresh);
    }

    private void decide(LibraryChoices decided) {
        decide(decided, () -> {});
    }

    private void decide(LibraryChoices decided, Runnable then) {
        choices.set(decided);
        background.run(
                () -> {
                    library.save(decided);
                    return decided;
                },
                saved -> then.run(),
                this::tell);
    }

    private void tell(Exception failure) {
        message.set("");
        problem.set(
                failure instanceof MendableException known
                        ? Problem.of(known.getMessage(), known.remedy(), known.code(), known)
                        : Problem.of(
                                "The library could not do that: " + failure.getMessage() + ".",
                                "Check that Lamp may write to "
                                        + library.folder().getParent() + ".",
                                "library-failed",
                                failure));
    }

    /** A size for people. */
    public static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    public ObservableList<BundleEntry> entries() {
        return entries;
    }

    /** How many times over the bundles are being read just now; 0 when what is listed is all there is. */
    public ReadOnlyIntegerProperty readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /** The bundle whose details are shown; null for none. */
    public ObjectProperty<BundleEntry> selectedProperty() {
        return selected;
    }

    public ReadOnlyObjectProperty<LibraryChoices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** Every device and whether it can be used here; empty until that is known. */
    public ReadOnlyObjectProperty<List<DeviceRow>> devicesProperty() {
        return devices.getReadOnlyProperty();
    }

    /** The bundle that is played. */
    public ReadOnlyObjectProperty<BundlePlace> playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** What came of the last thing that was asked for; empty for nothing. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Bundles put here are found by themselves. */
    public Path folder() {
        return library.folder();
    }
}
