package dev.lamp.app.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Makes the buttons of a pane one stop of Tab, as a list is: Tab reaches one of them, and arrows, Home and End go on to
 * the others. Arrows are also keys of the game, so they go through the pane only once Tab has led there, and until a
 * button is pressed. What it has reached has the pseudo-class {@code reached}.
 */
public final class ArrowGroup {

    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    private List<? extends Node> members = List.of();
    private Node stop;
    private Node reached;

    /** @param pane holds the members, at any depth */
    public ArrowGroup(Node pane) {
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> reach(null));
        pane.addEventHandler(ActionEvent.ACTION, event -> reach(null));
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (reached != null && event.getTarget() == reached && isMove(event.getCode())) {
                target(event.getCode()).ifPresent(this::go);
                event.consume();
            }
        });
    }

    /**
     * Takes other members; the focus stays at the place where it was among those before.
     *
     * @param now the members in their order
     * @param placing puts them where the others were
     */
    public void set(List<? extends Node> now, Runnable placing) {
        int place = reached == null ? -1 : members.indexOf(reached);
        placing.run();
        reach(null);
        members = List.copyOf(now);
        stop = null;
        for (Node member : members) {
            member.setFocusTraversable(false);
            member.getProperties().put(ArrowGroup.class, this);
            member.focusedProperty().subscribe(focused -> focus(member, focused));
        }
        if (!members.isEmpty()) {
            stopAt(members.get(Math.max(0, Math.min(place, members.size() - 1))));
            if (place >= 0) {
                go(stop);
            }
        }
    }

    /** Makes a member the one that Tab leads to. */
    public void stopAt(Node member) {
        if (stop != null) {
            stop.setFocusTraversable(false);
        }
        stop = member;
        stop.setFocusTraversable(true);
    }

    /**
     * Whether a key that is pressed at the focus goes through a group, and so is none of the game's or the window's.
     */
    static boolean hears(Node focus, KeyCode key) {
        return focus != null
                && focus.getProperties().get(ArrowGroup.class) instanceof ArrowGroup group
                && group.reached == focus
                && isMove(key);
    }

    private static boolean isMove(KeyCode key) {
        return key.isArrowKey() || key == KeyCode.HOME || key == KeyCode.END;
    }

    private void focus(Node member, boolean focused) {
        if (focused) {
            stopAt(member);
            if (member.isFocusVisible()) {
                reach(member);
            }
        } else if (reached == member) {
            reach(null);
        }
    }

    private void reach(Node member) {
        if (reached != null) {
            reached.pseudoClassStateChanged(REACHED, false);
        }
        reached = member;
        if (reached != null) {
            reached.pseudoClassStateChanged(REACHED, true);
        }
    }

    private void go(Node member) {
        member.requestFocus();
        reach(member);
        reveal(member);
    }

    private Optional<? extends Node> target(KeyCode key) {
        int place = members.indexOf(reached);
        return switch (key) {
            case LEFT, KP_LEFT -> at(place - 1);
            case RIGHT, KP_RIGHT -> at(place + 1);
            case UP, KP_UP -> nearest(box -> box.getMaxY() <= box(reached).getMinY());
            case DOWN, KP_DOWN -> nearest(box -> box.getMinY() >= box(reached).getMaxY());
            case HOME -> at(0);
            default -> at(members.size() - 1);
        };
    }

    private Optional<? extends Node> at(int place) {
        return place < 0 || place >= members.size() ? Optional.empty() : Optional.of(members.get(place));
    }

    private Optional<? extends Node> nearest(Predicate<Bounds> isThere) {
        Bounds from = box(reached);
        return members.stream().filter(member -> isThere.test(box(member))).min(Comparator.comparingDouble(member -> {
            Bounds box = box(member);
            return Math.hypot(box.getCenterX() - from.getCenterX(), box.getCenterY() - from.getCenterY());
        }));
    }

    private static Bounds box(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** Scrolls just so far that a member can be seen. */
    private static void reveal(Node member) {
        for (Parent at = member.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane scroll) {
                Bounds box = scroll.getContent().sceneToLocal(box(member));
                double seen = scroll.getViewportBounds().getHeight();
                double hidden = scroll.getContent().getLayoutBounds().getHeight() - seen;
                if (hidden > 0) {
                    double top = scroll.getVvalue() * hidden;
                    double wanted = Math.max(box.getMaxY() - seen, Math.min(top, box.getMinY()));
                    scroll.setVvalue(wanted / hidden);
                }
                return;
            }
        }
    }
}
