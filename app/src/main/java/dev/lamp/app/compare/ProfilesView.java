package dev.lamp.app.compare;

import dev.lamp.actions.consistency.ActionProfile;
import dev.lamp.actions.consistency.MotionTrail;
import dev.lamp.app.report.ActionCardWords;
import dev.lamp.app.ui.Buttons;
import dev.lamp.app.ui.Labels;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/**
 * The cards of the actions: arrow with spread, where and when things moved, and the pictures that agree most and least.
 */
final class ProfilesView extends VBox {

    private static final double SIDE = 102;
    private static final double PER_TILE = 15;
    private static final double GAP = 8;
    private static final Color EARLY = Color.web("#f0b040");
    private static final Color LATE = Color.web("#b0305c");

    private final CompareModel model;

    ProfilesView(CompareModel model) {
        this.model = model;
        setId("compare-profiles");
        getStyleClass().add("compare-profiles");
        model.namesProperty().subscribe(this::show);
    }

    private void show(List<String> names) {
        getChildren().clear();
        if (names.isEmpty()) {
            return;
        }
        Label about = new Label("What each action did in the chosen pictures. Left: mean motion, the ellipse its spread"
                + " between pictures. Right: where things moved while it was held, yellow at once, red later.");
        about.setWrapText(true);
        about.getStyleClass().add("quiet");
        getChildren().add(about);
        List<ActionProfile> profiles = model.profilesProperty().get();
        for (int i = 0; i < names.size(); i++) {
            getChildren()
                    .add(card(
                            profiles.get(i),
                            names.get(i),
                            model.actionsProperty().get().get(i)));
        }
    }

    private static Node card(ActionProfile profile, String name, String bundled) {
        Label key = new Label(String.valueOf(profile.action().index() + 1));
        key.getStyleClass().add("key-cap");
        Label title = new Label(name);
        title.getStyleClass().add("action-name");
        Label other = Labels.quiet(ActionCardWords.otherName(name, bundled));
        HBox head = new HBox(GAP, key, title, other);
        head.getStyleClass().add("profile-head");
        Label numbers = Labels.quiet(String.join("\n", ActionCardWords.lines(profile)));
        numbers.setTooltip(Buttons.tooltip("Motion in tiles of 4 pixels a step, and its spread between pictures.\n"
                + "In brackets: 95 % intervals between pictures.\n"
                + "Read back: how often the latent action model recognises the action in the dreamed frame;"
                + " the report has what blind guesses get.\n"
                + "Usage: share of all tried frames that it takes for this action; 12.5 % if all are used alike."));
        VBox card = new VBox(head, new HBox(GAP, arrow(profile), trail(profile.trail())), numbers);
        card.getStyleClass().add("profile-card");
        return card;
    }

    /** The mean motion from the middle, the spread between pictures as an ellipse around its tip. */
    private static Node arrow(ActionProfile profile) {
        double x = SIDE / 2 + PER_TILE * profile.right().value();
        double y = SIDE / 2 + PER_TILE * profile.down().value();
        Ellipse spread = new Ellipse(
                x,
                y,
                2 + PER_TILE * profile.spreadX().value(),
                2 + PER_TILE * profile.spreadY().value());
        spread.getStyleClass().add("profile-spread");
        Line line = new Line(SIDE / 2, SIDE / 2, x, y);
        line.getStyleClass().add("profile-motion");
        Circle tip = new Circle(x, y, 4);
        tip.getStyleClass().add("profile-tip");
        return pane("Mean motion; the ellipse is its spread between pictures", spread, line, tip);
    }

    private static Node trail(MotionTrail trail) {
        double cell = SIDE / MotionTrail.SIDE;
        Pane pane = pane("Where and when things moved around the hero while the action was held:\n"
                + "yellow at once, red later; the stronger, the more pictures");
        for (int i = 0; i < MotionTrail.SIDE * MotionTrail.SIDE; i++) {
            int x = i % MotionTrail.SIDE;
            int y = i / MotionTrail.SIDE;
            if (trail.share(x, y) > 0) {
                Rectangle square = new Rectangle(x * cell, y * cell, cell, cell);
                square.setFill(EARLY.interpolate(LATE, trail.when(x, y)));
                square.setOpacity(Math.sqrt(trail.share(x, y)));
                pane.getChildren().add(square);
            }
        }
        return pane;
    }

    private static Pane pane(String about, Node... nodes) {
        Pane pane = new Pane(nodes);
        pane.getStyleClass().add("profile-picture");
        pane.setMinSize(SIDE, SIDE);
        pane.setPrefSize(SIDE, SIDE);
        pane.setMaxSize(SIDE, SIDE);
        pane.setClip(new Rectangle(SIDE, SIDE));
        pane.setAccessibleText(about);
        Tooltip.install(pane, Buttons.tooltip(about));
        return pane;
    }
}
