package org.duban.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * A folder: {@code <key id>/<first two digits>/<hash>}. A content is written beside, forced to the disk and then renamed,
 * so that a name that exists has its whole content.
 */
@ApplicationScoped
class FolderFileStore implements FileStore {

    private static final byte[] NOTHING = {};
    /** A content is put into the store before its row is written. */
    private static final Duration MAY_STILL_BE_REGISTERED = Duration.ofHours(1);

    private final Path folder;
    private final FileKeys keys;

    FolderFileStore(DocumentConfig config, FileKeys keys) {
        this.folder = config.filesDir();
        this.keys = keys;
    }

    @Override
    public Incoming receive(InputStream content, long maxBytes) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Path file = Files.createTempFile(incoming, "in", null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String keyId = keys.present();
        MessageDigest digest = Hashes.digest();
        try {
            long size;
            try (OutputStream out = new DigestOutputStream(keys.cipher(keyId).newEncryptingStream(
                    Files.newOutputStream(file), NOTHING), digest)) {
                size = copy(content, out, maxBytes);
            }
            return new InFolder(file, Hashes.hex(digest), size, keyId);
        } catch (GeneralSecurityException failure) {
            Files.deleteIfExists(file);
            throw new IOException(failure);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    @Override
    public InputStream open(String sha256, String keyId) throws IOException {
        return new ProvenInputStream(decrypted(place(sha256, keyId), keyId), sha256);
    }

    @Override
    public boolean remove(String sha256, String keyId) throws IOException {
        Path place = place(sha256, keyId);
        // Set aside before it is judged: whoever sends the same content meanwhile finds the name free, and nothing that he
        // has put there is deleted. The new file's time is now by the folder's own clock.
        Path aside = Files.createTempFile(Files.createDirectories(folder.resolve("incoming")), "out", null);
        Instant young = Files.getLastModifiedTime(aside).toInstant().minus(MAY_STILL_BE_REGISTERED);
        try {
            Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (Files.getLastModifiedTime(aside).toInstant().isAfter(young)) {
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return false;
            }
            return true;
        } catch (NoSuchFileException gone) {
            return true;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    @Override
    public void check() throws IOException {
        Path probe = Files.createTempFile(Files.createDirectories(folder), "probe", null);
        Files.delete(probe);
    }

    private static long copy(InputStream from, OutputStream to, long maxBytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            size += read;
            if (size > maxBytes) {
                throw DocumentProblems.tooLarge(maxBytes);
            }
            to.write(buffer, 0, read);
        }
        return size;
    }

    private InputStream decrypted(Path file, String keyId) throws IOException {
        try {
            return keys.cipher(keyId).newDecryptingStream(Files.newInputStream(file), NOTHING);
        } catch (GeneralSecurityException failure) {
            throw new IOException(failure);
        }
    }

    private Path place(String sha256, String keyId) {
        return folder.resolve(keyId).resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** A content in a file beside the store. */
    private final class InFolder implements Incoming {

        private final Path file;
        private final String sha256;
        private final long size;
        private final String keyId;

        InFolder(Path file, String sha256, long size, String keyId) {
            this.file = file;
            this.sha256 = sha256;
            this.size = size;
            this.keyId = keyId;
        }

        @Override
        public String sha256() {
            return sha256;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public String keyId() {
            return keyId;
        }

        @Override
        public InputStream open() throws IOException {
            return decrypted(file, keyId);
        }

        @Override
        public SeekableByteChannel channel() throws IOException {
            try {
                return keys.cipher(keyId).newSeekableDecryptingChannel(Files.newByteChannel(file), NOTHING);
            } catch (GeneralSecurityException failure) {
                throw new IOException(failure);
            }
        }

        @Override
        public void keep() throws IOException {
            force(file);
            Path place = place(sha256, keyId);
            Files.createDirectories(place.getParent());
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(place.getParent());
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }

        private static void force(Path path) throws IOException {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
