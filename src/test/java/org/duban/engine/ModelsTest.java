package org.duban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.duban.engine.Models.UserTaskModel;
import org.duban.problem.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
              <bpmn:process id="errand">
                <bpmn:userTask id="UserTask_Do" name="办理差事"><bpmn:extensionElements>
                  <zeebe:formDefinition formId="errand-do" />
                  <zeebe:assignmentDefinition candidateGroups="reg-inspector" />
                  <zeebe:taskHeaders><zeebe:header key="relation" value="party" />
                    <zeebe:header key="en" value="Do it" /></zeebe:taskHeaders>
                </bpmn:extensionElements></bpmn:userTask>
              </bpmn:process>
            </bpmn:definitions>""";

    private static Models of(Map<String, String> files) {
        TreeMap<String, byte[]> resources = new TreeMap<>();
        files.forEach((name, text) -> resources.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new Models(resources);
    }

    @Test
    void shouldTellOfEveryUserTask() {
        assertThat(of(Map.of("errand.bpmn", MODEL)).userTask("errand", "UserTask_Do"))
                .isEqualTo(new UserTaskModel(new Text("办理差事", "Do it"), "errand-do", "reg-inspector", "party", ""));
    }

    @Test
    void shouldRefuseTwoModelsWithOneId() {
        assertThatThrownBy(() -> of(Map.of("errand.bpmn", MODEL, "other.bpmn", MODEL)))
                .hasMessageContaining("errand").hasMessageContaining("errand.bpmn").hasMessageContaining("other.bpmn");
    }

    @Test
    void shouldRefuseWhatIsNoModel() {
        assertThatThrownBy(() -> of(Map.of("broken.bpmn", "<bpmn"))).hasMessageContaining("broken.bpmn");
    }

    @Test
    void shouldBeAnotherFingerprintWithEveryChange() {
        assertThat(of(Map.of("errand.bpmn", MODEL)).fingerprint())
                .isEqualTo(of(Map.of("errand.bpmn", MODEL)).fingerprint())
                .isNotEqualTo(of(Map.of("errand.bpmn", MODEL.replace("办理", "处理"))).fingerprint());
    }

    @Test
    void shouldKnowWhatEarlierModelsCalledOtherwise() {
        Models models = of(Map.of("errand.bpmn", MODEL, "errand.moves.properties", "# 曾用名\nUserTask_Perform = UserTask_Do\n"));
        assertThat(models.moves("errand")).containsExactly(Map.entry("UserTask_Perform", "UserTask_Do"));
        assertThat(models.moves("relay")).isEmpty();
        // and no engine gets the file
        assertThat(models.resources()).containsOnlyKeys("errand.bpmn");
        assertThat(models.fingerprint()).isEqualTo(of(Map.of("errand.bpmn", MODEL)).fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = { "UserTask_Perform = UserTask_Nowhere", "UserTask_Perform = errand", "UserTask_Perform =" })
    void shouldRefuseByNameAMoveToNoElementOfTheModel(String move) {
        assertThatThrownBy(() -> of(Map.of("errand.bpmn", MODEL, "errand.moves.properties", move)))
                .hasMessageContaining("errand.moves.properties").hasMessageContaining("UserTask_Perform")
                .hasMessageContaining(move.replaceAll(".*= ?", ""));
    }

    @Test
    void shouldRefuseMovesThatStandBesideNoModel() {
        assertThatThrownBy(() -> of(Map.of("errand.bpmn", MODEL, "erand.moves.properties", "A = UserTask_Do")))
                .hasMessageContaining("erand.moves.properties");
    }
}
