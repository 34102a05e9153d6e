package org.contributornetwork.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.TestCity;
import org.contributornetwork.imports.application.ImportColumns;
import org.contributornetwork.imports.application.ImportSheet;
import org.contributornetwork.imports.application.ImportSheets;
import org.contributornetwork.imports.application.ImportStart;
import org.contributornetwork.imports.application.ImportUpload;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Hélène, of communication, brings files. */
public abstract class ImportSpecification extends IntegrationTest {

    protected static final String SERVICES = "services";
    protected static final String NETWORK = "network";

    @Autowired
    protected ImportUpload upload;

    @Autowired
    protected ImportColumns columns;

    @Autowired
    protected ImportStart start;

    @Autowired
    protected ImportSheets sheets;

    @Autowired
    protected MessageSource messages;

    protected Actor hélène;

    @BeforeEach
    void hélèneHasAnAccount() {
        hélène = city.helene();
    }

    protected <T> T as(Actor actor, Supplier<T> deed) {
        return TestCity.as(actor, deed);
    }

    /** Uploads and checks with the columns as guessed. */
    protected ImportSheet checked(String kind, String fileName, byte[] content) {
        return as(hélène, () -> {
            ImportId id = ImportId.next();
            upload.receive(id, kind, fileName, content, hélène);
            start.check(id, columns.sheet(id).mapping(), false, hélène);
            return sheets.sheet(id);
        });
    }

    protected ImportSheet checkedAsDecisionsTaken(String fileName, byte[] content) {
        return as(hélène, () -> {
            ImportId id = ImportId.next();
            upload.receive(id, NETWORK, fileName, content, hélène);
            start.check(id, columns.sheet(id).mapping(), true, hélène);
            return sheets.sheet(id);
        });
    }

    protected ImportSheet run(ImportSheet checked) {
        ImportId id = new ImportId(checked.id());
        return as(hélène, () -> {
            start.carryOut(id, hélène);
            return sheets.sheet(id);
        });
    }

    protected ImportSheet imported(String kind, String fileName) {
        ImportSheet checked = checked(kind, fileName, file(fileName));
        assertThat(faults(checked, Locale.FRENCH)).isEmpty();
        return run(checked);
    }

    /** "line · field · value · what is wrong" */
    protected List<String> faults(ImportSheet sheet, Locale language) {
        return sheet.faults().stream()
                .map(fault -> fault.line() + " · "
                        + (fault.field() == null
                                ? ""
                                : messages.getMessage(
                                                "import." + sheet.kind() + ".field." + fault.field(), null, language)
                                        + " · ")
                        + messages.getMessage(
                                fault.messageKey(),
                                fault.arguments().stream()
                                        .map(argument ->
                                                argument.matches("[0-9]+") ? Integer.valueOf(argument) : argument)
                                        .toArray(),
                                language))
                .toList();
    }

    protected int count(String from, Object... arguments) {
        return jdbc.sql("select count(*) from " + from)
                .params(arguments)
                .query(Integer.class)
                .single();
    }

    protected UUID idOf(String email) {
        return jdbc.sql("select id from staff_member where email = ?")
                .param(email)
                .query(UUID.class)
                .single();
    }

    protected static byte[] file(String name) {
        try (InputStream file = ImportSpecification.class.getResourceAsStream("/files/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
