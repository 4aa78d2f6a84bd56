package io.github.marathonports.testkit.lint;

import static io.github.marathonports.lint.FindingCode.VIP_MALFORMED;
import static io.github.marathonports.lint.FindingCode.VIP_SHARED;
import static io.github.marathonports.testkit.lint.Linted.places;
import static io.github.marathonports.testkit.lint.Linted.remedies;
import static io.github.marathonports.testkit.lint.Linted.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels that give a port a virtual address, as DC/OS reads them (S11.2). */
class VirtualAddressTest {
    private static String label(String key, String vip) {
        return mappings("{\"containerPort\": 80, \"labels\": {\"" + key + "\": \"" + vip + "\"}}");
    }

    private static String mappings(String mappings) {
        return "{\"id\": \"/a\", \"networks\": [{\"mode\": \"container/bridge\"}], \"container\": {\"portMappings\": ["
                + mappings + "]}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/web:80",
                "web:1",
                "web.marathon.l4lb:65535",
                "/a/b:80",
                "1.2.3.4:80",
                "10.100.200.255:80",
                "[::1]:80"
            })
    void an_address_or_a_name_with_a_port_is_a_VIP(String vip) {
        assertThat(places(VIP_MALFORMED, label("VIP_0", vip))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/web",
                "/web:0",
                "/web:65536",
                "/web:http",
                " /web:80",
                "/web:80 ",
                "/we b:80",
                "1.2.3:80",
                "1.2.3.256:80",
                "01.2.3.4:80",
                "http://web:80",
                ":80",
                ""
            })
    void anything_else_is_none(String vip) {
        assertThat(places(VIP_MALFORMED, label("VIP_0", vip)))
                .containsExactly("/container/portMappings/0/labels/VIP_0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIP", "VIP0", "VIP_", "VIP-0", "VIP_WEB"})
    void a_label_that_is_not_called_as_documented_is_told_by_its_name(String key) {
        assertThat(sentences(VIP_MALFORMED, label(key, "/web:80")))
                .containsExactly(
                        "the label \"" + key + "\" names a virtual address, but is not called VIP_ and a number");
        assertThat(remedies(VIP_MALFORMED, label(key, "/web:80"))).containsExactly("call it \"VIP_0\"");
    }

    @Test
    void older_documents_write_it_small() {
        assertThat(places(VIP_MALFORMED, label("vip", "10.0.0.1:80"))).isEmpty();
        assertThat(places(VIP_MALFORMED, label("vip", "10.0.0.1"))).hasSize(1);
        assertThat(places(VIP_MALFORMED, label("vip_owner", "10.0.0.1"))).isEmpty();
        assertThat(places(VIP_SHARED, mappings("""
                        {"containerPort": 80, "labels": {"vip": "/a:80"}}, {"containerPort": 81, "labels": {"VIP_0": "a:080"}}
                        """))).hasSize(2);
    }

    @Test
    void one_VIP_for_a_tcp_port_and_a_udp_port_is_not_shared() {
        String kerberos = """
                {"containerPort": 88, "labels": {"VIP_0": "kdc:88"}},
                {"containerPort": 88, "protocol": "%s", "labels": {"VIP_0": "kdc:88"}}
                """;
        assertThat(places(VIP_SHARED, mappings(kerberos.formatted("udp")))).isEmpty();
        assertThat(places(VIP_SHARED, mappings(kerberos.formatted("udp,tcp")))).hasSize(2);
    }

    @Test
    void across_documents_protocols_count_too() {
        String pod = """
                {"id": "/p", "containers": [{"name": "c", "endpoints": [
                  {"name": "dns", "protocol": ["udp"], "labels": {"VIP_0": "/dns:53"}}]}]}
                """;
        String app =
                "{\"id\": \"/a\", \"portDefinitions\": [{\"protocol\": \"%s\", \"labels\": {\"VIP_0\": \"/dns:53\"}}]}";
        assertThat(sentences(VIP_SHARED, pod, app.formatted("tcp"))).isEmpty();
        assertThat(sentences(VIP_SHARED, pod, app.formatted("udp")))
                .containsExactly(
                        "the VIP /dns:53 is also that of definition 0 of /a",
                        "the VIP /dns:53 is also that of endpoint \"dns\" of /p");
    }
}
