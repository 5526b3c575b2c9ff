package org.duban.interview;

import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.casefile.DeadlineTitles;
import org.duban.problem.Text;

/** The deadlines that interviews set. */
@Singleton
class InterviewDeadlines implements DeadlineTitles.Owner {

    @Override
    public Map<String, Text> deadlines() {
        return Map.of(Interview.HOLDING, new Text("约谈举行期限", "Time to hold the interview"), Interview.COMMITMENT,
                new Text("承诺履行期限", "Time to keep the commitment"));
    }
}
