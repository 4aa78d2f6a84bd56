package io.github.marathonports.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.DockerDocument.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppDocumentTest {

    @Test
    void a_docker_section_prints_the_same_in_every_run_and_keeps_nothing_of_the_callers() {
        Set<Field> present = new LinkedHashSet<>(List.of(Field.CREDENTIAL, Field.PARAMETERS));
        DockerDocument docker = new DockerDocument(Optional.empty(), Optional.empty(), present);
        present.clear();
        assertThat(docker.toString()).endsWith("present=[PARAMETERS, CREDENTIAL]]");
        assertThat(docker).isEqualTo(new DockerDocument(Optional.empty(), Optional.empty(), Set.of(Field.values())));
    }
}
