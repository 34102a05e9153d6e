import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What was asked on the command line; see {@code run --help}. */
record Options(
        Path work,
        Path sources,
        Path jar,
        boolean quick,
        List<Integer> sizes,
        int runs,
        int seconds,
        int warmSeconds,
        int loadMinutes,
        List<Integer> connections,
        String only,
        boolean startUp,
        List<String> javaOptions) {

    /** The folders come first, from {@code run}; then what the person typed. */
    static Options of(String[] arguments) {
        List<String> typed = Arrays.asList(arguments).subList(3, arguments.length);
        boolean quick = typed.contains("--quick");
        return new Options(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                quick,
                numbers(value(typed, "--people", quick ? "40000" : "40,4000,40000")),
                Integer.parseInt(value(typed, "--runs", quick ? "1" : "3")),
                Integer.parseInt(value(typed, "--seconds", quick ? "3" : "5")),
                Integer.parseInt(value(typed, "--warm", quick ? "5" : "60")),
                Integer.parseInt(value(typed, "--load-minutes", quick ? "0" : "10")),
                numbers(value(typed, "--connections", quick ? "8" : "1,8,32")),
                value(typed, "--only", ""),
                !quick && !typed.contains("--no-start-up"),
                List.of(value(typed, "--java-options", "-Xmx512m").split(" ")));
    }

    private static String value(List<String> typed, String name, String otherwise) {
        int at = typed.indexOf(name);
        return at < 0 ? otherwise : typed.get(at + 1);
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }
}
