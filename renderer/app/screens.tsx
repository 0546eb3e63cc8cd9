import { lazy, type ReactNode } from "react";
import type { Route } from "../ui/navigation";

const TodayScreen = lazy(() => import("../features/today").then((f) => ({ default: f.TodayScreen })));
const ParentsScreen = lazy(() => import("../features/parents").then((f) => ({ default: f.ParentsScreen })));
const OpenParentScreen = lazy(() =>
  import("../features/parents").then((f) => ({ default: f.OpenParentScreen })),
);
const ProgrammesScreen = lazy(() =>
  import("../features/programmes").then((f) => ({ default: f.ProgrammesScreen })),
);
const NewProgrammeScreen = lazy(() =>
  import("../features/programmes").then((f) => ({ default: f.NewProgrammeScreen })),
);
const DraftingScreen = lazy(() =>
  import("../features/drafting").then((f) => ({ default: f.DraftingScreen })),
);
const OpinionsScreen = lazy(() =>
  import("../features/opinions").then((f) => ({ default: f.OpinionsScreen })),
);
const IssuingScreen = lazy(() => import("../features/issuing").then((f) => ({ default: f.IssuingScreen })));
const NumberRegisterScreen = lazy(() =>
  import("../features/issuing").then((f) => ({ default: f.NumberRegisterScreen })),
);
const DutiesScreen = lazy(() => import("../features/duties").then((f) => ({ default: f.DutiesScreen })));
const LibraryScreen = lazy(() => import("../features/library").then((f) => ({ default: f.LibraryScreen })));
const PairScreen = lazy(() => import("../features/library").then((f) => ({ default: f.PairScreen })));
const UnitSettings = lazy(() => import("../features/welcome").then((f) => ({ default: f.UnitSettings })));
const SettingsScreen = lazy(() =>
  import("../features/settings").then((f) => ({ default: f.SettingsScreen })),
);

type Screens = { readonly [Name in Route["screen"]]: (route: Extract<Route, { screen: Name }>) => ReactNode };

const screens: Screens = {
  today: () => <TodayScreen />,
  parents: () => <ParentsScreen />,
  "open-parent": (route) => <OpenParentScreen key={route.parentId ?? ""} {...placeOf(route)} />,
  programmes: () => <ProgrammesScreen />,
  "new-programme": (route) => <NewProgrammeScreen parentIds={route.parentIds} />,
  drafting: (route) => <DraftingScreen key={route.programmeId} {...placeOf(route)} />,
  opinions: (route) => <OpinionsScreen key={route.programmeId} {...placeOf(route)} />,
  issuing: (route) => <IssuingScreen key={route.programmeId} {...placeOf(route)} />,
  "number-register": (route) => <NumberRegisterScreen {...placeOf(route)} />,
  duties: () => <DutiesScreen />,
  library: (route) => <LibraryScreen {...placeOf(route)} />,
  "library-pair": (route) => <PairScreen key={`${route.a} ${route.b}`} {...placeOf(route)} />,
  settings: (route) => <SettingsScreen {...placeOf(route)} unit={<UnitSettings />} />,
};

/** The screen of a place; each is loaded when it is first opened. */
export function openScreen(route: Route): ReactNode {
  const open = screens[route.screen] as (route: Route) => ReactNode; // the table pairs each name with its own route
  return open(route);
}

function placeOf<R extends Route>({ screen: _, ...place }: R): Omit<R, "screen"> {
  return place;
}
