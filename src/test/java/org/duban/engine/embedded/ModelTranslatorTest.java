package org.duban.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;

class ModelTranslatorTest {

    private final ModelTranslator translator = new ModelTranslator(new FeelExpressions(Clock.systemUTC()));

    @Test
    void shouldTranslateWhatIsDeployed() throws IOException {
        try (Walk walk = new Walk()) {
            for (String file : List.of("bpmn/rectification.bpmn", "src/test/resources/bpmn/errand.bpmn",
                    "src/test/resources/bpmn/relay.bpmn")) {
                // given
                Path path = Path.of(file);
                byte[] model = Files.readAllBytes(path);

                // when, then
                walk.deploy(path.getFileName().toString().replace(".bpmn", ""), model);
                assertThat(model).as("the model itself stays as it is").isEqualTo(Files.readAllBytes(path));
            }
        }
    }

    @Test
    void shouldKeepWhatCamundasModelerWroteBesideWhatTheEngineReads() {
        // when
        String translated = translate("user-task");

        // then
        assertThat(translated).contains("<zeebe:header key=\"relation\" value=\"authority\"/>")
                .contains("<zeebe:formDefinition bindingType=\"deployment\" formId=\"rectification-draft-order\"/>")
                .contains("operaton:formKey=\"rectification-draft-order\"")
                .contains("<operaton:taskListener delegateExpression=\"${tasks}\" event=\"create\"/>")
                .contains("<operaton:taskListener delegateExpression=\"${tasks}\" event=\"complete\"/>")
                .contains("<operaton:taskListener delegateExpression=\"${tasks}\" event=\"delete\"/>");
    }

    @Test
    void shouldCallDelegatesSoThatFailuresArriveUnwrapped() {
        assertThat(translate("job-tasks")).contains("operaton:delegateExpression=\"${jobs.of('test.service')}\"");
        assertThat(translate("mappings")).contains("operaton:delegateExpression=\"${jobs.local('test.job')}\"");
        assertThat(translate("listeners"))
                .contains("<operaton:executionListener delegateExpression=\"${jobs.of('test.before')}\" event=\"start\"/>")
                .doesNotContain("${jobs.of('task.completed')}");
    }

    @Test
    void shouldNameTheFlowInItsCondition() {
        assertThat(translate("null-condition")).contains("${feel.test(execution, 'Flow_No', 'not(approved)')}");
    }

    private String translate(String name) {
        return new String(translator.translate(name + ".bpmn", Constructs.translated(name)), StandardCharsets.UTF_8);
    }
}
