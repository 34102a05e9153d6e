package org.contributornetwork.shared.web;

import java.time.Duration;
import org.contributornetwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Serves the static files, compressed where the browser takes it. */
@RestController
class AssetsController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final SiteAssets assets;

    AssetsController(SiteAssets assets) {
        this.assets = assets;
    }

    /**
     * Under another fingerprint, as while a new version is being rolled out, the file is given too, but nobody may keep it.
     */
    @GetMapping("/assets/{fingerprint}/{name}")
    ResponseEntity<byte[]> asset(
            @PathVariable String fingerprint,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        boolean ours = fingerprint.equals(assets.fingerprint());
        return answer(name, ours ? FOR_EVER : CacheControl.noStore(), encodings);
    }

    /** Some ask for it without reading the page. */
    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> favicon(
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        return answer("logo", CacheControl.maxAge(Duration.ofDays(1)).cachePublic(), encodings);
    }

    private ResponseEntity<byte[]> answer(String name, CacheControl cache, @Nullable String encodings) {
        SiteAssets.Asset asset = assets.find(name).orElseThrow(NotFound::new);
        byte[] zipped = encodings != null && encodings.contains("gzip") ? asset.zipped() : null;
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(cache)
                .eTag(zipped == null ? assets.fingerprint() : assets.fingerprint() + "-gzip")
                // Spring would add a file name of its own to guard against downloads that pose as something else.
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header(HttpHeaders.CONTENT_TYPE, asset.type());
        if (asset.zipped() != null) {
            answer.varyBy(HttpHeaders.ACCEPT_ENCODING);
        }
        return zipped == null
                ? answer.body(asset.plain())
                : answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(zipped);
    }
}
