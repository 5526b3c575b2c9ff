/** The dossier: parties, timeline, deadlines with their ledger and sweeper, services (案卷). */
@NullMarked
package org.duban.casefile;

import org.jspecify.annotations.NullMarked;
