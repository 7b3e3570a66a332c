import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Base64;
import java.util.Random;

/** Plays 100 random steps through Lamp's door: java Wanderer.java PORT TOKEN */
class Wanderer {

    public static void main(String[] arguments) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
            PrintStream out = new PrintStream(socket.getOutputStream(), true);
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            System.out.println(ask(out, in, "\"method\":\"hello\",\"token\":\"" + arguments[1] + "\""));
            ask(out, in, "\"method\":\"make\",\"frames\":\"raw\",\"max_episode_steps\":100");
            String answer = ask(out, in, "\"method\":\"reset\",\"seed\":7");
            Random random = new Random(7);
            while (!answer.contains("\"truncated\":true")) {
                byte[] before = pixels(answer);
                answer = ask(out, in, "\"method\":\"step\",\"action\":" + random.nextInt(8));
                byte[] now = pixels(answer);
                int moved = 0;
                for (int i = 0; i < now.length; i++) moved += now[i] == before[i] ? 0 : 1;
                System.out.println(moved + " pixels changed");
            }
        }
    }

    private static String ask(PrintStream out, BufferedReader in, String request) throws Exception {
        out.println("{" + request + "}");
        return in.readLine();
    }

    private static byte[] pixels(String answer) {
        return Base64.getDecoder().decode(answer.split("\"observation\":\"")[1].split("\"")[0]);
    }
}
