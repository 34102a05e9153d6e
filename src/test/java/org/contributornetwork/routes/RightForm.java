package org.contributornetwork.routes;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody who may sends to an address, and where it leads.
 *
 * @param leadsTo an address, or a status where the answer is a page
 */
record RightForm(String path, Visitor by, Map<String, String> fields, String leadsTo) {

    static RightForm of(Map<String, String> line) {
        var fields = new LinkedHashMap<String, String>();
        Arrays.stream(line.get("form").split("; "))
                .filter(field -> !field.isEmpty())
                .forEach(field -> {
                    int equals = field.indexOf('=');
                    fields.put(field.substring(0, equals), field.substring(equals + 1));
                });
        return new RightForm(line.get("path"), Visitor.of(line.get("by")), fields, line.get("leads to"));
    }

    @Override
    public String toString() {
        return path;
    }
}
