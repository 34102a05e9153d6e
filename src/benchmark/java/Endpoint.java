import java.util.List;

/**
 * Something that people ask for, in the variants that are asked in turn: other records, other words, other sessions.
 *
 * @param target the share of the signed-out constant page that it is meant to reach at 8 connections; 0 for none
 * @param status the answer that tells success
 */
record Endpoint(String name, Kind kind, int status, Variants variants) {

    enum Kind {
        CONSTANT(0, 0),
        LIST(0.12, 3),
        RECORD(0.20, 4),
        FORM(0.25, 2),
        WRITE(0.15, 5),
        HOME(0, 0),
        EXPORT(0, 0);

        final double share;
        final int statements;

        Kind(double share, int statements) {
            this.share = share;
            this.statements = statements;
        }
    }

    /** Asked anew before each measurement: a record that is written has another version by then. */
    interface Variants {
        List<Request> now() throws Exception;
    }
}
