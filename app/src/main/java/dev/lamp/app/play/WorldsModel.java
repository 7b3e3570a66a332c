package dev.lamp.app.play;

import dev.lamp.app.library.Prompt;
import dev.lamp.app.record.Export;
import dev.lamp.app.record.ExportFormat;
import dev.lamp.app.record.WorldFile;
import dev.lamp.app.record.WorldFiles;
import dev.lamp.app.ui.Background;
import dev.lamp.app.ui.Notice;
import dev.lamp.app.ui.Problem;
import dev.lamp.assets.error.MendableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.tinylog.Logger;

/** Saving worlds and opening them again, exporting what was played, and what is left after a kill. */
public final class WorldsModel {
    private static final long AUTOSAVE_NANOS = 10_000_000_000L;

    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();
    private final PlayModel play;
    private final Background background;
    private final Executor window;
    private final KeptSession session;
    private final Notice.Answer stop;
    private final AtomicBoolean saving = new AtomicBoolean();
    private long savedNanos = Long.MIN_VALUE;
    private WorldFile saved;
    private boolean unkept;
    private boolean offering;
    private LastOffer offer;

    /**
     * @param play what is played
     * @param background where files are read and written
     * @param window runs what the background has to tell
     * @param folder where the running session is kept
     */
    public WorldsModel(PlayModel play, Background background, Executor window, Path folder) {
        this.play = play;
        this.stop = new Notice.Answer("Stop here", play::stopReplay);
        this.background = background;
        this.window = window;
        this.session = new KeptSession(folder);
        play.replayProperty().addListener((property, before, now) -> replayed(now.doubleValue()));
    }

    /** What is under way, or to be answered; null for nothing. */
    public ObjectProperty<Notice> noticeProperty() {
        return notice;
    }

    /** A name for a file of the world that is played, without its ending. */
    public String name() {
        String title = play.prompt()
                .map(Prompt::title)
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return (title.isEmpty() || title.equals("-") ? "world" : title) + "-"
                + play.seedProperty().get();
    }

    /** What was played so far, as it is kept in a file; empty before anything was. */
    public Optional<WorldFile> world() {
        return play.prompt().flatMap(prompt -> {
            Dream dream = play.session().dream();
            WorldFile.Source source = new WorldFile.Source(
                    dream.name(),
                    dream.hash(),
                    prompt.title(),
                    prompt.origin(),
                    prompt.frame(),
                    play.seedProperty().get());
            int rate = play.knobs().rateProperty().get();
            return WorldFile.of(
                    source, rate, play.actions().names(), play.session().timeline());
        });
    }

    /** Whether a file that was dropped may hold a world. */
    public static boolean mayHoldWorld(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(WorldFiles.SUFFIX) || name.endsWith(".png");
    }

    /**
     * Opens the world that a file holds.
     *
     * @param otherwise takes the file if it is a picture without a world
     */
    public void open(Path file, Consumer<Path> otherwise) {
        background.run(
                () -> WorldFiles.find(file),
                world -> world.ifPresentOrElse(this::restore, () -> otherwise.accept(file)),
                failure -> tell("The world could not be opened.", failure));
    }

    private void restore(WorldFile world) {
        play.problemProperty().set(null);
        play.restore(world);
    }

    private void replayed(double share) {
        if (share < 0) {
            notice.set(null);
        } else {
            notice.set(new Notice("Playing the world again", share, List.of(stop)));
        }
    }

    /** Saves the world as a file of its own. */
    public void save(Path file) {
        world().ifPresent(world -> background.run(
                () -> {
                    WorldFiles.write(world, file);
                    return file;
                },
                done -> notice.set(Notice.of("Saved as " + done)),
                failure -> tell("The world could not be saved.", failure)));
    }

