package org.duban.problem.web;

import java.util.Collection;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;

import org.duban.shared.Characters;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;

/** {@link Size} counts characters: a rare one is one, although a string keeps it as two. */
@Singleton
public class CharacterSizes implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        ConstraintMapping mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(Size.class).includeExistingValidators(false).validatedBy(OfText.class)
                .validatedBy(OfList.class);
        configuration.addMapping(mapping);
    }

    /** How long a text may be. */
    public static class OfText implements ConstraintValidator<Size, CharSequence> {

        private int least;
        private int most;

        @Override
        public void initialize(Size size) {
            least = size.min();
            most = size.max();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || (Characters.count(text) >= least && Characters.count(text) <= most);
        }
    }

    /** How many elements a list may have. */
    public static class OfList implements ConstraintValidator<Size, Collection<?>> {

        private int least;
        private int most;

        @Override
        public void initialize(Size size) {
            least = size.min();
            most = size.max();
        }

        @Override
        public boolean isValid(@Nullable Collection<?> list, ConstraintValidatorContext context) {
            return list == null || (list.size() >= least && list.size() <= most);
        }
    }
}
