package org.contributornetwork.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.contributornetwork.security.application.SetUp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first start in a city: an address that is printed once makes the first administrator, and dies. */
class FirstSetUpJourneyTests extends JourneyTest {

    @Autowired
    private SetUp setUp;

    @Test
    void the_first_administrator_comes_in_by_the_printed_address_and_closes_it_behind_them() {
        String address = setUp.prepare().orElseThrow();
        Visitor paul = visitorAtADesk();

        Page page = paul.open(address);
        page.fill("#name", "Paul Vidal");
        page.fill("#email", "paul.vidal@ville.example");
        page.fill("#password", "court");
        page.fill("#confirmation", "court");
        paul.arrive(() -> page.locator("#password").press("Enter"));
        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.locator("#email")).hasValue("paul.vidal@ville.example");

        page.fill("#password", Residents.PASSWORD);
        page.fill("#confirmation", Residents.PASSWORD);
        paul.arrive(() -> page.locator("#password").press("Enter"));

        assertThat(page.locator("main")).containsText("Importez les services de votre ville");
        assertThat(paul.open(address).locator("h1")).hasText("Cette page n’existe pas");
        assertThat(setUp.prepare()).isEmpty();
    }
}
