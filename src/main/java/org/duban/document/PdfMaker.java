package org.duban.document;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;

/**
 * Makes the PDFs of issued documents: right after the commit, and again until they are there. Any number of replicas may
 * try; the first one's PDF stays, and all are the same.
 */
@ApplicationScoped
class PdfMaker {

    private static final int BATCH = 20;

    private final DocumentRows rows;
    private final DocumentPdf pdf;
    private final Files files;
    private final ExecutorService executor;
    private final Duration lease;
    private final boolean makes;
    private final Timer made;
    /** A PDF that waits for its turn is not yet leased: its lease would end before its turn comes. */
    private final ReentrantLock turn = new ReentrantLock();

    PdfMaker(DocumentRows rows, DocumentPdf pdf, Files files, @VirtualThreads ExecutorService executor,
            DocumentConfig config, MeterRegistry meters) {
        this.rows = rows;
        this.pdf = pdf;
        this.files = files;
        this.executor = executor;
        this.lease = config.pdfLease();
        this.makes = config.makesPdfs();
        this.made = meters.timer("duban.documents.pdf");
        meters.gauge("duban.documents.without-pdf", rows, DocumentRows::countWithoutPdf);
    }

    void issued(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentIssued issued) {
        if (makes) {
            executor.execute(() -> make(issued.documentId()));
        }
    }

    @Scheduled(every = "${duban.document.pdf-interval:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void makeWaiting() {
        boolean more = makes;
        while (more) {
            List<Long> waiting = rows.withoutPdf(BATCH);
            waiting.forEach(this::make);
            more = waiting.size() == BATCH;
        }
    }

    /** Makes one PDF unless it is there, or somebody is at it. */
    void make(long documentId) {
        turn.lock();
        try {
            makeInTurn(documentId);
        } finally {
            turn.unlock();
        }
    }

    private void makeInTurn(long documentId) {
        if (!rows.leasePdf(documentId, lease)) {
            return;
        }
        try {
            made.record(() -> store(rows.find(documentId).orElseThrow()));
        } catch (RuntimeException failure) {
            Log.errorf(failure, "the PDF of document %d could not be made", documentId);
            rows.markPdfFailed(documentId);
        }
    }

    private void store(IssuedDocument document) {
        byte[] bytes = pdf.make(document);
        String name = document.kind().title() + document.number() + ".pdf";
        QuarkusTransaction.requiringNew().run(() -> {
            if (rows.lock(document.id()) != PdfState.READY) {
                rows.markPdfReady(document.id(),
                        files.storeOwn(NewFile.of(name, FileKind.PDF.mediaType(), new ByteArrayInputStream(bytes)),
                                document.dossierId(), document.audience()));
            }
        });
    }
}
