package org.jixiao.web.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * What an Office file (docx, xlsx) holds, as its part {@code [Content_Types].xml} says of every part: a part's own name
 * needn't tell.
 *
 * @param types content types of its parts, in lower case
 * @param macros whether anything in it is, or is said to be, a macro
 */
public record OfficeFile(Set<String> types, boolean macros) {

    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final int MAX_CONTENT_TYPES = 1 << 20;

    public OfficeFile {
        types = Set.copyOf(types);
    }

    /** What {@code [Content_Types].xml} says, in lower case: of single parts by their names, of all others by extension. */
    private record Said(Map<String, String> ofParts, Map<String, String> ofExtensions) {

        Optional<String> of(String part) {
            String single = ofParts.get("/" + part);
            return Optional.ofNullable(single != null ? single : ofExtensions.get(extension(part)));
        }

        private static String extension(String part) {
            return part.substring(part.lastIndexOf('.') + 1);
        }
    }

    /** Empty where it is no Office file, has more parts than any, or is damaged. */
    public static Optional<OfficeFile> read(byte[] file) {
        if (XlsxGuard.hasTooManyParts(file)) {
            return Optional.empty();
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            Map<String, ZipArchiveEntry> parts = new HashMap<>();
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (parts.put(part.getName().toLowerCase(Locale.ROOT), part) != null) {
                    return Optional.empty();
                }
            }
            ZipArchiveEntry contentTypes = parts.remove(CONTENT_TYPES);
            return contentTypes == null ? Optional.empty() : Optional.of(of(parts.keySet(), said(zip, contentTypes)));
        } catch (IOException | XMLStreamException noOfficeFile) {
            return Optional.empty();
        }
    }

    private static OfficeFile of(Set<String> parts, Said said) {
        Set<String> types = new HashSet<>();
        parts.forEach(part -> said.of(part).ifPresent(types::add));
        boolean macros = parts.stream().anyMatch(XlsxGuard::isMacro)
                || said.ofParts().values().stream().anyMatch(XlsxGuard::isMacro)
                || said.ofExtensions().values().stream().anyMatch(XlsxGuard::isMacro);
        return new OfficeFile(types, macros);
    }

    private static Said said(ZipFile zip, ZipArchiveEntry contentTypes) throws IOException, XMLStreamException {
        byte[] xml;
        try (InputStream in = zip.getInputStream(contentTypes)) {
            xml = in.readNBytes(MAX_CONTENT_TYPES + 1);
        }
        if (xml.length > MAX_CONTENT_TYPES) {
            throw new IOException("The content types are larger than those of any document");
        }
        Said said = new Said(new HashMap<>(), new HashMap<>());
        XMLStreamReader element = XmlGuard.reader(new ByteArrayInputStream(xml));
        while (element.hasNext()) {
            if (element.next() == XMLStreamReader.START_ELEMENT) {
                put(element, "Override", "PartName", said.ofParts());
                put(element, "Default", "Extension", said.ofExtensions());
            }
        }
        return said;
    }

    private static void put(XMLStreamReader element, String name, String key, Map<String, String> types) {
        String of = element.getAttributeValue(null, key);
        String type = element.getAttributeValue(null, "ContentType");
        if (element.getLocalName().equals(name) && of != null && type != null) {
            types.put(of.toLowerCase(Locale.ROOT), type.strip().toLowerCase(Locale.ROOT));
        }
    }
}
