package org.contributornetwork.directory.web;

import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.application.DepartmentOrganisation;
import org.contributornetwork.directory.application.DepartmentSheets;
import org.contributornetwork.directory.application.DepartmentSheets.DepartmentSheet;
import org.contributornetwork.history.Timeline;
import org.contributornetwork.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one service. */
@Controller
class DepartmentController {

    private final DepartmentSheets sheets;
    private final DepartmentOrganisation organisations;
    private final CircuitWords circuits;
    private final Timeline timeline;

    DepartmentController(
            DepartmentSheets sheets, DepartmentOrganisation organisations, CircuitWords circuits, Timeline timeline) {
        this.sheets = sheets;
        this.organisations = organisations;
        this.circuits = circuits;
        this.timeline = timeline;
    }

    @GetMapping("/departments/{id}")
    String show(
            @PathVariable DepartmentId id,
            @RequestParam(required = false) @Nullable String history,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        DepartmentSheet sheet = sheets.sheet(id, actor);
        model.addAttribute("department", sheet);
        DepartmentOrganisation.Organisation organisation = organisations.of(id, actor);
        model.addAttribute("organisation", organisation);
        model.addAttribute("circuits", circuits.facts(organisation.circuits()));
        model.addAttribute("namesDeputies", actor.heads(id.value()) || actor.isCommunication());
        model.addAttribute(
                "history",
                sheet.mayReadAll() ? timeline.ofDepartment(id.value(), "all".equals(history)) : Timeline.Excerpt.NONE);
        return "directory/department";
    }
}
