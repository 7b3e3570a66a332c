package dev.lamp.runtime.training.evaluation;

import dev.lamp.actions.statistics.Measurement;
import dev.lamp.assets.video.ContactSheet;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** A part of an evaluation that has pictures to show for its numbers. */
interface PicturedPart {

    /**
     * Measures.
     *
     * @param err where progress goes
     */
    List<Measurement> run(PrintWriter err);

    /** Some of the dreams beside the truth, by name; after {@link #run}. */
    Map<String, ContactSheet> sheets();
}
