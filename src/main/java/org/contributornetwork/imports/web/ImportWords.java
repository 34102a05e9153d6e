package org.contributornetwork.imports.web;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.contributornetwork.imports.ImportFault;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.web.HumanTimes;
import org.contributornetwork.shared.web.Words;
import org.springframework.stereotype.Component;

/** What imports say, in the language of the request; each kind of file brings its own words. */
@Component
class ImportWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");

    private final Words words;
    private final HumanTimes times;

    ImportWords(Words words, HumanTimes times) {
        this.words = words;
        this.times = times;
    }

    String of(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    String count(String key, ResultPage<?> page) {
        return words.count(key, page);
    }

    String title(String kind) {
        return of("import." + kind + ".title");
    }

    String field(String kind, String field) {
        return of("import." + kind + ".field." + field);
    }

    String effect(String kind, String effect, int count) {
        return of("import." + kind + ".effect." + effect, count);
    }

    /** What is wrong with a cell, and what to do. */
    String fault(ImportFault fault) {
        return of(
                fault.messageKey(), fault.arguments().stream().map(this::shown).toArray());
    }

    /** What is wrong with a line, the column named in front: for a file, where no column of its own says which. */
    String faultWithField(String kind, ImportFault fault) {
        return fault.field() == null
                ? fault(fault)
                : of("imports.fault.in-column", field(kind, fault.field()), fault(fault));
    }

    private Object shown(String argument) {
        if (DAY.matcher(argument).matches()) {
            return times.date(LocalDate.parse(argument));
        }
        return NUMBER.matcher(argument).matches() ? Integer.valueOf(argument) : argument;
    }
}
