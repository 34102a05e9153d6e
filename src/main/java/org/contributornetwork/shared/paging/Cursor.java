package org.contributornetwork.shared.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The place of a row in an ordered list: the values of its sort keys, and its id to tell equals apart. */
record Cursor(List<String> values, UUID id) {

    private static final int LONGEST = 4_000;

    String encode() {
        int size = 16;
        List<byte[]> parts = new ArrayList<>();
        for (String value : values) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            parts.add(bytes);
            size += 4 + bytes.length;
        }
        ByteBuffer buffer =
                ByteBuffer.allocate(size).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        parts.forEach(part -> buffer.putInt(part.length).put(part));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /** The cursor that a text spells; none where it spells no cursor of that many keys, so that a bent link still opens. */
    static Optional<Cursor> decode(String text, int keys) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            UUID id = new UUID(buffer.getLong(), buffer.getLong());
            List<String> values = new ArrayList<>();
            while (buffer.hasRemaining()) {
                byte[] part = new byte[Math.min(Math.max(buffer.getInt(), 0), buffer.remaining())];
                buffer.get(part);
                values.add(new String(part, StandardCharsets.UTF_8));
            }
            boolean whole = values.size() == keys && values.stream().noneMatch(value -> value.indexOf('\0') >= 0);
            return whole ? Optional.of(new Cursor(values, id)) : Optional.empty();
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
            return Optional.empty();
        }
    }
}
