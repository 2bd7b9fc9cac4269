/**
 * The page: readings in, one self-contained HTML file out. Nothing of a story is ever markup there:
 * every string passes {@link org.fabula.app.page.Markup}.
 */
@NullMarked
package org.fabula.app.page;

import org.jspecify.annotations.NullMarked;
