/**
 * The rule engine: a rule is a name, a pattern and a production; what it makes keeps its
 * derivation. It knows no language and no dates. May import {@code text} and {@code model}.
 */
@NullMarked
package org.fabula.rule;

import org.jspecify.annotations.NullMarked;
