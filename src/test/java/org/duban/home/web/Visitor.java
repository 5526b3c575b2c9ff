package org.duban.home.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without its pictures: keeps cookies as a browser does on loopback, and follows nothing by itself. */
final class Visitor implements AutoCloseable {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();

    Answer get(URI address) throws IOException, InterruptedException {
        return send(address, HttpRequest.newBuilder(address).header("Accept", "text/html").GET());
    }

    /** As a script does that a page of another site runs. */
    Answer ask(URI address) throws IOException, InterruptedException {
        return send(address, HttpRequest.newBuilder(address).header("Accept", "*/*").GET());
    }

    /** Sends the only form of a page. */
    Answer submit(Answer page, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form in " + page.body());
        }
        URI address = page.address().resolve(form.group(1).replace("&amp;", "&"));
        String body = fields.entrySet().stream().map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return send(address,
                HttpRequest.newBuilder(address).header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Somebody who got hold of this one's cookies. */
    Visitor copy() {
        Visitor other = new Visitor();
        other.cookies.putAll(cookies);
        return other;
    }

    /** Takes another one's cookie of this name in the place of his own. */
    void take(String cookie, Visitor from) {
        cookies.put(cookie, from.cookies.get(cookie));
    }

    boolean holds(String cookie) {
        return cookies.keySet().stream().anyMatch(name -> name.startsWith(cookie));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(URI address, HttpRequest.Builder request) throws IOException, InterruptedException {
        String held = cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
        if (!held.isEmpty()) {
            request.header("Cookie", held);
        }
        HttpResponse<String> response = http.send(request.build(),
                HttpResponse.BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return new Answer(address, response.statusCode(), response.headers().firstValue("Location").orElse(""),
                response.body());
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(name.length() + 1);
        if (value.isEmpty() || header.matches("(?is).*;\\s*max-age=0\\b.*")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /** What came back, and where it leads. */
    record Answer(URI address, int status, String location, String body) {

        URI next() {
            return address.resolve(location);
        }
    }
}
