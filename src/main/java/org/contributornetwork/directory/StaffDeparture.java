package org.contributornetwork.directory;

import java.time.LocalDate;
import java.util.Map;
import org.contributornetwork.shared.history.Author;

/** The end of somebody's time in the city, as far as the register knows of it: their post and their charges. */
public interface StaffDeparture {

    /**
     * Notes that the person has left and heads nothing any more. Their services go to those who take over, from the same day;
     * where nobody does, they are vacant.
     *
     * @param firstDayWithout today or earlier: nobody loses a charge before its day
     * @param heads           who takes over which service; services that the person does not head are left alone
     * @throws org.contributornetwork.shared.NotFound      if there is no such person
     * @throws org.contributornetwork.shared.RuleViolation if they have left already, came or took charge after that day, or if
     *                                                     somebody who is to take over has left
     */
    void leave(StaffMemberId person, LocalDate firstDayWithout, Map<DepartmentId, StaffMemberId> heads, Author author);
}
