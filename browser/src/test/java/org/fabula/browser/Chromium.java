package org.fabula.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.Reading;
import org.fabula.app.output.Repeats;
import org.fabula.app.output.Told;
import org.fabula.app.page.HtmlPage;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Pdf;
import org.openqa.selenium.ScriptTimeoutException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;

/** A Chromium without network. */
final class Chromium implements AutoCloseable {
  private static final int TRIES = 5;

  /** Of an event of the network: the address in its request. */
  private static final Pattern REQUEST = Pattern.compile("\"request\":\\{.*?\"url\":\"([^\"]*)\"");

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Starts the browser installed on this machine. Skips the test where there is none, unless {@code
   * -Dbrowser.required} is set.
   */
  static Chromium start() {
    Optional<Path> browser =
        installed("browser.binary", "chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = installed("browser.driver", "chromedriver");
    if (browser.isEmpty() || driver.isEmpty()) {
      String missing =
          "no Chromium with its chromedriver here: install both (Debian: chromium,"
              + " chromium-driver) or name them with -Dbrowser.binary and -Dbrowser.driver";
      if (System.getProperty("browser.required") != null) {
        throw new IllegalStateException(missing);
      }
      Assumptions.abort(missing);
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .build();
    return new Chromium(new ChromeDriver(service, options(browser.orElseThrow())));
  }

  private static Optional<Path> installed(String property, String... names) {
    String named = System.getProperty(property);
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    String path = System.getenv().getOrDefault("PATH", "");
    return List.of(names).stream()
        .flatMap(name -> List.of(path.split(":")).stream().map(dir -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static ChromeOptions options(Path browser) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // This machine alone answers: the desk is served from it.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--window-size=1280,900");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  /** Opens a page of readings from disk, by default 1280 px wide, light and without motion. */
  void open(Path folder, Reading... readings) throws IOException {
    StringBuilder page = new StringBuilder();
    HtmlPage.write(Told.of(List.of(readings)), new Repeats(true), page);
    open(Files.writeString(folder.resolve("page.html"), page));
  }

  /** Opens a page from disk, by default 1280 px wide, light and without motion. */
  void open(Path file) {
    command("Emulation.clearDeviceMetricsOverride", Map.of());
    visit(file.toUri().toString());
  }

  /** Opens an address, light and without motion. */
  void visit(String address) {
    prefer("", "light", "reduce");
    driver.get("about:blank");
    log();
    asked();
    driver.get(address);
  }

  void reload() {
    driver.navigate().refresh();
  }

  /** Sets the medium and what the user prefers. */
  void prefer(String medium, String scheme, String motion) {
    List<Map<String, String>> features =
        List.of(
            Map.of("name", "prefers-color-scheme", "value", scheme),
            Map.of("name", "prefers-reduced-motion", "value", motion));
    command("Emulation.setEmulatedMedia", Map.of("media", medium, "features", features));
  }

  /** Makes the window a telephone's. */
  void phone() {
    window(390, 844, true);
  }

  /** Makes what is seen of the page 1280 px wide, 900 high. */
  void wide() {
    window(1280, 900, false);
  }

  private void window(int width, int height, boolean isMobile) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", isMobile));
  }

  /** Keeps what is downloaded in a folder. */
  void download(Path folder) {
    command(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toAbsolutePath().toString()));
  }

  /** Puts words where the keyboard is, all at once, as a paste does. */
  void paste(String words) {
    command("Input.insertText", Map.of("text", words));
  }

  /** Waits until an expression of JavaScript holds; what it came to. */
  Object await(String expression) {
    String look =
        "const done = arguments[0];"
            + " const look = () => { const come = EXPRESSION;"
            + " come ? done(come) : setTimeout(look, 20); }; look();";
    try {
      return Objects.requireNonNull(
          driver.executeAsyncScript(look.replace("EXPRESSION", expression)));
    } catch (ScriptTimeoutException e) {
      throw new AssertionError(
          "never came: " + expression + "; the page says " + one("body").getText(), e);
    }
  }

  /** Waits for an element, by an expression of JavaScript, and clicks it. */
  void click(String expression) {
    for (int left = TRIES; ; left--) {
      try {
        ((WebElement) await(expression)).click();
        return;
      } catch (StaleElementReferenceException e) {
        // It was drawn anew since it was found.
        if (left == 0) {
          throw e;
        }
      }
    }
  }

  /** The addresses that were asked for since this was last called. */
  List<String> asked() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .map(REQUEST::matcher)
        .filter(Matcher::find)
        .map(request -> request.group(1))
        .toList();
  }

  void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }

  /** Starts counting the processor time of the page. */
  void count() {
    command("Performance.disable", Map.of());
    command("Performance.enable", Map.of("timeDomain", "threadTicks"));
  }

  /** Seconds of processor time the page's main thread has used, whatever else the machine does. */
  double seconds() {
    Object metrics = driver.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
    for (Object metric : (List<?>) Objects.requireNonNull(metrics)) {
      Map<?, ?> named = (Map<?, ?>) metric;
      if ("TaskDuration".equals(named.get("name"))) {
        return ((Number) Objects.requireNonNull(named.get("value"))).doubleValue();
      }
    }
    throw new IllegalStateException("no TaskDuration among " + metrics);
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void press(Keys key) {
    press((CharSequence) key);
  }

  /** The value of an expression of JavaScript. */
  Object value(String expression) {
    Object value = driver.executeScript("return " + expression);
    return value == null ? "null" : value;
  }

  /** The value that a promise comes to. */
  Object later(String promise) {
    Object value =
        driver.executeAsyncScript("const done = arguments[0]; (" + promise + ").then(done)");
    return value == null ? "null" : value;
  }

  boolean is(String expression) {
    return Boolean.TRUE.equals(value(expression));
  }

  /** What the console says since it was last asked, violations of the policy among it. */
  List<String> log() {
    return log(Level.ALL);
  }

  /** Faults and warnings of the console since it was last asked. */
  List<String> faults() {
    return log(Level.WARNING);
  }

  private List<String> log(Level least) {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= least.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  Pdf print() {
    return driver.print(new PrintOptions());
  }

  void picture(Path file) throws IOException {
    Files.write(file, driver.getScreenshotAs(org.openqa.selenium.OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
