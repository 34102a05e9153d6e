package org.contributornetwork.benchmark;

import java.util.List;
import java.util.stream.IntStream;
import org.contributornetwork.security.OpenPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The same table of twenty people twice: in the plain page of those who are signed out, and in the frame of those who are
 * signed in (whose session and account are read as for any page). The rows never change.
 */
@Controller
@Profile("benchmark")
class ConstantPages {

    static final String SIGNED_OUT = "/benchmark/signed-out";
    static final String SIGNED_IN = "/benchmark/signed-in";

    private static final List<Row> ROWS = IntStream.rangeClosed(1, 20)
            .mapToObj(number -> new Row(
                    "0193a000-0000-7000-8000-0000000000" + (10 + number),
                    "Étienne-Lambert Léa " + number,
                    "lea.etienne." + number + "@ville.example",
                    "Direction des sports et de la jeunesse",
                    "Référente",
                    "Chargée d’accueil"))
            .toList();

    @GetMapping(SIGNED_OUT)
    String signedOut(Model model) {
        model.addAttribute("rows", ROWS);
        return "benchmark/signed-out";
    }

    @GetMapping(SIGNED_IN)
    String signedIn(Model model) {
        model.addAttribute("rows", ROWS);
        return "benchmark/signed-in";
    }

    record Row(String id, String name, String email, String department, String place, String jobTitle) {}

    @Configuration(proxyBeanMethods = false)
    @Profile("benchmark")
    static class Door {

        @Bean
        OpenPages openConstantPage() {
            return new OpenPages(SIGNED_OUT);
        }
    }
}
