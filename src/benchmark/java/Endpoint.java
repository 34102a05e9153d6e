import java.util.List;

/**
 * Something that people ask for, in the variants that are asked in turn: other records, other words, other sessions.
 *
 * @param status the answer that tells success
 */
record Endpoint(String name, Kind kind, int status, Variants variants) {

    enum Kind {
        CONSTANT(0, 0),
        LIST(0.12, 1.5),
        RECORD(0.20, 1.2),
        FORM(0.25, 0),
        WRITE(0.15, 0),
        HOME(0, 0),
        EXPORT(0, 0);

        /** The share of the signed-out constant page that it is meant to reach at 8 connections; 0 for none. */
        final double share;

        /** How many times its p50 in a small city it may take in the largest; 0 for no target. */
        final double growth;

        Kind(double share, double growth) {
            this.share = share;
            this.growth = growth;
        }
    }

    /** Asked anew before each measurement: a record that is written has another version by then. */
    interface Variants {
        List<Request> now() throws Exception;
    }
}
