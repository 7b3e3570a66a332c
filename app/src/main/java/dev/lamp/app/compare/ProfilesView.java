package dev.lamp.app.compare;

import dev.lamp.actions.consistency.ActionProfile;
import dev.lamp.actions.consistency.MotionTemplate;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/** The cards of the actions: arrow with spread, where things moved, and the pictures that agree most and least. */
final class ProfilesView extends VBox {

    private static final double SIDE = 88;
    private static final double PER_TILE = 13;

    private final CompareModel model;

    ProfilesView(CompareModel model) {
        this.model = model;
        setId("compare-profiles");
        getStyleClass().add("compare-profiles");
        model.namesProperty().subscribe(this::show);
    }

    private void show(List<String> names) {
        getChildren().clear();
        List<ActionProfile> profiles = model.profilesProperty().get();
        for (int i = 0; i < names.size(); i++) {
            getChildren().add(card(profiles.get(i), names.get(i)));
        }
    }

    private static Node card(ActionProfile profile, String name) {
        Label title = new Label((profile.action().index() + 1) + "  " + name);
        title.getStyleClass().add("action-name");
        Label numbers = new Label(String.format(
                Locale.ROOT,
                "%+.2f \u00b1 %.2f right, %+.2f \u00b1 %.2f down%nread back %.0f %%%nmost alike: %s%nleast: %s",
                profile.mean().dx(),
                profile.spreadX(),
                profile.mean().dy(),
                profile.spreadY(),
                100 * profile.readBack(),
                profile.mostConsistent(),
                profile.leastConsistent()));
        numbers.getStyleClass().add("quiet");
        VBox card = new VBox(title, new HBox(8, arrow(profile), template(profile.template())), numbers);
        card.getStyleClass().add("profile-card");
        return card;
    }

    /** The mean motion from the middle, the spread between pictures as an ellipse around its tip. */
    private static Node arrow(ActionProfile profile) {
        double x = SIDE / 2 + PER_TILE * profile.mean().dx();
        double y = SIDE / 2 + PER_TILE * profile.mean().dy();
        Ellipse spread = new Ellipse(x, y, 2 + PER_TILE * profile.spreadX(), 2 + PER_TILE * profile.spreadY());
        spread.getStyleClass().add("profile-spread");
        Line line = new Line(SIDE / 2, SIDE / 2, x, y);
        line.getStyleClass().add("profile-motion");
        Circle tip = new Circle(x, y, 4);
        tip.getStyleClass().add("profile-tip");
        return pane(spread, line, tip);
    }

    private static Node template(MotionTemplate template) {
        double cell = SIDE / MotionTemplate.SIDE;
        Pane pane = pane();
        for (int i = 0; i < MotionTemplate.SIDE * MotionTemplate.SIDE; i++) {
            int x = i % MotionTemplate.SIDE;
            int y = i / MotionTemplate.SIDE;
            Rectangle square = new Rectangle(x * cell, y * cell, cell, cell);
            square.getStyleClass().add("profile-cell");
            square.setOpacity(template.share(x, y));
            pane.getChildren().add(square);
        }
        return pane;
    }

    private static Pane pane(Node... nodes) {
        Pane pane = new Pane(nodes);
        pane.getStyleClass().add("profile-picture");
        pane.setMinSize(SIDE, SIDE);
        pane.setPrefSize(SIDE, SIDE);
        pane.setMaxSize(SIDE, SIDE);
        pane.setClip(new Rectangle(SIDE, SIDE));
        return pane;
    }
}
