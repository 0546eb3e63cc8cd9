import type { library as vi } from "../vi/library";

/** English words: the library of documents, and units' programmes that are alike. */
export const library: Readonly<Record<keyof typeof vi, string>> = {
  "library.reading": "{done, number} of {total, number} files read",
  "library.adding": "{done, number} of {total, number} documents added",
  "library.skipped": "Left out {name}: {why}",
  "library.nothing-to-add": "There is no readable document to add. Name .docx, .txt or .md files.",
  "library.added":
    "{count, plural, one {# document} other {# documents}} added to the library, {syllables, number} syllables.",
  "library.known":
    "{count, plural, one {# document is} other {# documents are}} in the library already and not added again.",
  "library.total":
    "The library holds {count, plural, one {# document} other {# documents}}, {syllables, number} syllables.",
  "library.row": "{name}: {syllables, number} syllables",
  "library.hits":
    "{count, plural, =0 {No document of the library shares} one {# document of the library shares} other {# documents of the library share}} wording with the draft.",
  "library.hit": "{name}: {syllables, number} syllables of the draft stand in it verbatim",
  "twins.none":
    "The folder {folder} holds no programme that can be read. Name a folder with .docx, .txt or .md files.",
  "twins.not-folder": "{name} is not a folder. Name the folder of the units' programmes.",
  "twins.progress": "{done, number} of {total, number} pairs compared",
  "twins.done":
    "{documents, plural, one {# programme} other {# programmes}} compared: {clusters, plural, one {# group} other {# groups}} alike from {threshold} up, beyond what they took from the parent plan.",
  "twins.cluster-line": "Group {number}: {names}",
  "twins.saved": "Saved {path}.",
  "twins.title": "Programmes of units that are alike",
  "twins.lead":
    "{documents, plural, one {# programme} other {# programmes}} of units, compared with one another and with {parent}. What was taken from the parent plan is left out before units are compared with one another; other names of bodies and places, dates and figures do not make two passages different.",
  "twins.found":
    "{count, plural, =0 {No group of programmes is alike from {threshold} up.} one {# group of programmes is alike from {threshold} up.} other {# groups of programmes are alike from {threshold} up.}}",
  "twins.clusters": "Groups",
  "twins.cluster": "Group {number}",
  "twins.cluster-range":
    "{count, plural, one {# programme} other {# programmes}}, alike pair by pair {range}",
  "twins.chain":
    "{count, plural, one {# programme} other {# programmes}}, each like at least one other of the group from {threshold} up; pair by pair {range}",
  "twins.too-short": "few",
  "twins.matrix": "Likeness",
  "twins.matrix-note":
    "Each cell is the share of the wording of two programmes that stands in both, with the syllables alike of the syllables both have of their own. What was taken from the parent plan, letterheads, closings and formula wording are left out. Bold cells with ● are at {threshold} or above; “few” means that either has fewer than {least, number} syllables of its own, which makes no group.",
  "twins.number": "No.",
  "twins.name": "Programme",
  "twins.against-parent": "Against the parent plan",
  "twins.against-parent-note":
    "Counted in syllables. Shares are of the column Counted; formula wording, quotations and what may be repeated are not counted.",
  "twins.syllables": "Syllables",
  "twins.denominator": "Counted",
  "twins.taken": "Taken from the plan",
  "twins.proof": "Pair by pair",
  "twins.proof-limit":
    "The {shown, number} pairs most alike are shown, of {total, number} at {threshold} or above.",
  "twins.pair": "{a} and {b}",
  "twins.pair-note":
    "Alike {share}; {passages, plural, one {# passage} other {# passages}}, {syllables, plural, one {# syllable} other {# syllables}} of {a}. Underlined is what differs.",
  "twins.pair-more":
    "{count, plural, one {# shorter passage is} other {# shorter passages are}} not shown here.",
  "twins.kind": "Kind",
  "twins.skipped": "Files that could not be read",
  "twins.footer": "Made with Lộ Trình {version} on {date}. Grouped from {threshold} up.",
  "library.screen": "Compare",
  "library.sections": "Sections of this screen",
  "library.units": "Units' programmes",
  "library.documents": "Library",
  "library.print": "Print",
  "library.drop-now": "Drop the files to add them",
  "library.bring-documents": "Add documents",
  "library.bring-units": "Add programmes",
  "library.formats":
    "Choose several files at once or drop them on this screen: Word (.docx), text (.txt), Markdown (.md); up to {limitMb} MB each.",
  "library.bringing": "Adding {done, number}/{total, number}: {name}",
  "library.brought":
    "{count, plural, =0 {No document was added.} one {# document added.} other {# documents added.}}",
  "library.there-already": "There already, not added again: {names}.",
  "library.refused": "{count, plural, one {# file could not be added:} other {# files could not be added:}}",
  "library.not-reached":
    "{count, plural, one {# file is still to be added.} other {# files are still to be added.}}",
  "library.bring-rest": "Go on",
  "library.what-for":
    "The library keeps the documents the office chooses. Drafts are compared with it; wording that many of its documents share counts as formula.",
  "library.filter": "Find by name, number, title",
  "library.shown":
    "{hidden, plural, =0 {{total, plural, one {# document} other {# documents}}} other {{shown, number} of {total, plural, one {# document} other {# documents}}}}",
  "library.sum": "{syllables, number} syllables in all",
  "library.empty": "The library holds no document yet",
  "library.nothing-found": "No document matches “{query}”",
  "library.nothing-found-hint": "Type less, or clear the field to see all.",
  "library.clear-filter": "Clear the field",
  "library.column-document": "Document",
  "library.column-syllables": "Syllables",
  "library.column-added": "Added",
  "library.column-actions": "Actions",
  "library.remove": "Remove {name}",
  "library.removed": "{name} removed",
  "units.parent": "The parent plan the units carry out",
  "units.threshold": "Alike from",
  "units.threshold-hint": "Two programmes that are alike to this share or more form a group",
  "units.no-parents": "There is no parent plan to compare with",
  "units.no-parents-hint":
    "Open the document the units carry out, then add their programmes to compare them with one another.",
  "units.open-parent": "Open a parent plan",
  "units.empty": "No unit's programme is here yet",
  "units.empty-hint":
    "Add the programmes the units handed in. Each is compared with the parent plan and with those of the other units.",
  "units.one-only": "Add at least one more programme to compare the units with one another.",
  "units.comparing": "Comparing the programmes with one another…",
  "units.comparing-again": "Comparing again…",
  "units.stopped": "The comparison was stopped.",
  "units.compare": "Compare again",
  "units.found":
    "{documents, plural, one {# programme} other {# programmes}}, {clusters, plural, =0 {no group is} one {# group is} other {# groups are}} alike from {threshold, number}% up",
  "units.found-note":
    "What was taken from the parent plan, letterheads, closings and formula wording are left out before comparing. Other names of bodies and places, dates and figures do not make two passages different.",
  "units.cluster": "Group {number, number}: {count, plural, one {# unit} other {# units}} alike {range}",
  "units.chain":
    "Group {number, number}: {count, plural, one {# unit} other {# units}}, each like at least one other of the group from {threshold, number}% up; pair by pair {range}",
  "units.open-closest": "See the closest pair",
  "units.open-closest-of": "See the closest pair of group {number, number}",
  "units.matrix": "Likeness",
  "units.matrix-note":
    "Each cell is the share of the own wording of two programmes that stands in both. Bold cells with ● are at {threshold, number}% or above; “few” means that either has fewer than {least, number} syllables of its own.",
  "units.matrix-keys": "Arrow keys move in the table, Enter opens the pair.",
  "units.cell": "{a} and {b}: {percent, number}% ({shared, number} of {both, number} own syllables)",
  "units.cell-alike":
    "{a} and {b}: {percent, number}%, at the set share or above ({shared, number} of {both, number} own syllables)",
  "units.cell-too-short":
    "{a} and {b}: too little wording of their own to form a group ({shared, number} of {both, number} own syllables)",
  "units.too-short": "few",
  "units.cell-self": "{a}, the same programme",
  "units.list": "The programmes",
  "units.list-note":
    "Counted in syllables. Shares are of what remains when formula wording, quotations and what may be repeated are left out.",
  "units.column-number": "No.",
  "units.column-name": "Programme",
  "units.column-taken": "Taken from the plan",
  "units.column-local": "The unit's own",
  "units.column-received": "Received",
  "units.print-title": "THE UNITS' PROGRAMMES COMPARED",
  "units.print-lead": "Compared with {parent}. Made on {date}.",
  "pair.title": "{a} and {b}",
  "pair.summary":
    "{passages, plural, =0 {No shared passage} one {# shared passage} other {# shared passages}}, {syllables, number}/{total, number} syllables of {a}",
  "pair.note": "What was taken from the parent plan is left out. Underlined is what differs.",
  "pair.whole-note":
    "Coloured and underlined is what stands on both sides. What was taken from the parent plan is not marked.",
  "pair.none": "The two programmes share no passage",
  "pair.none-hint": "Beyond what was taken from the parent plan, no passage of the two is alike.",
  "pair.view": "View",
  "pair.passages": "Shared passages",
  "pair.whole": "Whole texts",
  "pair.show-whole": "See the whole texts",
  "pair.next": "Next passage",
  "pair.previous": "Previous passage",
  "pair.keys": "next, previous passage",
  "pair.print-title": "TWO PROGRAMMES COMPARED",
  "pair.print-date": "Made on {date}",
};
