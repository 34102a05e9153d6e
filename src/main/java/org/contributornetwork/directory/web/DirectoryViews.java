package org.contributornetwork.directory.web;

import org.contributornetwork.directory.application.DepartmentList;
import org.contributornetwork.directory.application.StaffList;
import org.contributornetwork.views.ViewedList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The lists of the directory, and the views of them that everybody has. */
@Configuration(proxyBeanMethods = false)
class DirectoryViews {

    @Bean
    @Order(10)
    ViewedList viewedDepartments() {
        return ViewedList.of("departments", DepartmentList.Filter.class)
                .showing("without-referent", "situation=without-referent")
                .showing("under-minimum", "situation=under-minimum");
    }

    @Bean
    @Order(20)
    ViewedList viewedStaff() {
        return ViewedList.of("staff", StaffList.Filter.class);
    }
}
