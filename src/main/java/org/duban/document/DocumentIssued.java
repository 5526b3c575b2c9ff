package org.duban.document;

/** A document was issued; heard after the commit, when its PDF can be made. */
record DocumentIssued(long documentId) {
}
