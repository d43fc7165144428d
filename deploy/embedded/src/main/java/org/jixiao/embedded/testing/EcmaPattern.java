package org.jixiao.embedded.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Whether a pattern means to JavaScript (ECMA-262, as JSON Schema asks) what it means to Java, as far as Java can tell. */
final class EcmaPattern {
    /** Java's own ways, each as it stands in a pattern; {@code \\\\} before one makes it plain text. */
    private static final Map<String, Pattern> JAVA_ONLY = javaOnly();

    private EcmaPattern() {}

    /** What is wrong with it; empty if nothing. */
    static List<String> faults(String pattern) {
        String withoutEscapedBackslashes = pattern.replace("\\\\", "");
        Stream<String> foreign = JAVA_ONLY.entrySet().stream()
                .filter(way -> way.getValue().matcher(withoutEscapedBackslashes).find())
                .map(way -> way.getKey() + " is unknown to ECMA-262");
        return Stream.of(syntax(pattern), anchors(pattern), foreign)
                .flatMap(faults -> faults)
                .toList();
    }

    private static Stream<String> syntax(String pattern) {
        try {
            Pattern.compile(pattern);
            return Stream.empty();
        } catch (PatternSyntaxException e) {
            return Stream.of("is no pattern: " + e.getDescription());
        }
    }

    /** Bean Validation matches the whole text, JSON Schema finds a part of it. A single class says that there is such a part. */
    private static Stream<String> anchors(String pattern) {
        boolean whole = pattern.startsWith("^") && pattern.endsWith("$");
        return whole || pattern.equals("\\S")
                ? Stream.empty()
                : Stream.of("matches any part of a text: ^ and $ are missing");
    }

    private static Map<String, Pattern> javaOnly() {
        Map<String, Pattern> ways = new LinkedHashMap<>();
        ways.put("a class such as \\p{Cntrl}", Pattern.compile("\\\\[pP]"));
        ways.put("\\A, \\Z, \\z, \\G, \\Q, \\E, \\h, \\H, \\R, \\X, \\a or \\e", Pattern.compile("\\\\[AZzGQEhHRXae]"));
        ways.put("a flag such as (?i)", Pattern.compile("\\(\\?[a-zA-Z-]+[:)]"));
        ways.put("an atomic group (?>", Pattern.compile("\\(\\?>"));
        ways.put("a possessive quantifier such as *+", Pattern.compile("(?<!\\\\)[*+?}]\\+"));
        ways.put("an intersection &&", Pattern.compile("&&"));
        ways.put("a class within a class", Pattern.compile("\\[[^\\]\\\\]*(?<!\\\\)\\[[^\\]]*\\]"));
        return ways;
    }
}
