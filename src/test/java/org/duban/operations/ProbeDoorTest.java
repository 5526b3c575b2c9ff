package org.duban.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ProbeDoorTest {

    @Test
    void shouldAdmitTheOperatorsOwnNetworksOnly() {
        ProbeDoor door = new ProbeDoor(() -> List.of("127.0.0.0/8", "10.1.0.0/16", "::1/128"));
        assertThat(door.admits("127.0.0.1")).isTrue();
        assertThat(door.admits("10.1.2.3")).isTrue();
        assertThat(door.admits("0:0:0:0:0:0:0:1")).isTrue();
        assertThat(door.admits("10.2.0.1")).isFalse();
        assertThat(door.admits("203.0.113.9")).isFalse();
    }

    @Test
    void shouldObjectToADoorThatStandsOpen() {
        assertThat(new ProbeDoor(() -> List.of("0.0.0.0/0")).objections()).hasSize(1);
        assertThat(new ProbeDoor(() -> List.of("127.0.0.0/8")).objections()).isEmpty();
    }
}
