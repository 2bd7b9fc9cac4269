package org.fabula.app.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fabula.Reading;
import org.fabula.app.dossier.Portion;
import org.fabula.app.output.DeskJson;
import org.fabula.app.output.ReadingJson;
import org.fabula.app.output.RowIds;
import org.fabula.app.output.Told;
import org.fabula.app.store.Filter;
import org.fabula.app.store.StoreException;
import org.fabula.app.store.StoredStory;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that an assistant may ask. What is asked of a dossier is answered by the routes; here the
 * sources are put to it.
 */
final class McpTools {
  /** What is shown of a story that is only read: a longer one fills more than one wants to read. */
  private static final int MOST = 100;

  /** Names of dossiers in a sentence. */
  private static final int NAMED = 20;

  private final JsonMapper json = new JsonMapper();
  private final Desk desk;
  private final Map<String, Route.Handler> routes = new HashMap<>();

  McpTools(Desk desk) {
    this.desk = desk;
    List<Route> all = new ArrayList<>(new DossierRoutes(desk).all());
    all.addAll(new RowRoutes(desk).all());
    all.addAll(new PeopleRoutes(desk).all());
    all.stream()
        .filter(route -> route.method().equals("GET"))
        .forEach(route -> routes.put(route.path(), route.handler()));
  }

  /** The tools. */
  List<McpTool> all() {
    McpSchemas schemas = McpSchemas.read(json);
    return List.of(
        schemas.tool("read_story", this::read, McpText::reading),
        schemas.tool("list_dossiers", call -> ask("/dossiers", call), McpText::dossiers),
        schemas.tool("search_dossier", this::search, McpText::found),
        schemas.tool("chronology", this::chronology, McpText::rows),
        schemas.tool("quotes", this::quotes, McpText::quotes),
        schemas.tool("people", this::people, McpText::people),
        schemas.tool("conflicts", this::conflicts, McpText::conflicts),
        schemas.tool("row", this::row, McpText::row));
  }

