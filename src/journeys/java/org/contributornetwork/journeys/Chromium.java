package org.contributornetwork.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One browser for the whole run: Debian's own, never one that Playwright would download. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    static Chromium start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(PROGRAM)
                                .setArgs(arguments())));
    }

    private static List<String> arguments() {
        var arguments = new ArrayList<>(List.of("--disable-gpu", "--disable-background-networking"));
        if ("root".equals(System.getProperty("user.name"))) {
            // Chromium's sandbox refuses root, which is who runs builds in most containers.
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
