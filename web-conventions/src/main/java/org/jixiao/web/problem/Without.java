package org.jixiao.web.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A JSON text as if some of its properties and elements weren't there. */
final class Without extends JsonParserDelegate {

    private final LeftOut left;

    Without(LeftOut left, JsonParser whole) {
        super(whole);
        this.left = left;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = delegate.nextToken();
        while (token != null && isLeftOut(token)) {
            if (token == JsonToken.FIELD_NAME) {
                delegate.nextToken();
            }
            delegate.skipChildren();
            token = delegate.nextToken();
        }
        return token;
    }

    private boolean isLeftOut(JsonToken token) {
        JsonStreamContext within = delegate.getParsingContext();
        if (token.isStructStart()) {
            within = within.getParent();
        }
        return token == JsonToken.FIELD_NAME
                ? left.has(JsonFaults.path(within))
                : !token.isStructEnd()
                        && within.inArray()
                        && left.mayHaveElement(within.getCurrentIndex())
                        && left.has(JsonFaults.path(within));
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }
}
