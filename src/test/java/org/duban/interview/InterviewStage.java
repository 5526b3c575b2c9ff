package org.duban.interview;

import java.util.Optional;

import jakarta.inject.Singleton;

/** Interviews at the steps that tests of the process need, set up below it. */
@Singleton
public class InterviewStage {

    private final InterviewFixture city;

    InterviewStage(InterviewFixture city) {
        this.city = city;
    }

    public void onMonday() {
        city.today(InterviewFixture.MONDAY);
    }

    public void giveTimeBack() {
        city.giveTimeBack();
    }

    public long contractor1() {
        return city.people.contractor1().organisationId();
    }

    public long opened(long caseId) {
        return city.opened(caseId);
    }

    public long caseFile() {
        return city.caseFile();
    }

    public void propose(long id) {
        city.propose(id, city.proposal(InterviewFixture.SESSION));
    }

    public void approve(long id) {
        city.approve(id);
    }

    public void number(long id) {
        city.number(id);
    }

    public void seal(long id) {
        city.seal(id);
    }

    public void serve(long id) {
        city.serve(id, InterviewFixture.MONDAY);
    }

    public void hold(long id) {
        city.today(InterviewFixture.SESSION);
        city.hold(id, city.held(Optional.empty()));
    }

    public void report(long id) {
        city.report(id, city.people.contractor1());
    }

    public void check(long id) {
        city.check(id, InterviewFixture.SESSION, true);
    }

    public void callOff(long id) {
        city.callOff(id);
    }

    public int count(long id) {
        return city.get(id).count();
    }

    /** One of a case of its own: its notice numbered and sealed, not yet served. */
    public Staged issued() {
        onMonday();
        long id = opened(caseFile());
        propose(id);
        city.issue(id);
        return staged(id);
    }

    /** One whose notice was served in time. */
    public Staged notified() {
        return staged(city.notified(caseFile()));
    }

    /** One that is to be moved; the other day awaits its approval. */
    public Staged moved() {
        long id = city.notified(caseFile());
        city.postpone(id, InterviewFixture.SESSION.plusDays(4));
        return staged(id);
    }

    /** One of whose commitment nothing was reported till its day had gone. */
    public Staged unreported() {
        long caseId = caseFile();
        long id = city.notified(caseId);
        hold(id);
        city.today(InterviewFixture.SESSION.plusDays(14));
        city.lapse(caseId);
        return staged(id);
    }

    private Staged staged(long id) {
        return new Staged(String.valueOf(id), String.valueOf(city.get(id).version()));
    }

    /** An interview as the web names it. */
    public record Staged(String id, String version) {
    }
}
