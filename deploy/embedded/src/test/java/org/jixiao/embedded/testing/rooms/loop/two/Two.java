package org.jixiao.embedded.testing.rooms.loop.two;

import org.jixiao.embedded.testing.rooms.loop.one.One;
import org.jspecify.annotations.Nullable;

public class Two {
    @Nullable
    One next;
}
