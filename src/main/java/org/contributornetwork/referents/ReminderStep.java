package org.contributornetwork.referents;

/** Whom a decision that waits is brought to mind of, and after how many working days. It never decides anything. */
public enum ReminderStep {
    DECIDER(3),
    DEPUTY(5),
    COMMUNICATION(7);

    private final int workingDays;

    ReminderStep(int workingDays) {
        this.workingDays = workingDays;
    }

    public int workingDays() {
        return workingDays;
    }
}
