package org.jixiao.budget.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jixiao.budget.accounts.ReferenceCase;

/** Requests for department profiles. */
public final class Profiles {

    private Profiles() {}

    /** The reference department, put from the shape of its facts into that of the API. */
    public static String reference() {
        JsonNode facts = ReferenceCase.department();
        ObjectNode profile = new ObjectMapper().createObjectNode();
        for (String field : new String[] {
            "name",
            "region",
            "unifiedSocialCreditCode",
            "nature",
            "address",
            "head",
            "asOf",
            "subordinateUnits",
            "offices",
            "functions"
        }) {
            profile.set(field, facts.get(field));
        }
        JsonNode persons = facts.get("headcount");
        profile.putObject("headcount")
                .put(
                        "authorisedAdministrative",
                        persons.at("/authorised/administrative").asInt())
                .put(
                        "authorisedInstitution",
                        persons.at("/authorised/institution").asInt())
                .put(
                        "servingAdministrative",
                        persons.at("/actual/serving/administrative").asInt())
                .put(
                        "servingInstitution",
                        persons.at("/actual/serving/institution").asInt())
                .put(
                        "leaveAdministrative",
                        persons.at("/actual/retired/leaveAdministrative").asInt())
                .put(
                        "retiredAdministrative",
                        persons.at("/actual/retired/retiredAdministrative").asInt())
                .put(
                        "retiredInstitution",
                        persons.at("/actual/retired/retiredInstitution").asInt());
        return profile.toString();
    }

    /** The same without its credit code, which belongs to one department only. */
    public static String withoutCreditCode() {
        return reference().replace("\"114201040108836360\"", "null");
    }
}
