package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.layout.Sheets.Bookmark;

/** Puts strips on pages, one below the other; those that must stay together begin a page together where they have to. */
final class Paginator {

    private final List<List<Mark>> pages = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private int used;

    /** @param firstSheet number of sheets before the first page, for the bookmarks */
    static Paginator paginate(List<Strip> strips, int firstSheet) {
        Paginator paginator = new Paginator();
        paginator.turn();
        int begin = 0;
        for (int at = 0; at < strips.size(); at++) {
            if (!strips.get(at).withNext() || at == strips.size() - 1) {
                paginator.together(strips.subList(begin, at + 1), firstSheet);
                begin = at + 1;
            }
        }
        return paginator;
    }

    List<List<Mark>> pages() {
        return pages;
    }

    List<Bookmark> bookmarks() {
        return bookmarks;
    }

    private void together(List<Strip> chain, int firstSheet) {
        int height =
                chain.stream().mapToInt(strip -> strip.space() + strip.height()).sum();
        if (used > 0 && (chain.get(0).newPage() || used + height > Page.ROOM)) {
            turn();
        }
        for (Strip strip : chain) {
            if (used > 0 && used + strip.space() + strip.height() > Page.ROOM) {
                turn();
            }
            if (used == 0) {
                strip.head().forEach(this::put);
            } else {
                used += strip.space();
            }
            if (strip.heading() != null) {
                bookmarks.add(new Bookmark(
                        strip.heading().level(),
                        strip.heading().text(),
                        firstSheet + pages.size() - 1,
                        Page.TOP + used));
            }
            put(strip);
        }
    }

    private void turn() {
        pages.add(new ArrayList<>());
        used = 0;
    }

    private void put(Strip strip) {
        strip.marks().forEach(mark -> pages.get(pages.size() - 1).add(mark.at(Page.LEFT, Page.TOP + used)));
        used += strip.height();
    }
}
