package org.contributornetwork.directory.application;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.domain.Circuit;
import org.contributornetwork.directory.domain.CircuitKind;
import org.contributornetwork.directory.domain.ContentType;

/** The circuits of a sheet as columns of its row, so that a list of sheets is one statement. */
final class CircuitColumns {

    private static final List<String> PARTS =
            List.of("content_type", "kind", "validator_id", "validator_name", "official_name", "official_delegation");

    private CircuitColumns() {}

    /**
     * @param sheet the expression that is the sheet's id
     * @param name  what the columns' names start with
     */
    static String of(String sheet, String name) {
        StringBuilder columns = new StringBuilder();
        for (String part : PARTS) {
            columns.append(columns.isEmpty() ? "" : ", ")
                    .append("array(select c.")
                    .append(part)
                    .append(" from validation_circuit c where c.sheet_id = ")
                    .append(sheet)
                    .append(" order by c.content_type) as ")
                    .append(name)
                    .append('_')
                    .append(part);
        }
        return columns.toString();
    }

    /** In the order in which people speak of them; none where the sheet is none. */
    static List<Circuit> read(ResultSet row, String name) throws SQLException {
        String[] types = texts(row, name + "_content_type");
        String[] kinds = texts(row, name + "_kind");
        UUID[] validators = (UUID[]) row.getArray(name + "_validator_id").getArray();
        String[] names = texts(row, name + "_validator_name");
        String[] officials = texts(row, name + "_official_name");
        String[] delegations = texts(row, name + "_official_delegation");
        List<Circuit> circuits = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            circuits.add(new Circuit(
                    ContentType.valueOf(types[i]),
                    CircuitKind.valueOf(kinds[i]),
                    validators[i] == null ? null : new StaffMemberId(validators[i]),
                    names[i],
                    officials[i],
                    delegations[i]));
        }
        circuits.sort(Comparator.comparing(Circuit::contentType));
        return List.copyOf(circuits);
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return (String[]) array.getArray();
    }
}
