package org.duban.rectification;

import java.util.List;

import jakarta.inject.Singleton;

import org.duban.document.DocumentKind;
import org.duban.document.DocumentKinds;

/** The documents of an order to correct. */
@Singleton
class RectificationDocuments implements DocumentKinds.Owner {

    @Override
    public List<DocumentKind> kinds() {
        return List.of(RectificationNotice.KIND, RectificationReport.KIND, ReinspectionOpinion.KIND);
    }
}
