package org.contributornetwork.shared.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.contributornetwork.shared.CitySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/**
 * The static files, composed, compressed and named by their content once, when the application starts. A new version has a
 * new address, so browsers keep the old one for ever without asking.
 */
@Component
public final class SiteAssets {

    /** What templates write in front of a file's name. */
    static final String WRITTEN = "/assets/";

    private static final String OURS = "classpath:static-assets/";
    private static final String BOOTSTRAP =
            "classpath:META-INF/resources/webjars/bootstrap/5.3.8/dist/css/bootstrap.min.css";
    private static final String HTMX = "classpath:META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private static final String SVG = "image/svg+xml";

    /** A file as it is sent; {@code zipped} only where that makes it smaller. */
    record Asset(String type, byte[] plain, byte @Nullable [] zipped) {}

    private final ResourcePatternResolver resources;
    private final Map<String, Asset> assets = new TreeMap<>();
    private final String fingerprint;

    SiteAssets(CitySettings city, ResourcePatternResolver resources) {
        this.resources = resources;
        BrandColour brand = BrandColour.of(city.brandColour());
        text("site.css", "text/css", Stylesheet.compose(read(BOOTSTRAP), read(OURS + "theme.css"), brand, resources));
        text("site.js", "text/javascript", read(HTMX) + "\n" + read(OURS + "app.js"));
        text("icons.svg", SVG, read(OURS + "icons.svg"));
        if (city.logo() == null) {
            text("logo", SVG, brand.paint(read(OURS + "logo.svg")));
        } else {
            logo(city.logo());
        }
        text("atkinson-hyperlegible-next-OFL.txt", "text/plain", read(OURS + "atkinson-hyperlegible-next-OFL.txt"));
        assets.put(
                "atkinson-hyperlegible-next.woff2",
                new Asset("font/woff2", bytes(resources.getResource(OURS + "atkinson-hyperlegible-next.woff2")), null));
        fingerprint = hash();
    }

    /** In front of a file's name, the address that changes with the content: {@code /assets/1f2e3d4c5b6a/}. */
    public String prefix() {
        return WRITTEN + fingerprint + "/";
    }

    String fingerprint() {
        return fingerprint;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private void text(String name, String type, String content) {
        byte[] plain = content.getBytes(StandardCharsets.UTF_8);
        byte[] zipped = zipped(plain);
        assets.put(name, new Asset(type + ";charset=UTF-8", plain, zipped.length < plain.length ? zipped : null));
    }

    /** The city's own mark stands in the rail and in the browser's tab. */
    private void logo(Resource file) {
        String name = String.valueOf(file.getFilename()).toLowerCase(Locale.ROOT);
        byte[] content = bytes(file);
        if (name.endsWith(".svg")) {
            text("logo", SVG, new String(content, StandardCharsets.UTF_8));
        } else if (name.endsWith(".png") || name.endsWith(".webp")) {
            assets.put("logo", new Asset(name.endsWith(".png") ? "image/png" : "image/webp", content, null));
        } else {
            throw new IllegalArgumentException("contributor-network.logo must be an SVG, PNG or WebP file: " + file);
        }
    }

    private String read(String location) {
        return new String(bytes(resources.getResource(location)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Resource file) {
        try (var in = file.getInputStream()) {
            return StreamUtils.copyToByteArray(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream zip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            assets.forEach((name, asset) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(asset.plain());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
