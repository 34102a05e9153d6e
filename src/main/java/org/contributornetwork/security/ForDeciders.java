package org.contributornetwork.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.annotation.Secured;

/** A use case of whoever decides for a service, and of communication that follows them all; which records, it asks itself. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Secured({"ROLE_ADMINISTRATOR", "ROLE_COMMUNICATION", "ROLE_DIRECTOR"})
public @interface ForDeciders {}
