package org.duban.document;

/** How far the making of a document's PDF is. */
public enum PdfState {
    /** It will be made in a moment. */
    PENDING,
    /** It is there. */
    READY,
    /** The last attempt failed; there will be another. */
    FAILED
}
