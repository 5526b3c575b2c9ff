package org.duban.measure;

import java.util.Optional;

import org.duban.document.DocumentKind;
import org.duban.document.DraftPaper;
import org.duban.document.IssuedDocument;
import org.duban.problem.DubanProblem;

/**
 * A paper that a task is about: as it was issued, or as it would leave now.
 *
 * @param refused why it could not leave as it is
 */
public record PaperBeside(DocumentKind kind, long addressee, String addresseeName, Optional<IssuedDocument> issued,
        Optional<DraftPaper> draft,
        Optional<DubanProblem> refused) {
}
