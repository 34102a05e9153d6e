package org.contributornetwork.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

/** Communication brings the city's files: services, then people; the faulty one first shows what is wrong. */
@Import(Residents.class)
class ImportJourneyTests extends JourneyTest {

    @Autowired
    private Residents residents;

    @Test
    void the_citys_files_become_its_directory() throws IOException {
        Actor helene = city.helene();
        Visitor visitor = visitorAtADesk();
        Page page = residents.signIn(visitor, helene);

        upload(visitor, "services", "services.csv", content("demo/services.csv"));
        visitor.press(button(page, "Importer"));
        visitor.open("/departments");
        assertThat(page.getByText("20 services", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        upload(visitor, "network", "reseau-a-corriger.csv", content("files/reseau-a-corriger.csv"));
        assertThat(page.locator("main")).containsText("Ligne");
        assertThat(button(page, "Importer")).hasCount(0);

        upload(visitor, "network", "reseau.csv", content("demo/reseau.csv"));
        visitor.press(button(page, "Importer"));
        visitor.open("/staff");
        assertThat(page.getByText("64 agents", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        visitor.open("/staff?q=gautier");
        visitor.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gautier Élodie")));
        assertThat(page.locator("h1")).hasText("Élodie Gautier");

        upload(visitor, "network", "reseau.csv", content("demo/reseau.csv"));
        assertThat(page.locator("main")).containsText("Rien à changer");
    }

    private static void upload(Visitor visitor, String kind, String name, byte[] content) {
        Page page = visitor.open("/imports/new?kind=" + kind);
        page.locator("input[name=kind][value=" + kind + "]").check();
        page.setInputFiles("input[type=file]", new FilePayload(name, "text/csv", content));
        visitor.press(page.locator("main form button[type=submit]"));
        visitor.press(page.locator("main form button.btn-primary[type=submit]"));
    }

    private static Locator button(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static byte[] content(String file) throws IOException {
        return new ClassPathResource(file).getContentAsByteArray();
    }
}
