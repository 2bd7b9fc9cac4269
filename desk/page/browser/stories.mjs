/** Invented stories of Saltby and its pier, and what a reader finds in them, marked by hand. */

const raw = [
  {
    id: "mail-pier",
    title: "Pier at Saltby gives way after storm",
    publisher: "Saltby Mail",
    source: "https://mail.saltby.example/pier-gives-way",
    byline: ["Tom Aske"],
    published: "2024-03-04",
    text: `Pier at Saltby gives way after storm

SALTBY, March 4, 2024 - Part of the old pier at Saltby fell into the sea on Saturday evening, and five people were hurt, the harbour board said.

"We closed the gates at six," harbour master Ana Ruiz, 52, told the Saltby Mail. "Nobody should have been out there." Ruiz had warned of rotten beams in a letter last autumn.

Mayor Eva Lund said that an inquiry would begin next week. She denied that the town had known of the letter.

Lars Hansen, an engineer at Northline, said the beams may have failed days before the storm.`,
  },
  {
    id: "courier-pier",
    title: "Seven hurt as pier collapses",
    publisher: "Norwick Courier",
    source: "https://courier.norwick.example/pier",
    byline: ["Ida Brand", "P. Moe"],
    published: "2024-03-05",
    text: `Seven hurt as pier collapses

Seven people were injured when the pier at Saltby collapsed on Sunday, Norwick hospital said on Tuesday.

Ana Ruiz, 54, who runs the harbour, said the gates had been closed at seven. "I rang the bell myself," she said.

The council plans to rebuild the pier by the summer of 2026, a spokesman said. Work on the pier was first promised in the 1990s.`,
  },
  {
    id: "wire-pier",
    title: "Pier at Saltby gives way after storm",
    publisher: "Coast Wire",
    source: "wire/0304.txt",
    byline: [],
    published: "2024-03-04",
    copyOf: "mail-pier",
    text: "",
  },
  {
    id: "board-minutes",
    title: "Minutes of the harbour board",
    publisher: null,
    source: "minutes-2023-10.pdf",
    byline: [],
    published: null,
    text: `Minutes of the harbour board

The harbour master reported that eleven beams of the pier are rotten. The board noted the letter of A. Ruiz and sent it to the town hall before 20 October 2023.

Mr Hansen offered to inspect the pier. It was agreed that nobody would speak to the press. The lamp at the pier head has been out since August.`,
  },
  {
    id: "injection",
    title: `<img src=x onerror="window.hurt=1"> & "quotes" <script>window.hurt=2</script>`,
    publisher: `<b onmouseover="window.hurt=3">Norwick</b>`,
    source: `javascript:window.hurt=4`,
    byline: [`"><svg onload=window.hurt=5>`],
    published: "2024-03-06",
    text: `Odd page found

</p><script>window.hurt=6</script><img src=x onerror=window.hurt=7> was printed on the notice board on Wednesday.`,
  },
];
raw[2].text = raw[0].text.replace("SALTBY, March 4, 2024 - ", "");

const when = (from, to, sureFrom = from, sureTo = to, basis = "STATED", value = from) => ({
  value,
  edtf: from === to ? from : `${from ?? ".."}/${to ?? ".."}`,
  begin: { earliest: from, latest: sureFrom },
  end: { earliest: sureTo, latest: to },
  basis,
  time: null,
});
const day = (iso, basis) => when(iso, iso, iso, iso, basis);
const some = (from, to, basis = "RELATIVE") => when(from, to, to, from, basis);
const NOWHEN = {
  value: null,
  edtf: null,
  begin: { earliest: null, latest: null },
  end: { earliest: null, latest: null },
  basis: "NONE",
  time: null,
};

