package org.contributornetwork.directory.application;

import java.util.List;
import org.contributornetwork.directory.domain.StaffMemberDetails;
import org.contributornetwork.imports.ImportField;

/** The columns of a file of people, and what cities call them. */
final class StaffColumns {

    static final ImportField LAST_NAME = ImportField.name(
                    "lastName",
                    StaffMemberDetails.NAME_LENGTH,
                    "Nom",
                    "Nom de famille",
                    "Nom d’usage",
                    "Last name",
                    "Surname",
                    "Family name")
            .asRequired();
    static final ImportField FIRST_NAME = ImportField.name(
                    "firstName",
                    StaffMemberDetails.NAME_LENGTH,
                    "Prénom",
                    "Prénoms",
                    "First name",
                    "Given name",
                    "Forename")
            .asRequired();
    static final ImportField EMAIL = ImportField.email(
                    "email",
                    "Adresse électronique",
                    "Courriel",
                    "E-mail",
                    "Email",
                    "Mail",
                    "Mél",
                    "Adresse e-mail",
                    "Adresse mail",
                    "Email address",
                    "E-mail address")
            .asRequired();
    static final ImportField DEPARTMENT = ImportField.text(
                    "department", 200, "Code service", "Code du service", "Department code", "Service", "Department")
            .asRequired();
    static final ImportField JOB_TITLE = ImportField.text(
            "jobTitle",
            StaffMemberDetails.JOB_TITLE_LENGTH,
            "Fonction",
            "Poste",
            "Emploi",
            "Métier",
            "Job title",
            "Position");
    static final ImportField TASKS = ImportField.text("tasks", 2_000, "Tâches", "Missions", "Tasks");
    static final ImportField SOFTWARE =
            ImportField.text("software", 2_000, "Logiciels", "Outils", "Applications", "Software", "Tools");
    static final ImportField TELEPHONE = ImportField.text(
            "telephone",
            StaffMemberDetails.TELEPHONE_LENGTH,
            "Téléphone",
            "Tél.",
            "Numéro de téléphone",
            "Telephone",
            "Phone",
            "Phone number");
    static final ImportField OFFICE =
            ImportField.text("office", StaffMemberDetails.OFFICE_LENGTH, "Bureau", "Localisation", "Office", "Room");

    private StaffColumns() {}

    static List<ImportField> all() {
        return List.of(LAST_NAME, FIRST_NAME, EMAIL, DEPARTMENT, JOB_TITLE, TELEPHONE, OFFICE, TASKS, SOFTWARE);
    }
}
