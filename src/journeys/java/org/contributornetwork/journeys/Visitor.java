package org.contributornetwork.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * Somebody at a browser of their own, with its own cookies. Whatever page they come to, by an address, a link or a
 * button, is inspected before the journey goes on.
 */
public class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final boolean runsScripts;
    private int presses;

    private Visitor(BrowserContext context, boolean runsScripts) {
        this.context = context;
        this.page = context.newPage();
        this.runsScripts = runsScripts;
    }

    static Visitor atADesk(Browser browser, String address) {
        return new Visitor(browser.newContext(habits(address).setViewportSize(1280, 800)), true);
    }

    static Visitor onAPhone(Browser browser, String address, int width) {
        var phone = habits(address)
                .setViewportSize(width, 740)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true);
        return new Visitor(browser.newContext(phone), true);
    }

    static Visitor withoutJavaScript(Browser browser, String address) {
        return new Visitor(browser.newContext(habits(address).setJavaScriptEnabled(false)), false);
    }

    private static Browser.NewContextOptions habits(String address) {
        // Colours on their way from one to another would be judged as they are at that instant.
        return new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("fr-FR")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /** For what has no helper here: look, fill, press. */
    public Page page() {
        return page;
    }

    public Page open(String path) {
        return arrive(() -> page.navigate(path));
    }

    /** Presses a link or a button that leads to another page, or to the same one anew. */
    public Page press(Locator control) {
        presses++;
        return arrive(control::click);
    }

    /** How many links and buttons have led this visitor where they are. */
    public int presses() {
        return presses;
    }

    /** What a link gives to keep, and not to read here. */
    public byte[] download(Locator link) {
        return page.request().get(link.getAttribute("href")).body();
    }

    /** Whatever leads to another page: a key, a dialog, a form sent by a script. */
    public Page arrive(Runnable action) {
        var document = page.waitForResponse(Visitor::isPage, action);
        page.waitForLoadState(LoadState.LOAD);
        inspect(document);
        return page;
    }

    private static boolean isPage(Response response) {
        var redirect = response.status() >= 300 && response.status() < 400;
        return response.request().isNavigationRequest() && !redirect;
    }

    private void inspect(Response document) {
        var type = document.headerValue("content-type");
        if (type != null && type.startsWith("text/html")) {
            PageInspection.requireValid(document.url(), document.body());
            if (runsScripts) {
                PageInspection.requireAccessible(page);
            }
        }
    }

    /**
     * Whether the page can be read without scrolling sideways. The width of the screen is the one that the visitor has: a phone's
     * browser stretches its window to what does not fit.
     */
    public boolean seesTheWholeWidth() {
        return (Boolean)
                page.evaluate("width => document.documentElement.scrollWidth <= width", page.viewportSize().width);
    }

    @Override
    public void close() {
        context.close();
    }
}
