package org.duban.rectification;

import java.util.Map;

import jakarta.inject.Singleton;

import org.duban.casefile.DeadlineTitles;
import org.duban.measure.MoreTime;
import org.duban.problem.Text;

/** The deadlines that orders set. */
@Singleton
class OrderDeadlines implements DeadlineTitles.Owner {

    @Override
    public Map<String, Text> deadlines() {
        return Map.of(ItemClocks.KIND, new Text("整改期限", "Time to rectify"), AskingOpinion.KIND,
                new Text("监理意见期限", "Time for the supervisor's opinion"), MoreTime.KIND,
                new Text("延期申请审批期限", "Time to decide about more time"));
    }
}
