package org.fabula.time;

import org.fabula.rule.Derivation;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A time expression, valued as TIMEX3 (TimeML 1.2.1).
 *
 * @param id {@code t1}, {@code t2}, ... in text order; {@code t0} is the publication date
 * @param span its words
 * @param type of TIMEX3
 * @param value of TIMEX3: {@code 2020-09-30}, {@code 2020-W39-WE}, {@code P1M}, {@code XXXX-WXX-5}
 * @param mod of TIMEX3: {@code START}, {@code END}, {@code APPROX}, {@code MORE_THAN}, ..., or null
 * @param begin when what it names begins; the first minute of it where that is known
 * @param end when it ends; the last minute of it, included
 * @param edtf the same in EDTF (ISO 8601-2), or null for durations and what has no calendar place
 * @param anchor id of what it was resolved against: {@code t0}, another expression, or null
 * @param derivation the rule that made it, and what from
 */
public record TimeExpression(
    String id,
    Span span,
    TimeType type,
    String value,
    @Nullable String mod,
    Bound begin,
    Bound end,
    @Nullable String edtf,
    @Nullable String anchor,
    Derivation derivation) {}
