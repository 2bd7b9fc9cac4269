package org.fabula.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Contrast of text with what is behind it (WCAG 2.2, 1.4.3). */
final class Contrast {
  private Contrast() {}

  /** The lowest ratio of all text that is shown, and its words. */
  static final String WORST_OF_PAGE =
      """
      (() => {
        const parse = c => c.match(/[\\d.]+/g).map(Number);
        const part = v => v / 255 <= .04045 ? v / 255 / 12.92 : ((v / 255 + .055) / 1.055) ** 2.4;
        const light = c => .2126 * part(c[0]) + .7152 * part(c[1]) + .0722 * part(c[2]);
        const ratio = (a, b) => (Math.max(light(a), light(b)) + .05) / (Math.min(light(a), light(b)) + .05);
        const ground = e => {
          for (; e; e = e.parentElement) {
            const c = parse(getComputedStyle(e).backgroundColor);
            if (c.length < 4 || c[3] > 0) return c;
          }
          return [255, 255, 255];
        };
        let worst = [99, ''];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const e = walk.currentNode.parentElement, text = walk.currentNode.data.trim();
          if (!text || !e.checkVisibility() || ['SCRIPT', 'STYLE'].includes(e.tagName)) continue;
          const r = ratio(parse(getComputedStyle(e).color), ground(e));
          if (r < worst[0]) worst = [r, text];
        }
        return worst[0].toFixed(2) + ' ' + worst[1];
      })()
      """;

  static void isEnough(String worst) {
    assertThat(Double.parseDouble(worst.substring(0, worst.indexOf(' '))))
        .as(worst)
        .isGreaterThanOrEqualTo(4.5);
  }
}
