package org.jixiao.scoring.rule;

import java.util.Locale;

/** Names of kinds, each made once: every leaf of every card tells its rule's. */
final class Kinds {

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }
    };

    private Kinds() {}

    static String of(Class<?> type) {
        return NAMES.get(type);
    }
}
