package org.duban.security;

import java.util.List;

/** What a package looks at before it lets a production start happen; a CDI bean. */
public interface StartCheck {

    /** What is unsafe about the configuration, one sentence each with the setting's name; empty when all is well. */
    List<String> objections();
}
