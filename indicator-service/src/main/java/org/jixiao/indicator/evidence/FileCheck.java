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
}
