package org.contributornetwork.imports.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.contributornetwork.imports.ImportId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** @param id the new import's, made when the form is shown: the same form sent twice brings one file */
record ImportUploadForm(
        @Nullable String id,
        @Nullable String kind,
        @Nullable MultipartFile file) {

    static ImportUploadForm fresh(@Nullable String kind) {
        return new ImportUploadForm(ImportId.next().toString(), kind, null);
    }

    ImportId toId() {
        return ImportId.of(id == null ? "" : id);
    }

    String toKind() {
        return kind == null ? "" : kind;
    }

    boolean hasFile() {
        return file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isEmpty();
    }

    String fileName() {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }

    byte[] content() {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
