package org.jixiao.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param page number of this page, from 1
 * @param size how many items a page holds at most
 * @param total how many items there are on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** No page holds more, whatever is asked for. */
    public static final int MAX_SIZE = 200;

    public static final int DEFAULT_SIZE = 50;

    public Page {
        items = List.copyOf(items);
        if (size > MAX_SIZE || items.size() > size) {
            throw new IllegalArgumentException(items.size() + " items on a page of " + size);
        }
    }

    public static <T> Page<T> of(Window window, List<T> items, long total) {
        return new Page<>(items, window.page(), window.size(), total);
    }

    /** Which part of a list is asked for, already clamped: {@code page} at least 1, {@code size} within 1 to 200. */
    public record Window(int page, int size) {

        public Window {
            page = Math.max(1, page);
            size = Math.min(MAX_SIZE, Math.max(1, size));
        }

        /** From the query parameters {@code page} and {@code size}; absent ones mean the first 50. */
        public static Window of(@Nullable Integer page, @Nullable Integer size) {
            return new Window(page == null ? 1 : page, size == null ? DEFAULT_SIZE : size);
        }

        /** How many items stand before this page; for {@code offset} in SQL. */
        public long offset() {
            return (long) (page - 1) * size;
        }
    }
}
