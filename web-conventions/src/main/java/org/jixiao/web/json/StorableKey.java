package org.jixiao.web.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import org.jixiao.web.PlainText;

/** The key of a map, held to the same as other text. */
final class StorableKey extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        return PlainText.check("", key);
    }
}
