package org.fabula.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "https://saltby.example | https://saltby.example/",
        "HTTPS://Saltby.Example:443/News | https://saltby.example/News",
        "http://saltby.example:80?x=1#top | http://saltby.example/?x=1",
        "http://saltby.example:8080/ | http://saltby.example:8080/",
        "http://saltby.example:/ | http://saltby.example/",
        "https://saltby.example./pier | https://saltby.example/pier",
        "https://bücher.example/ | https://xn--bcher-kva.example/",
        "https://saltby。example/ | https://saltby.example/",
        "https://saltby.example/a b/é?q=\"x\"&r=%20 | https://saltby.example/a%20b/%C3%A9?q=%22x%22&r=%20",
        "https://saltby.example/a/./b/../c | https://saltby.example/a/c",
        "https://saltby.example/a/%2e%2E/b/.. | https://saltby.example/",
        "https://saltby.example/../../a// | https://saltby.example/a//",
        "https://saltby.example/a\\b | https://saltby.example/a%5Cb",
        "https://under_score.example/ | https://under_score.example/",
        "http://127.0.0.1/ | http://127.0.0.1/",
        "http://127.0.0.1./ | http://127.0.0.1/",
        "http://１２７.０.０.１/ | http://127.0.0.1/",
        "http://①②⑦.⓪.⓪.① | http://127.0.0.1/",
        "http://[::1]:8080/ | http://[0:0:0:0:0:0:0:1]:8080/",
        "http://[::ffff:127.0.0.1]/ | http://127.0.0.1/",
        "http://1.2.3.4.example/ | http://1.2.3.4.example/",
        "http://saltby.example/@home:80/x | http://saltby.example/@home:80/x",
      })
  void anAddressHasOneSpelling(String given, String expected) throws FetchException {
    assertThat(WebAddress.parse(given)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "saltby.example",
        "ftp://saltby.example/",
        "file:///etc/hostname",
        "https:saltby.example",
        "https:/saltby.example",
        "https://",
        "https:///pier",
        "http://public.example@127.0.0.1/",
        "http://public.example:80@127.0.0.1/",
        "http://public.example\\@127.0.0.1/",
        "http://127.0.0.1\\@public.example/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://017700000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.0.01/",
        "http://127.0.0.0x1/",
        "http://127.0.0.256/",
        "http://1.2.3.4.5/",
        "http://saltby.123/",
        "http://%31%32%37.0.0.1/",
        "http://127%2e0.0.1/",
        "http://[::1/",
        "http://[::1]x/",
        "http://[fe80::1%25eth0]/",
        "http://[1.2.3.4]/",
        "http://[v1.x]/",
        "http://::1/",
        "http://saltby..example/",
        "http://-saltby.example/",
        "http://sal tby.example/",
        "http://saltby.example:0/",
        "http://saltby.example:65536/",
        "http://saltby.example:80:80/",
        "http://saltby.example:8o/",
        "http://saltby.example/\r\nHost: other",
        "http://saltby.example/\0",
        "http://.example/",
        "http://../",
      })
  void whatIsSpelledOddlyIsRefused(String given) {
    assertThatThrownBy(() -> WebAddress.parse(given)).isInstanceOf(FetchException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/x, https://saltby.example/x",
    "x, https://saltby.example/a/x",
    "../x?y, https://saltby.example/x?y",
    "?y, https://saltby.example/a/b?y",
    "#y, https://saltby.example/a/b",
    "//other.example/x, https://other.example/x",
    "http://other.example, http://other.example/",
    "x:y/z, ",
    "file:///etc/hostname, ",
    "javascript:alert(1), ",
    "https:x, ",
  })
  void anAddressLeadsToAnother(String location, String expected) throws FetchException {
    WebAddress from = WebAddress.parse("https://saltby.example/a/b?c#d");
    if (expected == null) {
      assertThatThrownBy(() -> from.resolve(location)).isInstanceOf(FetchException.class);
    } else {
      assertThat(from.resolve(location)).hasToString(expected);
    }
  }

  @Test
  void numbersAreNotLookedUp() throws Exception {
    assertThat(WebAddress.parse("http://[::1]/").literal()).isEqualTo(InetAddress.getByName("::1"));
    assertThat(WebAddress.parse("http://127.0.0.1./").literal())
        .isEqualTo(InetAddress.getByName("127.0.0.1"));
    assertThat(WebAddress.parse("http://saltby.example/").literal()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://saltby.example/2020/05/pier-closed.html?x=1#y, pier-closed",
    "https://saltby.example/news/, news",
    "https://saltby.example/, saltby.example",
    "https://saltby.example, saltby.example",
    "HTTPS://saltby.example:8080/index.php, saltby.example-8080",
    "https://saltby.example/caf%C3%A9+bar, café-bar",
    "https://saltby.example/..%2F..%2Fetc%2Fpasswd, etc-passwd",
    "https://saltby.example/a%zz:b, a-zz-b",
    "https://saltby.example/v1.2, v1.2",
    "https://saltby.example/.hidden, hidden",
    "https:///?, page",
  })
  void aPageHasAName(String address, String name) {
    assertThat(PageName.of(address)).isEqualTo(name);
  }
}
