package org.contributornetwork.notifications.web;

import java.util.UUID;
import org.contributornetwork.history.Timeline;
import org.contributornetwork.notifications.application.MailJournal;
import org.contributornetwork.notifications.application.MailResending;
import org.contributornetwork.notifications.application.MailSheet;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForAdministrators;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.web.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One message: how it fared, what it says, "send again". */
@Controller
@ForAdministrators
class MailController {

    /** A letter has its style in itself and nothing else that a browser should obey. */
    private static final String LETTER_POLICY =
            "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final MailJournal journal;
    private final MailResending resending;
    private final Timeline timeline;
    private final Words words;

    MailController(MailJournal journal, MailResending resending, Timeline timeline, Words words) {
        this.journal = journal;
        this.resending = resending;
        this.timeline = timeline;
        this.words = words;
    }

    @GetMapping("/mail/{id}")
    String show(@PathVariable UUID id, Model model) {
        return page(id, false, model);
    }

    /** A personal link is read only after it was asked for, which leaves a line in the history. */
    @PostMapping("/mail/{id}/opening")
    String open(@PathVariable UUID id, @AuthenticationPrincipal Actor actor, Model model) {
        resending.open(id, actor);
        return page(id, true, model);
    }

    /** The letter as its reader sees it, alone in a page that can do nothing. */
    @GetMapping("/mail/{id}/letter")
    ResponseEntity<String> letter(@PathVariable UUID id) {
        MailSheet mail = journal.sheet(id);
        if (mail.confidential() || mail.isErased()) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", LETTER_POLICY)
                .body(mail.html());
    }

    @PostMapping("/mail/{id}/retry")
    String sendAgain(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes redirect) {
        boolean leaves = resending.sendAgain(id, version, actor);
        String notice = !leaves
                ? "mail.not-sent-again"
                : journal.isServerConfigured() ? "mail.leaves-again" : "mail.waits-again";
        redirect.addFlashAttribute("notice", words.of(notice));
        return "redirect:/mail/" + id;
    }

    private String page(UUID id, boolean opened, Model model) {
        MailSheet mail = journal.sheet(id);
        model.addAttribute("mail", mail);
        model.addAttribute("readable", !mail.isErased() && (!mail.confidential() || opened));
        model.addAttribute("serverConfigured", journal.isServerConfigured());
        model.addAttribute("history", timeline.of(id));
        return "notifications/mail";
    }
}