    /**
     * Exports what was played.
     *
     * @param scale pixels of the file per pixel of a frame and side
     * @param actions whether to draw in which keys were pressed
     */
    public void export(ExportFormat format, int scale, boolean actions, Path target) {
        Optional<WorldFile> world = world();
        if (world.isEmpty()) {
            return;
        }
        if (format == ExportFormat.PICTURE) {
            exportPicture(world.get(), scale, target);
            return;
        }
        Export export = new Export(
                play.timeline().stateProperty().get().line(),
                format,
                play.knobs().rateProperty().get(),
                scale,
                actions);
        AtomicBoolean goesOn = new AtomicBoolean(true);
        List<Notice.Answer> answers = List.of(new Notice.Answer("Cancel", () -> goesOn.set(false)));
        background.run(
                () -> export.write(target, (done, all) -> {
                    if (done % 8 == 0) {
                        window.execute(() -> came(goesOn.get(), done / (double) all, answers));
                    }
                    return goesOn.get();
                }),
                finished -> notice.set(Notice.of(
                        finished
                                ? "Exported to " + target
                                : "The export was cancelled; nothing was written to " + target)),
                failure -> {
                    notice.set(null);
                    tell("The export failed.", failure);
                });
    }

    private void came(boolean goesOn, double share, List<Notice.Answer> answers) {
        if (goesOn) {
            notice.set(new Notice("Exporting", share, answers));
        }
    }

    private void exportPicture(WorldFile world, int scale, Path target) {
        background.run(
                () -> {
                    WorldFiles.writePicture(play.frameProperty().get(), scale, world, target);
                    return target;
                },
                done -> notice.set(Notice.of("Exported to " + done + "; dropped on Lamp, it is the whole world again")),
                failure -> tell("The export failed.", failure));
    }

    /** Keeps the running session every few seconds, and takes back an old offer; call once per screen refresh. */
    public void pulse(long nanoTime) {
        withdrawOffer();
        if (savedNanos == Long.MIN_VALUE) {
            savedNanos = nanoTime;
        }
        if (nanoTime - savedNanos < AUTOSAVE_NANOS
                || saving.get()
                || play.replayProperty().get() >= 0) {
            return;
        }
        savedNanos = nanoTime;
        world().filter(world -> world.steps() > 0 && !world.equals(saved)).ifPresent(world -> {
            saved = world;
            saving.set(true);
            boolean beside = offering;
            background.run(() -> session.keep(world, beside), done -> kept(), this::notKept);
        });
    }

    private void kept() {
        saving.set(false);
        unkept = false;
    }

    /** Said once, and tried again; there is nothing else to lose yet. */
    private void notKept(Exception failure) {
        saving.set(false);
        saved = null;
        Logger.warn(failure, "the running session could not be kept");
        if (!unkept) {
            unkept = true;
            notice.set(Notice.of("This session is lost if Lamp is killed, for nothing can be written to "
                    + session.folder() + ". Save the world elsewhere (Ctrl + S)."));
        }
    }

    /** Offers the session that a kill left behind, if there is one; until that is settled nothing takes its place. */
    public void offerLast() {
        offering = true;
        background.run(session::last, world -> world.ifPresentOrElse(this::offer, this::settled), failure -> {
            Logger.warn(failure, "the session of last time could not be read");
            forgetLast();
        });
    }

    private void offer(WorldFile world) {
        Notice words = Notice.of(
                "Lamp ended without saying goodbye. Go on where you were: \"" + world.title() + "\", step "
                        + world.step() + "?",
                new Notice.Answer("Go on", () -> goOn(world)),
                new Notice.Answer("Forget it", this::forgetLast));
        offer = new LastOffer(words, play);
        notice.set(words);
    }

    private void goOn(WorldFile world) {
        restore(world);
        settled();
    }

    private void withdrawOffer() {
        if (offer != null && offer.isPlayedPast()) {
            if (notice.get() == offer.notice()) {
                notice.set(null);
            }
            settled();
        }
    }

    private void forgetLast() {
        background.run(session::forgetLast, done -> settled(), failure -> {
            Logger.warn(failure);
            settled();
        });
    }

    /** What is played from here on is what a kill leaves behind, once it is kept anew. */
    private void settled() {
        offering = false;
        saved = null;
        if (offer != null) {
            offer.close();
            offer = null;
        }
    }

    /** The window closes as it should: nothing is left behind. */
    public void close() {
        try {
            session.close();
        } catch (IOException stuck) {
            Logger.warn(stuck, "the running session could not be put away");
        }
    }

    private void tell(String sentence, Exception failure) {
        play.problemProperty()
                .set(
                        failure instanceof MendableException known
                                ? Problem.of(known.getMessage(), known.remedy(), known.code(), known)
                                : Problem.of(
                                        sentence,
                                        "Check that the folder is there, and that you may write to it.",
                                        "file-failed",
                                        failure));
    }
}
