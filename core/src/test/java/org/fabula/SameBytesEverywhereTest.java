package org.fabula;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A reading depends on the story alone: no clock, zone, locale, chance or environment. */
class SameBytesEverywhereTest {
  /** Calls whose answer depends on the machine or the moment, whatever they are given. */
  private static final Set<String> MACHINE =
      Set.of(
          "now",
          "currentTimeMillis",
          "nanoTime",
          "systemUTC",
          "systemDefaultZone",
          "systemDefault",
          "getDefault",
          "defaultCharset",
          "getenv",
          "getProperty",
          "identityHashCode",
          "random",
          "randomUUID");

  /** Calls that use the locale of the machine unless they are given one. */
  private static final Set<String> LOCALE =
      Set.of("toLowerCase", "toUpperCase", "format", "formatted", "ofPattern", "getInstance");

  private static final Set<String> LOCALE_OWNERS =
      Set.of("java.lang.String", "java.time.format.DateTimeFormatter", "java.text.Collator");

  private static final List<String> TYPES =
      List.of(
          "java.util.Date", "java.util.Calendar", "java.util.Random", "java.util.SplittableRandom");

  @Test
  void coreUsesNothingOfTheMachine() {
    JavaClasses core =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.fabula");
    assertThat(core.size()).isGreaterThan(40);
    assertThat(offences(core)).isEmpty();
  }

  @Test
  void theCheckSeesWhatItForbids() {
    JavaClasses bad = new ClassFileImporter().importClasses(Offender.class);
    assertThat(offences(bad))
        .anyMatch(line -> line.contains("LocalDate.now"))
        .anyMatch(line -> line.contains("Locale.getDefault"))
        .anyMatch(line -> line.contains("String.toLowerCase"))
        .anyMatch(line -> line.contains("SplittableRandom"))
        .anyMatch(line -> line.contains("calls"))
        .noneMatch(line -> line.contains("toUpperCase"));
  }

  private static Set<String> offences(JavaClasses classes) {
    var found = new TreeSet<String>();
    for (JavaClass type : classes) {
      for (JavaAccess<?> call : type.getAccessesFromSelf()) {
        if (isForbidden(call)) {
          found.add(call.getDescription());
        }
      }
      for (JavaField field : type.getFields()) {
        Set<JavaModifier> is = field.getModifiers();
        boolean changes = is.contains(JavaModifier.STATIC) && !is.contains(JavaModifier.FINAL);
        if (changes && !is.contains(JavaModifier.SYNTHETIC)) {
          found.add(field.getFullName() + " is static and not final");
        }
      }
    }
    return found;
  }

  private static boolean isForbidden(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    if (TYPES.contains(owner)) {
      return true;
    }
    if (owner.startsWith("java.") && MACHINE.contains(name)) {
      return true;
    }
    return LOCALE_OWNERS.contains(owner)
        && LOCALE.contains(name)
        && access instanceof JavaCall<?> call
        && call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Locale.class));
  }

  /** Does what is forbidden, and once what is allowed, to show that the check can fail. */
  @SuppressWarnings("all")
  private static final class Offender {
    static int calls;

    static String offend() {
      calls++;
      return LocalDate.now()
          + Locale.getDefault().toString().toLowerCase()
          + "a".toUpperCase(Locale.ROOT)
          + new SplittableRandom().nextInt();
    }
  }
}
