package org.contributornetwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contributornetwork.shared.CitySettings;
import org.contributornetwork.shared.SignInNotice;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StartReportTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class, StartReport.class)
            .withPropertyValues("contributor-network.base-url=https://reseau.valbievre.example/");

    @Test
    void says_the_address_the_place_of_the_data_and_who_can_sign_in() {
        application
                .withBean(JdbcConnectionDetails.class, () -> database("jdbc:postgresql://database/network"))
                .withBean(SignInNotice.class, () -> () -> List.of("Sign in:  camille@valbievre.example"))
                .run(context -> assertThat(context.getBean(StartReport.class).lines())
                        .containsExactly(
                                "Réseau des contributeurs · Valbièvre",
                                "Address:  https://reseau.valbievre.example",
                                "Data:     jdbc:postgresql://database/network",
                                "Sign in:  camille@valbievre.example"));
    }

    @Test
    void keeps_a_password_in_the_database_address_to_itself() {
        application
                .withBean(
                        JdbcConnectionDetails.class,
                        () -> database("jdbc:postgresql://database/network?user=network&password=secret"))
                .run(context -> assertThat(context.getBean(StartReport.class).lines())
                        .contains("Data:     jdbc:postgresql://database/network")
                        .noneMatch(line -> line.contains("secret")));
    }

    private static JdbcConnectionDetails database(String url) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return "network";
            }

            @Override
            public String getPassword() {
                return "secret";
            }
        };
    }

    @EnableConfigurationProperties(CitySettings.class)
    static class Settings {}
}
