import { beforeEach, describe, expect, it } from "vitest";
import { type Route, routeFrom, useNavigation } from "../../../renderer/ui/navigation";

const places: readonly Route[] = [
  { screen: "today" },
  { screen: "parents" },
  { screen: "programmes" },
  { screen: "duties" },
  { screen: "library" },
  { screen: "library", section: "documents" },
  { screen: "library-pair", a: "d1", b: "d2" },
  { screen: "settings" },
  { screen: "settings", section: "facts" },
  { screen: "open-parent" },
  { screen: "open-parent", parentId: "p1" },
  { screen: "drafting", programmeId: "c1" },
  { screen: "drafting", programmeId: "c1", blockId: "b7" },
];

describe("a kept place", () => {
  it.each(places)("comes back as it was: %o", (place) => {
    expect(routeFrom({ ...place })).toEqual(place);
  });

  it("of a programme not yet created comes back as the list of programmes", () => {
    expect(routeFrom({ screen: "new-programme", parentIds: ["p1"] })).toEqual({ screen: "programmes" });
  });

  it("of a pair without its second document comes back as the comparison", () => {
    expect(routeFrom({ screen: "library-pair", a: "d1" })).toEqual({ screen: "library" });
  });

  it.each([undefined, null, 3, "today", [], {}, { screen: "gone" }, { screen: "drafting" }])(
    "that is none is not followed: %o",
    (kept) => {
      expect(routeFrom(kept)).toBeNull();
    },
  );
});

describe("going about", () => {
  beforeEach(() => useNavigation.setState({ route: { screen: "today" }, past: [] }));

  it("leads back through the places in reverse, and to the first screen when none is left", () => {
    const { go, back } = useNavigation.getState();
    go({ screen: "programmes" });
    go({ screen: "duties" });
    back();
    expect(useNavigation.getState().route).toEqual({ screen: "programmes" });
    back();
    back();
    expect(useNavigation.getState().route).toEqual({ screen: "today" });
  });

  it("replaces the present place without a step back", () => {
    const { go, replace, back } = useNavigation.getState();
    go({ screen: "settings" });
    replace({ screen: "settings", section: "look" });
    back();
    expect(useNavigation.getState().route).toEqual({ screen: "today" });
  });
});
