package org.duban.worklist.web;

import java.io.InputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.duban.problem.DubanProblem;
import org.jspecify.annotations.Nullable;

/** The process models, for the diagram on a case's page. */
@Path("/processes/{model: [a-z-]+}.bpmn")
@RolesAllowed({ "regulator", "province-observer" })
public class ProcessPages {

    /** A model as it was packed with this release. */
    @GET
    @Produces(MediaType.APPLICATION_XML)
    public InputStream model(String model) {
        @Nullable
        InputStream xml = Thread.currentThread().getContextClassLoader()
                .getResourceAsStream("bpmn/" + model + ".bpmn");
        if (xml == null) {
            throw DubanProblem.notFound();
        }
        return xml;
    }
}
