package org.contributornetwork.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.annotation.Secured;

/** A use case of everybody who has a place in the network. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Secured({"ROLE_ADMINISTRATOR", "ROLE_COMMUNICATION", "ROLE_DIRECTOR", "ROLE_CONTRIBUTOR"})
public @interface ForNetwork {}
