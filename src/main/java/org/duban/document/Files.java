package org.duban.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.duban.problem.DubanProblem;
import org.duban.security.Actor;

import io.quarkus.logging.Log;

/** The files of the cases: each is checked before it is taken, and read only by whom it is meant for. */
@ApplicationScoped
public class Files {

    private final FileStore store;
    private final FileRows rows;
    private final VirusScan scan;
    private final DocumentAccess access;
    private final DocumentConfig config;
    private final Clock clock;

    Files(FileStore store, FileRows rows, VirusScan scan, DocumentAccess access, DocumentConfig config, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.scan = scan;
        this.access = access;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Checks a file's name, size and content, opens it and puts it into the store under the name that its content deserves;
     * nobody
     * finds it there before it is
     * {@link #register registered}. Needs no transaction, so that a slow sender holds no connection.
     */
    public ReceivedFile receive(NewFile file) {
        String name = FileNames.safe(file.name());
        try {
            FileContent content = new FileContent(file.content());
            content.require(name, file.declaredType());
            try (FileStore.Incoming incoming = store.receive(content.stream(),
                    Math.min(file.maxBytes(), limit(content.first())))) {
                FileKind kind = OpenedFile.require(content.first(), incoming);
                scanned(incoming);
                incoming.keep();
                return new ReceivedFile(FileNames.safe(kind.named(name)), kind, incoming.size(), incoming.sha256(),
                        incoming.keyId(), scan.isOn());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes the row of a received file: from now on its sender can read it and make it part of a case. */
    @Transactional
    public StoredFile register(ReceivedFile file, Actor sender) {
        return get(rows.insert(file, sender, clock.instant(), null));
    }

    /** Receives and registers in one. */
    @Transactional
    public StoredFile store(NewFile file, Actor sender) {
        return register(receive(file), sender);
    }

    /** The file; refuses an id that nobody has. */
    public StoredFile get(long id) {
        return rows.find(id).orElseThrow(DubanProblem::notFound);
    }

    /** The file, if this person may read it: before it is part of a case only who sent it may. */
    public StoredFile visible(long id, Actor actor) {
        return rows.find(id).filter(file -> mayRead(file, actor)).orElseThrow(DubanProblem::notFound);
    }

    /** Those of the files that this person may read. */
    public List<StoredFile> visible(Set<Long> ids, Actor actor) {
        return rows.find(ids).stream().filter(file -> mayRead(file, actor)).toList();
    }

    /** The names of files, for whoever may see what they are attached to. */
    public Map<Long, String> names(Set<Long> ids) {
        return rows.find(ids).stream().collect(Collectors.toMap(StoredFile::id, StoredFile::name));
    }

    /** The content; a content that was changed in the store breaks off instead of ending. */
    public InputStream open(long id) {
        StoredFile file = get(id);
        try {
            return store.open(file.sha256(), file.keyId());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Makes a file part of a case, readable by its authority and these organisations; refuses a file that somebody of
     * another organisation sent, or that is part of another case.
     */
    @Transactional
    public void attach(long id, long dossierId, Set<Long> audience, Actor actor) {
        if (!get(id).organisationId().equals(Optional.of(actor.organisationId()))) {
            throw DubanProblem.notFound();
        }
        if (!rows.attach(id, dossierId)) {
            throw DocumentProblems.elsewhere();
        }
        rows.grant(id, audience);
    }

    /** Lets further organisations read a file of a case. */
    @Transactional
    public void grant(long id, Set<Long> audience) {
        rows.grant(id, audience);
    }

    /** Takes a file that Duban made, as part of the case. */
    @Transactional
    long storeOwn(NewFile file, long dossierId, Set<Long> audience) {
        long id = rows.insert(receive(file), null, clock.instant(), dossierId);
        rows.grant(id, audience);
        return id;
    }

    private boolean mayRead(StoredFile file, Actor actor) {
        return file.dossierId().map(dossierId -> access.mayRead(actor, dossierId, file.audience()))
                .orElseGet(() -> file.personId().equals(Optional.of(actor.personId())));
    }

    private long limit(FirstBytes first) {
        return (first.kind().filter(FileKind.MP4::equals).isPresent() ? config.maxVideoSize() : config.maxFileSize())
                .asLongValue();
    }

    private void scanned(FileStore.Incoming incoming) {
        if (!scan.isOn()) {
            return;
        }
        Optional<String> found;
        try (InputStream content = incoming.open()) {
            found = scan.find(content);
        } catch (IOException failure) {
            Log.errorf(failure, "the virus scanner is away");
            throw DocumentProblems.scannerAway();
        }
        found.ifPresent(virus -> {
            throw DocumentProblems.infected(virus);
        });
    }
}
