package dev.lamp.app.library;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Markdown as text to read: headings, paragraphs, lists, code and tables. A model card may come from anywhere, so links
 * are words, pictures are left out, and HTML is shown as nothing.
 */
final class MarkdownView extends VBox {

    private static final int MAX_LENGTH = 200_000;
    private static final double EMS_OF_A_LETTER = 0.65;
    /** Shorter words count as so many letters, for they may be wide ones. */
    private static final int SHORTEST = 4;

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    MarkdownView(String markdown) {
        getStyleClass().add("markdown");
        String text = markdown.length() > MAX_LENGTH ? markdown.substring(0, MAX_LENGTH) : markdown;
        PARSER.parse(text).accept(new Blocks(this));
    }

    /** Adds a block at a time to a column. */
    private static final class Blocks extends AbstractVisitor {

        private final VBox column;

        Blocks(VBox column) {
            this.column = column;
        }

        @Override
        public void visit(Heading heading) {
            TextFlow flow = flow(heading, "md-h" + Math.min(3, heading.getLevel()));
            column.getChildren().add(flow);
        }

        @Override
        public void visit(Paragraph paragraph) {
            column.getChildren().add(flow(paragraph, "md-text"));
        }

        @Override
        public void visit(BulletList list) {
            items(list, 0);
        }

        @Override
        public void visit(OrderedList list) {
            items(list, 1);
        }

        private void items(Node list, int first) {
            int number = first;
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                if (item instanceof ListItem) {
                    Label mark = new Label(first == 0 ? "\u2022" : number++ + ".");
                    mark.setMinWidth(Region.USE_PREF_SIZE);
                    HBox row = new HBox(mark, inner(item, "md-item"));
                    row.getStyleClass().add("md-list-row");
                    column.getChildren().add(row);
                }
            }
        }

        @Override
        public void visit(BlockQuote quote) {
            column.getChildren().add(inner(quote, "md-quote"));
        }

        @Override
        public void visit(FencedCodeBlock code) {
            code(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            code(code.getLiteral());
        }

        private void code(String literal) {
            Label label = new Label(literal.stripTrailing());
            label.getStyleClass().add("md-code-block");
            column.getChildren().add(label);
        }

        @Override
        public void visit(ThematicBreak line) {
            Region rule = new Region();
            rule.getStyleClass().add("md-rule");
            column.getChildren().add(rule);
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                column.getChildren().add(table(block));
            }
        }

        private static GridPane table(Node block) {
            GridPane grid = new GridPane();
            grid.getStyleClass().add("md-table");
            int row = 0;
            for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
                for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                    if (line instanceof TableRow) {
                        cells(grid, line, row++);
                    }
                }
            }
            return grid;
        }

        private static void cells(GridPane grid, Node line, int row) {
            int column = 0;
            for (Node cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
                boolean header = cell instanceof TableCell known && known.isHeader();
                TextFlow flow = flow(cell, header ? "md-th" : "md-td");
                if (column > 0 && !header) {
                    flow.setMinWidth(Region.USE_PREF_SIZE);
                } else {
                    flow.setStyle("-fx-min-width: " + EMS_OF_A_LETTER * Math.max(SHORTEST, longestWord(flow)) + "em");
                }
                grid.add(flow, column++, row);
            }
        }

        /** Letters of the longest word of a cell, which is not to be broken. */
        private static int longestWord(TextFlow cell) {
            return cell.getChildren().stream()
                    .flatMap(part -> Stream.of(((Text) part).getText().split("\\s+")))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }

        private static VBox inner(Node node, String style) {
            VBox box = new VBox();
            box.getStyleClass().add(style);
            Blocks blocks = new Blocks(box);
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                child.accept(blocks);
            }
            return box;
        }

        private static TextFlow flow(Node block, String style) {
            TextFlow flow = new TextFlow();
            flow.getStyleClass().add(style);
            Words words = new Words(flow);
            for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
                child.accept(words);
            }
            return flow;
        }
    }

    /** Adds a run of words at a time to a line. */
    private static final class Words extends AbstractVisitor {

        private final TextFlow flow;
        private String style = "md-plain";

        Words(TextFlow flow) {
            this.flow = flow;
        }

        @Override
        public void visit(org.commonmark.node.Text text) {
            add(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            within("md-code", () -> add(code.getLiteral()));
        }

        @Override
        public void visit(StrongEmphasis strong) {
            within("md-strong", () -> visitChildren(strong));
        }

        @Override
        public void visit(Emphasis emphasis) {
            within("md-emphasis", () -> visitChildren(emphasis));
        }

        @Override
        public void visit(SoftLineBreak end) {
            add(" ");
        }

        @Override
        public void visit(HardLineBreak end) {
            add("\n");
        }

        private void within(String other, Runnable content) {
            String outer = style;
            style = other;
            content.run();
            style = outer;
        }

        private void add(String words) {
            Text text = new Text(words);
            text.getStyleClass().addAll("md-word", style);
            flow.getChildren().add(text);
        }
    }
}
