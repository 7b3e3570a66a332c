package dev.lamp.app.play;

import dev.lamp.app.record.ExportFormat;
import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.ChosenFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** The sheet that asks what to export; Esc closes it. */
final class ExportView extends SheetView {
    private final WorldsModel model;
    private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(ExportFormat.GIF);
    private final ChoiceBox<Integer> scale = new ChoiceBox<>();
    private final CheckBox actions = new CheckBox("Draw in which keys were pressed");

    ExportView(WorldsModel model) {
        super("export-sheet", "Export this branch");
        this.model = model;
    }

    @Override
    protected void fill() {
        scale.getItems().setAll(List.of(1, 2, 4, 8, 16));
        scale.setValue(4);
        scale.setId("export-scale");
        actions.setId("export-actions");
        actions.disableProperty().bind(format.isEqualTo(ExportFormat.PICTURE));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        grid.addRow(0, new Label("As"), new Choice<>(format, ExportFormat::title, ExportView::about));
        grid.addRow(1, new Label("Pixel size"), scale);
        grid.add(actions, 1, 2);
        Button go = Buttons.button("export-go", "Export ...", null, "Choose where it goes");
        go.getStyleClass().add("accent");
        go.setOnAction(event -> ask().ifPresent(this::export));
        write(grid, new HBox(8, go, closing("export-close")));
    }

    private void export(Path target) {
        setVisible(false);
        model.export(format.get(), scale.getValue(), actions.isSelected(), target);
    }

    private Optional<Path> ask() {
        if (format.get() == ExportFormat.FRAMES) {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle("A folder for the frames");
            return Optional.ofNullable(chooser.showDialog(getScene().getWindow()))
                    .map(folder -> folder.toPath().resolve(model.name()));
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export as " + format.get().title());
        String suffix = format.get().suffix();
        chooser.setInitialFileName(model.name() + "." + suffix);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(format.get().title(), "*." + suffix));
        return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(file -> ChosenFile.ending(file.toPath(), "." + suffix));
    }

    private static String about(ExportFormat format) {
        return switch (format) {
            case GIF -> "An animated picture with the exact colours";
            case MP4 -> "A video that plays everywhere";
            case FRAMES -> "A folder with a picture for each frame";
            case PICTURE -> "The present frame; dropped on Lamp, it is the whole world again";
        };
    }
}
