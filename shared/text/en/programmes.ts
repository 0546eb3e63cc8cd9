import type { programmes as source } from "../vi/programmes";

/** English words: programmes. */
export const programmes: Record<keyof typeof source, string> = {
  "programmes.title": "Programmes",
  "programmes.new": "Draft a new programme",
  "programmes.filter": "Filter by name",
  "programmes.column-title": "Document",
  "programmes.column-parents": "Basis",
  "programmes.column-state": "State",
  "programmes.column-duties": "Duties",
  "programmes.column-gaps": "Missing",
  "programmes.column-updated": "Last edited",
  "programmes.column-actions": "Actions",
  "programmes.draft": "Draft {number}",
  "programmes.final": "Final",
  "programmes.remove": "Remove {title}",
  "programmes.removed": "Removed “{title}”",
  "programmes.removing": "The programme holds a number",
  "programmes.removing-hint":
    "“{title}” holds “{shown}”. When the programme is removed the number stays in the register as reserved. Better void it with a reason first.",
  "programmes.remove-anyway": "Remove all the same",
  "programmes.see-number": "Go to the number",
  "programmes.no-gaps": "Complete",
  "programmes.shown":
    "{hidden, plural, =0 {{total, plural, one {# programme} other {# programmes}}} other {{shown, number} of {total, number} programmes}}",
  "programmes.empty": "No programme yet",
  "programmes.empty-hint":
    "Choose the plan of the level above as a basis and draft your unit's programme beside it.",
  "programmes.nothing-found": "No programme matches “{query}”",
  "programmes.nothing-found-hint": "Try fewer letters, or clear the filter to see all of them.",
  "programmes.clear-filter": "Clear the filter",
  "programmes.new-title": "Draft a new programme",
  "programmes.choose-parents": "Which plans of the level above is it based on?",
  "programmes.choose-parents-hint":
    "Several plans of different levels are possible; the one chosen first stands first in the basis.",
  "programmes.order": "Basis {order}",
  "programmes.no-parents": "No parent plan yet",
  "programmes.no-parents-hint":
    "Open the resolution, programme or plan of the level above first, then come back.",
  "programmes.choose-template": "Which form should it follow?",
  "programmes.choose-template-hint":
    "The form brings its parts. Locked parts cannot be changed, required parts must be filled, free parts may be left out.",
  "programmes.rule-locked": "locked",
  "programmes.rule-required": "required",
  "programmes.rule-free": "free",
  "programmes.create": "Create and start drafting",
  "programmes.pick-parent-first": "Choose at least one parent plan.",
  "programmes.item-count": "{count, plural, one {# item} other {# items}}",
  "programmes.open-parent": "Open a parent plan",
};
