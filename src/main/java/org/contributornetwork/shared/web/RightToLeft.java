package org.contributornetwork.shared.web;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.stream.IntStream;

/** Words that run from right to left in a document, laid out by the JDK's own algorithm; Arabic letters are not joined. */
final class RightToLeft implements BidiSplitter {

    /** Puts the letters of such a run in the order in which they stand on paper. */
    static final BidiReorderer REORDERER = new BidiReorderer() {

        private static final String BRACKETS = "()[]{}<>«»";
        private static final String MIRRORED = ")(][}{><»«";

        @Override
        public String reorderRTLTextToLTR(String text) {
            StringBuilder letters = new StringBuilder(text).reverse();
            for (int i = 0; i < letters.length(); i++) {
                int bracket = BRACKETS.indexOf(letters.charAt(i));
                if (bracket >= 0) {
                    letters.setCharAt(i, MIRRORED.charAt(bracket));
                }
            }
            return letters.toString();
        }

        @Override
        public String shapeText(String text) {
            return text;
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    };

    private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
    private Integer[] visualOrder = {};

    @Override
    public void setParagraph(String text, byte defaultDirection) {
        paragraph = new Bidi(
                text,
                defaultDirection == RTL ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = paragraph.getRunCount();
        byte[] levels = new byte[runs];
        for (int run = 0; run < runs; run++) {
            levels[run] = (byte) paragraph.getRunLevel(run);
        }
        visualOrder = IntStream.range(0, runs).boxed().toArray(Integer[]::new);
        if (runs > 1) {
            Bidi.reorderVisually(levels, 0, visualOrder, 0, runs);
        }
    }

    @Override
    public int countTextRuns() {
        return visualOrder.length;
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        int run = visualOrder[index];
        int start = paragraph.getRunStart(run);
        byte direction = paragraph.getRunLevel(run) % 2 == 0 ? LTR : RTL;
        return new BidiTextRun(start, paragraph.getRunLimit(run) - start, direction);
    }

    @Override
    public byte getBaseDirection(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
    }
}
