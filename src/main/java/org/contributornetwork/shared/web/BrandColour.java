package org.contributornetwork.shared.web;

import java.util.Locale;

/**
 * The city's own colour, and what is needed beside it so that it can be read: darkened on paper and lightened at night
 * until every pair has the contrast that WCAG asks for.
 */
public record BrandColour(
        String day, String night, String strongDay, String strongNight, String softDay, String softNight) {

    /** Ours: chosen by eye, in theme.css. */
    static final String HOUSE = "#0d5c63";

    static final BrandColour OF_THE_HOUSE =
            new BrandColour("#0d5c63", "#6cc5c4", "#08454b", "#8dd6d5", "#e2f0ef", "#17393c");

    private static final String CARD = "#ffffff";
    private static final String CARD_AT_NIGHT = "#19242a";
    private static final String INK_AT_NIGHT = "#0f2326";
    private static final double ENOUGH = 4.6;

    public static BrandColour of(String colour) {
        if (colour.equalsIgnoreCase(HOUSE)) {
            return OF_THE_HOUSE;
        }
        String softDay = mixed(colour, CARD, 0.12);
        String softNight = mixed(colour, CARD_AT_NIGHT, 0.22);
        String day = colour.toLowerCase(Locale.ROOT);
        while (contrast(day, softDay) < ENOUGH || contrast(day, "#f1efe9") < ENOUGH) {
            day = mixed("#000000", day, 0.05);
        }
        String night = colour.toLowerCase(Locale.ROOT);
        while (contrast(night, softNight) < ENOUGH
                || contrast(night, INK_AT_NIGHT) < ENOUGH
                || contrast(night, "#222f36") < ENOUGH) {
            night = mixed("#ffffff", night, 0.05);
        }
        return new BrandColour(
                day, night, mixed("#000000", day, 0.25), mixed("#ffffff", night, 0.25), softDay, softNight);
    }

    /** What theme.css says, said again for this colour. */
    String css() {
        return ":root{--brand:light-dark(%s,%s);--brand-strong:light-dark(%s,%s);--brand-soft:light-dark(%s,%s)}\n"
                .formatted(day, night, strongDay, strongNight, softDay, softNight);
    }

    /** A drawing of ours in this colour. */
    String paint(String svg) {
        return svg.replace(OF_THE_HOUSE.day(), day).replace(OF_THE_HOUSE.night(), night);
    }

    /** WCAG 2.2: from 1, the same, to 21, black on white. */
    static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(channel(colour, 1))
                + 0.7152 * linear(channel(colour, 3))
                + 0.0722 * linear(channel(colour, 5));
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int channel(String colour, int at) {
        return Integer.parseInt(colour.substring(at, at + 2), 16);
    }

    /** So much of the first colour, the rest of the second. */
    private static String mixed(String one, String other, double share) {
        StringBuilder mix = new StringBuilder("#");
        for (int at = 1; at < 7; at += 2) {
            // Away from the middle, so that repeated steps always end at black or white.
            double part = channel(one, at) * share + channel(other, at) * (1 - share);
            long rounded = channel(one, at) >= channel(other, at) ? (long) Math.ceil(part) : (long) Math.floor(part);
            mix.append(String.format(Locale.ROOT, "%02x", rounded));
        }
        return mix.toString();
    }
}
