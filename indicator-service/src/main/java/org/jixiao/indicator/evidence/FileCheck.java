package org.jixiao.indicator.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jixiao.indicator.measure.Flaw;

/**
 * Whether a file is what its name and its media type say.
 *
 * @param partTypes content types of an Office file's parts, in lower case; of any other file none
 * @param macros whether an Office file holds any
 */
public record FileCheck(String name, FileKind kind, Set<String> partTypes, boolean macros) {

    public FileCheck {
        partTypes = Set.copyOf(partTypes);
    }

    /** Everything that is wrong with this content under this name; empty where it may be kept. */
    public List<Flaw> flaws(byte[] content) {
        List<Flaw> flaws = new ArrayList<>();
        if (!kind.isNamed(name)) {
            flaws.add(new Flaw("name", "扩展名与文件类型不符", "the extension is not that of its media type"));
        } else if (name.substring(0, Math.max(name.lastIndexOf('.'), 0))
                .codePoints()
                .noneMatch(Character::isLetterOrDigit)) {
            flaws.add(new Flaw("name", "扩展名之前没有文件名", "there is no name before the extension"));
        }
        if (name.codePoints().anyMatch(FileCheck::isUnseen)) {
            flaws.add(new Flaw(
                    "name",
                    "含有看不见的字符或换行，如 U+FEFF、U+2028",
                    "there is a character that can't be seen, or breaks the line, such as U+FEFF or U+2028"));
        }
        if (macros) {
            flaws.add(new Flaw("body", "不接受含宏的文件", "files with macros are not kept"));
        } else if (!kind.holds(content, partTypes)) {
            flaws.add(new Flaw(
                    "body",
                    "文件内容不是 " + kind.mediaType(),
                    "the content is not what its media type says: " + kind.mediaType()));
        }
        return flaws;
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
