package org.jixiao.indicator.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.indicator.measure.Flaw;

/** Whether a file is what its name and its media type say. */
public record FileCheck(String name, FileKind kind) {

    /** Everything that is wrong with this content under this name; empty where it may be kept. */
    public List<Flaw> flaws(byte[] content) {
        List<Flaw> flaws = new ArrayList<>();
        if (!kind.isNamed(name)) {
            flaws.add(new Flaw("name", "扩展名与文件类型不符", "the extension is not that of its media type"));
        }
        if (!kind.holds(content)) {
            flaws.add(new Flaw(
                    "body",
                    "文件内容不是 " + kind.mediaType(),
                    "the content is not what its media type says: " + kind.mediaType()));
        } else if (kind.hasMacros(content)) {
            flaws.add(new Flaw("body", "不接受含宏的文件", "files with macros are not kept"));
        }
        return flaws;
    }
}
