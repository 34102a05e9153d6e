package org.contributornetwork.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.notifications.application.MailJournal;
import org.contributornetwork.notifications.domain.MailKind;
import org.contributornetwork.notifications.domain.MailStatus;
import org.contributornetwork.security.ForAdministrators;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.web.Chip;
import org.contributornetwork.shared.web.CsvDownload;
import org.contributornetwork.shared.web.HumanTimes;
import org.contributornetwork.shared.web.ListLinks;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The journal of deliveries. */
@Controller
@ForAdministrators
class MailsController {

    private final MailJournal journal;
    private final Words words;
    private final HumanTimes times;

    MailsController(MailJournal journal, Words words, HumanTimes times) {
        this.journal = journal;
        this.words = words;
        this.times = times;
    }

    @GetMapping("/mail")
    String list(
            @ModelAttribute("filter") MailJournal.Filter filter,
            PageRequest request,
            HttpServletRequest address,
            Model model) {
        ResultPage<MailJournal.Row> page = journal.page(filter, request);
        ListLinks links = ListLinks.of(address, "-queued");
        Options states =
                Options.of(List.of(MailStatus.values()), MailStatus::code, status -> words.of("mail.state." + status));
        Options kinds = Options.of(List.of(MailKind.values()), MailKind::code, kind -> kind(kind.code()));
        model.addAttribute("page", page);
        model.addAttribute("count", words.count("mail.count", page));
        model.addAttribute("links", links);
        model.addAttribute("chips", chips(filter, links, states, kinds));
        model.addAttribute("states", states.startingWith(words.of("mail.state.all")));
        model.addAttribute("kinds", kinds.startingWith(words.of("mail.kind.all")));
        model.addAttribute("serverConfigured", journal.isServerConfigured());
        return "notifications/mails";
    }

    @GetMapping("/mail/export")
    void export(@ModelAttribute MailJournal.Filter filter, PageRequest request, HttpServletResponse response) {
        List<String> header = List.of(
                words.of("mail.recipient"),
                words.of("mail.email"),
                words.of("mail.subject"),
                words.of("mail.kind"),
                words.of("mail.state"),
                words.of("mail.queued-at"),
                words.of("mail.sent-at"),
                words.of("mail.attempts"),
                words.of("mail.last-error"));
        CsvDownload.send(
                response,
                words.of("mail.file") + ".csv",
                header,
                lines -> journal.export(
                        filter,
                        request,
                        row -> lines.accept(List.of(
                                row.recipientName(),
                                row.recipientEmail(),
                                row.subject(),
                                kind(row.kind()),
                                words.of("mail.state." + row.status()),
                                times.cell(row.queuedAt()),
                                times.cell(row.sentAt()),
                                Integer.toString(row.attempts()),
                                row.lastError() == null ? "" : row.lastError()))));
    }

    private List<Chip> chips(MailJournal.Filter filter, ListLinks links, Options states, Options kinds) {
        List<Chip> chips = new ArrayList<>();
        if (filter.q() != null && !filter.q().isBlank()) {
            chips.add(links.chip(words.of("list.containing", filter.q()), "q"));
        }
        filter.status().ifPresent(status -> chips.add(links.chip(states.label(status.code()), "state")));
        if (filter.kind() != null && !filter.kind().isBlank()) {
            chips.add(links.chip(kinds.label(filter.kind()), "kind"));
        }
        return chips;
    }

    private String kind(String code) {
        return words.of("mail.kind." + code);
    }
}
