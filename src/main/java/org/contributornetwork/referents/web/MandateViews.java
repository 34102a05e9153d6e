package org.contributornetwork.referents.web;

import org.contributornetwork.referents.application.MandateList;
import org.contributornetwork.views.ViewedList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The views of the list of mandates that everybody has. */
@Configuration(proxyBeanMethods = false)
class MandateViews {

    @Bean
    @Order(30)
    ViewedList viewedMandates() {
        return ViewedList.of("mandates", MandateList.Filter.class)
                .showing("waiting", "state=waiting")
                .showing("ending", "state=ending");
    }
}
