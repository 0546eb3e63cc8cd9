import type { today as source } from "../vi/today";

/** English words: today. */
export const today: Record<keyof typeof source, string> = {
  "today.title": "Today",
  "today.drafts": "Being drafted",
  "today.resume": "Go on",
  "today.all-programmes": "See all {count, number} programmes",
  "today.stopped-at": "Stopped at: {place}",
  "today.edited": "last edited {time}",
  "today.gaps": "{count, plural, one {# entry missing} other {# entries missing}}",
  "today.no-gaps": "nothing missing",
  "today.draft-number": "Draft {number}",
  "today.final": "Final",
  "today.due": "Due and overdue",
  "today.due-none": "No duty is overdue or due within 30 days.",
  "today.due-no-dates": "The duties have no dates yet, so there is nothing to remind of.",
  "today.late": "{days, plural, one {# day} other {# days}} overdue",
  "today.due-today": "due today",
  "today.due-in": "{days, plural, one {# day} other {# days}} left",
  "today.no-lead": "no lead yet",
  "today.all-duties": "See all {count, number} duties",
  "today.undated": "{count, plural, one {# duty} other {# duties}} without a date",
  "today.quarter": "The next 13 weeks",
  "today.quarter-sum":
    "{count, plural, one {# duty} other {# duties}} due{most, plural, =1 {, at most one a week} other {; most in the week of {week}: # duties}}.",
  "today.quarter-week": "Week of {week}: {count, plural, one {# duty} other {# duties}}",
  "today.invite": "Start from the plan of the level above",
  "today.invite-hint":
    "Lộ Trình reads the document, splits it into duties and targets, and lets your unit draft its own programme beside it.",
  "today.step-parent": "Open a parent plan",
  "today.step-parent-hint": "A Word file, plain text, or copied content pasted in.",
  "today.step-facts": "Enter your unit's figures",
  "today.step-facts-hint":
    "Members, branches, population, each with date and source, to be used in programmes.",
  "today.step-programme": "Draft a programme",
  "today.step-programme-hint":
    "{count, plural, one {# parent plan is} other {# parent plans are}} open, no programme yet. Choose basis and form to start.",
};
