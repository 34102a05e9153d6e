package org.contributornetwork.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Communication brings the city's files: services, then people; the faulty one first shows what is wrong. */
class ImportJourneyTests extends JourneyTest {

    @Test
    void the_citys_files_become_its_directory() throws IOException {
        Actor helene = city.helene();
        Visitor visitor = visitorAtADesk();
        Page page = residents.signIn(visitor, helene);

        Imports.check(visitor, "services", "services.csv", content("demo/services.csv"));
        Imports.carryOut(visitor);
        visitor.open("/departments");
        assertThat(page.getByText("20 services", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        Imports.check(visitor, "network", "reseau-a-corriger.csv", content("files/reseau-a-corriger.csv"));
        assertThat(page.locator("main")).containsText("Ligne");
        assertThat(Imports.carryOut(page)).hasCount(0);

        Imports.check(visitor, "network", "reseau.csv", content("demo/reseau.csv"));
        Imports.carryOut(visitor);
        visitor.open("/staff");
        assertThat(page.getByText("64 agents", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        visitor.open("/staff?q=gautier");
        visitor.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gautier Élodie")));
        assertThat(page.locator("h1")).hasText("Élodie Gautier");

        Imports.check(visitor, "network", "reseau.csv", content("demo/reseau.csv"));
        assertThat(page.locator("main")).containsText("Rien à changer");
    }

    private static byte[] content(String file) throws IOException {
        return new ClassPathResource(file).getContentAsByteArray();
    }
}
