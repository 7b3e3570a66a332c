package dev.lamp.app.ui;

import dev.lamp.app.library.ShelfModel;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The ways in which a player brings a picture: open, drop, paste. */
final class PictureSources {

    private static final PseudoClass WELCOME = PseudoClass.getPseudoClass("drop");

    private final ShelfModel shelf;
    private final Predicate<List<Path>> room;

    /**
     * @param shelf takes the pictures
     * @param room is asked first whether it takes the dropped files, one or more
     */
    PictureSources(ShelfModel shelf, Predicate<List<Path>> room) {
        this.shelf = shelf;
        this.room = room;
    }

    /** Asks for a file, starting in a folder; returns the folder of what was chosen. */
    Optional<Path> open(Window owner, String folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a picture to start from");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                "Pictures and worlds", "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp", "*.lamp"),
                        new FileChooser.ExtensionFilter("All files", "*.*"));
        File start = new File(folder);
        if (!folder.isEmpty() && start.isDirectory()) {
            chooser.setInitialDirectory(start);
        }
        File chosen = chooser.showOpenDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        if (!room.test(List.of(chosen.toPath()))) {
            shelf.open(chosen.toPath());
        }
        return Optional.ofNullable(chosen.toPath().toAbsolutePath().getParent());
    }

    /** Takes a picture, or a picture's file, from the clipboard, if there is one. */
    void paste() {
        take(Clipboard.getSystemClipboard());
    }

    /** Lets pictures be dropped anywhere on a scene. */
    void acceptDrops(Scene scene) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() || event.getDragboard().hasImage()) {
                event.acceptTransferModes(TransferMode.COPY);
                scene.getRoot().pseudoClassStateChanged(WELCOME, true);
            }
            event.consume();
        });
        scene.setOnDragExited(event -> scene.getRoot().pseudoClassStateChanged(WELCOME, false));
        scene.setOnDragDropped(event -> drop(event, scene));
    }

    private void drop(DragEvent event, Scene scene) {
        scene.getRoot().pseudoClassStateChanged(WELCOME, false);
        Dragboard board = event.getDragboard();
        boolean taken = board.hasFiles()
                && !board.getFiles().isEmpty()
                && room.test(board.getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(taken || take(board));
        event.consume();
    }

    private boolean take(Clipboard board) {
        List<File> files = board.getFiles();
        if (board.hasFiles() && !files.isEmpty()) {
            shelf.open(files.get(0).toPath());
            return true;
        }
        if (board.hasImage() && board.getImage() != null) {
            paste(board.getImage());
            return true;
        }
        return false;
    }

    private void paste(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        shelf.paste(width, height, argb);
    }
}
