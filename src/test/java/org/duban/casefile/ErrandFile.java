package org.duban.casefile;

import java.time.Instant;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A dossier that is no case: an errand, with no site and no officers. */
@Entity
@Table(name = "errand_files")
@DiscriminatorValue("errand")
public class ErrandFile extends Dossier {

    private String errand;

    protected ErrandFile() {
    }

    ErrandFile(String number, String errand, NewDossier opened, Instant openedAt) {
        super(number, opened, openedAt);
        this.errand = errand;
    }

    @Override
    public String about() {
        return errand;
    }

    void done(Instant at) {
        end(at);
    }
}