const PEOPLE = [
  {
    id: "a1",
    kind: "PERSON",
    name: "Ana Ruiz",
    aliases: ["Ruiz"],
    roles: ["harbour master"],
    ages: ["52", "54"],
    in: ["mail-pier", "courier-pier"],
  },
  { id: "a2", kind: "PERSON", name: "Eva Lund", aliases: ["Lund"], roles: ["Mayor"], ages: [], in: ["mail-pier"] },
  {
    id: "a3",
    kind: "PERSON",
    name: "Lars Hansen",
    aliases: ["Mr Hansen"],
    roles: ["engineer at Northline"],
    ages: [],
    in: ["mail-pier", "board-minutes"],
  },
  { id: "a4", kind: "PERSON", name: "A. Ruiz", aliases: [], roles: [], ages: [], in: ["board-minutes"] },
  {
    id: "a5",
    kind: "ORGANIZATION",
    name: "harbour board",
    aliases: [],
    roles: [],
    ages: [],
    in: ["mail-pier", "board-minutes"],
  },
  { id: "a6", kind: "ORGANIZATION", name: "Norwick hospital", aliases: [], roles: [], ages: [], in: ["courier-pier"] },
  {
    id: "a7",
    kind: "PLACE",
    name: "Saltby",
    aliases: ["SALTBY"],
    roles: [],
    ages: [],
    in: ["mail-pier", "courier-pier"],
  },
  { id: "a8", kind: "ORGANIZATION", name: "Northline", aliases: [], roles: [], ages: [], in: ["mail-pier"] },
  {
    id: "a9",
    kind: "PERSON",
    name: `<img src=x onerror="window.hurt=8">`,
    aliases: [],
    roles: [`<script>window.hurt=9</script>`],
    ages: [],
    in: ["injection"],
  },
];

/** story, words, when, in words, kind, actors, voices, more */
const ROWS = [
  [
    "courier-pier",
    "Work on the pier was first promised in the 1990s.",
    some("1990-01-01", "1999-12-31", "STATED"),
    "in the 1990s",
    "BACKGROUND",
    [],
    [],
  ],
  [
    "board-minutes",
    "The lamp at the pier head has been out since August.",
    when("2023-08-01", null, "2023-08-31", null),
    "since August 2023",
    "HAPPENED",
    [],
    [],
  ],
  [
    "mail-pier",
    "Ruiz had warned of rotten beams in a letter last autumn.",
    some("2023-09-01", "2023-11-30"),
    "autumn 2023",
    "HAPPENED",
    ["a1"],
    [],
  ],
  [
    "board-minutes",
    "eleven beams of the pier are rotten",
    when(null, "2023-10-20", "2023-10-20", null, "ORDER"),
    "by 20 Oct 2023",
    "SAID",
    ["a4"],
    [["according to", "the harbour master"]],
  ],
  [
    "board-minutes",
    "sent it to the town hall before 20 October 2023",
    when(null, "2023-10-19", "2023-10-19", null),
    "before 20 Oct 2023",
    "HAPPENED",
    ["a5", "a4"],
    [],
  ],
  [
    "mail-pier",
    "the beams may have failed days before the storm",
    some("2024-02-24", "2024-03-01"),
    "days before 2 March 2024",
    "POSSIBLE",
    ["a3"],
    [["according to", "Lars Hansen"]],
    { quotes: ["q4"] },
  ],
  [
    "mail-pier",
    "Part of the old pier at Saltby fell into the sea on Saturday evening, and five people were hurt",
    day("2024-03-02"),
    "Sat 2 March 2024, evening",
    "HAPPENED",
    ["a7"],
    [["according to", "harbour board"]],
    { conflicts: ["c1", "c2"], status: "DISPUTED", independentReports: 2, reports: 3 },
  ],
  [
    "mail-pier",
    "We closed the gates at six",
    when("2024-03-02T18:00", "2024-03-02T18:00"),
    "Sat 2 March 2024, 18:00",
    "SAID",
    ["a1"],
    [["according to", "Ana Ruiz"]],
    { conflicts: ["c3"], status: "DISPUTED", quotes: ["q1"] },
  ],
  [
    "courier-pier",
    "Seven people were injured when the pier at Saltby collapsed on Sunday",
    day("2024-03-03"),
    "Sun 3 March 2024",
    "HAPPENED",
    ["a7"],
    [["according to", "Norwick hospital"]],
    { conflicts: ["c1", "c2"], status: "DISPUTED" },
  ],
  [
    "courier-pier",
    "the gates had been closed at seven",
    when("2024-03-03T19:00", "2024-03-03T19:00"),
    "Sun 3 March 2024, 19:00",
    "SAID",
    ["a1"],
    [["according to", "Ana Ruiz"]],
    { conflicts: ["c3"], status: "DISPUTED", quotes: ["q2"] },
  ],
  [
    "mail-pier",
    "denied that the town had known of the letter",
    day("2024-03-04", "PUBLISHED"),
    "4 March 2024, by publication",
    "DENIED",
    ["a2"],
    [["according to", "Eva Lund"]],
  ],
  [
    "injection",
    "</p><script>window.hurt=6</script><img src=x onerror=window.hurt=7> was printed on the notice board on Wednesday.",
    day("2024-03-06"),
    "<i onclick=window.hurt=10>Wed</i> 6 March 2024",
    "HAPPENED",
    ["a9"],
    [["according to", "<svg onload=window.hurt=11>"]],
    { notes: [{ note: "<img src=x onerror=window.hurt=12>", by: "<b>x</b>" }] },
  ],
  [
    "mail-pier",
    "an inquiry would begin next week",
    some("2024-03-11", "2024-03-17"),
    "week of 11 March 2024",
    "PLANNED",
    ["a2"],
    [["according to", "Eva Lund"]],
  ],
  [
    "courier-pier",
    "The council plans to rebuild the pier by the summer of 2026",
    when("2024-03-05", "2026-08-31", "2026-08-31", "2024-03-05"),
    "by summer 2026",
    "PLANNED",
    [],
    [["according to", "a spokesman"]],
  ],
  ["board-minutes", "Mr Hansen offered to inspect the pier.", NOWHEN, "no date", "HAPPENED", ["a3"], []],
  ["board-minutes", "nobody would speak to the press", NOWHEN, "no date", "PLANNED", ["a5"], []],
];

