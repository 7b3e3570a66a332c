package dev.lamp.app.gamepad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.app.fake.FakePads;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PadPollerTest {

    private final BlockingQueue<List<PadState>> changes = new LinkedBlockingQueue<>();
    private final BlockingQueue<PadUnavailableException> refusals = new LinkedBlockingQueue<>();
    private final FakePads pads = new FakePads();

    @Test
    void changesAreToldAndNothingElse() throws InterruptedException {
        PadPoller poller = new PadPoller(() -> pads, Runnable::run, changes::add, refusals::add);
        pads.hold(PadButton.LEFT);
        assertEquals(Set.of(PadButton.LEFT), next().get(0).held());
        pads.hold();
        assertEquals(Set.of(), next().get(0).held());
        pads.unplug();
        assertEquals(List.of(), next());
        poller.close();
        assertTrue(pads.isClosed());
        assertTrue(changes.isEmpty());
        assertTrue(refusals.isEmpty());
    }

    @Test
    void aMissingLibraryIsToldOnce() throws InterruptedException {
        PadSource.Opener none = () -> {
            throw new PadUnavailableException("the SDL library is missing", null);
        };
        PadPoller poller = new PadPoller(none, Runnable::run, changes::add, refusals::add);
        assertEquals("pads-unavailable", refusals.poll(20, TimeUnit.SECONDS).code());
        poller.close();
        assertTrue(refusals.isEmpty());
        assertTrue(changes.isEmpty());
    }

    private List<PadState> next() throws InterruptedException {
        return changes.poll(20, TimeUnit.SECONDS);
    }
}
