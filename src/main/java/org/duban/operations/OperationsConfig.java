package org.duban.operations;

import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the operator says about watching Duban. */
@ConfigMapping(prefix = "duban.operations")
public interface OperationsConfig {

    /** Networks (CIDR) from which health, metrics and the API's description may be asked for in production. */
    @WithDefault("127.0.0.0/8,::1/128")
    List<String> probeCallers();
}
