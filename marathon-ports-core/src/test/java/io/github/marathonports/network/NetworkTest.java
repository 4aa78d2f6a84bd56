package io.github.marathonports.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.normalize.NormalizationConfig;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void S1_5_a_container_network_may_be_called_anything_but_nothing() {
        assertThat(Network.container("someUserNetwork").name()).contains("someUserNetwork");
        assertThatThrownBy(() -> Network.container(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name of a container network must not be empty (S1.5)");
        NormalizationConfig config = NormalizationConfig.defaults();
        assertThatThrownBy(() -> config.withDefaultNetworkName(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be empty");
    }

    @Test
    void labels_keep_their_order_and_nothing_of_the_callers() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("z", "1");
        labels.put("a", "2");
        Network network = new Network.Bridge(labels);
        labels.clear();
        assertThat(network.labels()).hasToString("{z=1, a=2}").isUnmodifiable();
    }

    @Test
    void a_label_without_value_is_named() {
        Map<String, String> labels = new HashMap<>();
        labels.put("VIP_0", null);
        assertThatThrownBy(() -> Labels.copyOf(labels))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value of label VIP_0");
    }
}
