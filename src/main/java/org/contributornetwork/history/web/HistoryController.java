package org.contributornetwork.history.web;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.history.application.HistoryJournal;
import org.contributornetwork.history.application.HistoryJournal.EventKind;
import org.contributornetwork.shared.history.Subject;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.web.Chip;
import org.contributornetwork.shared.web.CsvDownload;
import org.contributornetwork.shared.web.HumanTimes;
import org.contributornetwork.shared.web.ListLinks;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.TimelineEntry.ChangedField;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.annotation.Secured;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The journal. Its annotation is Spring's own: this module knows no other. */
@Controller
@Secured("ROLE_ADMINISTRATOR")
class HistoryController {

    private final HistoryJournal journal;
    private final Words words;
    private final HumanTimes times;

    HistoryController(HistoryJournal journal, Words words, HumanTimes times) {
        this.journal = journal;
        this.words = words;
        this.times = times;
    }

    @GetMapping("/history")
    String list(
            @ModelAttribute("filter") HistoryJournal.Filter filter,
            PageRequest request,
            HttpServletRequest address,
            Model model) {
        ResultPage<HistoryJournal.Line> page = journal.page(filter, request);
        ListLinks links = ListLinks.of(address, "-when");
        Options subjects = Options.of(List.of(Subject.Type.values()), Subject.Type::name, this::subject);
        Options events = Options.of(journal.events(), EventKind::code, EventKind::text);
        model.addAttribute("page", page);
        model.addAttribute("count", words.count("history.count", page));
        model.addAttribute("links", links);
        model.addAttribute("chips", chips(filter, links, events));
        model.addAttribute("subjects", subjects.startingWith(words.of("history.about.all")));
        model.addAttribute("events", events.startingWith(words.of("history.event.all")));
        return "history/journal";
    }

    @GetMapping("/history/export")
    void export(@ModelAttribute HistoryJournal.Filter filter, PageRequest request, HttpServletResponse response) {
        List<String> header = List.of(
                words.of("history.when"),
                words.of("history.author"),
                words.of("history.event"),
                words.of("history.about-kind"),
                words.of("history.label"),
                words.of("history.changes"),
                words.of("history.reason"));
        CsvDownload.send(
                response,
                words.of("history.file") + ".csv",
                header,
                lines -> journal.export(
                        filter,
                        request,
                        line -> lines.accept(List.of(
                                times.cell(line.at()),
                                line.author(),
                                line.text(),
                                subject(line.type()),
                                line.label(),
                                line.changes().stream().map(this::text).collect(joining(" | ")),
                                line.reason() == null ? "" : line.reason()))));
    }

    private List<Chip> chips(HistoryJournal.Filter filter, ListLinks links, Options events) {
        List<Chip> chips = new ArrayList<>();
        if (given(filter.q())) {
            chips.add(links.chip(words.of("list.containing", filter.q()), "q"));
        }
        filter.subject().ifPresent(type -> chips.add(links.chip(subject(type), "about")));
        String event = filter.event();
        if (event != null && !event.isBlank()) {
            chips.add(links.chip(events.label(event), "event"));
        }
        if (given(filter.author())) {
            chips.add(links.chip(words.of("history.by", filter.author()), "author"));
        }
        filter.firstDay().ifPresent(day -> chips.add(links.chip(day("history.since", day), "from")));
        filter.lastDay().ifPresent(day -> chips.add(links.chip(day("history.until", day), "to")));
        return chips;
    }

    private String subject(Subject.Type type) {
        return words.of("history.about." + type);
    }

    private String day(String key, LocalDate day) {
        return words.of(key, times.date(day));
    }

    private String text(ChangedField change) {
        return words.of("history.change", change.label(), change.before(), change.after());
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
