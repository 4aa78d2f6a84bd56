package io.github.marathonports.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.NormalizationConfig;
import io.github.marathonports.normalize.PodNormalizer;
import org.junit.jupiter.api.Test;

/** What migration keeps of a text, what it completes, and what it refuses. */
class MarathonJsonMigrationTest {
    private static final AppNormalizer NORMALIZER = AppNormalizer.of(NormalizationConfig.defaults());

    @Test
    void migration_keeps_unknown_fields_the_order_of_keys_and_the_spelling_of_numbers() {
        String old = """
                {
                  "cmd": null,
                  "cpus": 1.0,
                  "id": "/a",
                  "constraints": [["hostname", "UNIQUE"]],
                  "container": {
                    "type": "DOCKER",
                    "docker": {
                      "image": "nginx",
                      "network": "BRIDGE",
                      "portMappings": [{"containerPort": 80, "x-note": 1e3}],
                      "privileged": false
                    },
                    "volumes": []
                  },
                  "ports": [0, 0],
                  "mem": 128.50
                }
                """;
        String migrated = MarathonJson.withDefaults()
                .tryMigrate(old, NORMALIZER)
                .orElseThrow()
                .orElseThrow();
        assertThat(migrated).isEqualTo("""
                        {
                          "cmd": null,
                          "cpus": 1.0,
                          "id": "/a",
                          "constraints": [
                            [
                              "hostname",
                              "UNIQUE"
                            ]
                          ],
                          "container": {
                            "type": "DOCKER",
                            "docker": {
                              "image": "nginx",
                              "privileged": false
                            },
                            "volumes": [],
                            "portMappings": [
                              {
                                "containerPort": 80,
                                "x-note": 1e3,
                                "hostPort": 0
                              },
                              {
                                "containerPort": 0,
                                "hostPort": 0,
                                "servicePort": 0,
                                "protocol": "tcp"
                              }
                            ]
                          },
                          "mem": 128.50,
                          "networks": [
                            {
                              "mode": "container/bridge"
                            }
                          ]
                        }
                        """);
        assertThat(MarathonJson.withDefaults()
                        .tryMigrate(migrated, NORMALIZER)
                        .orElseThrow()
                        .orElseThrow())
                .isEqualTo(migrated);
    }

    @Test
    void S3_8_migration_settles_an_index_that_is_guessed_on_the_second_reading_only() {
        String old = "{\"id\": \"/a\", \"ports\": [0], \"healthChecks\": [{\"protocol\": \"HTTP\", \"path\": \"/\"}]}";
        String migrated = MarathonJson.withDefaults()
                .tryMigrate(old, NORMALIZER)
                .orElseThrow()
                .orElseThrow();
        assertThat(migrated).contains("\"portIndex\": 0");
        assertThat(MarathonJson.withDefaults()
                        .tryMigrate(migrated, NORMALIZER)
                        .orElseThrow()
                        .orElseThrow())
                .isEqualTo(migrated);
    }

    @Test
    void S13_6_a_pod_is_completed_in_place_and_keeps_its_unknown_fields() {
        String pod = """
                {
                  "volumes": [],
                  "id": "/p",
                  "containers": [
                    {
                      "exec": {
                        "command": 1.0
                      },
                      "name": "c0",
                      "endpoints": [
                        {
                          "x": 1e3,
                          "name": "a"
                        }
                      ]
                    },
                    {
                      "name": "c1"
                    }
                  ]
                }
                """;
        PodNormalizer normalizer = PodNormalizer.of(NormalizationConfig.defaults());
        String migrated = MarathonJson.withDefaults()
                .tryMigrate(pod, normalizer)
                .orElseThrow()
                .orElseThrow();
        assertThat(migrated).isEqualTo(pod.replace("\"name\": \"a\"", "\"name\": \"a\",\n          \"hostPort\": 0"));
        assertThat(MarathonJson.withDefaults()
                        .tryMigrate(migrated, normalizer)
                        .orElseThrow()
                        .orElseThrow())
                .isEqualTo(migrated);
    }

    @Test
    void a_document_that_Marathon_refuses_is_not_migrated() {
        assertThatThrownBy(() -> MarathonJson.withDefaults()
                        .tryMigrate("{\"id\": \"/a\", \"ports\": [1, 1]}", NORMALIZER)
                        .orElseThrow()
                        .orElseThrow())
                .hasMessageContaining("ports must be unique");
    }
}
