package org.duban.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * The operation runs in one transaction, is tried again after a deadlock, and is taken once per {@code Idempotency-Key}:
 * a repeat with the same arguments gets the first answer, a repeat with others is refused.
 */
@InterceptorBinding
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {
}
