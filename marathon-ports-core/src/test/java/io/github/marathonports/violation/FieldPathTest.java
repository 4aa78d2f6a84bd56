package io.github.marathonports.violation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldPathTest {
    private static final FieldPath SECOND_APP =
            FieldPath.of("groups").item(0).field("apps").item(1);

    @Test
    void S4_7_a_path_inside_a_place_of_a_larger_document() {
        FieldPath path = FieldPath.of("ports").item(0).inside(SECOND_APP);
        assertThat(path).hasToString("/groups(0)/apps(1)/ports(0)");
        assertThat(path.jsonPointer()).isEqualTo("/groups/0/apps/1/ports/0");
        assertThat(FieldPath.root().inside(SECOND_APP)).isEqualTo(SECOND_APP);
        assertThat(SECOND_APP.inside(FieldPath.root())).isEqualTo(SECOND_APP);
    }
}
