package org.contributornetwork.directory.web;

import java.util.List;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.StaffSheets;
import org.contributornetwork.directory.application.StaffSheets.StaffSheet;
import org.contributornetwork.history.Timeline;
import org.contributornetwork.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one person. */
@Controller
class StaffMemberController {

    private final StaffSheets sheets;
    private final Timeline timeline;

    StaffMemberController(StaffSheets sheets, Timeline timeline) {
        this.sheets = sheets;
        this.timeline = timeline;
    }

    @GetMapping("/staff/{id}")
    String show(
            @PathVariable StaffMemberId id,
            @RequestParam(required = false) @Nullable String history,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        StaffSheet sheet = sheets.sheet(id, actor);
        model.addAttribute("person", sheet);
        model.addAttribute("stays", sheet.mayReadAll() ? sheets.stays(id) : List.of());
        model.addAttribute(
                "history",
                sheet.mayReadAll() ? timeline.ofStaffMember(id.value(), "all".equals(history)) : Timeline.Excerpt.NONE);
        return "directory/staff-member";
    }
}
