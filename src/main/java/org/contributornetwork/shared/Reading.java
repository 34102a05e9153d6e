package org.contributornetwork.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a page reads: all its statements on one connection, in the transaction of whoever asks, and without one if there is none.
 * Each statement sees what is committed when it begins, with a transaction as without: one more would only be begun and ended. An
 * export, which reads on while rows are sent, is another matter and needs a transaction of its own.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
public @interface Reading {}
