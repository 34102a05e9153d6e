package org.contributornetwork.notifications.application;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.contributornetwork.notifications.domain.HeaderText;
import org.contributornetwork.shared.CitySettings;
import org.springframework.stereotype.Component;

/** In whose name messages leave: an address from the settings, and the city's network as its name. */
@Component
class SenderIdentity {

    private static final String PRODUCT = "Réseau des contributeurs";

    private final InternetAddress from;

    SenderIdentity(MailSettings settings, CitySettings city) throws AddressException, UnsupportedEncodingException {
        String address = settings.from() == null ? "no-reply@" + city.baseUrl().getHost() : settings.from();
        this.from = new InternetAddress(address, true);
        if (from.getPersonal() == null) {
            from.setPersonal(HeaderText.oneLine(PRODUCT + " · " + city.city()), StandardCharsets.UTF_8.name());
        }
    }

    InternetAddress from() {
        return from;
    }

    /** The name of a message for every mail server on its way, the same each time it is tried. */
    String messageId(UUID mail) {
        String address = from.getAddress();
        return "<" + mail + address.substring(address.lastIndexOf('@')) + ">";
    }
}
