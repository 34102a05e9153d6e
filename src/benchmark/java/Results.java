import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Everything measured so far: by size of the city, page and number of connections. */
final class Results {

    private record Key(int people, String page, int connections) {}

    private final Map<Key, List<Wrk.Figures>> figures = new LinkedHashMap<>();
    private final Map<Key, Statements> statements = new LinkedHashMap<>();
    private final Map<Key, List<Double>> shares = new LinkedHashMap<>();

    void add(int people, Endpoint page, int connections, Wrk.Figures figure) {
        figures.computeIfAbsent(new Key(people, page.name(), connections), any -> new ArrayList<>())
                .add(figure);
    }

    void add(int people, Endpoint page, Statements counted) {
        statements.put(new Key(people, page.name(), 0), counted);
    }

    /** How many times as often the page is answered as the constant one that was asked for right after it. */
    void addShare(int people, Endpoint page, double share) {
        shares.computeIfAbsent(new Key(people, page.name(), 0), any -> new ArrayList<>())
                .add(share);
    }

    /** The median; NaN for a page that has no target. */
    double share(int people, Endpoint page) {
        return median(shares.getOrDefault(new Key(people, page.name(), 0), List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    Statements statements(int people, Endpoint page) {
        return statements.get(new Key(people, page.name(), 0));
    }

    double median(int people, Endpoint page, int connections, ToDoubleFunction<Wrk.Figures> figure) {
        double[] values = figures.getOrDefault(new Key(people, page.name(), connections), List.of()).stream()
                .mapToDouble(figure)
                .toArray();
        return median(values);
    }

    long failed() {
        return figures.values().stream()
                .flatMap(List::stream)
                .mapToLong(Wrk.Figures::failed)
                .sum();
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Every single run, for whoever doubts a median. */
    List<String> raw() {
        List<String> lines = new ArrayList<>(List.of("people\tpage\tconnections\tper_second\tp50_ms\tp99_ms\tfailed"));
        figures.forEach((key, runs) -> runs.forEach(run -> lines.add(String.join(
                "\t",
                String.valueOf(key.people()),
                key.page(),
                String.valueOf(key.connections()),
                String.valueOf(run.perSecond()),
                String.valueOf(run.p50()),
                String.valueOf(run.p99()),
                String.valueOf(run.failed())))));
        return lines;
    }
}
