package org.contributornetwork.notifications.domain;

/** Black or white on the city's own colour, whichever is read more easily (contrast as WCAG 2 measures it). */
public final class ReadableOn {

    private static final double MIDDLE = 0.179;

    private ReadableOn() {}

    /** @param colour as {@code #rrggbb} */
    public static String colour(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double luminance = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
        return luminance > MIDDLE ? "#000000" : "#ffffff";
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
