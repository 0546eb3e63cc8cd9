import {
  BranchCompare24Filled,
  BranchCompare24Regular,
  bundleIcon,
  DocumentText24Filled,
  DocumentText24Regular,
  type FluentIcon,
  Home24Filled,
  Home24Regular,
  Settings24Filled,
  Settings24Regular,
  TaskListLtr24Filled,
  TaskListLtr24Regular,
  TextBulletListTree24Filled,
  TextBulletListTree24Regular,
} from "@fluentui/react-icons";
import { useRef } from "react";
import type { MessageCode } from "../../shared/text";
import { type Route, useNavigation } from "../ui/navigation";
import { useRegion } from "../ui/regions";
import { useText } from "../ui/use-text";

interface RailEntry {
  readonly name: MessageCode;
  readonly route: Route;
  readonly icon: FluentIcon;
  /** Places that belong under this entry. */
  readonly covers: readonly Route["screen"][];
}

const entries: readonly RailEntry[] = [
  {
    name: "frame.today",
    route: { screen: "today" },
    icon: bundleIcon(Home24Filled, Home24Regular),
    covers: ["today"],
  },
  {
    name: "frame.parents",
    route: { screen: "parents" },
    icon: bundleIcon(DocumentText24Filled, DocumentText24Regular),
    covers: ["parents", "open-parent"],
  },
  {
    name: "frame.programmes",
    route: { screen: "programmes" },
    icon: bundleIcon(TextBulletListTree24Filled, TextBulletListTree24Regular),
    covers: ["programmes", "new-programme", "drafting", "opinions", "issuing", "number-register"],
  },
  {
    name: "frame.duties",
    route: { screen: "duties" },
    icon: bundleIcon(TaskListLtr24Filled, TaskListLtr24Regular),
    covers: ["duties"],
  },
  {
    name: "frame.library",
    route: { screen: "library" },
    icon: bundleIcon(BranchCompare24Filled, BranchCompare24Regular),
    covers: ["library", "library-pair"],
  },
  {
    name: "frame.settings",
    route: { screen: "settings" },
    icon: bundleIcon(Settings24Filled, Settings24Regular),
    covers: ["settings"],
  },
];

/** The way to every screen, each an icon with its word. */
export function Rail() {
  const text = useText();
  const rail = useRef<HTMLElement>(null);
  useRegion(rail, 10);
  return (
    <nav className="frame-rail" aria-label={text("frame.screens")} ref={rail}>
      {entries.map((entry) => (
        <RailButton key={entry.name} entry={entry} />
      ))}
    </nav>
  );
}

function RailButton({ entry }: { entry: RailEntry }) {
  const text = useText();
  const { route, go } = useNavigation();
  const isOpen = entry.covers.includes(route.screen);
  const Icon = entry.icon;
  return (
    <button
      type="button"
      className="frame-rail-entry"
      aria-current={isOpen ? "page" : undefined}
      onClick={() => go(entry.route)}
    >
      <Icon filled={isOpen} aria-hidden="true" />
      <span>{text(entry.name)}</span>
    </button>
  );
}
