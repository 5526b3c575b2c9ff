package org.duban.casefile;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.duban.document.Files;
import org.duban.problem.DubanProblem;
import org.duban.problem.ProblemType;
import org.duban.security.Actor;

/** Makes files part of a case; a file that is not there, or not the sender's, is told by its field. */
@ApplicationScoped
public class Evidence {

    private final Files files;

    Evidence(Files files) {
        this.files = files;
    }

    /** Attaches them; one that is not there is told by this field. */
    public void attach(String field, List<Long> fileIds, long caseId, Set<Long> audience, Actor actor) {
        for (long file : fileIds) {
            try {
                files.attach(file, caseId, audience, actor);
            } catch (DubanProblem refusal) {
                if (refusal.type() == ProblemType.NOT_FOUND) {
                    throw DubanProblem.invalid(field, "文件 %s 不存在或不是您上传的。".formatted(file),
                            "File %s does not exist or is not yours.".formatted(file));
                }
                throw refusal;
            }
        }
    }

    /** What its sender calls it. */
    public String name(long fileId) {
        return files.get(fileId).name();
    }
}
