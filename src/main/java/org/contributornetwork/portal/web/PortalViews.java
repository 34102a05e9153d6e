package org.contributornetwork.portal.web;

import org.contributornetwork.portal.application.PortalAccountList;
import org.contributornetwork.views.ViewedList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The views of the list of accounts on the portal that everybody has. */
@Configuration(proxyBeanMethods = false)
class PortalViews {

    @Bean
    @Order(40)
    ViewedList viewedPortalAccounts() {
        return ViewedList.of("portal-accounts", PortalAccountList.Filter.class)
                .showing("requested", "state=requested")
                .showing("to-configure", "state=to-configure")
                .showing("dormant", "state=dormant");
    }
}
