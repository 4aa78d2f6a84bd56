package io.github.marathonports.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.testkit.cluster.FakeTask;
import io.github.marathonports.testkit.junit.Agents;
import io.github.marathonports.testkit.marathon.FakeMarathon;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import mesosphere.client.common.ModelUtils;
import mesosphere.marathon.client.Marathon;
import mesosphere.marathon.client.model.v2.App;
import mesosphere.marathon.client.model.v2.GetAppTasksResponse;
import mesosphere.marathon.client.model.v2.Task;
import mesosphere.marathon.client.model.v2.VersionedApp;
import org.junit.jupiter.api.Test;

/** How to test code that speaks to Marathon through Mesosphere's own client: its interface, answered by a fake Marathon. */
class MarathonClientTest {

    /** The code under test: it creates an app and says where its first task is reached. */
    private static String addressOf(App app, Marathon client) throws Exception {
        client.createApp(app);
        Task first = client.getAppTasks(app.getId()).getTasks().iterator().next();
        return first.getHost() + ":" + first.getPorts().iterator().next();
    }

    /** Only what the code under test calls. */
    private static Marathon client(FakeMarathon marathon) {
        Class<?>[] types = {Marathon.class};
        return (Marathon) Proxy.newProxyInstance(
                Marathon.class.getClassLoader(), types, (proxy, method, arguments) -> switch (method.getName()) {
                    case "createApp" -> create((App) arguments[0], marathon);
                    case "getAppTasks" -> tasks((String) arguments[0], marathon);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static VersionedApp create(App app, FakeMarathon marathon) {
        AppDocument document = MarathonJson.readApp(ModelUtils.GSON.toJson(app));
        marathon.deploy(MarathonPorts.withDefaults().normalize(document).orElseThrow());
        marathon.runUntilSettled(10);
        String shown = MarathonJson.write((AppSpec) marathon.spec(app.getId()));
        return ModelUtils.GSON.fromJson(shown, VersionedApp.class);
    }

    private static GetAppTasksResponse tasks(String id, FakeMarathon marathon) {
        List<Task> tasks = new ArrayList<>();
        for (FakeTask running : marathon.tasks(id)) {
            Task task = new Task();
            task.setHost(running.hostname());
            task.setPorts(running.hostPorts());
            tasks.add(task);
        }
        GetAppTasksResponse response = new GetAppTasksResponse();
        response.setTasks(tasks);
        return response;
    }

    private static App web() {
        App app = new App();
        app.setId("/web");
        app.setPorts(List.of(0));
        return app;
    }

    @Test
    void the_first_task_is_reached_at_the_host_port_that_it_took(@Agents("ports:[31000-31000]") FakeMarathon marathon)
            throws Exception {
        assertThat(addressOf(web(), client(marathon))).endsWith(":31000");
    }

    @Test
    void without_a_free_port_there_is_no_task(@Agents("ports:[]") FakeMarathon marathon) {
        assertThatThrownBy(() -> addressOf(web(), client(marathon))).isInstanceOf(NoSuchElementException.class);
    }
}
