package org.contributornetwork.messages;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A pair of files: the texts of a module in French, and in English. */
record Bundle(String name, Map<String, String> french, Map<String, String> english) {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    static List<Bundle> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .map(name -> new Bundle(name, read(name + ".properties"), read(name + "_en.properties")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> keys() {
        var keys = new java.util.TreeSet<String>();
        all().forEach(bundle -> keys.addAll(bundle.french().keySet()));
        return keys;
    }

    private static Map<String, String> read(String file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    @Override
    public String toString() {
        return name;
    }
}
