package dev.lamp.app.sketch;

import dev.lamp.app.ui.Buttons;
import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** The tools, and how thick they draw. */
final class ToolsView extends VBox {

    private final SketchModel model;

    ToolsView(SketchModel model) {
        this.model = model;
        getStyleClass().add("sketch-part");
        TilePane tools = new TilePane();
        tools.getStyleClass().add("sketch-tools");
        tools.setPrefColumns(2);
        ToggleGroup group = new ToggleGroup();
        for (SketchTool tool : SketchTool.values()) {
            tools.getChildren().add(button(tool, group));
        }
        LabelledSlider size = new LabelledSlider("sketch-size", "Size", 1, SketchModel.MAX_SIZE, model.sizeProperty());
        model.toolProperty().subscribe(tool -> size.setDisable(!tool.hasSize()));
        getChildren().addAll(tools, size);
    }

    private ToggleButton button(SketchTool tool, ToggleGroup group) {
        String id = "tool-" + tool.name().toLowerCase(Locale.ROOT);
        ToggleButton button = Buttons.toggle(id, tool.title(), tool.about() + " (" + tool.key() + ")");
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> {
            model.toolProperty().set(tool);
            button.setSelected(true);
        });
        model.toolProperty().subscribe(now -> button.setSelected(now == tool));
        return button;
    }
}
