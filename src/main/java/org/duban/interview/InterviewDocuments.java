package org.duban.interview;

import java.util.List;

import jakarta.inject.Singleton;

import org.duban.document.DocumentKind;
import org.duban.document.DocumentKinds;

/** The documents of an interview. */
@Singleton
class InterviewDocuments implements DocumentKinds.Owner {

    @Override
    public List<DocumentKind> kinds() {
        return List.of(InterviewNotice.KIND, InterviewPostponement.KIND, InterviewRecord.KIND);
    }
}
