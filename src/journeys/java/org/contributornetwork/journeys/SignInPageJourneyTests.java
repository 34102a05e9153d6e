package org.contributornetwork.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first page that anybody sees. */
class SignInPageJourneyTests extends JourneyTest {

    @Test
    void is_the_door_at_a_desk_on_a_phone_and_without_javascript() {
        for (var visitor : List.of(visitorAtADesk(), visitorOnAPhone(), visitorWithoutJavaScript())) {
            var page = visitor.open("/sign-in");

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            assertTrue(visitor.seesTheWholeWidth());
        }
    }

    @Test
    void is_where_one_ends_who_leaves_by_the_menu() {
        for (var visitor : List.of(visitorAtADesk(), visitorOnAPhone(), visitorWithoutJavaScript())) {
            var page = residents.signIn(visitor, city.helene());
            page.locator("details.account > summary").click();

            visitor.press(page.locator("button[form=sign-out]"));
            assertThat(page).hasURL(Pattern.compile("/sign-in\\?reason=signed-out$"));
            assertThat(visitor.open("/staff")).hasURL(Pattern.compile("/sign-in\\?"));
        }
    }
}
