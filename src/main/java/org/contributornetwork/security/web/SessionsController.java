package org.contributornetwork.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.application.AccountSessions;
import org.contributornetwork.security.application.OpenSessions;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody is signed in, and a way to end each of them. */
@Controller
@RequestMapping("/sessions")
class SessionsController {

    private final OpenSessions open;
    private final AccountSessions sessions;
    private final Words words;

    SessionsController(OpenSessions open, AccountSessions sessions, Words words) {
        this.open = open;
        this.sessions = sessions;
        this.words = words;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Actor actor, HttpServletRequest request, Model model) {
        List<Row> rows = rows(actor, request).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("alone", rows.size() <= 1);
        return "security/sessions";
    }

    @PostMapping("/{reference}/end")
    String end(
            @PathVariable String reference,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            RedirectAttributes next) {
        Optional<Row> ended = rows(actor, request)
                .filter(row -> row.reference().equals(reference))
                .findFirst();
        // One that has ended by itself meanwhile is as good as ended.
        ended.ifPresent(row -> open.end(row.id()));
        if (ended.filter(Row::current).isPresent()) {
            return "redirect:/sign-in?reason=" + SignInReason.SIGNED_OUT.code();
        }
        next.addFlashAttribute("notice", words.of("sessions.ended"));
        return "redirect:/sessions";
    }

    @PostMapping("/others/end")
    String endOthers(@AuthenticationPrincipal Actor actor, HttpServletRequest request, RedirectAttributes next) {
        sessions.endOthers(actor.account(), current(request));
        next.addFlashAttribute("notice", words.of("sessions.others-ended"));
        return "redirect:/sessions";
    }

    private Stream<Row> rows(Actor actor, HttpServletRequest request) {
        String current = current(request);
        return open.of(actor.account()).values().stream()
                .filter(session -> !session.isExpired())
                .flatMap(session -> Row.of(session, current, words).stream())
                .sorted(Comparator.comparing(Row::current)
                        .thenComparing(Row::lastSeen)
                        .reversed());
    }

    private static String current(HttpServletRequest request) {
        return Objects.requireNonNull(request.getSession(false), "signed in").getId();
    }

    /**
     * A session as its owner sees it.
     *
     * @param reference stands for the session in the page: its real name would open it
     */
    public record Row(
            String id,
            String reference,
            Device device,
            String words,
            Instant since,
            Instant lastSeen,
            boolean current) {

        static Optional<Row> of(Session session, String current, Words words) {
            @Nullable Object mark = session.getAttribute(SignInSession.MARK);
            return SessionMark.parse(mark)
                    .map(known -> new Row(
                            session.getId(),
                            referenceOf(session.getId()),
                            known.device(),
                            inWords(known.device(), words),
                            known.since(),
                            session.getLastAccessedTime(),
                            session.getId().equals(current)));
        }

        private static String inWords(Device device, Words words) {
            if (device.browser().isEmpty() || device.system().isEmpty()) {
                String known = device.browser() + device.system();
                return known.isEmpty() ? words.of("sessions.unknown-device") : known;
            }
            return words.of("sessions.device", device.browser(), device.system());
        }

        private static String referenceOf(String id) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash, 0, 12);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
