/** One request; in its body {@code @round@} stands for a number that grows each time it is sent, from {@code round} on. */
record Request(String method, String path, String cookie, String body, int round) {

    static Request get(String path, Visitor visitor) {
        return new Request("GET", path, visitor.cookie(), "", 0);
    }

    String bodyNow() {
        return body.replace("@round@", String.valueOf(round));
    }

    /** As {@code requests.lua} reads it. */
    String line() {
        return String.join("\t", method, path, cookie, body, String.valueOf(round));
    }
}
