package org.contributornetwork.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.annotation.Secured;

/** A use case of communication for all services, and of whoever heads some of them for those; which ones, the use case asks itself. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Secured({"ROLE_ADMINISTRATOR", "ROLE_COMMUNICATION", "ROLE_DIRECTOR"})
public @interface ForCommunicationOrDirectors {}
