package org.duban.document;

/** Whether an issued document still says something. */
public enum DocumentState {
    /** It holds. */
    ISSUED,
    /** It was withdrawn and keeps its number. */
    VOID
}
