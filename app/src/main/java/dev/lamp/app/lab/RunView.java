package dev.lamp.app.lab;

import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.Icon;
import dev.lamp.app.ui.Labels;
import dev.lamp.assets.time.TimeSpan;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How one run is doing: time left, curves, the newest samples, and what the process says. */
final class RunView extends VBox {

    private final LabModel model;
    private final PlanView plan;
    private final Label title = new Label();
    private final Label progress = new Label();
    private final ImageView sheet = new ImageView();
    private final TextArea log = new TextArea();
    private final Button stop = Buttons.button("lab-stop", "Stop", null, "Save, then stop; it can go on later");
    private final Button resume = Buttons.button("lab-resume", "Resume", null, "Go on from the last checkpoint");
    private final Button play =
            Buttons.button("lab-play", "Play this checkpoint", Icon.PLAY.shape(), "Make a bundle of it and play");
    private Path shownSheet;

    /**
     * @param model the runs
     * @param plan says for how long a resumed run goes on
     */
    RunView(LabModel model, PlanView plan) {
        this.model = model;
        this.plan = plan;
        getStyleClass().add("run-view");
        title.getStyleClass().add("title-3");
        title.setMinWidth(Region.USE_PREF_SIZE);
        progress.setId("lab-progress");
        progress.getStyleClass().add("quiet");
        play.getStyleClass().add("accent");
        stop.setOnAction(event -> model.stop());
        resume.setOnAction(event -> model.resume(resumed()));
        play.setOnAction(event -> model.playCheckpoint());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, progress, space, stop, resume, play);
        head.getStyleClass().add("bundle-bar");
        head.setAlignment(Pos.CENTER_LEFT);
        Label message = new Label();
        message.setId("lab-message");
        message.getStyleClass().add("library-message");
        message.textProperty().bind(model.messageProperty());
        message.managedProperty().bind(model.messageProperty().isNotEmpty());
        message.setWrapText(true);
        SplitPane split = new SplitPane(new CurvesView(model), below());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.55);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(head, message, split);
        model.stateProperty().subscribe(this::show);
        model.bundlingProperty().subscribe(now -> show(model.stateProperty().get()));
        model.selectedProperty()
                .subscribe(run -> title.setText(run == null ? "No run yet" : String.valueOf(run.getFileName())));
    }

    private Node below() {
        log.setId("lab-log");
        log.setPromptText("What the training program says appears here.");
        log.setEditable(false);
        log.setWrapText(true);
        log.getStyleClass().add("lab-log");
        log.skinProperty().subscribe(this::followLog);
        sheet.setPreserveRatio(true);
        ScrollPane scroll = new ScrollPane(sheet);
        scroll.getStyleClass().add("library-scroll");
        Label none = Labels.quiet("Pictures of what it has learned so far appear here.");
        none.visibleProperty().bind(sheet.imageProperty().isNull());
        none.setMouseTransparent(true);
        SplitPane both = new SplitPane(new StackPane(scroll, none), log);
        both.setDividerPositions(0.6);
        return both;
    }

    /** Shows the end of what is said, where the news is, as soon as it has been laid out. */
    private void followLog(Skin<?> skin) {
        if (skin != null
                && log.lookup(".scroll-pane") instanceof ScrollPane pane
                && pane.getContent() instanceof Region lines) {
            lines.heightProperty().subscribe(() -> pane.setVvalue(pane.getVmax()));
        }
    }

    private TrainingPlan resumed() {
        return Optional.ofNullable(model.stateProperty().get())
                .flatMap(RunState::plan)
                .map(plan::longer)
                .orElseGet(plan::plan);
    }

    private void show(RunState now) {
        boolean known = now != null;
        boolean canTrain = model.homeProperty().get() != null;
        stop.setDisable(!known || !now.alive());
        resume.setDisable(!known || now.alive() || !canTrain);
        play.setDisable(!known
                || !now.isPlayable()
                || !canTrain
                || model.bundlingProperty().get());
        progress.setText(known ? words(now) : "");
        if (!known) {
            return;
        }
        if (!log.getText().equals(now.log())) {
            log.setText(now.log());
            log.end();
        }
        Path newest = now.sheet().orElse(null);
        if (newest == null || !newest.equals(shownSheet)) {
            shownSheet = newest;
            sheet.setImage(newest == null ? null : new Image(newest.toUri().toString(), true));
        }
    }

    private static String words(RunState now) {
        String stage = now.latest().map(LabStage::title).orElse("not begun");
        String doing = now.alive() ? "at work: " : "resting: ";
        String left = now.minutesLeft()
                .map(minutes -> ", " + TimeSpan.ofMinutes(minutes) + " of training left")
                .orElse("");
        return doing + stage + left;
    }
}
