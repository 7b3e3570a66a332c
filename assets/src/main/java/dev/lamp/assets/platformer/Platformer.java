package dev.lamp.assets.platformer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The true game: a level being played. Deterministic: the same level and controls give the same states. Nothing bad
 * ever happens; coins and enemies vanish when touched, and until then enemies patrol. Not thread-safe.
 */
public final class Platformer {

    /**
     * All that changes while a level is played. Immutable.
     *
     * @param enemies those that are left
     * @param taken which coins of the level are gone
     */
    public record State(Hero hero, List<Enemy> enemies, BitSet taken) {
        public State {
            enemies = List.copyOf(enemies);
            taken = (BitSet) taken.clone();
        }

        @Override
        public BitSet taken() {
            return (BitSet) taken.clone();
        }
    }

    private final Level level;
    private final List<Enemy> enemies;
    private final BitSet taken = new BitSet();
    private Hero hero;

    public Platformer(Level level) {
        this.level = level;
        this.enemies = new ArrayList<>(level.enemies());
        this.hero = Hero.standingAt(level.start());
        touch();
    }

    /** Plays one step and says what could be seen of it. */
    public EffectiveMovement step(Controls control) {
        Hero before = hero;
        hero = Physics.step(level, before, control);
        enemies.replaceAll(enemy -> enemy.step(level));
        touch();
        return Physics.movement(level, before, hero, control);
    }

    private void touch() {
        enemies.removeIf(enemy -> enemy.meets(hero));
        List<Place> coins = level.coins();
        for (int i = 0; i < coins.size(); i++) {
            int dx = coins.get(i).x() - hero.x();
            int dy = coins.get(i).y() - hero.y();
            if ((dx | dy | 1) == 1) {
                taken.set(i);
            }
        }
    }

    public Level level() {
        return level;
    }

    public Hero hero() {
        return hero;
    }

    /** The enemies that are left, as they are now. */
    public List<Enemy> enemies() {
        return List.copyOf(enemies);
    }

    /** True if a coin, by its place in the level's list, is gone. */
    public boolean taken(int coin) {
        return taken.get(coin);
    }

    /** The coins that are left. */
    public List<Place> coins() {
        List<Place> left = new ArrayList<>(level.coins());
        for (int i = left.size() - 1; i >= 0; i--) {
            if (taken.get(i)) {
                left.remove(i);
            }
        }
        return left;
    }

    public State snapshot() {
        return new State(hero, enemies(), taken);
    }

    /** Returns to a state of the same level. */
    public void restore(State state) {
        hero = state.hero();
        enemies.clear();
        enemies.addAll(state.enemies());
        taken.clear();
        taken.or(state.taken());
    }
}
