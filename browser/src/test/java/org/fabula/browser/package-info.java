/** Drives the page in Chromium, opened from disk with no network. */
@NullMarked
package org.fabula.browser;

import org.jspecify.annotations.NullMarked;
