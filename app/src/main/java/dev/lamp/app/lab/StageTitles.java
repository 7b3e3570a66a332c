package dev.lamp.app.lab;

import javafx.util.StringConverter;

/** Shows stages by their titles. */
final class StageTitles extends StringConverter<LabStage> {

    @Override
    public String toString(LabStage stage) {
        return stage == null ? "" : stage.title();
    }

    @Override
    public LabStage fromString(String title) {
        throw new UnsupportedOperationException("expected a choice, found \"" + title + "\"");
    }
}
