package org.duban.casefile;

import java.util.List;

import jakarta.inject.Singleton;

import org.duban.document.DocumentKind;
import org.duban.document.DocumentKinds;

/** The documents that every service leaves. */
@Singleton
class ServiceDocuments implements DocumentKinds.Owner {

    @Override
    public List<DocumentKind> kinds() {
        return List.of(ServiceReceipt.KIND);
    }
}
