package org.jixiao.report.content;

import java.util.List;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.DepartmentState.Headcount;
import org.jixiao.report.document.Outline;
import org.jspecify.annotations.Nullable;

/** 部门概况: who the department is. */
final class ProfileChapter {

    private ProfileChapter() {}

    static void write(Facts facts, Outline out) {
        DepartmentState profile = facts.profile();
        if (profile == null) {
            out.say("部门概况资料尚未录入，机构构成、职能部门、人员编制和主要职能待补。");
            return;
        }
        organisation(profile, out);
        units(facts.shortName(), profile.subordinateUnits(), out);
        offices(facts.shortName(), profile.offices(), out);
        staff(profile, out);
        functions(profile.functions(), out);
    }

    private static void organisation(DepartmentState profile, Outline out) {
        if (profile.asOf() != null) {
            out.say("截至" + Wording.date(profile.asOf()) + "，部门基本情况如下：");
        }
        out.say("机构名称：" + profile.name());
        out.say("统一社会信用代码：" + given(profile.unifiedSocialCreditCode()));
        out.say("机构性质：" + given(profile.nature()));
        out.say("机构地址：" + given(profile.address()));
        out.say("负责人：" + given(profile.head()));
    }

    private static void units(String name, List<String> units, Outline out) {
        out.heading(2, "机构构成情况");
        out.say(
                units.isEmpty()
                        ? "所报资料未列明" + name + "的下属单位。"
                        : name + "由本级和" + units.size() + "个下属单位构成。下属单位为：" + Wording.listed(units) + "。");
    }

    private static void offices(String name, List<String> offices, Outline out) {
        out.heading(2, "职能部门设置情况");
        out.say(
                offices.isEmpty()
                        ? "所报资料未列明" + name + "的职能部门。"
                        : name + "内设职能部门" + offices.size() + "个：" + Wording.listed(offices) + "。");
    }

    private static void staff(DepartmentState profile, Outline out) {
        out.heading(2, "人员编制情况");
        Headcount count = profile.headcount();
        if (count == null) {
            out.say("人员编制情况尚未录入。");
            return;
        }
        int authorised = count.authorisedAdministrative() + count.authorisedInstitution();
        int serving = count.servingAdministrative() + count.servingInstitution();
        int retired = count.leaveAdministrative() + count.retiredAdministrative() + count.retiredInstitution();
        out.say("编制共" + authorised + "人，其中行政编制" + count.authorisedAdministrative() + "人、事业编制"
                + count.authorisedInstitution() + "人。");
        out.say("实有人员共" + (serving + retired) + "人。其中：在职" + serving + "人，包括行政" + count.servingAdministrative()
                + "人、事业" + count.servingInstitution() + "人；离退休" + retired + "人，包括行政离休"
                + count.leaveAdministrative() + "人、行政退休" + count.retiredAdministrative() + "人、事业退休"
                + count.retiredInstitution() + "人。");
    }

    private static void functions(List<String> functions, Outline out) {
        out.heading(2, "部门主要职能");
        if (functions.isEmpty()) {
            out.say("部门主要职能尚未录入。");
        }
        for (int at = 0; at < functions.size(); at++) {
            out.say((at + 1) + "." + Wording.sentence(functions.get(at)));
        }
    }

    private static String given(@Nullable String text) {
        return text == null || text.isBlank() ? "（未录入）" : text;
    }
}
