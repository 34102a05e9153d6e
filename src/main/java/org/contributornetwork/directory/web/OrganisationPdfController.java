package org.contributornetwork.directory.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.application.OrganisationRecords;
import org.contributornetwork.directory.application.OrganisationRecords.Row;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.CitySettings;
import org.contributornetwork.shared.web.HumanTimes;
import org.contributornetwork.shared.web.PdfPages;
import org.contributornetwork.shared.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An organisation sheet on paper. */
@Controller
class OrganisationPdfController {

    private final OrganisationRecords records;
    private final CircuitWords circuits;
    private final PdfPages pages;
    private final CitySettings city;
    private final Words words;
    private final HumanTimes times;

    OrganisationPdfController(
            OrganisationRecords records,
            CircuitWords circuits,
            PdfPages pages,
            CitySettings city,
            Words words,
            HumanTimes times) {
        this.records = records;
        this.circuits = circuits;
        this.pages = pages;
        this.city = city;
        this.words = words;
        this.times = times;
    }

    @GetMapping("/organisation/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable OrganisationSheetId id, @AuthenticationPrincipal Actor actor) {
        Row sheet = records.sheet(id, actor).sheet();
        byte[] pdf = pages.make(
                "organisation",
                Map.of(
                        "sheet",
                        sheet,
                        "circuits",
                        circuits.facts(sheet.details().circuits()),
                        "changes",
                        circuits.changes(sheet.before(), sheet.details().circuits()),
                        "signer",
                        signer(sheet),
                        "city",
                        city.city(),
                        "today",
                        times.today()));
        String name = words.of("organisations.file") + "-" + sheet.departmentCode() + "-" + sheet.number() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf);
    }

    private String signer(Row sheet) {
        if (sheet.signedBy() == null) {
            return "";
        }
        return sheet.signedOnBehalfOf() == null
                ? sheet.signedBy()
                : words.of("organisation.for", sheet.signedBy(), sheet.signedOnBehalfOf());
    }
}
