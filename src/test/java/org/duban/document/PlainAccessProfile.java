package org.duban.document;

import java.util.Set;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Documents without the dossier: the case file's own rule is put aside for the plainest one. */
public class PlainAccessProfile implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(AudienceAccess.class);
    }
}
