package org.duban.casefile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.duban.security.Actor;
import org.duban.shared.TextKind;

/**
 * What somebody looks for, however he types it: each of his words in a number, the site, the name of a company or of a person
 * of
 * the case. A party finds by what it knows: the number, the site, itself and its papers.
 */
public final class CaseWords {

    private static final int MOST = 8;
    /** Letters and digits in their wide forms, capitals and small letters count as one. */
    private static final String ALIKE = " COLLATE utf8mb4_uca1400_ai_ci LIKE ?";
    private static final String AUTHORITYS = "(%1$s.dossier_no" + ALIKE
            + " OR EXISTS (SELECT 1 FROM case_files f WHERE f.id = %1$s.id AND f.site_name" + ALIKE + ")"
            + " OR EXISTS (SELECT 1 FROM dossier_parties p JOIN organisations o ON o.id = p.organisation_id"
            + " WHERE p.dossier_id = %1$s.id AND (o.name" + ALIKE + " OR o.code" + ALIKE + " OR o.legal_representative" + ALIKE
            + "))"
            + " OR EXISTS (SELECT 1 FROM case_officers c WHERE c.case_id = %1$s.id AND c.name" + ALIKE + ")"
            + " OR EXISTS (SELECT 1 FROM documents d WHERE d.dossier_id = %1$s.id AND d.number_text" + ALIKE + "))";
    private static final String PARTYS = "(%1$s.dossier_no" + ALIKE
            + " OR EXISTS (SELECT 1 FROM case_files f WHERE f.id = %1$s.id AND f.site_name" + ALIKE + ")"
            + " OR EXISTS (SELECT 1 FROM organisations o WHERE o.id = ? AND o.name" + ALIKE + ")"
            + " OR EXISTS (SELECT 1 FROM documents d JOIN document_audience a ON a.document_id = d.id"
            + " WHERE d.dossier_id = %1$s.id AND a.organisation_id = ? AND d.number_text" + ALIKE + "))";
    private static final int OF_AUTHORITY = 7;

    private CaseWords() {
    }

    /** The condition over an alias of {@code dossiers}, of more than one letter. */
    public static DossierScope.Fragment of(String typed, Actor reader, String alias) {
        String condition = (reader.readsAsAuthority() ? AUTHORITYS : PARTYS).formatted(alias);
        List<String> patterns = patterns(typed);
        List<Object> arguments = new ArrayList<>();
        for (String one : patterns) {
            arguments.addAll(reader.readsAsAuthority() ? Collections.nCopies(OF_AUTHORITY, one)
                    : List.of(one, one, reader.organisationId(), one, reader.organisationId(), one));
        }
        return new DossierScope.Fragment(patterns.isEmpty() ? "TRUE"
                : String.join(" AND ", Collections.nCopies(patterns.size(),
                        condition)),
                arguments);
    }

    /** Any mark between two parts of a name stands for any other, and any bracket for any bracket. */
    static List<String> patterns(String typed) {
        return Stream.of(Normalizer.normalize(TextKind.LINE.clean(typed), Normalizer.Form.NFKC).split("\\s+"))
                .filter(word -> !word.isEmpty()).limit(MOST)
                .map(word -> word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
                        .replaceAll("[・•·.‧∙﹒。〔〕\\[\\]【】()「」]", "_"))
                .map(word -> "%" + word + "%").toList();
    }
}
