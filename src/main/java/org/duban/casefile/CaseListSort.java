package org.duban.casefile;

/** In which order cases are listed; of equals the newest comes first. */
public enum CaseListSort {
    /** The newest first. */
    OPENED,
    /** What is due first comes first, what has no day last. */
    DUE,
    /** By the site's name. */
    SITE,
    /** By the first liable company's name. */
    LIABLE,
    /** By the case officer's name; a party is not told it. */
    OFFICER
}
