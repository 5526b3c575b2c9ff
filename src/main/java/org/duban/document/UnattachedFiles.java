package org.duban.document;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Uploads that nobody made part of a case. */
@ApplicationScoped
public class UnattachedFiles {

    private final FileRows rows;
    private final FileStore store;

    UnattachedFiles(FileRows rows, FileStore store) {
        this.rows = rows;
        this.store = store;
    }

    /** Those that were received before the instant, by their ids from the one given on. */
    public List<StoredFile> receivedBefore(Instant instant, long after, int limit) {
        return rows.unattached(instant, after, limit);
    }

    /** Removes the upload, and its content unless another file has the same; false if it has become part of a case. */
    public boolean remove(StoredFile file) {
        // The row is gone for good before its content is: a content without a row is waste, the other way round is a loss.
        if (!QuarkusTransaction.requiringNew().call(() -> rows.deleteUnattached(file.id()))) {
            return false;
        }
        try {
            if (!rows.isNamed(file.sha256(), file.keyId())) {
                store.remove(file.sha256(), file.keyId());
            }
        } catch (IOException failure) {
            Log.warnf("the content of file %d could not be removed: %s", file.id(), failure.getMessage());
        }
        return true;
    }
}
