package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.duban.security.SecurityConfig;
import org.junit.jupiter.api.Test;

class DocumentStartCheckTest {

    @Test
    void shouldObjectToAKnownKeyAndToNoScanner() {
        assertThat(objections("everybody-knows", 0)).hasSize(2).anyMatch(one -> one.contains("files-key"))
                .anyMatch(one -> one.contains("clamd.host"));
    }

    @Test
    void shouldNotObjectToAKeyOfItsOwnWithAScanner() {
        assertThat(objections("nobody-knows", 3310)).isEmpty();
    }

    private static List<String> objections(String key, int clamdPort) {
        return new DocumentStartCheck(new ConfigFixture(Path.of("unused"), key, List.of(), clamdPort),
                new SecurityConfig() {
                    @Override
                    public List<String> knownSecrets() {
                        return List.of("everybody-knows");
                    }

                    @Override
                    public String demoPassword() {
                        return "demo";
                    }
                }).objections();
    }
}
