package org.jixiao.web.contract;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * What a parameter of some name is wherever it stands, so that it isn't said at each endpoint: {@code
 * jixiao.contract.parameter.<name>}, the house's and each service's.
 */
final class ParameterNames {

    private static final String PREFIX = "jixiao.contract.parameter.";

    private ParameterNames() {}

    /** Where the endpoint says nothing of its own. */
    static void describe(Parameter parameter) {
        if (parameter.getDescription() == null) {
            ConfigProvider.getConfig()
                    .getOptionalValue(PREFIX + parameter.getName(), String.class)
                    .ifPresent(parameter::setDescription);
        }
    }
}