const QUOTES = [
  [
    "q1",
    "mail-pier",
    "DIRECT",
    ['"We closed the gates at six,"', '"Nobody should have been out there."'],
    "a1",
    "Saltby Mail",
    "INTERVIEW",
  ],
  ["q2", "courier-pier", "INDIRECT", ["the gates had been closed at seven"], "a1", null, null],
  ["q3", "courier-pier", "DIRECT", ['"I rang the bell myself,"'], "a1", null, null],
  ["q4", "mail-pier", "INDIRECT", ["the beams may have failed days before the storm"], "a3", null, null],
  ["q5", "mail-pier", "INDIRECT", ["an inquiry would begin next week"], "a2", null, "STATEMENT"],
  ["q6", "courier-pier", "INDIRECT", ["The council plans to rebuild the pier by the summer of 2026"], null, null, null],
];

const CONFLICTS = [
  [
    "c1",
    "DATE",
    "collapse of the pier",
    [
      ["mail-pier", "on Saturday evening", "2024-03-02", "a5", "DISPUTED"],
      ["courier-pier", "collapsed on Sunday", "2024-03-03", "a6", "DISPUTED"],
    ],
  ],
  [
    "c2",
    "COUNT",
    "hurt",
    [
      ["mail-pier", "five people were hurt", "5", "a5", "SUPERSEDED"],
      ["courier-pier", "Seven people were injured", "7", "a6", "NEWEST"],
    ],
  ],
  [
    "c3",
    "DATE",
    "closing of the gates",
    [
      ["mail-pier", "We closed the gates at six", "2024-03-02T18:00", "a1", "DISPUTED"],
      ["courier-pier", "the gates had been closed at seven", "2024-03-03T19:00", "a1", "DISPUTED"],
    ],
  ],
  [
    "c4",
    "AGE",
    "Ana Ruiz",
    [
      ["mail-pier", "52", "P52Y", null, "DISPUTED"],
      ["courier-pier", "54", "P54Y", null, "DISPUTED"],
    ],
  ],
];

