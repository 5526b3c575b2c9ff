package org.duban.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the audit of the kills takes for a good comparison. */
class AuditTest {

    private static final String GOOD = """
            {"episode-undriven": {"failed": false, "found": 0, "findings": []},
             "step-mismatch": {"failed": false, "found": 0, "findings": []},
             "task-missing": {"failed": false, "found": 0, "findings": []}}""";

    @Test
    void shouldObjectToWhatDidNotRunCouldNotRunOrFoundSomething() throws JsonProcessingException {
        assertThat(objections(GOOD)).isEmpty();
        assertThat(objections(GOOD.replaceFirst("false", "true"))).containsExactly("episode-undriven could not run");
        assertThat(objections(GOOD.replaceFirst("\"found\": 0, \"findings\": \\[]", "\"found\": 1, \"findings\": [7]")))
                .containsExactly("episode-undriven: [7]");
        assertThat(objections("{}")).containsExactly("episode-undriven did not run", "step-mismatch did not run",
                "task-missing did not run");
        assertThat(objections("{\"episode-undriven\": [], \"step-mismatch\": [], \"task-missing\": []}")).hasSize(3);
    }

    private static List<String> objections(String comparisons) throws JsonProcessingException {
        return Audit.objections(new ObjectMapper().readTree(comparisons));
    }
}
