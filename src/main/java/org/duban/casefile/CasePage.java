package org.duban.casefile;

import java.util.List;
import java.util.Optional;

/**
 * A page of the list of cases.
 *
 * @param next cursor of the next page, empty on the last
 */
public record CasePage(List<CaseLine> lines, Optional<String> next) {
}
