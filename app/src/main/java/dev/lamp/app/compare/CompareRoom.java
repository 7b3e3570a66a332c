package dev.lamp.app.compare;

import dev.lamp.app.lab.LabRoom;
import dev.lamp.app.lab.VideoClips;
import dev.lamp.app.library.PictureReader;
import dev.lamp.app.library.Prompt;
import dev.lamp.app.play.Dream;
import dev.lamp.app.ui.House;
import dev.lamp.app.ui.Room;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;

/** The room where many dreams run side by side. Nothing is opened before one enters it. */
public final class CompareRoom implements Room {

    private final House house;
    private final PictureReader reader;
    private final CompareModel model;
    private final BenchOpener opener;
    private final Consumer<Path> browser;
    private boolean entered;
    private int levels;

    /** Opens a model to measure beside the one that is played; slow, and not on the window's thread. */
    @FunctionalInterface
    public interface BenchOpener {
        Bench open(Dream played) throws Exception;
    }

    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long nanoTime) {
            model.playback().pulse(nanoTime);
        }
    };

    /**
     * @param house what the rooms share
     * @param opener opens the model to measure
     * @param reader reduces pictures
     * @param browser shows a page
     */
    public CompareRoom(House house, BenchOpener opener, PictureReader reader, Consumer<Path> browser) {
        this.house = house;
        this.reader = reader;
        this.model = new CompareModel(
                house.window(),
                house.problem(),
                () -> house.input().snapshots().get().action(),
                house.familiarity()::of);
        this.opener = opener;
        this.browser = browser;
    }

    @Override
    public String id() {
        return "compare";
    }

    @Override
    public String title() {
        return "Compare";
    }

    @Override
    public String about() {
        return "See and measure what the actions do in many pictures";
    }

    @Override
    public Node view() {
        CompareView.Doors doors = new CompareView.Doors(new PlayedWorld(house.played()), browser);
        return new CompareView(model, house, doors, this::bringLevel);
    }

    /** @param seed which level; another one each time if it is not a number */
    private void bringLevel(String seed) {
        boolean number = seed.matches("\\d{1,18}");
        model.bring(Levels.of(number ? Long.parseLong(seed) : Levels.FIRST_SEED + levels++));
    }

    @Override
    public void enter() {
        pulse.start();
        if (!entered) {
            entered = true;
            begin();
        }
        Path clips = house.folder().resolve(LabRoom.CLIPS);
        house.background()
                .run(
                        () -> VideoClips.imported(clips),
                        model.reportChoice()::offer,
                        failure -> model.refuse(LabRoom.CLIPS, failure));
    }

    private void begin() {
        model.offer(house.pictures());
        house.pictures().addListener((ListChangeListener<Prompt>) change -> model.offer(house.pictures()));
        house.dream().subscribe(dream -> {
            if (dream != null) {
                model.use(() -> opener.open(dream));
            }
        });
    }

    @Override
    public void leave() {
        pulse.stop();
        if (model.liveProperty().get()) {
            model.cancel();
        }
    }

    @Override
    public boolean hearsGameKeys() {
        return model.liveProperty().get();
    }

    @Override
    public boolean take(List<Path> files) {
        files.forEach(this::bring);
        return true;
    }

    private void bring(Path file) {
        String name = String.valueOf(file.getFileName());
        house.background()
                .run(
                        () -> new Prompt(name, "", reader.read(Files.readAllBytes(file))),
                        model::bring,
                        failure -> model.refuse(name, failure));
    }

    /** The model, for whoever drives the room from outside. */
    public CompareModel model() {
        return model;
    }

    @Override
    public void close() {
        pulse.stop();
        model.close();
    }
}
