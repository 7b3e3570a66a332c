package dev.lamp.app.lab;

import dev.lamp.app.library.BundleDream;
import dev.lamp.app.library.BundleLibrary;
import dev.lamp.app.library.BundlePlace;
import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.House;
import dev.lamp.app.ui.Icon;
import dev.lamp.app.ui.Room;
import dev.lamp.tokenizer.prompt.PromptImporter;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.Duration;

/** The room to train in: starts runs, watches them, stops them, and plays what they have learned so far. */
public final class LabRoom implements Room {

    /** Where in the folder of the player imports leave their clips, a folder for each. */
    public static final String CLIPS = "clips";

    private static final Duration EVERY = Duration.seconds(3);

    private final House house;
    private final LabModel model;
    private final ImportModel imports;
    private final Timeline watch;

    /**
     * @param house what the rooms share
     * @param library takes the bundles that are played
     * @param program starts training
     * @param importer reduces the frames of videos
     */
    public LabRoom(House house, BundleLibrary library, TrainingProgram program, PromptImporter importer) {
        this.house = house;
        imports = new ImportModel(
                importer,
                new ImportModel.Means(house.background(), house.window(), house.problem()),
                house.folder().resolve(CLIPS));
        model = new LabModel(
                new LabModel.Means(
                        house.folder().resolve("runs"),
                        program,
                        house.window(),
                        house.background(),
                        house.problem(),
                        bundle -> play(library, bundle)),
                home());
        watch = new Timeline(new KeyFrame(EVERY, event -> model.look()));
        watch.setCycleCount(Animation.INDEFINITE);
    }

    /** Where Lamp was started, or where its classes are. */
    private static Optional<TrainingHome> home() {
        return TrainingHome.around(Path.of("")).or(() -> {
            try {
                return TrainingHome.around(Path.of(LabRoom.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
            } catch (URISyntaxException | RuntimeException nowhere) {
                return Optional.empty();
            }
        });
    }

    private void play(BundleLibrary library, Path bundle) {
        BundlePlace place = library.place(bundle);
        house.opener()
                .open(
                        () -> {
                            library.save(library.choices().withOpened(place.id()));
                            return BundleDream.open(place, library.choices().device());
                        },
                        worked -> {
                            if (worked) {
                                house.go().accept("play");
                            }
                        });
    }

    @Override
    public String id() {
        return "lab";
    }

    @Override
    public String title() {
        return "Lab";
    }

    @Override
    public String about() {
        return "Train a model of your own";
    }

    @Override
    public void enter() {
        model.refresh();
        model.look();
        watch.play();
    }

    @Override
    public void leave() {
        watch.stop();
    }

    @Override
    public Node view() {
        PlanView plan = new PlanView(model, imports.clipsProperty(), ownClips());
        VBox left = new VBox(runs(), plan, home(model));
        left.getStyleClass().addAll("library-side", "lab-side");
        ScrollPane scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("library-scroll");
        BorderPane panes = new BorderPane();
        panes.setLeft(scroll);
        panes.setCenter(new RunView(model, plan));
        return panes;
    }

    private Node runs() {
        Label title = new Label("Runs");
        title.getStyleClass().add("shelf-title");
        ComboBox<Path> runs = new ComboBox<>(model.runs());
        runs.setId("lab-runs");
        runs.setPromptText("none yet");
        runs.setMaxWidth(Double.MAX_VALUE);
        runs.setTooltip(Buttons.tooltip("Which run to look at"));
        runs.setConverter(new RunNames());
        runs.valueProperty().bindBidirectional(model.selectedProperty());
        Button open = Buttons.button("lab-open", "Open run", Icon.OPEN.shape(), "Look at a run that lies elsewhere");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(event -> choose("Open the folder of a run").ifPresent(model::open));
        VBox part = new VBox(title, runs, open);
        part.getStyleClass().add("library-part");
        return part;
    }

    private Node home(LabModel lab) {
        Label words = new Label();
        words.setId("lab-home");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("quiet");
        lab.homeProperty()
                .subscribe(now -> words.setText(
                        now == null
                                ? "Training needs Lamp's source, which is not here: playing never brings PyTorch along."
                                        + " Get it with git clone, then choose its folder."
                                : "Trains with the source in " + now.checkout() + "."));
        Button choose = Buttons.button("lab-choose-home", "Choose source", null, "The folder with mvnw in it");
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.setOnAction(event -> choose("Choose the folder of Lamp's source").ifPresent(lab::chooseHome));
        VBox part = new VBox(words, choose);
        part.getStyleClass().add("library-part");
        return part;
    }

    private Node ownClips() {
        Button bring = Buttons.button(
                "lab-import", "Import videos", null, "A folder of GIF and MP4 files, or of folders of PNG files");
        bring.setOnAction(event -> choose("Choose a folder of videos").ifPresent(imports::importFrom));
        bring.disableProperty().bind(imports.busyProperty());
        Button cancel = Buttons.button("lab-import-cancel", "Cancel", null, "End the import");
        cancel.setOnAction(event -> imports.cancel());
        cancel.disableProperty().bind(imports.busyProperty().not());
        Button choose = Buttons.button("lab-clips", "Choose clips", null, "A folder of clips that were imported");
        choose.setOnAction(event -> choose("Choose a folder of clips").ifPresent(imports.clipsProperty()::set));
        choose.setMaxWidth(Double.MAX_VALUE);
        bring.setMaxWidth(Double.MAX_VALUE);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(bring, Priority.ALWAYS);
        HBox buttons = new HBox(bring, cancel);
        buttons.getStyleClass().add("button-row");
        Label chosen = new Label();
        imports.clipsProperty()
                .subscribe(now -> chosen.setText(now == null ? "No clips chosen." : "Clips: " + now.getFileName()));
        Label words = new Label();
        words.setId("lab-import-words");
        words.textProperty().bind(imports.messageProperty());
        for (Label label : new Label[] {chosen, words}) {
            label.getStyleClass().add("quiet");
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        VBox part = new VBox(buttons, choose, chosen, words);
        part.getStyleClass().add("library-part");
        return part;
    }

    private Optional<Path> choose(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        File chosen = chooser.showDialog(house.stage());
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public void close() {
        imports.cancel();
        watch.stop();
    }
}
