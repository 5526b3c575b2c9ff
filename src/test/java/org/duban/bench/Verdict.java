package org.duban.bench;

import java.util.Locale;

/**
 * A figure beside what was aimed at.
 *
 * @param what is measured
 * @param figure what was found
 * @param floor what it is measured by, such as the bare engine's figure; empty where there is none
 * @param ratio of figure and floor; empty where there is none
 * @param aim in words
 * @param met whether it was reached
 * @param limit what takes the time or the memory
 */
record Verdict(String what, String figure, String floor, String ratio, String aim, boolean met, String limit) {

    /** A figure without a floor, which must not be more than the aim. */
    static Verdict atMost(String what, double figure, double aim, String unit, String limit) {
        return new Verdict(what, Report.figure(figure) + " " + unit, "", "", "≤ " + Report.figure(aim) + " " + unit,
                figure <= aim, limit);
    }

    /** A figure that must not be more than so many times its floor. */
    static Verdict times(String what, double figure, double floor, double aim, String unit, String limit) {
        return new Verdict(what, Report.figure(figure) + " " + unit, Report.figure(floor) + " " + unit,
                Report.figure(figure / floor), "≤ " + Report.figure(aim) + " times", figure <= aim * floor, limit);
    }

    /** Something that has to happen so often, no more and no less. */
    static Verdict exactly(String what, long found, long wanted, String limit) {
        return new Verdict(what, String.format(Locale.ROOT, "%,d", found), "", "",
                String.format(Locale.ROOT, "%,d", wanted), found == wanted, limit);
    }

    Object[] cells() {
        return new Object[] { what, figure, floor, ratio, aim, met ? "met" : "**missed**", limit };
    }
}
