package org.duban.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.duban.casefile.Required;
import org.duban.rectification.Answers.ItemAnswer;

/** What a party typed at its task, a row for each item; a row without a measure is no answer. */
public record AnswerForm(List<Row> answers) {

    List<ItemAnswer> given() {
        return IntStream.range(0, answers.size()).filter(i -> answers.get(i).measure().isPresent())
                .mapToObj(i -> answers.get(i).given("answers." + i + ".")).toList();
    }

    /** What is said of an item. */
    public record Row(long itemId, Optional<String> measure, Optional<String> person, Optional<LocalDate> doneOn,
            List<Long> evidenceFileIds) {

        private ItemAnswer given(String path) {
            return new ItemAnswer(itemId, measure.orElseThrow(),
                    person.orElseThrow(() -> Required.missing(path + "person")),
                    doneOn.orElseThrow(() -> Required.missing(path + "doneOn")), evidenceFileIds);
        }
    }
}
