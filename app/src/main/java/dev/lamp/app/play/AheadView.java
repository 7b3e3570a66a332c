package dev.lamp.app.play;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The panel at the right: what could come next, and the branches so far. */
final class AheadView extends VBox {

    AheadView(PlayModel play) {
        setId("ahead");
        getStyleClass().add("ahead");
        Label next = new Label("What if");
        next.getStyleClass().add("shelf-title");
        Label branches = new Label("Branches");
        branches.getStyleClass().add("shelf-title");
        ScrollPane tree = new ScrollPane(new BranchTreeView(play.timeline()));
        tree.setFitToWidth(true);
        tree.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        tree.setFocusTraversable(false);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(next, new WhatIfView(play), branches, tree);
    }
}
