package org.contributornetwork.directory;

import java.time.LocalDate;
import java.util.Map;
import org.contributornetwork.security.Actor;

/** The end of somebody's time in the city, as far as the register knows of it: their post and their charges. */
public interface StaffDeparture {

    /**
     * Notes that the person has left and answers for nothing any more. What they headed goes to those who take over, from the
     * same day; where nobody does, it is vacant.
     *
     * @param firstDayWithout today or earlier: nobody loses a charge before its day
     * @throws org.contributornetwork.shared.NotFound      if there is no such person, or nobody of whom one is to take over
     * @throws org.contributornetwork.shared.RuleViolation if they have left already, came or took charge after that day, or if
     *                                                     somebody who is to take over has left
     */
    void leave(StaffMemberId person, LocalDate firstDayWithout, NewHeads heads, Actor actor);

    /** What the history gives as the reason of all that a departure brings: « Départ de Léa Étienne ». */
    String occasion(String leaver);

    /** Who takes over what the person heads; what they do not head is left alone. */
    record NewHeads(Map<DepartmentId, StaffMemberId> departments, Map<DirectorateId, StaffMemberId> directorates) {

        public static final NewHeads NONE = new NewHeads(Map.of(), Map.of());
    }
}
