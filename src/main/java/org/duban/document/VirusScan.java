package org.duban.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Looks for malware in what comes in. */
interface VirusScan {

    /** Whether there is a scanner at all. */
    boolean isOn();

    /** The name of what was found, if anything; throws when the scanner is away. */
    Optional<String> find(InputStream content) throws IOException;

    /** Throws when the scanner does not answer. */
    void ping() throws IOException;
}
