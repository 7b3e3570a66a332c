package dev.lamp.runtime.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DoorServerTest {

    private static final String TOKEN = "0123456789abcdef";
    private static final String HELLO = "{\"method\":\"hello\",\"token\":\"" + TOKEN + "\"}";

    private final FakeHost host = new FakeHost();
    private DoorServer server;

    @BeforeEach
    void open() throws IOException {
        server = DoorServer.open(host, new DoorOptions(0, TOKEN, 2, 4, 2000, 20, 60));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    /** A client that sends lines and reads answers. */
    private final class Client implements AutoCloseable {

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        Client() throws IOException {}

        String ask(String line) throws IOException {
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            return in.readLine();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void aClientPlays() throws IOException {
        try (Client client = new Client()) {
            assertTrue(client.ask(HELLO).contains("\"bundle\":\"fake\""));
            client.ask("{\"method\":\"make\"}");
            client.ask("{\"method\":\"reset\",\"seed\":1}");
            assertTrue(client.ask("{\"method\":\"step\",\"action\":2}").contains("\"terminated\":false"));
        }
    }

    @Test
    void theDoorIsOnTheLoopbackInterfaceOnly() throws IOException {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            List<InetAddress> addresses = network.inetAddresses()
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
            for (InetAddress address : addresses) {
                assertThrows(IOException.class, () -> new Socket(address, server.port()).close());
            }
        }
    }

    @Test
    void aWrongTokenEndsTheConnection() throws IOException {
        try (Client client = new Client()) {
            assertTrue(client.ask("{\"method\":\"hello\",\"token\":\"guess\"}").contains("wrong-token"));
            assertNull(client.in.readLine());
        }
    }

    @Test
    void aLineThatIsTooLongEndsTheConnectionAndNotTheServer() throws IOException {
        try (Client client = new Client()) {
            client.ask(HELLO);
            assertTrue(client.ask("{\"method\":\"" + "x".repeat(2000)).contains("too-long"));
        }
        aClientPlays();
    }

    @Test
    void aStrangerMayNotSayMuch() throws IOException {
        try (Client client = new Client()) {
            assertTrue(client.ask("{\"method\":\"" + "x".repeat(1500)).contains("at most 1024 bytes"));
            assertNull(client.in.readLine());
        }
    }

    @Test
    void whoeverSpeaksTooSlowlyHasToGo() throws Exception {
        server.close();
        server = DoorServer.open(host, new DoorOptions(0, TOKEN, 1, 4, 2000, 20, 1));
        try (Client client = new Client()) {
            Thread drip = new Thread(() -> {
                try {
                    while (true) {
                        client.socket.getOutputStream().write(' ');
                        Thread.sleep(50);
                    }
                } catch (IOException | InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            drip.setDaemon(true);
            drip.start();
            assertTrue(client.in.readLine().contains("\"idle\""));
        }
    }

    @Test
    void linesAreLinesHoweverTheirBytesCome() throws IOException {
        try (Client client = new Client()) {
            OutputStream out = client.socket.getOutputStream();
            out.write((HELLO + "\n\n{\"id\":1,\"meth").getBytes(StandardCharsets.UTF_8));
            assertTrue(client.in.readLine().contains("\"result\""));
            assertTrue(client.in.readLine().contains("not-json"));
            out.write("od\":\"fly\"}\n{\"id\":2}".getBytes(StandardCharsets.UTF_8));
            client.socket.shutdownOutput();
            assertTrue(client.in.readLine().contains("\"id\":1,"));
            assertTrue(client.in.readLine().contains("\"id\":2,"));
            assertNull(client.in.readLine());
        }
    }

    @Test
    void tooManyRequestsAreTurnedAway() throws IOException {
        try (Client client = new Client()) {
            client.ask(HELLO);
            int refused = 0;
            for (int i = 0; i < 200; i++) {
                refused += client.ask("{\"method\":\"fly\"}").contains("too-many") ? 1 : 0;
            }
            assertTrue(refused > 0);
        }
    }

    @Test
    void oneClientTooManyIsTurnedAway() throws IOException {
        try (Client one = new Client();
                Client two = new Client()) {
            one.ask(HELLO);
            two.ask(HELLO);
            try (Client three = new Client()) {
                assertTrue(three.in.readLine().contains("\"full\""));
            }
            assertTrue(one.ask("{\"method\":\"fly\"}").contains("no-such-method"));
        }
    }

    @Test
    void worldsOfAClientThatGoesAwayAreClosed() throws Exception {
        try (Client client = new Client()) {
            client.ask(HELLO);
            client.ask("{\"method\":\"make\"}");
            assertEquals(1, host.open);
        }
        while (host.open > 0) {
            Thread.sleep(5);
        }
    }

    @Test
    void closingTheDoorEndsTheConnections() throws IOException {
        try (Client client = new Client()) {
            client.ask(HELLO);
            server.close();
            try {
                assertNull(client.in.readLine());
            } catch (SocketException reset) {
                assertTrue(client.socket.isConnected());
            }
        }
    }

    @Test
    void theRateRefillsWithTime() {
        RequestRate rate = new RequestRate(2);
        assertTrue(rate.allows(0) && rate.allows(1));
        assertTrue(!rate.allows(2) && !rate.allows(100_000_000));
        assertTrue(rate.allows(700_000_000));
    }
}
