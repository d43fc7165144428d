package org.jixiao.web.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON text as if some of its properties weren't there. Elements of lists stay, for the others would change their places. */
final class Without extends JsonParserDelegate {

    private final Set<String> left;

    /** @param left places of properties, e.g. {@code measures[0].target} */
    Without(Set<String> left, JsonParser whole) {
        super(whole);
        this.left = left;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = delegate.nextToken();
        while (token == JsonToken.FIELD_NAME && left.contains(JsonFaults.path(delegate))) {
            delegate.nextToken();
            delegate.skipChildren();
            token = delegate.nextToken();
        }
        return token;
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }
}
