package org.jixiao.web.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** Counts what a body puts into its lists, sets and maps, and refuses the first element too many. */
final class Elements {

    /** Of all lists of a body together; more than any honest one holds, and little to validate. */
    static final int MOST = 2_000;

    private static final Text TOO_MANY_IN_ALL =
            new Text("所有列表合计至多 " + MOST + " 项。", "All lists together may hold " + MOST + " elements.");

    private int read;

    private Elements() {}

    static Elements of(DeserializationContext body) {
        Elements known = (Elements) body.getAttribute(Elements.class);
        if (known != null) {
            return known;
        }
        Elements first = new Elements();
        body.setAttribute(Elements.class, first);
        return first;
    }

    /** @param before elements that are there already */
    private void one(Collection<?> before, int most) {
        if (before.size() >= most) {
            throw Refusal.tooMany(new Text("至多 " + most + " 项。", "No more than " + most + " elements."));
        }
        if (++read > MOST) {
            throw Refusal.tooMany(TOO_MANY_IN_ALL);
        }
    }

    Collection<Object> list(int most) {
        return new ArrayList<>() {
            @Override
            public boolean add(Object element) {
                one(this, most);
                return super.add(element);
            }
        };
    }

    /** One that is null is for Bean Validation to tell. */
    @SuppressWarnings("unchecked")
    Collection<Object> sortedSet(int most) {
        Comparator<Object> natural = (Comparator<Object>) (Comparator<?>) Comparator.naturalOrder();
        return new TreeSet<>(Comparator.nullsFirst(natural)) {
            @Override
            public boolean add(Object element) {
                one(this, most);
                return super.add(element);
            }
        };
    }

    Map<Object, Object> map(int most) {
        return new LinkedHashMap<>() {
            @Override
            public Object put(Object key, Object value) {
                one(keySet(), most);
                return super.put(key, value);
            }
        };
    }
}
