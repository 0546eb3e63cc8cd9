import { create } from "zustand";
import type { Keepable } from "./remembered";

/** Every place of the app; a place can be kept and come back to. */
export type Route =
  | { readonly screen: "today" }
  | { readonly screen: "parents" }
  | { readonly screen: "open-parent"; readonly parentId?: string; readonly draftId?: string }
  | { readonly screen: "programmes" }
  | { readonly screen: "new-programme"; readonly parentIds: string[] }
  | {
      readonly screen: "drafting";
      readonly programmeId: string;
      readonly blockId?: string;
      /** The field of the form of the document to open at; not kept. */
      readonly details?: string;
      /** The item of a parent plan to show beside the text; not kept. */
      readonly item?: { readonly parentPlanId: string; readonly itemId: string };
    }
  | { readonly screen: "issuing"; readonly programmeId: string }
  | { readonly screen: "number-register"; readonly section?: string }
  | { readonly screen: "opinions"; readonly programmeId: string }
  | { readonly screen: "duties" }
  | { readonly screen: "library"; readonly section?: string }
  | { readonly screen: "library-pair"; readonly a: string; readonly b: string }
  | { readonly screen: "settings"; readonly section?: string };

interface Navigation {
  readonly route: Route;
  readonly past: readonly Route[];
  go(route: Route): void;
  back(): void;
  /** Changes the present place without a new step back, so that a restart returns to it exactly. */
  replace(route: Route): void;
}

const pastKept = 50;
const simpleScreens = ["today", "parents", "programmes", "duties"] as const;

/** Where the user is. */
export const useNavigation = create<Navigation>((set) => ({
  route: { screen: "today" },
  past: [],
  go: (route) => set((now) => ({ route, past: [...now.past, now.route].slice(-pastKept) })),
  back: () => set((now) => ({ route: now.past.at(-1) ?? { screen: "today" }, past: now.past.slice(0, -1) })),
  replace: (route) => set({ route }),
}));

/** Reads a kept place; anything that is not one is null. */
export function routeFrom(kept: Keepable | undefined): Route | null {
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return null;
  const values = new Map(Object.entries(kept));
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === "string" ? value : undefined;
  };
  return simpleRoute(text("screen")) ?? routeWithPlace(text);
}

function simpleRoute(screen: string | undefined): Route | null {
  const known = simpleScreens.find((name) => name === screen);
  return known ? { screen: known } : null;
}

type Asked = (name: string) => string | undefined;

/** How the places that name something are read again. */
const placed: Readonly<Record<string, (text: Asked) => Route | null>> = {
  drafting: (text) => {
    const [programmeId, blockId] = [text("programmeId"), text("blockId")];
    return programmeId ? { screen: "drafting", programmeId, ...(blockId ? { blockId } : {}) } : null;
  },
  opinions: (text) => {
    const programmeId = text("programmeId");
    return programmeId ? { screen: "opinions", programmeId } : null;
  },
  issuing: (text) => {
    const programmeId = text("programmeId");
    return programmeId ? { screen: "issuing", programmeId } : null;
  },
  "number-register": (text) => ({ screen: "number-register", ...sectionOf(text) }),
  "open-parent": (text) => {
    const [parentId, draftId] = [text("parentId"), text("draftId")];
    return { screen: "open-parent", ...(parentId ? { parentId } : {}), ...(draftId ? { draftId } : {}) };
  },
  library: (text) => ({ screen: "library", ...sectionOf(text) }),
  "library-pair": (text) => {
    const [a, b] = [text("a"), text("b")];
    return a && b ? { screen: "library-pair", a, b } : { screen: "library" };
  },
  settings: (text) => ({ screen: "settings", ...sectionOf(text) }),
  "new-programme": () => ({ screen: "programmes" }),
};

function routeWithPlace(text: Asked): Route | null {
  const screen = text("screen") ?? "";
  return Object.hasOwn(placed, screen) ? (placed[screen]?.(text) ?? null) : null;
}

function sectionOf(text: Asked): { section?: string } {
  const section = text("section");
  return section ? { section } : {};
}
