package org.duban.document;

import java.util.Locale;

/** The kinds of legal documents, each with its name, the words of its numbers and what it has to say. */
public enum DocumentKind {

    /** Orders a party to correct within a time limit. */
    RECTIFICATION_NOTICE("限期整改通知书", "限改字", RectificationNotice.class, 1),
    /** Proves how and when a document was served. */
    SERVICE_RECEIPT("送达回证", "送证字", ServiceReceipt.class, 1),
    /** A party's account of what it corrected. */
    RECTIFICATION_REPORT("整改报告", "整报字", RectificationReport.class, 3),
    /** What the officers found at the re-inspection. */
    REINSPECTION_OPINION("复查意见书", "复查字", ReinspectionOpinion.class, 1),
    /** Asks an enterprise's head to an interview. */
    INTERVIEW_NOTICE("约谈通知书", "约谈字", InterviewNotice.class, 1),
    /** Moves an interview to another day. */
    INTERVIEW_POSTPONEMENT("约谈改期通知书", "约改字", InterviewPostponement.class, 1),
    /** What was said at an interview, and promised. */
    INTERVIEW_RECORD("约谈记录", "约记字", InterviewRecord.class, 1);

    private final String title;
    private final String numberWords;
    private final Class<? extends DocumentContent> content;
    private final int templateVersion;

    DocumentKind(String title, String numberWords, Class<? extends DocumentContent> content, int templateVersion) {
        this.title = title;
        this.numberWords = numberWords;
        this.content = content;
        this.templateVersion = templateVersion;
    }

    /** Its Chinese name. */
    public String title() {
        return title;
    }

    /** The record whose components the data of such a document has. */
    public Class<? extends DocumentContent> content() {
        return content;
    }

    /** The number in the authority's row of that year: {@code 济住建（实名）限改字〔2026〕1号}. */
    String number(String agencyWords, int year, int number) {
        return agencyWords + "（实名）" + numberWords + "〔" + year + "〕" + number + "号";
    }

    /** The version of the template by which new documents are made; earlier ones stay as they are. */
    int templateVersion() {
        return templateVersion;
    }

    /** The folder of its templates. */
    String templates() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