  /** Why nothing can be asked of dossiers, where that is so. */
  Optional<String> missing() {
    try {
      List<Present.Known> ignored = desk.present().dossiers();
      return Optional.empty();
    } catch (StoreException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  private ObjectNode ask(String path, McpCall call) {
    Route.Handler handler = Objects.requireNonNull(routes.get(path));
    if (handler.answer(call) instanceof Answer.Bytes bytes) {
      return (ObjectNode) json.readTree(bytes.bytes());
    }
    throw new IllegalStateException("no bytes at " + path);
  }

  /** The dossier that is asked of. */
  private Present.Known known(McpCall call) {
    try {
      return desk.known(call);
    } catch (Refusal e) {
      throw e.type().equals("no-dossier") ? noDossier(call.path("dossier")) : e;
    }
  }

  private Refusal noDossier(String name) {
    List<String> names =
        desk.present().dossiers().stream().map(known -> known.info().name()).toList();
    String there =
        names.isEmpty()
            ? "there is none yet, and fabula dossier create NAME makes one."
            : "there " + (names.size() == 1 ? "is " : "are ") + some(names) + ".";
    return Refusal.notFound("no-dossier", "No dossier is called \"" + name + "\"; " + there);
  }

  private static String some(List<String> names) {
    int more = names.size() - NAMED;
    return more > 0
        ? String.join(", ", names.subList(0, NAMED)) + " and " + more + " more"
        : String.join(", ", names);
  }

  private ObjectNode chronology(McpCall call) {
    Present.Known known = known(call);
    ObjectNode answer = ask("/dossiers/{dossier}/rows", call);
    return sourced(
        call, answer, sources(known, desk.view(known, call.filter(), call.wanted(), false)));
  }

  private ObjectNode row(McpCall call) {
    Present.Known known = known(call);
    ObjectNode row = ask("/dossiers/{dossier}/rows/{row}", call);
    View view = desk.view(known, List.of(desk.storyOfRow(known, call.path("row"))));
    return sourced(call, json.createObjectNode().set("row", row), sources(known, view));
  }

  /** The dossier, or of a large one the part that a list goes with. */
  private View listed(Present.Known known, McpCall call) {
    return desk.view(
        known,
        Filter.ALL,
        new Portion.Wanted(true, call.limit(), call.one("cursor"), "cursor"),
        false);
  }

  private ObjectNode quotes(McpCall call) {
    Present.Known known = known(call);
    ObjectNode answer = ask("/dossiers/{dossier}/quotes", call);
    McpSources sources = sources(known, listed(known, call));
    answer.path("items").forEach(quote -> sources.quoted((ObjectNode) quote));
    return sourced(call, answer, sources);
  }

  private ObjectNode people(McpCall call) {
    Present.Known known = known(call);
    ObjectNode answer = ask("/dossiers/{dossier}/actors", call);
    View view = listed(known, call);
    McpSources sources = sources(known, view);
    for (JsonNode person : answer.path("items")) {
      Party actor = view.actor(person.path("id").asString());
      if (actor != null) {
        sources.person((ObjectNode) person, actor, view.json());
      }
    }
    return sourced(call, answer, sources);
  }

  private ObjectNode conflicts(McpCall call) {
    Present.Known known = known(call);
    ObjectNode answer = ask("/dossiers/{dossier}/conflicts", call);
    return sourced(call, answer, sources(known, listed(known, call)));
  }

  private ObjectNode search(McpCall call) {
    Present.Known known = known(call);
    String query = call.path("query");
    if (query.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw Refusal.bad(
          "bad-argument", "query has no letter and no digit; give the words to find.");
    }
    ObjectNode answer = ask("/dossiers/{dossier}/search", call.with("q", query));
    McpSources sources = new McpSources(json, code -> stored(known, code));
    ArrayNode items = json.createArrayNode();
    answer.path("items").forEach(hit -> items.add(sources.found(hit)));
    answer.set("items", items);
    return sourced(call, answer, sources);
  }

  private ObjectNode sourced(McpCall call, ObjectNode answer, McpSources sources) {
    ObjectNode whole = json.createObjectNode().put("dossier", call.path("dossier"));
    whole.setAll(answer);
    whole.set("sources", sources.of(whole));
    return whole;
  }

  /** Stories of a dossier, and those that are none but what a person has typed. */
  private McpSources sources(Present.Known known, View view) {
    return new McpSources(
        json,
        code -> {
          Story story = view.story(code);
          return story == null ? stored(known, code) : story;
        });
  }

  private @Nullable Story stored(Present.Known known, String code) {
    StoredStory found = desk.stores().read(store -> store.story(known.info(), code));
    return found == null ? null : found.story();
  }

  private ObjectNode read(McpCall call) {
    Story story =
        StoryRoutes.pasted(
            Objects.requireNonNull(call.words("text")), call.one("title"), call.one("published"));
    Reading reading = StoryRoutes.reading(desk, story);
    Told told = Told.of(List.of(reading));
    Dossier dossier = told.dossier();
    String code = dossier.stories().getFirst().id();
    McpSources sources = new McpSources(json, any -> told.reading(code).story());
    DeskJson items = View.alone(told);
    ObjectNode answer = json.createObjectNode().put("story", code);
    Portion rows = rows(dossier);
    Map<Entry, String> ids = ids(dossier);
    answer.set(
        "rows", list(rows.rows(), (row, to) -> items.row(ids.getOrDefault(row, ""), row, to)));
    List<Party> people =
        dossier.actors().stream().sorted(Comparator.comparingInt(items::rows).reversed()).toList();
    ArrayNode persons = json.createArrayNode();
    people.stream()
        .limit(MOST)
        .forEach(
            party -> {
              ObjectNode person = object(party, items::actor);
              sources.person(person, party, items);
              persons.add(person);
            });
    answer.set("people", persons);
    ArrayNode quotes = list(dossier.quotes().stream().limit(MOST).toList(), items::quote);
    quotes.forEach(quote -> sources.quoted((ObjectNode) quote));
    answer.set("quotes", quotes);
    answer
        .putObject("total")
        .put("rows", rows.total())
        .put("people", people.size())
        .put("quotes", dossier.quotes().size());
    answer.set("sources", sources.of(answer));
    return answer;
  }

  private static Portion rows(Dossier dossier) {
    return Portion.of(
        dossier.chronology(), ids(dossier), null, new Portion.Wanted(false, MOST, null, "cursor"));
  }

  private static Map<Entry, String> ids(Dossier dossier) {
    Map<Entry, String> ids = new IdentityHashMap<>();
    List<String> all = RowIds.of(dossier);
    for (int i = 0; i < all.size(); i++) {
      ids.put(dossier.chronology().get(i), all.get(i));
    }
    return ids;
  }

  private <T> ArrayNode list(List<T> all, ReadingJson.Body<T> body) {
    ArrayNode list = json.createArrayNode();
    all.forEach(one -> list.add(object(one, body)));
    return list;
  }

  private <T> ObjectNode object(T one, ReadingJson.Body<T> body) {
    return (ObjectNode) json.readTree(Answer.object(to -> body.write(one, to)));
  }
}
