/** Where the stories contradict each other: all claims side by side, none taken for the truth. */
import { dayWords } from "../dates.ts";
import type { Claim, Conflict } from "../model.ts";
import { useCommands } from "../parts/commands.ts";
import { dialog } from "../parts/dialogs.tsx";
import { isPlain } from "../parts/RowItem.tsx";
import { History, Source } from "../parts/Source.tsx";
import { focusChosen, VirtualList } from "../parts/VirtualList.tsx";
import { conflicts, go, href, look, route } from "../store.ts";
import { claimWords, conflictTitle, count, nameOf, noteWords, standingWords } from "../words.ts";

/** Something is only overtaken where nobody disputes it. */
function isDispute(conflict: Conflict): boolean {
  return conflict.claims.some((claim) => claim.standing === "DISPUTED");
}

export function Conflicts() {
  const isOpenOnly = route.value.find.state === "open";
  const all = conflicts.items.value;
  const items = isOpenOnly ? all.filter((one) => !one.settled) : all;
  const ordered = [...items.filter(isDispute), ...items.filter((one) => !isDispute(one))];
  const chosen = route.value.conflict;
  const index = ordered.findIndex((one) => one.id === chosen);
  const conflict = ordered[index];
  const step = (to: number) => {
    const one = ordered[Math.max(0, Math.min(to, ordered.length - 1))];
    if (one) go({ conflict: one.id, story: null, at: null }, "replace");
    focusChosen();
  };
  const openClaim = (one: Conflict, claim: Claim) =>
    go({ conflict: one.id, story: claim.story, at: { start: claim.start, end: claim.end }, open: true }, "replace");
  useCommands({
    next: () => step(index + 1),
    previous: () => step(index < 0 ? 0 : index - 1),
    first: () => step(0),
    last: () => step(ordered.length - 1),
    open: () => conflict?.claims[0] && openClaim(conflict, conflict.claims[0]),
    speaker: () => conflict && (dialog.value = { what: "settle", conflict }),
    note: () =>
      conflict && (dialog.value = { what: "note", of: { conflict: conflict.id }, about: conflictTitle(conflict) }),
    close: () => {
      go({ open: false, story: null, at: null }, "replace");
      (document.activeElement as HTMLElement | null)?.blur();
    },
  });
  return (
    <div class={`view ${route.value.open ? "opened" : ""}`}>
      <div class="split">
        <section class="side" aria-label="Conflicts">
          <p class="size" role="status">
            {conflicts.isLoading.value && !all.length ? "Loading…" : count(all.length, "conflict")}
            {all.length > 0 && `, ${all.filter((one) => one.settled).length} settled`}{" "}
            <label class="check">
              <input
                type="checkbox"
                checked={isOpenOnly}
                onChange={(event) => look({ state: event.currentTarget.checked ? "open" : "" })}
              />{" "}
              <span>only those not settled</span>
            </label>
          </p>
          <VirtualList
            items={ordered}
            keyOf={(one) => one.id}
            guess={230}
            chosen={chosen}
            label="Conflicts"
            class="conflicts"
            itemClass={(one) => `conflict ${one.settled ? "settled" : ""}`}
            onChoose={(one) => go({ conflict: one.id, story: null, at: null }, "replace")}
            render={(one) => <ConflictCard conflict={one} onClaim={(claim) => openClaim(one, claim)} />}
            foot={
              all.length === 0 && !conflicts.isLoading.value ? (
                <p class="empty">{conflicts.failure.value ?? "The stories do not contradict each other."}</p>
              ) : null
            }
          />
        </section>
        <Source />
      </div>
    </div>
  );
}

function ConflictCard({ conflict, onClaim }: { conflict: Conflict; onClaim: (claim: Claim) => void }) {
  const { at, story } = route.value;
  const isShown = (claim: Claim) => claim.story === story && claim.start === at?.start;
  return (
    <>
      <h2>
        {conflictTitle(conflict)} <small>{isDispute(conflict) ? "disputed" : "overtaken"}</small>
      </h2>
      <ul class="claims">
        {conflict.claims.map((claim, i) => (
          <li key={i}>
            <a
              href={href({
                conflict: conflict.id,
                story: claim.story,
                at: { start: claim.start, end: claim.end },
                open: true,
              })}
              aria-current={isShown(claim) ? "true" : undefined}
              onClick={(event) => isPlain(event) && (event.preventDefault(), onClaim(claim))}
            >
              <b>{claimWords(conflict, claim)}</b>
              <span class="words">“{claim.words}”</span>
              <span class="known">
                {[nameOf(claim.saidBy), claim.source ?? claim.story, dayWords(claim.claimed)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              <span class="stand">{standingWords(conflict, claim)}</span>
            </a>
          </li>
        ))}
      </ul>
      {conflict.settled ? (
        <p class="settlement">
          Settled{conflict.settled.value ? `: ${conflict.settled.value}` : ""}. {conflict.settled.note}{" "}
          <span class="known">
            {conflict.settled.by}, {dayWords(conflict.settled.at)}
          </span>
        </p>
      ) : null}
      {conflict.notes?.map((note, i) => (
        <p class="note" key={i}>
          {noteWords(note)}
        </p>
      ))}
      <p class="deeds">
        <button type="button" onClick={() => (dialog.value = { what: "settle", conflict })}>
          {conflict.settled ? "Settle otherwise" : "Mark as settled"}
        </button>
        <button
          type="button"
          onClick={() =>
            (dialog.value = { what: "note", of: { conflict: conflict.id }, about: conflictTitle(conflict) })
          }
        >
          Note
        </button>
        {conflict.rows.map((id, i) => (
          <a key={id} href={href({ view: "chronology", row: id, conflict: null, story: null, at: null, open: false })}>
            Row {i + 1}
          </a>
        ))}
      </p>
      <History corrections={conflict.corrections} />
    </>
  );
}