const stories = new Map(raw.map((story) => [story.id, story]));
const person = (id) => PEOPLE.find((one) => one.id === id);
const ref = (id) => (id ? { id, name: person(id).name } : null);
const place = (story, words) => {
  const start = stories.get(story).text.indexOf(words);
  if (start < 0) throw new Error(`${story} does not say: ${words}`);
  return { start, end: start + words.length };
};
const uuid = (n) => `${String(n).padStart(8, "0")}-5a17-3b1e-8000-${String(n).padStart(12, "0")}`;

/** A small dossier, made anew. */
export function saltby() {
  const rows = ROWS.map(([story, words, time, whenWords, kind, actors, voices, more], i) => ({
    id: uuid(i + 1),
    when: time,
    whenWords,
    kind,
    words,
    story,
    ...place(story, words),
    actors: actors.map(ref),
    voices: voices.map(([how, who]) => ({ how, who })),
    quotes: [],
    independentReports: 1,
    reports: 1,
    status: "CURRENT",
    conflicts: [],
    isMain: kind !== "BACKGROUND",
    edited: false,
    notes: [],
    ...more,
  }));
  const quotes = QUOTES.map(([id, story, kind, words, speaker, channel, medium]) => ({
    id,
    story,
    kind,
    words: words.join(" … "),
    spans: words.map((part) => place(story, part)),
    speaker: ref(speaker),
    channel,
    medium,
    when: day(stories.get(story).published),
    whenWords: stories.get(story).published,
    row: rows.find((row) => row.quotes.includes(id))?.id ?? null,
    why: speaker ? "The name stands beside the word of saying." : null,
    corrections: [],
  }));
  const conflicts = CONFLICTS.map(([id, kind, about, claims]) => ({
    id,
    kind,
    about,
    actors: kind === "AGE" ? [ref("a1")] : [],
    rows: rows.filter((row) => row.conflicts.includes(id)).map((row) => row.id),
    claims: claims.map(([story, words, value, saidBy, standing], i) => ({
      story,
      ...place(story, words),
      words,
      value,
      saidBy: ref(saidBy),
      source: stories.get(story).publisher,
      claimed: stories.get(story).published,
      standing,
      supersededBy: standing === "SUPERSEDED" ? i + 1 : null,
    })),
    settled: null,
    corrections: [],
  }));
  return {
    name: "saltby",
    title: "The pier at Saltby",
    stories: raw.map((story) => ({ ...story })),
    rows,
    people: PEOPLE.map((one) => ({ ...one })),
    quotes,
    conflicts,
    corrections: [],
  };
}

