import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Setting;
import org.opensearch.plugins.Plugin;

/** One OpenSearch node on loopback for Camunda's Tasklist and Operate: {@code SearchNode <data folder> <port>}. */
public final class SearchNode {

    private SearchNode() {
    }

    /** Camunda's index templates set the policy of a plugin that this node does not have. */
    public static final class PolicySetting extends Plugin {

        @Override
        public List<Setting<?>> getSettings() {
            return List.of(Setting.simpleString("index.plugins.index_state_management.policy_id",
                    Setting.Property.IndexScope, Setting.Property.Dynamic));
        }
    }

    /** Runs until it is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        OpenSearchRunner node = new OpenSearchRunner();
        node.onBuild((number, settings) -> {
            settings.put("network.host", "127.0.0.1");
            settings.put("http.port", Integer.parseInt(arguments[1]));
            settings.put("discovery.type", "single-node");
            // A demo on a nearly full disk is still a demo.
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
        node.build(OpenSearchRunner.newConfigs().clusterName("duban").numOfNode(1).basePath(arguments[0])
                .pluginTypes(PolicySetting.class.getName()));
        Thread.currentThread().join();
    }

    private static void close(OpenSearchRunner node) {
        try {
            node.close();
        } catch (IOException late) {
            throw new UncheckedIOException(late);
        }
    }
}
