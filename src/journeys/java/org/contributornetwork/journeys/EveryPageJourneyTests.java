package org.contributornetwork.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.contributornetwork.routes.PagesToSee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Opens every page that the table of routes names: each is inspected in light and dark, and fits a phone. */
@ExtendWith(SoftAssertionsExtension.class)
class EveryPageJourneyTests extends JourneyTest {

    /** Pages of the table that look otherwise where nothing is found, or where a choice is made already. */
    private static final List<String> IN_OTHER_SHAPES = List.of(
            "/departments?q=rien&situation=vacant",
            "/departments/{empty-department}",
            "/departments/{department}/organisation?state=ABANDONED",
            "/departments/{empty-department}/deputies",
            "/directorates?q=rien",
            "/staff?place=proposed&q=etienne",
            "/mandates/new?department={department}",
            "/mandates/renewals?q=rien",
            "/portal-accounts?q=rien&state=dormant",
            "/portal-accounts/new?department={department}",
            "/portal-accounts/discrepancies?q=rien",
            "/search?q=etienne",
            "/search?q=introuvable",
            "/departments/01936f3e-0000-7000-8000-000000000000",
            "/decisions/nobody-knows-this-link");

    @Autowired
    private AutowireCapableBeanFactory beans;

    /** All pages are walked before the faults of all of them are told. */
    @InjectSoftAssertions
    private SoftAssertions softly;

    @Test
    void every_page_is_valid_accessible_and_fits_a_phone() {
        PagesToSee pages = PagesToSee.in(beans);

        walk(visitorOnAPhone(), pages.ofNobody());
        pages.byReader().forEach((reader, paths) -> {
            Visitor visitor = visitorOnAPhone();
            residents.signIn(visitor, reader);
            walk(visitor, paths);
        });
        Visitor visitor = visitorOnAPhone();
        residents.signIn(visitor, pages.paul());
        walk(visitor, IN_OTHER_SHAPES.stream().map(pages::spelled).toList());
    }

    private void walk(Visitor visitor, List<String> paths) {
        for (String path : paths) {
            softly.check(() -> {
                Page page = visitor.open(path);
                assertThat(visitor.seesTheWholeWidth())
                        .as("fits a phone: %s", page.url())
                        .isTrue();
            });
        }
    }
}
