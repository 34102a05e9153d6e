package org.contributornetwork.security.application;

import java.util.List;
import org.contributornetwork.shared.CitySettings;
import org.contributornetwork.shared.SignInNotice;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Prints where the first administrator is created, at the end of each start of a house without accounts. */
@Component
@Profile("!demo")
class SetUpAddress implements SignInNotice {

    private final SetUp setUp;
    private final CitySettings city;
    private final SignInSettings settings;

    SetUpAddress(SetUp setUp, CitySettings city, SignInSettings settings) {
        this.setUp = setUp;
        this.city = city;
        this.settings = settings;
    }

    @Override
    public List<String> lines() {
        return setUp.prepare()
                .map(path -> List.of(
                        "Set-up:   " + city.link(path),
                        "          creates the first administrator; good once, for "
                                + settings.setUpValidity().toHours() + " hours"))
                .orElse(List.of());
    }
}
