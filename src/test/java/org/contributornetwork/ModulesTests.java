package org.contributornetwork;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules know of each other what they declare, and no more. */
class ModulesTests {

    /** Without the demonstration city, which acts as people do: through everybody's use cases. */
    private static final ApplicationModules MODULES =
            ApplicationModules.of(ContributorNetworkApplication.class, resideInAPackage("..demo.."));

    /** What many lean on: whoever needs something of the trade asks for it, these do not come to fetch it. */
    private static final Set<String> GROUND = Set.of("shared", "security", "history");

    @Test
    void each_module_uses_only_what_it_declares_and_only_what_others_publish() {
        MODULES.verify();
    }

    @Test
    void each_module_declares_what_it_depends_on() {
        var silent = new TreeSet<String>();
        MODULES.stream()
                .filter(module -> !module.getIdentifier().toString().equals("shared"))
                .filter(module -> !declares(module.getBasePackage().getName()))
                .forEach(module -> silent.add(module.getIdentifier().toString()));

        assertThat(silent).isEmpty();
    }

    @Test
    void the_common_ground_knows_no_word_of_the_trade() {
        for (var name : GROUND) {
            var module = MODULES.getModuleByName(name).orElseThrow();

            assertThat(module.getDirectDependencies(MODULES)
                            .uniqueModules()
                            .map(known -> known.getIdentifier().toString()))
                    .as(name)
                    .isSubsetOf(GROUND);
        }
    }

    @Test
    void nobody_depends_on_the_results() {
        MODULES.stream()
                .filter(module -> !module.getIdentifier().toString().equals("results"))
                .forEach(module -> assertThat(module.getDirectDependencies(MODULES)
                                .uniqueModules()
                                .map(known -> known.getIdentifier().toString()))
                        .as(module.getIdentifier().toString())
                        .doesNotContain("results"));
    }

    /** Without a declaration everything is allowed: that is what a new module starts with. */
    private static boolean declares(String basePackage) {
        try {
            var declared = Class.forName(basePackage + ".package-info").getAnnotation(ApplicationModule.class);
            return declared != null
                    && !(declared.allowedDependencies().length == 1
                            && declared.allowedDependencies()[0].equals(ApplicationModule.OPEN_TOKEN));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
