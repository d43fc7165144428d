package org.jixiao.embedded.testing.rooms.loop.one;

import org.jixiao.embedded.testing.rooms.loop.two.Two;
import org.jspecify.annotations.Nullable;

public class One {
    @Nullable
    Two next;
}
