package io.github.marathonports.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.offer.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesFlagTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ports(*):[31000-32000,33000-33100];cpus:4;mem(web):2048 | ports:[31000-32000,33000-33100];cpus:4;mem(web):2048",
                " ports ( web ) : [ 80 - 80 ] ; cpus:0.5; | ports(web):[80-80];cpus:0.5",
                "disk:10.25;rack:{r1,r2};gpus:1 | disk:10.25;gpus:1",
                "ports:[] | ports:[]"
            })
    void reads_the_flag_as_Mesos_does_and_prints_it_so_that_it_reads_back(String text, String printed) {
        ResourcesFlag flag = ResourcesFlag.parse(text);
        assertThat(flag).hasToString(printed);
        assertThat(ResourcesFlag.parse(flag.toString())).hasToString(printed);
    }

    @Test
    void a_list_of_two_ports_is_refused_because_Mesos_reads_it_as_a_range() {
        assertThatThrownBy(() -> ResourcesFlag.parse("ports:[80,443]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("which Mesos reads as the range 80-443")
                .hasMessageContaining("write 80-80,443-443");
        assertThatThrownBy(() -> ResourcesFlag.parseTyped("ports:[80,443]")).hasMessageContaining("range 80-443");
    }

    @Test
    void a_single_port_is_accepted_only_where_a_person_types() {
        assertThat(ResourcesFlag.parseTyped("ports:8080")).hasToString("ports:[8080-8080]");
        assertThat(ResourcesFlag.parseTyped("ports:[8080]")).hasToString("ports:[8080-8080]");
        assertThatThrownBy(() -> ResourcesFlag.parse("ports:[8080]")).hasMessageContaining("write 8080-8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ";", "ports", "cpus:", "cpus:four", "cpus:-1", "(web):4", "mem():5", "cpus:NaN", "cpus:1e3"})
    void anything_else_is_refused_with_the_text_and_a_good_one(String text) {
        assertThatThrownBy(() -> ResourcesFlag.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"")
                .hasMessageContaining("ports(*):[31000-32000];cpus:4");
    }

    @Test
    void an_agent_started_with_a_flag_is_idle_and_gives_the_flag_back() {
        AgentSnapshot agent = AgentSnapshot.idle(
                "S0", "10.0.0.11", ResourcesFlag.parse("cpus:2;cpus:1;ports:[31000-31001];ports(web):[80-80]"));
        assertThat(agent.flag()).hasToString("cpus:3;ports:[31000-31001];ports(web):[80-80]");
        assertThat(agent.roles()).containsExactly(Role.ANY, Role.of("web"));
        assertThat(agent.free()).isEqualTo(agent.total());
        assertThat(agent.name()).isEqualTo("10.0.0.11 (S0)");
    }
}
