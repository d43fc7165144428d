package org.jixiao.budget.subjects;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jixiao.web.rows.Heading;
import org.jixiao.web.rows.Word;

/** How a table of the treasury's names a fund (资金性质). */
@Heading({"资金性质", "预算类别"})
@Word(value = "一般公共预算", means = "GENERAL_PUBLIC")
@Word(value = "政府性基金", means = "GOVERNMENT_FUND")
@Word(value = "政府性基金预算", means = "GOVERNMENT_FUND")
@Word(value = "国有资本经营", means = "STATE_CAPITAL")
@Word(value = "国有资本经营预算", means = "STATE_CAPITAL")
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface FundColumn {}
