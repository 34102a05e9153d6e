/**
 * What every module may lean on: identifiers, the clock, refusals, paging, the line of history that an event leaves.
 * It knows no other module and holds no word of the trade.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package org.contributornetwork.shared;
