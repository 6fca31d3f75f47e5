import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Ends with 0 where the program in this container answers that it is healthy; the base image may have no curl. */
class Health {
    public static void main(String[] arguments) throws Exception {
        String port = System.getenv().getOrDefault("SERVER_PORT", "8080");
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(8))
                .build();
        int status = HttpClient.newHttpClient().send(question, BodyHandlers.discarding()).statusCode();
        System.exit(status == 200 ? 0 : 1);
    }
}
