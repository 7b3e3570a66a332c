package dev.lamp.app.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a run learns from. */
public sealed interface TrainingData permits TrainingData.Generated, TrainingData.OwnClips {

    /** The words that tell the training command. */
    List<String> arguments();

    /**
     * Clips that the procedural game makes on the fly.
     *
     * @param scroll share with the scrolling camera, 0 to 1; the others are rooms
     * @param drawn share in hand-drawn styles among those that are not doodles, 0 to 1
     * @param doodle share in themes made up from their seeds, 0 to 1
     * @param crowded share of levels full of blocks among those that tell what is possible, 0 to 1
     */
    record Generated(double scroll, double drawn, double doodle, double crowded) implements TrainingData {

        public Generated {
            for (double share : new double[] {scroll, drawn, doodle, crowded}) {
                if (!(share >= 0 && share <= 1)) {
                    throw new IllegalArgumentException("expected shares of 0 to 1, found " + share);
                }
            }
        }

        @Override
        public List<String> arguments() {
            return List.of(
                    "--scroll", share(scroll),
                    "--drawn", share(drawn),
                    "--doodles", share(doodle),
                    "--crowded", share(crowded));
        }

        private static String share(double value) {
            return String.format(Locale.ROOT, "%.2f", value);
        }
    }

    /**
     * Clips of the player's own, imported before.
     *
     * @param folder where they are
     */
    record OwnClips(Path folder) implements TrainingData {

        @Override
        public List<String> arguments() {
            return List.of("--clips", folder.toAbsolutePath().toString());
        }
    }
}
