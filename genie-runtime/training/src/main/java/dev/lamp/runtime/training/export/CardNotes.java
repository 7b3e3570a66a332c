package dev.lamp.runtime.training.export;

/**
 * What a model card tells that no manifest knows. Blank where there is nothing to tell.
 *
 * @param measurements a table with the numbers of an evaluation, Markdown
 * @param report where the page of {@code compare} is or will be, as seen from the card
 * @param flaws what still looked wrong to people who looked at its dreams, Markdown
 */
public record CardNotes(String measurements, String report, String flaws) {

    /** Nothing measured, compared or looked at. */
    public static final CardNotes NONE = new CardNotes("", "", "");
}
