package org.fabula;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The packages are the nouns of the data flow: one may use those before it and no others. */
class PackageOrderTest {
  private static final List<String> ORDER =
      List.of(
          "story",
          "text",
          "copies",
          "model",
          "grammar",
          "rule",
          "time",
          "people",
          "quote",
          "event",
          "order",
          "state",
          "chronology",
          "dossier",
          "correction");

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.fabula");

  @Test
  void aPackageUsesOnlyThoseBeforeIt() {
    var against = new TreeSet<String>();
    for (JavaClass user : CORE) {
      for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
        JavaClass used = dependency.getTargetClass();
        if (used.getPackageName().startsWith("org.fabula") && rank(used) > rank(user)) {
          against.add(user.getName() + " uses " + used.getName());
        }
      }
    }
    assertThat(against).isEmpty();
  }

  @Test
  void everyPackageHasItsPlace() {
    assertThat(CORE).allSatisfy(type -> assertThat(rank(type)).isNotNegative());
    assertThat(CORE.size()).isGreaterThan(40);
  }

  /** Place in the order; the root package comes last and sees all. */
  private static int rank(JavaClass type) {
    String name = type.getPackageName();
    return name.equals("org.fabula")
        ? ORDER.size()
        : ORDER.indexOf(name.substring("org.fabula.".length()));
  }
}
