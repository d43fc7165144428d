package org.jixiao.scoring.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.card.Finding;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.dossier.Gathered;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.scheme.Modification;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;

/** A scorecard as the stream carries it. */
public final class CardState {

    private CardState() {}

    /**
     * What this evidence comes to by this scheme, with its hash, as revision 0: the revision isn't part of what was scored.
     *
     * @param version of the scheme, 0 where it is a draft
     */
    public static ScorecardState of(Scheme by, int version, Gathered from) {
        Scorecard card = Scorecard.of(by, from.dossier());
        Function<Evidence, ScorecardState.Evidence> origins = from.origins();
        return hashed(new ScorecardState(
                from.year().department(),
                from.year().fiscalYear(),
                0,
                false,
                new ScorecardState.Scheme(by.code(), version, by.name(), by.points()),
                card.total(),
                card.grade(),
                card.provisional(),
                card.pending(),
                card.notMet(),
                card.criteria().stream().map(node -> node(node, origins)).toList(),
                card.findings().stream().map(CardState::finding).toList(),
                "",
                modifications(card.modifications(), origins)));
    }

    /** What stands where no scheme judges any more. */
    static ScorecardState removed(ScorecardState last) {
        return hashed(new ScorecardState(
                last.department(),
                last.fiscalYear(),
                0,
                true,
                last.scheme(),
                last.total(),
                last.grade(),
                last.provisional(),
                last.pending(),
                last.notMet(),
                last.criteria(),
                last.findings(),
                "",
                last.modifications()));
    }

    static ScorecardState as(ScorecardState card, long revision) {
        return with(card, revision, card.hash());
    }

    private static ScorecardState hashed(ScorecardState card) {
        ObjectNode content = Json.mapper().valueToTree(card);
        content.remove("revision");
        content.remove("hash");
        return with(card, card.revision(), sha256(Json.write(content)));
    }

    private static ScorecardState with(ScorecardState card, long revision, String hash) {
        return new ScorecardState(
                card.department(),
                card.fiscalYear(),
                revision,
                card.removed(),
                card.scheme(),
                card.total(),
                card.grade(),
                card.provisional(),
                card.pending(),
                card.notMet(),
                card.criteria(),
                card.findings(),
                hash,
                card.modifications());
    }

    private static ScorecardState.Node node(Node node, Function<Evidence, ScorecardState.Evidence> origins) {
        return new ScorecardState.Node(
                node.code(),
                node.name(),
                node.points(),
                node.awarded(),
                ScorecardState.Status.valueOf(node.status().name()),
                node.outcome() == null
                        ? null
                        : ScorecardState.Outcome.valueOf(node.outcome().name()),
                node.rule(),
                node.standard(),
                node.reason(),
                node.evidence() == null ? null : origins.apply(node.evidence()),
                node.children().stream().map(child -> node(child, origins)).toList(),
                modifications(node.modifications(), origins));
    }

    /** Absent where there are none. */
    private static @Nullable List<ScorecardState.Modification> modifications(
            List<Modification> modifications, Function<Evidence, ScorecardState.Evidence> origins) {
        return modifications.isEmpty()
                ? null
                : modifications.stream()
                        .map(modification -> new ScorecardState.Modification(
                                modification.kind(),
                                modification.from(),
                                modification.to(),
                                modification.reason(),
                                modification.evidence() == null ? null : origins.apply(modification.evidence())))
                        .toList();
    }

    private static ScorecardState.Finding finding(Finding finding) {
        return new ScorecardState.Finding(
                ScorecardState.Severity.valueOf(finding.severity().name()),
                finding.kind(),
                finding.subject(),
                finding.message());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
