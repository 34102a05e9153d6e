package org.contributornetwork.shared;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * The city that runs the application.
 *
 * @param baseUrl where people reach the application; links in e-mails start with it, never with a request's host
 * @param zone the city's time zone: every date shown is read in it
 * @param city the city's name, as pages and e-mails say it
 * @param brandColour the city's colour, as {@code #rrggbb}
 * @param logo the city's mark, an SVG, PNG or WebP file such as {@code file:/etc/contributor-network/logo.svg}; ours if there is none
 */
@Validated
@ConfigurationProperties("contributor-network")
public record CitySettings(
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue("Valbièvre") @NotBlank String city,

        @DefaultValue("#0d5c63") @Pattern(regexp = "#[0-9a-fA-F]{6}") String brandColour,

        @Nullable Resource logo) {

    public CitySettings {
        var scheme = baseUrl.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme)) || baseUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "contributor-network.base-url must be an http or https address: " + baseUrl);
        }
        if (!baseUrl.getRawPath().replace("/", "").isEmpty()) {
            throw new IllegalArgumentException("The application lives at the root of its host: " + baseUrl);
        }
        baseUrl = URI.create(baseUrl.toString().replaceAll("/+$", ""));
    }

    /** The full address of a page of ours, given as {@code /path}. */
    public String link(String path) {
        return baseUrl + path;
    }
}
