package dev.lamp.app.compare;

import dev.lamp.app.report.ComparisonPlan;
import dev.lamp.app.report.ComparisonReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What a report is held against beside the true game: clips imported in the lab, if wanted. For the window's thread.
 */
public final class ReportChoice {

    private final ObservableList<Optional<Path>> offered = FXCollections.observableArrayList(List.of(Optional.empty()));
    private final ObjectProperty<Optional<Path>> clips = new SimpleObjectProperty<>(Optional.empty());

    /** Offers folders of imported clips; the one that is chosen stays so while it is there. */
    void offer(List<Path> folders) {
        Optional<Path> chosen = clips.get();
        List<Optional<Path>> all = new ArrayList<>(List.of(Optional.empty()));
        folders.forEach(folder -> all.add(Optional.of(folder)));
        if (!all.equals(offered)) {
            offered.setAll(all);
            clips.set(all.contains(chosen) ? chosen : Optional.empty());
        }
    }

    /** Nothing, and the folders that there are. */
    public ObservableList<Optional<Path>> offered() {
        return offered;
    }

    /** The folder of clips to hold the model against; empty for none. */
    public ObjectProperty<Optional<Path>> clipsProperty() {
        return clips;
    }

    /** Where the report about a plan goes: the same choice always has the same place, where it goes on. */
    Path place(Path home, ComparisonPlan plan) {
        int choice = Objects.hash(plan, clips.get().map(Path::toString), ComparisonReport.METHOD);
        return home.resolve(String.format("%08x", choice));
    }
}
