package org.jixiao.embedded.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.temporal.TemporalUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What holds in every service. A service's architecture test analyses its own package, takes these in with
 * {@code @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class)} and adds {@link #pureCore}.
 */
public final class HouseRules {
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Utils?|Helper|Manager|ServiceImpl|DAO|Dao)");
    private static final Set<String> INEXACT = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    private static final Set<String> UNORDERED = Set.of("java.util.Set", "java.util.HashSet");

    /** Doors are shut by default; who may pass is said where the endpoint is. */
    @ArchTest
    public static final ArchRule every_endpoint_says_who_may_use_it =
            methods().that(areEndpoints()).should(nameTheirRoles()).allowEmptyShould(true);

    /** Else whatever a caller accepts is answered, by what {@code toString} makes of it. */
    @ArchTest
    public static final ArchRule every_endpoint_says_what_it_answers =
            methods().that(areEndpoints()).should(nameTheirFormats()).allowEmptyShould(true);

    /**
     * A repeated request is known by the text of what was read: what has no order may come in another after a restart, and
     * then the honest repetition would be refused.
     */
    @ArchTest
    public static final ArchRule bodies_have_an_order =
            methods().that(areEndpoints()).should(takeOnlyWhatHasAnOrder()).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule figures_are_exact = fields().should(beExact()).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule packages_form_no_cycles =
            slices().matching("org.jixiao.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    public static final ArchRule packages_are_null_marked =
            classes().should(resideInNullMarkedPackages()).allowEmptyShould(true);

    /** A name from the domain says what a thing is; these say only that somebody could not tell. */
    @ArchTest
    public static final ArchRule names_are_the_domains =
            classes().should(beNamedForWhatTheyAre()).allowEmptyShould(true);

    /** The clock ticks as finely as the database keeps; who rounds it again has a second rule. */
    @ArchTest
    public static final ArchRule times_are_the_clocks = noClasses()
            .should()
            .callMethod(Instant.class, "truncatedTo", TemporalUnit.class)
            .allowEmptyShould(true);

    private HouseRules() {}

    /**
     * The rules and the arithmetic know nothing but Java, each other and the nullness annotations.
     *
     * @param packages in ArchUnit's notation, e.g. {@code org.jixiao.scoring.rules..}
     */
    public static ArchRule pureCore(String... packages) {
        var known = Stream.concat(Stream.of("java..", "org.jspecify.annotations"), Stream.of(packages));
        return classes()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known.toArray(String[]::new));
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe(
                "are endpoints",
                method -> Stream.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD")
                        .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb)));
    }

    private static ArchCondition<JavaMethod> nameTheirRoles() {
        return condition(
                "name their roles",
                method -> Stream.of("RolesAllowed", "PermitAll", "DenyAll")
                        .map("jakarta.annotation.security."::concat)
                        .anyMatch(door -> method.isAnnotatedWith(door)
                                || method.getOwner().isAnnotatedWith(door)),
                JavaMethod::getFullName);
    }

    private static ArchCondition<JavaMethod> nameTheirFormats() {
        return condition(
                "name the formats they answer in",
                method -> method.getRawReturnType().isEquivalentTo(void.class)
                        || method.isAnnotatedWith("jakarta.ws.rs.Produces")
                        || method.getOwner().isAnnotatedWith("jakarta.ws.rs.Produces"),
                JavaMethod::getFullName);
    }

    private static ArchCondition<JavaMethod> takeOnlyWhatHasAnOrder() {
        return condition(
                "take only what has an order",
                method -> taken(method).stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .noneMatch(
                                field -> UNORDERED.contains(field.getRawType().getName())),
                JavaMethod::getFullName);
    }

    /** Types of the house that come in, and those they are made of. */
    private static Set<JavaClass> taken(JavaMethod method) {
        Set<JavaClass> taken = new HashSet<>();
        Deque<JavaClass> next = new ArrayDeque<>();
        method.getParameterTypes().forEach(type -> next.addAll(type.getAllInvolvedRawTypes()));
        while (!next.isEmpty()) {
            JavaClass type = next.remove();
            if (type.getPackageName().startsWith("org.jixiao.") && taken.add(type)) {
                type.getFields().forEach(field -> next.addAll(field.getAllInvolvedRawTypes()));
            }
        }
        return taken;
    }

    private static ArchCondition<JavaField> beExact() {
        return condition(
                "be exact",
                field -> !INEXACT.contains(
                        field.getRawType().getBaseComponentType().getName()),
                JavaField::getFullName);
    }

    private static ArchCondition<JavaClass> resideInNullMarkedPackages() {
        return condition(
                "reside in a package that is @NullMarked",
                type -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"),
                JavaClass::getFullName);
    }

    private static ArchCondition<JavaClass> beNamedForWhatTheyAre() {
        return condition(
                "be named for what they are",
                type -> !EMPTY_NAME.matcher(type.getSimpleName()).matches(),
                JavaClass::getFullName);
    }

    private static <T> ArchCondition<T> condition(String description, Predicate<T> holds, Function<T, String> name) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                if (!holds.test(item)) {
                    events.add(SimpleConditionEvent.violated(item, name.apply(item) + " does not " + description));
                }
            }
        };
    }
}
