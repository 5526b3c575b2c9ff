package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFileStoreTest {

    private static final byte[] CONTENT = "现场照片，含个人信息。".repeat(20_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final String key = key();

    @Test
    void shouldGiveBackWhatItTookAndShowNothingOfItOnTheDisk() throws IOException {
        // when
        Kept kept = keep(store(key), CONTENT);

        // then
        assertThat(read(store(key), kept)).isEqualTo(CONTENT);
        assertThat(kept.sha256()).isEqualTo(Hashes.sha256(CONTENT));
        byte[] onDisk = Files.readAllBytes(place(kept));
        assertThat(new String(onDisk, StandardCharsets.UTF_8)).doesNotContain("现场照片");
    }

    @Test
    void shouldKeepNothingOfWhatWasNotKept() throws IOException {
        try (FileStore.Incoming dropped = store(key).receive(new ByteArrayInputStream(CONTENT), Long.MAX_VALUE)) {
            assertThat(dropped.size()).isEqualTo(CONTENT.length);
        }

        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void shouldKeepNothingOfWhatIsTooLarge() throws IOException {
        assertThatThrownBy(() -> store(key).receive(new ByteArrayInputStream(CONTENT), CONTENT.length - 1))
                .isInstanceOfSatisfying(DubanProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.TOO_LARGE));

        assertThat(filesIn(folder)).isEmpty();
        assertThat(keep(store(key), CONTENT).sha256()).isEqualTo(Hashes.sha256(CONTENT));
    }

    @Test
    void shouldKeepNothingWhenTheSenderBreaksOff() throws IOException {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(CONTENT), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the sender went away");
            }
        });

        assertThatThrownBy(() -> store(key).receive(broken, Long.MAX_VALUE)).isInstanceOf(IOException.class);
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void shouldLayTheSameContentDownOnce() throws IOException {
        keep(store(key), CONTENT);
        keep(store(key), CONTENT);

        assertThat(filesIn(folder)).hasSize(1);
    }

    @Test
    void shouldBreakOffWhenAnyByteWasChanged() throws IOException {
        // given
        Kept kept = keep(store(key), CONTENT);
        byte[] original = Files.readAllBytes(place(kept));

        for (int position : new int[] { 0, 5, 41, original.length / 2, original.length - 1 }) {
            // when
            byte[] changed = original.clone();
            changed[position] ^= 1;
            Files.write(place(kept), changed);

            // then
            assertThatThrownBy(() -> read(store(key), kept)).as("byte %d", position).isInstanceOf(IOException.class);
        }
    }

    @Test
    void shouldBreakOffWhenTheEndIsMissing() throws IOException {
        Kept kept = keep(store(key), CONTENT);
        byte[] original = Files.readAllBytes(place(kept));
        Files.write(place(kept), Arrays.copyOf(original, 1 << 17));

        assertThatThrownBy(() -> read(store(key), kept)).isInstanceOf(IOException.class);
    }

    @Test
    void shouldBreakOffWhenTwoFilesWereSwapped() throws IOException {
        Kept one = keep(store(key), CONTENT);
        Kept other = keep(store(key), "另一份".getBytes(StandardCharsets.UTF_8));
        Files.copy(place(other), place(one), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> read(store(key), one)).isInstanceOf(IOException.class);
        assertThat(read(store(key), other)).isEqualTo("另一份".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldOpenWhatLiesUnderARetiredKeyAndCloseUnderTheNewOne() throws IOException {
        // given
        Kept old = keep(store(key), CONTENT);
        String newKey = key();

        // when
        Kept fresh = keep(store(newKey, key), CONTENT);

        // then
        assertThat(fresh.keyId()).isNotEqualTo(old.keyId());
        assertThat(read(store(newKey, key), old)).isEqualTo(CONTENT);
        assertThatThrownBy(() -> read(store(newKey), old)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("retired-files-keys");
    }

    @Test
    void shouldRefuseAKeyThatIsTooShort() {
        assertThatThrownBy(() -> store(Base64.getEncoder().encodeToString(new byte[16])))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("32 bytes");
    }

    private FolderFileStore store(String present, String... retired) {
        DocumentConfig config = new ConfigFixture(folder, present, List.of(retired), 0);
        return new FolderFileStore(config, new FileKeys(config));
    }

    private static Kept keep(FileStore store, byte[] content) throws IOException {
        try (FileStore.Incoming incoming = store.receive(new ByteArrayInputStream(content), Long.MAX_VALUE)) {
            incoming.keep();
            return new Kept(incoming.sha256(), incoming.keyId());
        }
    }

    private static byte[] read(FileStore store, Kept kept) throws IOException {
        try (InputStream content = store.open(kept.sha256(), kept.keyId())) {
            return content.readAllBytes();
        }
    }

    private Path place(Kept kept) {
        return folder.resolve(kept.keyId()).resolve(kept.sha256().substring(0, 2)).resolve(kept.sha256());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private record Kept(String sha256, String keyId) {
    }
}
