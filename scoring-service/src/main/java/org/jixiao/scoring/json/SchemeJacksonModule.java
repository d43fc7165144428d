package org.jixiao.scoring.json;

import com.fasterxml.jackson.databind.Module;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lets the REST endpoints read and write schemes. */
@Dependent
class SchemeJacksonModule {

    @Produces
    @Singleton
    Module schemes() {
        return new SchemeModule();
    }
}
