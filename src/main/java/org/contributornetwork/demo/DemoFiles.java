package org.contributornetwork.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.contributornetwork.imports.ImportId;
import org.contributornetwork.imports.application.ImportStart;
import org.contributornetwork.imports.application.ImportUpload;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The files of the demonstration city, which communication imports one after the other. */
@Component
@Profile("demo")
class DemoFiles {

    private static final int SERVICE_CODE = 4;

    private final Storyteller story;
    private final ImportUpload upload;
    private final ImportStart imports;

    DemoFiles(Storyteller story, ImportUpload upload, ImportStart imports) {
        this.story = story;
        this.upload = upload;
        this.imports = imports;
    }

    static String text(String name) {
        try {
            return new ClassPathResource("demo/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of the network's file that speak of these services. */
    static String networkOf(Set<String> codes) {
        return text("reseau.csv")
                .lines()
                .filter(line -> {
                    String code = line.split(";", -1)[SERVICE_CODE];
                    return code.equals("Code service") || codes.contains(code);
                })
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    void take(String kind, String name, String text, int daysAgo) {
        ImportId id = new ImportId(Storyteller.idOf(name));
        story.as(DemoCast.HELENE, daysAgo, helene -> {
            upload.receive(id, kind, name, text.getBytes(StandardCharsets.UTF_8), helene);
            imports.checkAgain(id, helene);
            imports.carryOut(id, helene);
        });
    }
}
