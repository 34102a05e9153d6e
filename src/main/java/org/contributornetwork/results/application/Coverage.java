package org.contributornetwork.results.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contributornetwork.results.application.CoverageMap.Covered;

/** Some services and how well they are carried, by directorate and name. */
public record Coverage(List<Covered> services) {

    public Coverage {
        services = List.copyOf(services);
    }

    public int total() {
        return services.size();
    }

    public int number(Situation situation) {
        int number = 0;
        for (Covered service : services) {
            if (service.situation() == situation) {
                number++;
            }
        }
        return number;
    }

    /** Those of one directorate. */
    public Coverage in(String directorate) {
        return new Coverage(services.stream()
                .filter(service -> service.directorate().equals(directorate))
                .toList());
    }

    /** The directorates of these services, in French order. */
    public List<String> directorates() {
        return services.stream().map(Covered::directorate).distinct().toList();
    }

    /** Those in that situation. */
    public Coverage of(Situation situation) {
        return new Coverage(services.stream()
                .filter(service -> service.situation() == situation)
                .toList());
    }

    /** The same services, those of each directorate apart. */
    public Map<String, Coverage> byDirectorate() {
        Map<String, List<Covered>> parts = new LinkedHashMap<>();
        services.forEach(service -> parts.computeIfAbsent(service.directorate(), name -> new ArrayList<>())
                .add(service));
        Map<String, Coverage> directorates = new LinkedHashMap<>();
        parts.forEach((name, part) -> directorates.put(name, new Coverage(part)));
        return directorates;
    }
}
