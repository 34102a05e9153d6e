package org.contributornetwork.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.imports.application.ImportSheet;
import org.contributornetwork.imports.application.ImportState;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** All or nothing, once, whatever happens meanwhile. */
class ImportEngineTests extends ImportSpecification {

    private static final String AURELIE =
            "Nom;Prénom;Courriel;Code service\nBon;Aurélie;aurelie.bon@ville.example;SPO\nMarchal;Odile;odile.marchal@ville.example;SPO";

    @BeforeEach
    void theCityHasItsServices() {
        imported(SERVICES, "services.csv");
    }

    @Test
    void a_double_click_runs_once() throws Exception {
        ImportSheet checked = checked(NETWORK, "reseau.csv", file("reseau.csv"));

        List<ImportSheet> seen = atOnce(() -> run(checked), () -> run(checked), () -> run(checked));

        assertThat(seen).extracting(ImportSheet::state).contains(ImportState.DONE);
        awaitDone(checked);
        assertThat(count("staff_member")).isEqualTo(64);
        assertThat(count("history_entry where event = 'import.finished'")).isEqualTo(2);
    }

    @Test
    void a_second_run_of_the_same_file_does_nothing() {
        ImportSheet done = run(checked(NETWORK, "reseau.csv", file("reseau.csv")));
        int journal = count("history_entry");

        assertThat(run(done).state()).isEqualTo(ImportState.DONE);

        assertThat(count("history_entry")).isEqualTo(journal);
    }

    @Test
    void the_same_upload_sent_twice_is_one_import() {
        ImportId id = ImportId.next();
        as(hélène, () -> {
            upload.receive(id, NETWORK, "reseau.csv", file("reseau.csv"), hélène);
            upload.receive(id, NETWORK, "reseau.csv", file("reseau.csv"), hélène);
            return null;
        });

        assertThat(count("import_run where kind = 'network'")).isEqualTo(1);
    }

    @Test
    void two_imports_at_the_same_time_take_turns() throws Exception {
        ImportSheet one = checked(NETWORK, "reseau.csv", file("reseau.csv"));
        ImportSheet other = checked(NETWORK, "reseau-bis.csv", file("reseau.csv"));

        atOnce(() -> run(one), () -> run(other));
        awaitDone(one);
        awaitDone(other);

        assertThat(count("staff_member")).isEqualTo(64);
        assertThat(count("referent_mandate")).isEqualTo(28);
        assertThat(List.of(sheet(one).created(), sheet(other).created())).containsExactlyInAnyOrder(64, 0);
    }

    @Test
    void a_register_that_changed_since_the_dry_run_is_looked_at_again_and_nothing_is_written() {
        ImportSheet checked = checked(NETWORK, "reseau.csv", AURELIE.getBytes(UTF_8));
        run(checked(
                NETWORK,
                "plus-rapide.csv",
                "Nom;Prénom;Courriel;Code service\nLefort;Rémi;aurelie.bon@ville.example;MED".getBytes(UTF_8)));

        ImportSheet after = run(checked);

        assertThat(after.state()).isEqualTo(ImportState.FAULTY);
        assertThat(after.overtaken()).isTrue();
        assertThat(after.faults()).extracting(ImportFault::line).containsExactly(2);
        assertThat(count("staff_member")).isEqualTo(1);
    }