/** A dossier with many rows of all shapes, told in stories of one sentence a row. */
export function harbour(count) {
  const kinds = ["HAPPENED", "HAPPENED", "HAPPENED", "SAID", "SAID", "PLANNED", "DENIED", "POSSIBLE", "BACKGROUND"];
  const verbs = [
    "left the harbour with a load of herring",
    "was towed in after losing her rudder off the point",
    "put in for repairs",
    "struck the old pier and was held there until the tide turned and the harbour board had sent for a diver",
  ];
  let seed = 7;
  const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const iso = (days) => new Date(Date.UTC(2015, 0, 1) + days * 86400000).toISOString().slice(0, 10);
  const story = {
    id: "log",
    title: "Log of the harbour",
    publisher: "Harbour board",
    source: "log.txt",
    byline: [],
    published: "2024-12-31",
    text: "Log of the harbour\n\n",
  };
  const rows = [];
  const parts = [];
  let length = story.text.length;
  for (let i = 0; i < count; i++) {
    const at = Math.floor((i / count) * 3650);
    const chance = random();
    const time =
      chance < 0.7
        ? day(iso(at))
        : chance < 0.85
          ? some(iso(at), iso(at + 1 + Math.floor(random() * 60)))
          : chance < 0.9
            ? when(iso(at), null, iso(at), null)
            : chance < 0.95
              ? when(iso(at - 5), iso(at + 30), iso(at), iso(at + 20))
              : NOWHEN;
    const words = `The boat Grey Heron ${i + 1} ${verbs[i % verbs.length]}.`;
    rows.push({
      id: uuid(i + 1),
      when: time,
      whenWords: time.edtf ?? "no date",
      kind: kinds[Math.floor(random() * kinds.length)],
      words,
      story: "log",
      start: length,
      end: length + words.length,
      actors: [{ id: `a${1 + (i % 40)}`, name: `Captain ${1 + (i % 40)}` }],
      voices: i % 3 ? [] : [{ how: "according to", who: `Captain ${1 + (i % 40)}` }],
      quotes: [],
      independentReports: 1 + (i % 3 === 0),
      reports: 1,
      status: i % 50 ? "CURRENT" : "DISPUTED",
      conflicts: [],
      isMain: true,
      edited: false,
      notes: [],
    });
    parts.push(words);
    length += words.length + 2;
  }
  story.text += parts.join("\n\n");
  const people = Array.from({ length: 40 }, (_, i) => ({
    id: `a${i + 1}`,
    kind: "PERSON",
    name: `Captain ${i + 1}`,
    aliases: [],
    roles: ["captain"],
    ages: [],
    in: ["log"],
  }));
  return {
    name: "harbour",
    title: "Ten years of the harbour",
    stories: [story],
    rows,
    people,
    quotes: [],
    conflicts: [],
    corrections: [],
  };
}

/** What a reader finds in one story. */
export function reading(dossier, id) {
  const story = dossier.stories.find((one) => one.id === id);
  const all = (name) => {
    const found = [];
    for (let at = story.text.indexOf(name); at >= 0; at = story.text.indexOf(name, at + name.length))
      found.push({ start: at, end: at + name.length, kind: "NAME" });
    return found;
  };
  const times = [
    "on Saturday evening",
    "next week",
    "last autumn",
    "March 4, 2024",
    "on Sunday",
    "on Tuesday",
    "the summer of 2026",
    "the 1990s",
    "20 October 2023",
    "since August",
  ];
  const events = [
    "fell",
    "hurt",
    "closed",
    "warned",
    "begin",
    "denied",
    "failed",
    "injured",
    "collapsed",
    "rebuild",
    "promised",
    "offered",
  ];
  const spans = (list) => list.flatMap((word) => all(word).map(({ start, end }) => ({ start, end })));
  const isLog = id === "log";
  return {
    schema: "fabula-reading/1",
    story: { ...story, language: "en", publishedBasis: story.published ? "DATELINE" : "NONE" },
    times: isLog
      ? []
      : spans(times).map((span, i) => ({
          id: `t${i + 1}`,
          ...span,
          type: "DATE",
          value: null,
          edtf: null,
          rule: "weekday",
        })),
    actors: isLog
      ? []
      : dossier.people
          .filter((one) => one.in.includes(id))
          .map((one) => ({ ...one, mentions: [one.name, ...one.aliases].flatMap(all) })),
    quotes: dossier.quotes
      .filter((quote) => quote.story === id)
      .map((quote) => ({ ...quote, speaker: quote.speaker && { actor: quote.speaker.id } })),
    events: isLog ? [] : spans(events).map((span, i) => ({ id: `e${i + 1}`, ...span, factuality: "HAPPENED" })),
    notes: [],
    rows: dossier.rows
      .filter((row) => row.story === id)
      .map(({ id: row, start, end, when: time, kind, status }) => ({ id: row, start, end, when: time, kind, status })),
    copies: dossier.stories.filter((one) => one.copyOf === id).map((one) => one.id),
    original: { path: story.source, size: story.text.length },
  };
}
