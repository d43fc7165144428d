package org.jixiao.report.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.report.layout.Sheets.Bookmark;
import org.jixiao.report.layout.Strip.Parts;

/** Puts strips on pages, one below the other; those that must stay together begin a page together where they have to. */
final class Paginator {

    /** What could be parted is, rather than leave more of a page empty. */
    private static final int MOST_EMPTY = Page.ROOM / 6;

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
        if (used > 0 && chain.get(0).newPage()) {
            turn();
        }
        int height =
                chain.stream().mapToInt(strip -> strip.space() + strip.height()).sum();
        int room = used > 0 ? Page.ROOM - used : Page.ROOM + chain.get(0).space() - headed(chain.get(0));
        Strip last = chain.get(chain.size() - 1);
        boolean fits = height <= room;
        Optional<Parts> parts = !fits && (used == 0 || room > MOST_EMPTY)
                ? last.parts(room - height + last.height())
                : Optional.empty();
        if (parts.isPresent()) {
            place(chain.subList(0, chain.size() - 1), firstSheet);
            place(List.of(parts.get().above()), firstSheet);
            together(List.of(parts.get().below()), firstSheet);
        } else if (used > 0 && !fits) {
            turn();
            together(chain, firstSheet);
        } else {
            place(chain, firstSheet);
        }
    }

    private static int headed(Strip first) {
        return first.head().stream().mapToInt(Strip::height).sum();
    }

    private void place(List<Strip> chain, int firstSheet) {
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
