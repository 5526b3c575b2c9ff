package org.duban.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import org.duban.engine.embedded.ModelRefused.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each construct that is not translated is refused by its element and its reason, which stand beside the corpus. */
class RefusedConstructsTest {

    private final ModelTranslator translator = new ModelTranslator(new FeelExpressions(Clock.systemUTC()));

    static List<String> corpus() {
        return Constructs.refused();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void shouldRefuseByElementAndReason(String name) {
        // when
        ModelRefused refused = refusal(name, Constructs.refused(name));

        // then
        assertThat(refused.refusals()).isNotEmpty().containsExactlyElementsOf(Constructs.reasons(name));
    }

    @Test
    void shouldNameTheFileAndEverythingAtOnceWhenSeveralThingsAreRefused() {
        // when
        ModelRefused refused = refusal("several", Constructs.refused("several"));

        // then
        assertThat(refused).hasMessage("""
                several.bpmn cannot be walked by the embedded engine:
                  Task: zeebe:userTask is not translated
                  Wait: a timer is not translated
                  Job: the expression =kind as type is not translated""");
    }

    @Test
    void shouldRefuseWhenTheFileIsNoXml() {
        // when
        ModelRefused refused = refusal("torn", "<bpmn:definitions".getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(refused.refusals()).extracting(Refusal::elementId).containsExactly("definitions");
        assertThat(refused).hasMessageStartingWith("torn.bpmn cannot be walked by the embedded engine:")
                .hasMessageContaining("definitions: is no XML: ");
    }

    @Test
    void shouldRefuseWhenTheFileDeclaresEntities() {
        // given
        String model = new String(Constructs.translated("called"), StandardCharsets.UTF_8).replace("?>",
                "?><!DOCTYPE definitions [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>");

        // when
        ModelRefused refused = refusal("entities", model.getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(refused).hasMessageContaining("definitions: is no XML: DOCTYPE is disallowed");
    }

    private ModelRefused refusal(String name, byte[] model) {
        return catchThrowableOfType(ModelRefused.class, () -> translator.translate(name + ".bpmn", model));
    }
}
