package org.contributornetwork.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.CitySettings;
import org.contributornetwork.shared.web.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the layout of every page who is looking at it. */
@ControllerAdvice
class FrameAdvice {

    private final CitySettings city;
    private final Clock clock;

    FrameAdvice(CitySettings city, Clock clock) {
        this.city = city;
        this.clock = clock;
    }

    @ModelAttribute("frame")
    Frame frame(@AuthenticationPrincipal @Nullable Actor actor, HttpServletRequest request, Locale language) {
        LocalDate today = LocalDate.now(clock);
        if (actor == null) {
            return Frame.signedOut(city.city(), language.getLanguage(), today);
        }
        return new Frame(
                city.city(),
                actor.name(),
                actor.isAdministrator(),
                actor.isCommunication(),
                actor.isDirector(),
                actor.contributor(),
                Frame.sectionOf(request.getRequestURI()),
                actor.decisionsWaiting(),
                actor.language().getLanguage(),
                actor.appearance().toLowerCase(Locale.ROOT),
                today);
    }
}
