package dev.lamp.app.sketch;

/** What the pointer does on the drawing. */
public enum SketchTool {
    PENCIL("Pencil", "P", "One pixel at a time"),
    BRUSH("Brush", "B", "A round brush of the chosen size"),
    ERASER("Eraser", "E", "Brings the paper back"),
    FILL("Fill", "F", "Fills an area of one colour"),
    LINE("Line", "L", "A straight line; the size says how thick"),
    RECTANGLE("Rectangle", "R", "The outline of a rectangle"),
    PICKER("Pick colour", "I", "Takes the colour of a pixel; the right button does so with every tool"),
    STAMP("Stamp", "S", "Figures and pieces of the game, on its lattice of 4 x 4 pixels");

    private final String title;
    private final String key;
    private final String about;

    SketchTool(String title, String key, String about) {
        this.title = title;
        this.key = key;
        this.about = about;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** The letter that takes this tool. */
    public String key() {
        return key;
    }

    /** What it does, in a line. */
    public String about() {
        return about;
    }

    /** Whether the size matters to it. */
    public boolean hasSize() {
        return this == BRUSH || this == ERASER || this == LINE || this == RECTANGLE;
    }
}
