package org.contributornetwork.directory.web;

import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.application.StaffInvitation;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.web.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Invites a person to sign in, from their page. */
@Controller
@ForCommunication
class StaffInvitationController {

    private final StaffInvitation invitation;
    private final Words words;

    StaffInvitationController(StaffInvitation invitation, Words words) {
        this.invitation = invitation;
        this.words = words;
    }

    @PostMapping("/staff/{id}/invitation")
    String invite(@PathVariable StaffMemberId id, @AuthenticationPrincipal Actor actor, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", words.of("staff.invited", invitation.invite(id, actor)));
        return "redirect:/staff/" + id;
    }
}
