package dev.lamp.app.report;

import java.util.Base64;
import java.util.List;

/** A page of HTML that is written from top to bottom, with its style and its pictures inside. */
final class HtmlPage {

    private static final String STYLE = """
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 1120px; margin: 2rem auto; padding: 0 1rem;
                   color: #24292f; background: #fff; }
            h1 { font-size: 1.7rem; } h2 { margin-top: 2.5rem; border-bottom: 1px solid #d8dee4; }
            h3 { margin: 1.4rem 0 .3rem; font-size: 1rem; }
            table { border-collapse: collapse; } td, th { padding: .25rem .9rem .25rem 0; text-align: left;
                   vertical-align: top; border-bottom: 1px solid #eaeef2; }
            .numbers td:nth-child(3) { color: #57606a; font-size: .85rem; }
            .cards, .plots { display: flex; flex-wrap: wrap; gap: 1rem; }
            .card { border: 1px solid #d8dee4; border-radius: 8px; padding: .7rem;
                   width: 262px; box-sizing: border-box; }
            img { image-rendering: pixelated; display: block; } .plots img { image-rendering: auto; }
            .column { display: inline-block; width: 102px; font-size: .75rem; font-weight: 400; }
            .word { border-radius: 9px; padding: 0 .5rem; font-size: .8rem; background: #dafbe1; }
            .unusual { background: #fff1c2; } .foreign { background: #ffd9d3; }
            svg { border: 1px solid #eaeef2; border-radius: 4px; vertical-align: top; }
            .short { background: #faf6ec; border-left: 4px solid #e8a856; padding: .2rem 1rem; margin: 1rem 0; }
            .short p { margin: .4rem 0; }
            td { font-variant-numeric: tabular-nums; }
            .numbers td:first-child { width: 360px; }
            .numbers td:nth-child(2) { min-width: 200px; white-space: nowrap; }
            .spread { fill: #e8a856; fill-opacity: .35; } .motion { stroke: #7d384b; stroke-width: 3; }
            .tip { fill: #7d384b; } .cell { stroke: #eaeef2; } svg { margin-right: .3rem; }
            .wide { overflow-x: auto; } .cells td, .cells th { font-size: .75rem; white-space: nowrap; }
            summary { cursor: pointer; color: #7d384b; } .plots + details { margin: .3rem 0 1rem; }
            code { overflow-wrap: anywhere; }
            """;

    private final StringBuilder html = new StringBuilder();

    HtmlPage(String title) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(title))
                .append("</title><style>\n")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(escape(title))
                .append("</h1>\n");
    }

    void heading(String text) {
        html.append("<h2>").append(escape(text)).append("</h2>\n");
    }

    void subheading(String text) {
        html.append("<h3>").append(escape(text)).append("</h3>\n");
    }

    void text(String text) {
        html.append("<p>").append(escape(text)).append("</p>\n");
    }

    /** A table of cells that are HTML already. */
    void table(List<String> header, List<List<String>> rows) {
        table("plain", header, rows);
    }

    /** The same, of a kind that the style knows. */
    void table(String kind, List<String> header, List<List<String>> rows) {
        html.append("<table class=\"").append(kind).append("\"><tr>");
        header.forEach(cell -> html.append("<th>").append(cell).append("</th>"));
        html.append("</tr>\n");
        for (List<String> row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(cell).append("</td>"));
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    /** Something that is shown to whoever asks for it. */
    void fold(String title, Runnable content) {
        html.append("<details><summary>").append(escape(title)).append("</summary><div class=\"wide\">\n");
        content.run();
        html.append("</div></details>\n");
    }

    /** Opens a box of a kind. */
    void open(String kind) {
        html.append("<div class=\"").append(kind).append("\">\n");
    }

    void close() {
        html.append("</div>\n");
    }

    /** A card whose content is HTML already. */
    void card(String content) {
        html.append("<div class=\"card\">").append(content).append("</div>\n");
    }

    void png(byte[] picture, String about) {
        html.append("<img alt=\"")
                .append(escape(about))
                .append("\" src=\"")
                .append(data(picture, "png"))
                .append("\">\n");
    }

    /** A picture of a width in pixels of the page. */
    static String image(byte[] picture, String format, String about, int width) {
        return "<img width=\"" + width + "\" alt=\"" + escape(about) + "\" src=\"" + data(picture, format) + "\">";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String data(byte[] picture, String format) {
        return "data:image/" + format + ";base64," + Base64.getEncoder().encodeToString(picture);
    }

    @Override
    public String toString() {
        return html + "</body></html>\n";
    }
}