    @Test
    void somebody_quicker_during_the_run_itself_undoes_all_of_it(@Autowired DataSource pool) throws Exception {
        ImportSheet checked = checked(NETWORK, "reseau.csv", AURELIE.getBytes(UTF_8));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection quicker = pool.getConnection()) {
            quicker.setAutoCommit(false);
            try (var statement = quicker.createStatement()) {
                statement.executeUpdate("""
                        insert into staff_member (id, version, last_name, first_name, email, department_id)
                        select gen_random_uuid(), 0, 'Lefort', 'Rémi', 'AURELIE.BON@ville.example', id
                        from department where code = 'MED'""");
            }
            Future<ImportSheet> running = other.submit(() -> run(checked));
            awaitSomebodyWaiting();
            quicker.commit();

            assertThat(running.get().state()).isEqualTo(ImportState.FAULTY);
            assertThat(running.get().overtaken()).isTrue();
            assertThat(count("staff_member")).isEqualTo(1);
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void a_run_whose_process_was_killed_is_shown_as_interrupted_and_can_be_started_again() {
        ImportSheet checked = checked(NETWORK, "reseau.csv", file("reseau.csv"));
        leftBehind(checked, "RUNNING");

        assertThat(sheet(checked).state()).isEqualTo(ImportState.RUNNING);
        clock.advance(Duration.ofSeconds(16));
        assertThat(sheet(checked).state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(count("staff_member")).isZero();

        assertThat(run(checked).state()).isEqualTo(ImportState.DONE);
        assertThat(count("staff_member")).isEqualTo(64);
    }

    @Test
    void a_check_whose_process_was_killed_can_be_started_again() {
        ImportSheet checked = checked(NETWORK, "reseau.csv", file("reseau.csv"));
        leftBehind(checked, "CHECKING");
        clock.advance(Duration.ofSeconds(16));

        as(hélène, () -> {
            start.checkAgain(new ImportId(checked.id()), hélène);
            return null;
        });

        assertThat(sheet(checked).state()).isEqualTo(ImportState.READY);
    }

    @Test
    void a_long_file_is_worked_on_in_the_background() throws Exception {
        StringBuilder lines = new StringBuilder("Nom;Prénom;Courriel;Code service\n");
        for (int i = 0; i < 2_500; i++) {
            lines.append("Personne;Numéro;personne.").append(i).append("@ville.example;SPO\n");
        }
        ImportSheet checked = checked(NETWORK, "longue.csv", lines.toString().getBytes(UTF_8));
        assertThat(checked.state()).isIn(ImportState.CHECKING, ImportState.READY);
        await(checked, Set.of(ImportState.READY));

        assertThat(run(checked).state()).isIn(ImportState.RUNNING, ImportState.DONE);
        awaitDone(checked);

        assertThat(count("staff_member")).isEqualTo(2_500);
        assertThat(count("history_entry where event = 'staff.added' and author_name = 'Hélène Aubry'"))
                .isEqualTo(2_500);
    }

    @Test
    void statements_do_not_follow_the_number_of_lines() {
        int few = statementsOf(checked(NETWORK, "un.csv", people(1)));
        int many = statementsOf(checked(NETWORK, "mille.csv", people(1_000)));

        // A batch for each 100 rows of a table is one statement; one by one it would be thousands.
        assertThat(many).isLessThan(few + 120);
    }

    @Test
    void only_communication_and_administrators_import() {
        Actor paul = city.paul();
        imported(NETWORK, "reseau.csv");
        Actor camille = city.actor(new StaffMemberId(idOf("camille.delmas@ville.example")));
        Actor farid = city.actor(new StaffMemberId(idOf("farid.da-silva@ville.example")));
        assertThat(camille.contributor() && farid.isDirector()).isTrue();
        ImportSheet checked = checked(NETWORK, "reseau.csv", AURELIE.getBytes(UTF_8));
        ImportId id = new ImportId(checked.id());

        for (Actor other : List.of(camille, farid)) {
            assertThatThrownBy(() -> as(other, () -> sheets.sheet(id))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(other, () -> {
                        start.carryOut(id, other);
                        return null;
                    }))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(other, () -> {
                        upload.receive(ImportId.next(), NETWORK, "x.csv", file("reseau.csv"), other);
                        return null;
                    }))
                    .isInstanceOf(AccessDeniedException.class);
        }
        as(paul, () -> {
            start.carryOut(id, paul);
            return null;
        });
        assertThat(sheet(checked).finishedBy()).isEqualTo("Paul Vidal");
    }

    @Test
    void an_import_that_does_not_exist_is_not_found() {
        assertThatThrownBy(() -> as(hélène, () -> sheets.sheet(ImportId.next())))
                .isInstanceOf(NotFound.class);
    }

    private static byte[] people(int count) {
        StringBuilder lines = new StringBuilder("Nom;Prénom;Courriel;Code service;Rôle;Tâches\n");
        for (int i = 0; i < count; i++) {
            lines.append("Personne;Numéro;de")
                    .append(count)
                    .append('.')
                    .append(i)
                    .append("@ville.example;SPO;");
            lines.append(i % 2 == 0 ? "référent" : "").append(";Photos\n");
        }
        return lines.toString().getBytes(UTF_8);
    }

    private int statementsOf(ImportSheet checked) {
        return org.contributornetwork.StatementCount.during(() -> run(checked)).size();
    }

    private ImportSheet sheet(ImportSheet of) {
        return as(hélène, () -> sheets.sheet(new ImportId(of.id())));
    }

    /** As a process leaves it that is killed in the middle of its work. */
    private void leftBehind(ImportSheet sheet, String status) {
        jdbc.sql("update import_run set status = ?, alive_at = ?, version = version + 1 where id = ?")
                .param(status)
                .param(clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param(sheet.id())
                .update();
    }

    private void awaitDone(ImportSheet sheet) throws InterruptedException {
        await(sheet, Set.of(ImportState.DONE));
    }

    private void await(ImportSheet sheet, Set<ImportState> wanted) throws InterruptedException {
        for (int i = 0; i < 600 && !wanted.contains(sheet(sheet).state()); i++) {
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(sheet(sheet).state()).isIn(wanted);
    }

    private void awaitSomebodyWaiting() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (count("pg_locks where not granted") > 0) {
                return;
            }
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("nobody waits for the other transaction");
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... deeds) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(deeds.length);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> deed : deeds) {
                futures.add(people.submit(() -> {
                    go.await();
                    return deed.call();
                }));
            }
            go.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }
}
