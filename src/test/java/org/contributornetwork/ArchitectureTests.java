package org.contributornetwork;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.contributornetwork.shared.Ids;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.annotation.Secured;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the house is built, room after room. */
@AnalyzeClasses(packagesOf = ContributorNetworkApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    /** What people use before they are anybody: by a password, a link of their own, or the address of the first start. */
    private static final Set<String> DOORS_OF_STRANGERS = Set.of(
            "ActorLookup",
            "AccountSessions",
            "InvitationDesk",
            "OpenSessions",
            "PasswordPolicy",
            "PasswordReset",
            "PasswordResetRequest",
            "SetUp",
            "SignIn");

    /**
     * Pages are made of records of their own. A length that a form asks of an entity by name does not count: the compiler
     * writes the number, nothing of the entity is touched.
     */
    @ArchTest
    static final ArchRule web_touches_neither_entities_nor_repositories = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat(annotatedWith(Entity.class)
                    .or(annotatedWith(MappedSuperclass.class))
                    .or(assignableTo(Repository.class)));

    @ArchTest
    static final ArchRule the_domain_knows_neither_pages_nor_use_cases_nor_servlets = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..web..",
                    "..application..",
                    "jakarta.servlet..",
                    "org.springframework.web..",
                    "org.springframework.http..");

    @ArchTest
    static final ArchRule use_cases_know_no_page = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.contributornetwork..web..")
                    .and(DescribedPredicate.not(resideInAPackage("org.contributornetwork.shared.web.."))));

    /** Identifiers carry the moment of their birth for the sake of the index: nobody reads the time in them. */
    @ArchTest
    static final ArchRule nobody_asks_what_time_it_is_but_of_a_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Ids.class.getName())
            .should()
            .callCodeUnitWhere(
                    target(describe("that tells the time by itself", ArchitectureTests::tellsTheTimeByItself)));

    @ArchTest
    static final ArchRule transactions_belong_to_use_cases = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .and()
            .areNotAnnotations()
            .should()
            .resideInAPackage("..application..");

    @ArchTest
    static final ArchRule or_to_those_who_listen_to_events = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("..application..")
            .orShould()
            .beMetaAnnotatedWith(EventListener.class);

    /** Deny by default: what a page calls says for whom it is. Those who are nobody yet have their own few doors. */
    @ArchTest
    static final ArchRule every_use_case_says_for_whom_it_is = methods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("org.contributornetwork..application..")
                    .and(annotatedWith(Component.class))
                    .and(DescribedPredicate.not(isOpenToAll())))
            .and(describe("a page calls", ArchitectureTests::isCalledByAPage))
            .should(sayForWhomTheyAre());

    @ArchTest
    static final ArchRule what_a_bean_needs_comes_in_by_its_constructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource");

    @ArchTest
    static final ArchRule entities_are_changed_by_what_happens_to_them =
            noClasses().that().areAnnotatedWith(Entity.class).should(haveASetter());

    /** {@code Service} is a municipal word here, and the others say nothing. */
    @ArchTest
    static final ArchRule a_name_says_what_is_done =
            noClasses().should().haveNameMatching(".*(Service|ServiceImpl|Manager|Util|Utils|Helper)$");

    @ArchTest
    static void every_package_is_null_marked(com.tngtech.archunit.core.domain.JavaClasses house) {
        var unmarked = new TreeSet<String>();
        for (var one : house) {
            if (!one.getPackage()
                    .tryGetPackageInfo()
                    .map(info -> info.isAnnotatedWith(NullMarked.class))
                    .orElse(false)) {
                unmarked.add(one.getPackageName());
            }
        }

        assertThat(unmarked).isEmpty();
    }

    private static boolean tellsTheTimeByItself(CodeUnitCallTarget called) {
        var owner = called.getOwner();
        var asksTheSystem = owner.isEquivalentTo(System.class)
                && Set.of("currentTimeMillis", "nanoTime").contains(called.getName());
        var anOldDate = owner.isEquivalentTo(java.util.Date.class)
                && called.getName().equals("<init>")
                && called.getRawParameterTypes().isEmpty();
        var now = owner.getPackageName().equals("java.time")
                && called.getName().equals("now")
                && called.getRawParameterTypes().stream().noneMatch(given -> given.isEquivalentTo(Clock.class));
        return asksTheSystem || anOldDate || now;
    }

    private static boolean isCalledByAPage(JavaMethod method) {
        return method.getCallsOfSelf().stream()
                .map(JavaCall::getOriginOwner)
                .anyMatch(caller -> caller.getPackageName().contains(".web"));
    }

    private static DescribedPredicate<JavaClass> isOpenToAll() {
        return describe("is a door of strangers", one -> DOORS_OF_STRANGERS.contains(one.getSimpleName()));
    }

    private static ArchCondition<JavaMethod> sayForWhomTheyAre() {
        return be(metaAnnotatedWith(Secured.class).<JavaMethod>forSubtype())
                .or(new ArchCondition<>("belong to a class that says so") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var says = method.getOwner().isMetaAnnotatedWith(Secured.class);
                        events.add(new SimpleConditionEvent(method, says, method.getFullName() + " is for whom?"));
                    }
                });
    }

    private static ArchCondition<JavaClass> haveASetter() {
        return new ArchCondition<>("have a setter") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                for (var method : entity.getMethods()) {
                    var setter = method.getName().matches("set[A-Z].*");
                    events.add(new SimpleConditionEvent(entity, setter, method.getFullName()));
                }
            }
        };
    }
}
