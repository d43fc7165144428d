package org.jixiao.scoring.supposing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.scoring.rubric.Draft;
import org.jixiao.scoring.rubric.Drafts;
import org.jixiao.scoring.rubric.PublishedScheme;
import org.jixiao.scoring.rubric.PublishedSchemes;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jixiao.web.Role;
import org.jixiao.web.Text;

/** The schemes that may be supposed: published versions, and for finance drafts without fault. */
@ApplicationScoped
class Rubrics {

    private final Drafts drafts;
    private final PublishedSchemes schemes;

    @Inject
    Rubrics(Drafts drafts, PublishedSchemes schemes) {
        this.drafts = drafts;
        this.schemes = schemes;
    }

    /** @param version 0 of a draft */
    record Rubric(Scheme scheme, int version) {

        static Rubric of(PublishedScheme published) {
            return new Rubric(published.scheme(), published.version());
        }
    }

    /** @throws Refusal 422 where there is no such scheme or its draft has faults; 403 where the draft isn't the caller's to see */
    Rubric asked(Actor who, WhatIfRequest.Rubric asked) {
        Integer version = asked.version();
        return version == null ? draft(who, asked.code()) : published(asked.code(), version);
    }

    private Rubric published(String code, int version) {
        return schemes.version(code, version)
                .map(Rubric::of)
                .orElseThrow(() -> Refusal.unprocessable(
                        schemes.newest(code).isEmpty() ? "scheme.code" : "scheme.version",
                        new Text(
                                "评分方案 " + code + " 没有已发布的第 " + version + " 版。",
                                "No version " + version + " of the scheme " + code + " was published.")));
    }

    private Rubric draft(Actor who, String code) {
        if (!who.is(Role.FINANCE)) {
            throw Refusal.forbidden(new Text(
                    "评分方案草稿仅限财政测算；请在 scheme.version 中指明已发布的版次。",
                    "Drafts are for finance only; name a published version in scheme.version."));
        }
        Scheme scheme = drafts.find(code)
                .map(Draft::scheme)
                .orElseThrow(() -> Refusal.unprocessable(
                        "scheme.code", new Text("没有评分方案 " + code + "。", "There is no scheme " + code + ".")));
        List<Refusal.Fault> faults = scheme.faults().stream()
                .map(fault -> new Refusal.Fault(
                        "scheme.code",
                        new Text(
                                "草稿须先改正 " + fault.path() + "：" + fault.zh() + "。",
                                "The draft must be mended first at " + fault.path() + ": " + fault.en() + ".")))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.unprocessable(faults);
        }
        return new Rubric(scheme, 0);
    }
}
