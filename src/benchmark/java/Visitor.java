import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has signed in through the form, as a browser does: the cookie of their session, and the secret of its forms. */
record Visitor(String cookie, String formSecret) {

    static final Visitor NOBODY = new Visitor("", "");

    private static final Pattern FORM_SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Visitor signIn(Application application, String email, String password) throws Exception {
        HttpResponse<String> form = get(application, "/sign-in", "");
        String body =
                "_csrf=" + encoded(formSecret(form)) + "&email=" + encoded(email) + "&password=" + encoded(password);
        HttpResponse<String> answer = HTTP.send(
                request(application.address("/sign-in"), cookies(form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Signing in as " + email + " was answered by " + answer.statusCode());
        }
        String cookie = cookies(answer);
        return new Visitor(cookie, formSecret(get(application, "/", cookie)));
    }

    static HttpResponse<String> get(Application application, String path, String cookie) throws Exception {
        return HTTP.send(request(application.address(path), cookie).build(), HttpResponse.BodyHandlers.ofString());
    }

    static HttpResponse<String> send(Application application, Request request) throws Exception {
        HttpRequest.Builder builder = request(application.address(request.path()), request.cookie());
        if (!request.body().isEmpty()) {
            builder.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(request.bodyNow()));
        }
        return HTTP.send(builder.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(URI address, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Accept", "text/html")
                .header("Accept-Language", "fr");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static String cookies(HttpResponse<?> answer) {
        List<String> cookies = new ArrayList<>();
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String cookie = set.replaceFirst(";.*", "");
            if (!cookie.endsWith("=")) {
                cookies.add(cookie);
            }
        }
        return String.join("; ", cookies);
    }

    private static String formSecret(HttpResponse<String> page) {
        Matcher field = FORM_SECRET.matcher(page.body());
        if (!field.find()) {
            throw new IllegalStateException("No form on " + page.uri() + ", answered by " + page.statusCode());
        }
        return field.group(1);
    }
}
