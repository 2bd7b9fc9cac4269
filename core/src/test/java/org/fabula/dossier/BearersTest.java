package org.fabula.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fabula.dossier.Dossier.Appearance;
import org.fabula.dossier.Dossier.Party;
import org.fabula.people.ActorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BearersTest {
  private static final List<Party> CAST =
      cast(
          "PERSON Ana Ruiz/Mayor Ruiz/Ace",
          "PERSON Tom Ruiz",
          "PERSON Ruiz",
          "PERSON Jörg Müller",
          "PERSON Müller",
          "ORGANIZATION Orrin",
          "ORGANIZATION Orrin Air",
          "WORK iPort 4",
          "WORK iPort 4",
          "WORK iPort",
          "GROUP the crew",
          "PLACE Saltby",
          "ORGANIZATION Saltby Town Council/the council");

  @ParameterizedTest
  @CsvSource({
    "Ana Ruiz, a1",
    "ANA RUÍZ, a1",
    "ace, a1",
    "mayor ruiz, a1",
    "Tom, a2",
    "Müller, a4 a5",
    "muller, a4 a5",
    "Mueller, a4 a5",
    "Jörg Müller, a4",
    "Orrin, a6",
    "orrin air, a7",
    "iPort-4, a8 a9",
    "iport, a10",
    "Saltby, a12",
    "town council, a13",
    "the council, a13"
  })
  void aNameIsThatOfOne(String name, String ids) {
    assertThat(Bearers.of(name, CAST)).isEqualTo(new Bearers.One(Set.of(ids.split(" "))));
  }

  @Test
  void aSurnameOfTwoIsNobodysAlone() {
    assertThat(Bearers.of("Ruiz", CAST))
        .isEqualTo(new Bearers.Several(List.of(CAST.get(0), CAST.get(1))));
  }

  @Test
  void aSurnameOfOneIsTheirsInEveryStory() {
    List<Party> cast = cast("PERSON Ruiz", "PERSON Ana Ruiz", "PERSON Ruiz", "PERSON Bo Lind");
    assertThat(Bearers.of("ruiz", cast)).isEqualTo(new Bearers.One(Set.of("a1", "a2", "a3")));
  }

  @ParameterizedTest
  @CsvSource({"Ruis, Ana Ruiz; Tom Ruiz; Ruiz", "Orin Air, Orrin Air", "Halvorsen, ''", "crew, ''"})
  void theNearestNamesAreOfferedForOneThatNobodyBears(String name, String nearest) {
    List<String> names = nearest.isEmpty() ? List.of() : List.of(nearest.split("; "));
    assertThat(Bearers.of(name, CAST)).isEqualTo(new Bearers.Nobody(names));
  }

  @Test
  void aNameWithoutALetterIsNobodys() {
    assertThat(Bearers.of("...", CAST)).isInstanceOf(Bearers.Nobody.class);
  }

  private static List<Party> cast(String... lines) {
    List<Party> cast = new ArrayList<>();
    for (String line : lines) {
      int space = line.indexOf(' ');
      String[] names = line.substring(space + 1).split("/");
      String id = "a" + (cast.size() + 1);
      cast.add(
          new Party(
              id,
              ActorKind.valueOf(line.substring(0, space)),
              names[0],
              List.of(names).subList(1, names.length),
              List.of(new Appearance("s", id))));
    }
    return cast;
  }
}
